// What the invented world answers: galleries, details, items, search results and pages.
#include "tests/crawl/smallworld.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <limits>

namespace moviedb::test {

namespace {

QString itemOf(int film)
{
    return QStringLiteral("Q%1").arg(1000 + film);
}
QString imdbOf(int film)
{
    return QStringLiteral("tt%1").arg(7000000 + film);
}
QString directorOf(int film)
{
    return QStringLiteral("Q%1").arg(500000 + film / 2);
}
QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject snak(const QString &property, const QString &type, const QJsonValue &value)
{
    return {{QStringLiteral("mainsnak"),
             QJsonObject{{QStringLiteral("snaktype"), QStringLiteral("value")},
                         {QStringLiteral("property"), property},
                         {QStringLiteral("datavalue"),
                          QJsonObject{{QStringLiteral("type"), type}, {QStringLiteral("value"), value}}}}},
            {QStringLiteral("type"), QStringLiteral("statement")},
            {QStringLiteral("rank"), QStringLiteral("normal")}};
}
QJsonObject itemSnak(const QString &property, const QString &item)
{
    return snak(property, QStringLiteral("wikibase-entityid"),
                QJsonObject{{QStringLiteral("entity-type"), QStringLiteral("item")},
                            {QStringLiteral("numeric-id"), item.mid(1).toInt()},
                            {QStringLiteral("id"), item}});
}

QJsonObject entityObject(const QString &id, const QString &label, const QString &description)
{
    const auto text = [](const QString &value) {
        return QJsonObject{
            {QStringLiteral("en"), QJsonObject{{QStringLiteral("language"), QStringLiteral("en")},
                                               {QStringLiteral("value"), value}}}};
    };
    return {{QStringLiteral("id"), id},
            {QStringLiteral("type"), QStringLiteral("item")},
            {QStringLiteral("lastrevid"), 42},
            {QStringLiteral("labels"), text(label)},
            {QStringLiteral("descriptions"), text(description)}};
}

QString descriptionOf(int film)
{
    return QStringLiteral("%1 film").arg(SmallWorld::year(film));
}

QJsonObject filmEntity(int film, int edits, const QString &modified)
{
    QJsonObject entity = entityObject(itemOf(film), SmallWorld::title(film), descriptionOf(film));
    entity[QStringLiteral("lastrevid")] = 42 + edits;
    entity[QStringLiteral("modified")] = modified;
    const QString time = QStringLiteral("+%1-05-06T00:00:00Z").arg(SmallWorld::year(film));
    QJsonObject claims;
    claims[QStringLiteral("P31")] = QJsonArray{itemSnak(QStringLiteral("P31"), QStringLiteral("Q11424"))};
    claims[QStringLiteral("P57")] = QJsonArray{itemSnak(QStringLiteral("P57"), directorOf(film))};
    claims[QStringLiteral("P345")] =
        QJsonArray{snak(QStringLiteral("P345"), QStringLiteral("string"), imdbOf(film))};
    claims[QStringLiteral("P577")] =
        QJsonArray{snak(QStringLiteral("P577"), QStringLiteral("time"),
                        QJsonObject{{QStringLiteral("time"), time}, {QStringLiteral("precision"), 11}})};
    entity[QStringLiteral("claims")] = claims;
    if (!SmallWorld::key(film).isEmpty())
        entity[QStringLiteral("sitelinks")] = QJsonObject{
            {QStringLiteral("enwiki"), QJsonObject{{QStringLiteral("site"), QStringLiteral("enwiki")},
                                                   {QStringLiteral("title"), SmallWorld::title(film)}}}};
    return entity;
}

QJsonObject contentOf(int film, int runtime)
{
    const bool ids = SmallWorld::hasIds(film);
    const QJsonValue none;
    return {{QStringLiteral("title"), SmallWorld::title(film)},
            {QStringLiteral("originalTitle"), SmallWorld::title(film)},
            {QStringLiteral("originalReleaseYear"), SmallWorld::year(film)},
            {QStringLiteral("fullPath"), QStringLiteral("/us/movie/film-%1").arg(film)},
            {QStringLiteral("runtime"), runtime},
            {QStringLiteral("externalIds"),
             QJsonObject{{QStringLiteral("wikidataId"), ids ? QJsonValue(itemOf(film)) : none},
                         {QStringLiteral("imdbId"),
                          ids || SmallWorld::hasImdbOnly(film) ? QJsonValue(imdbOf(film)) : none},
                         {QStringLiteral("tmdbId"), none}}},
            {QStringLiteral("credits"), QJsonArray()}};
}

QJsonArray offersOf(qint64 provider)
{
    if (provider == 0)
        return {};
    return {
        QJsonObject{{QStringLiteral("monetizationType"), QStringLiteral("FLATRATE")},
                    {QStringLiteral("presentationType"), QStringLiteral("HD")},
                    {QStringLiteral("package"),
                     QJsonObject{{QStringLiteral("packageId"), provider},
                                 {QStringLiteral("clearName"), QStringLiteral("House %1").arg(provider)}}}}};
}

QJsonObject nodeOf(int film, int runtime, qint64 offeredBy)
{
    return {{QStringLiteral("id"), QStringLiteral("tm%1").arg(film)},
            {QStringLiteral("objectType"), QStringLiteral("MOVIE")},
            {QStringLiteral("content"), contentOf(film, runtime)},
            {QStringLiteral("offers"), offersOf(offeredBy)}};
}

} // namespace

QByteArray SmallWorld::answer(const HttpRequest &request) const
{
    if (const Answering further = m_services.value(request.service))
        return further(request);
    const QString path = request.url.path();
    QString query = request.url.query(QUrl::FullyDecoded);
    if (request.contentType == "application/x-www-form-urlencoded")
        query = QUrl::fromPercentEncoding(request.body);
    if (path == QLatin1String("/justwatch/graphql"))
        return graphql(request.body);
    if (path.startsWith(QLatin1String("/justwatch/us/")))
        return galleryPage(query);
    if (path == QLatin1String("/wikidata/w/api.php"))
        return entities(query);
    if (path == QLatin1String("/wikidata/sparql"))
        return items(query);
    if (path == QLatin1String("/wikipedia/w/rest.php/v1/search/page"))
        return search(query);
    return pages(query);
}

QByteArray SmallWorld::graphql(const QByteArray &body) const
{
    const QJsonObject request = QJsonDocument::fromJson(body).object();
    const QString operation = request[QStringLiteral("operationName")].toString();
    QJsonObject data;
    if (operation == QLatin1String("Packages")) {
        data[QStringLiteral("packages")] =
            QJsonArray{QJsonObject{{QStringLiteral("packageId"), provider},
                                   {QStringLiteral("shortName"), QStringLiteral("tst")},
                                   {QStringLiteral("technicalName"), QStringLiteral("test")},
                                   {QStringLiteral("slug"), QStringLiteral("test")},
                                   {QStringLiteral("clearName"), QStringLiteral("Test House")}}};
    } else if (operation == QLatin1String("TitleDetails")) {
        static const QRegularExpression node(QStringLiteral("(t\\d+): node\\(id: \"tm(\\d+)\"\\)"));
        auto matches = node.globalMatch(request[QStringLiteral("query")].toString());
        while (matches.hasNext()) {
            const auto match = matches.next();
            data[match.captured(1)] = nodeOf(match.captured(2).toInt(), m_runtime, m_offeredBy);
        }
    } else {
        const QJsonObject variables = request[QStringLiteral("variables")].toObject();
        static const QRegularExpression alias(QStringLiteral("\\bp(\\d+): popularTitles"));
        auto pages = alias.globalMatch(request[QStringLiteral("query")].toString());
        if (!pages.hasNext())
            data[QStringLiteral("popularTitles")] = gallery(variables);
        while (pages.hasNext()) {
            const QString number = pages.next().captured(1);
            QJsonObject own;
            for (const char *name : {"filter", "first", "after"})
                own[QLatin1String(name)] = variables[QLatin1String(name) + number];
            data[QLatin1Char('p') + number] = gallery(own);
        }
    }
    QJsonObject answer{{QStringLiteral("data"), data}};
    if (!m_errorBesideData.isEmpty())
        answer[QStringLiteral("errors")] =
            QJsonArray{QJsonObject{{QStringLiteral("message"), m_errorBesideData}}};
    return bytes(answer);
}

// As the service does it: a list ends at its 1,999th title, whatever it says of the total.
QJsonObject SmallWorld::gallery(const QJsonObject &variables) const
{
    const QJsonObject years =
        variables[QStringLiteral("filter")].toObject()[QStringLiteral("releaseYear")].toObject();
    QList<int> films;
    for (int film = 0; film < m_films; ++film)
        if (years[QStringLiteral("min")].toInt(0) <= year(film) &&
            year(film) <= years[QStringLiteral("max")].toInt(9999))
            films << film;
    const int from = QByteArray::fromBase64(variables[QStringLiteral("after")].toString().toLatin1()).toInt();
    const int first = variables[QStringLiteral("first")].toInt(1);
    const bool isEndless = m_endlessList != Endless::No && !films.isEmpty();
    const int to = isEndless ? from + first : std::min({int(films.size()), 1999, from + first});
    const int turn = m_endlessList == Endless::InCircles ? 3 * first : std::numeric_limits<int>::max();
    QJsonArray edges;
    for (int at = from; at < to; ++at)
        edges << QJsonObject{
            {QStringLiteral("node"), nodeOf(films[at % films.size()], m_runtime, m_offeredBy)}};
    // The country has more films than the provider's.
    const bool filtered = variables[QStringLiteral("filter")].toObject().contains(QStringLiteral("packages"));
    const int others = filtered || m_ignoresProviders ? 0 : 50;
    return {{QStringLiteral("totalCount"), int(films.size()) + others},
            {QStringLiteral("pageInfo"),
             QJsonObject{
                 {QStringLiteral("endCursor"), QString::fromLatin1(QByteArray::number(to % turn).toBase64())},
                 {QStringLiteral("hasNextPage"), isEndless || to < films.size()}}},
            {QStringLiteral("edges"), edges}};
}

// A web page of the gallery, 40 titles each, in the markup of 2024.
QByteArray SmallWorld::galleryPage(const QString &query) const
{
    static const QRegularExpression which(QStringLiteral("(?:^|&)page=(\\d+)"));
    const int number = std::max(1, which.match(query).captured(1).toInt());
    QString html = QStringLiteral("<html><body><div class=\"total-titles-seo\">%1 titles</div>").arg(m_films);
    for (int film = (number - 1) * 40; film < std::min(m_films, number * 40); ++film)
        html +=
            QStringLiteral("<div class=\"title-list-grid__item\" data-id=\"1_e30=_tm%1\" data-title=\"%2\">"
                           "<a class=\"title-list-grid__item--link\" href=\"/us/movie/film-%1\"></a></div>")
                .arg(film)
                .arg(title(film));
    return (html + QStringLiteral("</body></html>")).toUtf8();
}

QByteArray SmallWorld::entities(const QString &query) const
{
    static const QRegularExpression which(QStringLiteral("(?:^|&)(ids|titles)=([^&]*)"));
    const auto match = which.match(query);
    QJsonObject out;
    for (const QString &asked : match.captured(2).split(QLatin1Char('|'))) {
        if (match.captured(1) == QLatin1String("titles")) {
            int found = -1;
            for (int film = 0; film < m_films; ++film)
                if (!key(film).isEmpty() && title(film) == asked)
                    found = film;
            if (found >= 0)
                out[itemOf(found)] = filmEntity(found, m_itemEdits.value(found), m_itemsModified);
            continue;
        }
        const int number = asked.mid(1).toInt();
        if (number >= 1000 && number < 1000 + m_films)
            out[asked] = filmEntity(number - 1000, m_itemEdits.value(number - 1000), m_itemsModified);
        else
            out[asked] =
                entityObject(asked, QStringLiteral("Person ") + asked, QStringLiteral("film director"));
    }
    return bytes({{QStringLiteral("entities"), out}, {QStringLiteral("success"), 1}});
}

QByteArray SmallWorld::items(const QString &query) const
{
    QJsonArray rows;
    const auto cell = [](const QString &type, const QString &value) {
        return QJsonObject{{QStringLiteral("type"), type}, {QStringLiteral("value"), value}};
    };
    for (int film = 0; film < m_films; ++film)
        if (query.contains(imdbOf(film)) && !isNowhere(film))
            rows << QJsonObject{{QStringLiteral("imdb"), cell(QStringLiteral("literal"), imdbOf(film))},
                                {QStringLiteral("item"),
                                 cell(QStringLiteral("uri"),
                                      QStringLiteral("http://www.wikidata.org/entity/") + itemOf(film))}};
    return bytes({{QStringLiteral("head"), QJsonObject()},
                  {QStringLiteral("results"), QJsonObject{{QStringLiteral("bindings"), rows}}}});
}

QByteArray SmallWorld::search(const QString &query) const
{
    QJsonArray hits;
    for (int film = 0; film < m_films; ++film)
        if (!key(film).isEmpty() && query.contains(title(film)))
            hits << QJsonObject{{QStringLiteral("id"), 100 + film},
                                {QStringLiteral("key"), key(film)},
                                {QStringLiteral("title"), title(film)},
                                {QStringLiteral("excerpt"), QStringLiteral("is a film")},
                                {QStringLiteral("description"), descriptionOf(film)},
                                {QStringLiteral("thumbnail"), QJsonValue()},
                                {QStringLiteral("matched_title"), QJsonValue()}};
    return bytes({{QStringLiteral("pages"), hits}});
}

QByteArray SmallWorld::pages(const QString &query) const
{
    static const QRegularExpression which(QStringLiteral("(?:^|&)titles=([^&]*)"));
    QJsonArray out;
    for (const QString &asked : which.match(query).captured(1).split(QLatin1Char('|'))) {
        int found = -1;
        for (int film = 0; film < m_films; ++film)
            if (!key(film).isEmpty() && title(film) == asked)
                found = film;
        QJsonObject page{{QStringLiteral("title"), asked}};
        if (found < 0) {
            page[QStringLiteral("missing")] = true;
        } else {
            QString text =
                QStringLiteral("{{Infobox film\n| name = %1\n| runtime = 91 minutes\n| budget = %3\n}}\n"
                               "'''''%1''''' is a %2 film about nothing.\n")
                    .arg(asked)
                    .arg(year(found))
                    .arg(m_budget);
            if (m_writing)
                text = m_writing(found, text);
            page[QStringLiteral("pageid")] = 100 + found;
            page[QStringLiteral("pageprops")] = QJsonObject{{QStringLiteral("wikibase_item"), itemOf(found)}};
            page[QStringLiteral("revisions")] = QJsonArray{QJsonObject{
                {QStringLiteral("revid"), m_revision + m_pageEdits.value(found)},
                {QStringLiteral("timestamp"), m_revisionMadeAt},
                {QStringLiteral("slots"),
                 QJsonObject{{QStringLiteral("main"), QJsonObject{{QStringLiteral("content"), text}}}}}}};
        }
        out << page;
    }
    return bytes({{QStringLiteral("query"), QJsonObject{{QStringLiteral("pages"), out}}}});
}

} // namespace moviedb::test
