#include "core/sample/samplewikipedia.h"

#include "core/sample/sampleanswers.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace moviedb::sample {

namespace {

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{N}]+"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    return text.toCaseFolded().split(gap, Qt::SkipEmptyParts);
}

QString imageAddress(const HttpRequest &request, int film)
{
    QUrl url = request.url;
    url.setPath(QStringLiteral("/images/wiki/%1.png").arg(film));
    url.setQuery(QString());
    return url.toString();
}

struct Hit
{
    const Page *page = nullptr; // what is shown
    QString matchedTitle;
    double score = 0;
};

// The share of the query's words that the page has, titles counting most; words of the title nobody asked for
// count against it.
double likeness(const QStringList &query, const Page &page)
{
    const QStringList titleWords = wordsOf(titleOfKey(page.key));
    const QStringList otherWords = wordsOf(page.description);
    double points = 0;
    bool inTitle = false;
    for (const QString &word : query) {
        const bool hit = titleWords.contains(word);
        inTitle = inTitle ||
                  (hit && word.size() > 2 && word != QLatin1String("the") && word != QLatin1String("film"));
        points += hit ? 3 : otherWords.contains(word) ? 1 : 0;
    }
    return inTitle ? points / (query.size() * 3.0 + titleWords.size() * 0.2) : 0;
}

Json hitAnswer(const HttpRequest &request, const Hit &hit)
{
    const Page &page = *hit.page;
    Json answer{{"id", page.pageId},
                {"key", utf8(page.key)},
                {"title", utf8(titleOfKey(page.key))},
                {"excerpt", "<span class=\"searchmatch\">" + utf8(titleOfKey(page.key).toHtmlEscaped()) +
                                "</span> " + utf8(page.lead.toHtmlEscaped())},
                {"matched_title", textOrNull<Json>(hit.matchedTitle)},
                {"description", textOrNull<Json>(page.description)},
                {"thumbnail", nullptr}};
    if (page.film > 0)
        answer["thumbnail"] = {{"mimetype", "image/png"},
                               {"size", nullptr},
                               {"width", 60},
                               {"height", 90},
                               {"duration", nullptr},
                               {"url", utf8(imageAddress(request, page.film))}};
    return answer;
}

HttpResponse searchAnswer(const World &world, const HttpRequest &request)
{
    const QStringList query = wordsOf(parameter(request, "q"));
    const int limit = std::clamp(parameter(request, "limit").toInt(), 1, 100);
    QList<Hit> hits;
    for (const Page &page : world.pages) {
        Hit hit{&page, {}, query.isEmpty() ? 0 : likeness(query, page)};
        if (!page.redirectTo.isEmpty()) {
            hit.matchedTitle = titleOfKey(page.key);
            hit.page = &world.pages[world.pageByKey.value(page.redirectTo)];
        }
        if (hit.score > 0.2)
            hits.append(hit);
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const Hit &left, const Hit &right) { return left.score > right.score; });
    Json pages = Json::array();
    QSet<const Page *> shown;
    for (const Hit &hit : hits) {
        if (qsizetype(pages.size()) < limit && !shown.contains(hit.page))
            pages.push_back(hitAnswer(request, hit));
        shown.insert(hit.page);
    }
    return jsonAnswer({{"pages", pages}});
}

Json pageAnswer(const HttpRequest &request, const Page &page)
{
    Json answer{{"pageid", page.pageId}, {"ns", 0}, {"title", utf8(titleOfKey(page.key))}};
    answer["revisions"] = Json::array({{{"revid", 880000 + page.pageId},
                                        {"parentid", 0},
                                        {"timestamp", "2026-09-01T00:00:00Z"},
                                        {"slots",
                                         {{"main",
                                           {{"contentmodel", "wikitext"},
                                            {"contentformat", "text/x-wiki"},
                                            {"content", utf8(page.wikitext)}}}}}}});
    answer["pageprops"] = Json::object();
    if (!page.item.isEmpty())
        answer["pageprops"]["wikibase_item"] = utf8(page.item);
    if (page.disambiguation)
        answer["pageprops"]["disambiguation"] = "";
    if (!page.description.isEmpty()) {
        answer["description"] = utf8(page.description);
        answer["descriptionsource"] = "local";
    }
    answer["extract"] = utf8(page.lead);
    if (page.film > 0) {
        const std::string image = utf8(imageAddress(request, page.film));
        answer["thumbnail"] = {{"source", image}, {"width", 60}, {"height", 90}};
        answer["original"] = {{"source", image}, {"width", 60}, {"height", 90}};
    }
    answer["lastrevid"] = 880000 + page.pageId;
    return answer;
}

HttpResponse queryAnswer(const World &world, const HttpRequest &request)
{
    Json query{{"pages", Json::array()}};
    QSet<QString> listed;
    for (const QString &asked : parameter(request, "titles").split(u'|', Qt::SkipEmptyParts)) {
        QString title = titleOfKey(asked).trimmed();
        if (title != asked)
            query["normalized"].push_back(
                {{"fromencoded", false}, {"from", utf8(asked)}, {"to", utf8(title)}});
        auto at = world.pageByKey.constFind(keyOfTitle(title));
        if (at != world.pageByKey.constEnd() && !world.pages[*at].redirectTo.isEmpty()) {
            const QString target = titleOfKey(world.pages[*at].redirectTo);
            query["redirects"].push_back({{"from", utf8(title)}, {"to", utf8(target)}});
            title = target;
            at = world.pageByKey.constFind(keyOfTitle(title));
        }
        if (listed.contains(title))
            continue;
        listed.insert(title);
        if (at == world.pageByKey.constEnd())
            query["pages"].push_back({{"ns", 0}, {"title", utf8(title)}, {"missing", true}});
        else
            query["pages"].push_back(pageAnswer(request, world.pages[*at]));
    }
    return jsonAnswer({{"batchcomplete", true}, {"query", query}});
}

} // namespace

HttpResponse answerWikipedia(const World &world, const HttpRequest &request)
{
    const QString path = request.url.path();
    if (path.endsWith(QLatin1String("/w/rest.php/v1/search/page")))
        return searchAnswer(world, request);
    if (path.endsWith(QLatin1String("/w/api.php")) && parameter(request, "action") == QLatin1String("query"))
        return queryAnswer(world, request);
    return statusAnswer(404, "not found");
}

} // namespace moviedb::sample
