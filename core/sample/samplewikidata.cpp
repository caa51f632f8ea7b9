#include "core/sample/samplewikidata.h"

#include "core/sample/sampleanswers.h"

#include <QRegularExpression>

namespace moviedb::sample {

namespace {

HttpResponse entitiesAnswer(const World &world, const HttpRequest &request)
{
    Json entities = Json::object();
    for (const QString &id : parameter(request, "ids").split(u'|', Qt::SkipEmptyParts)) {
        if (!world.entities.contains(id))
            return jsonAnswer({{"error",
                                {{"code", "no-such-entity"},
                                 {"info", "Could not find an entity with the ID \"" + utf8(id) + "\"."},
                                 {"id", utf8(id)}}}});
        entities[utf8(id)] = world.entities.value(id);
    }
    int missing = 0;
    for (const QString &title : parameter(request, "titles").split(u'|', Qt::SkipEmptyParts)) {
        const auto at = world.pageByKey.constFind(keyOfTitle(title));
        const QString item = at == world.pageByKey.constEnd() ? QString() : world.pages[*at].item;
        if (world.entities.contains(item))
            entities[utf8(item)] = world.entities.value(item);
        else
            entities[std::to_string(--missing)] = {
                {"site", "enwiki"}, {"title", utf8(title)}, {"missing", ""}};
    }
    return jsonAnswer({{"entities", entities}, {"success", 1}});
}

HttpResponse lookupAnswer(const World &world, const HttpRequest &request)
{
    static const QRegularExpression id(QStringLiteral("\"(tt\\d+)\""));
    Json bindings = Json::array();
    for (auto it = id.globalMatch(parameter(request, "query")); it.hasNext();) {
        const QString imdb = it.next().captured(1);
        const QString item = world.itemByImdb.value(imdb);
        if (item.isEmpty())
            continue;
        Json row{{"item", {{"type", "uri"}, {"value", "http://www.wikidata.org/entity/" + utf8(item)}}},
                 {"imdb", {{"type", "literal"}, {"value", utf8(imdb)}}}};
        const Json entity = world.entities.value(item);
        const QString title = JsonPlace(entity)["sitelinks"]["enwiki"]["title"].text();
        if (!title.isEmpty())
            row["article"] = {
                {"type", "uri"},
                {"value", "https://en.wikipedia.org/wiki/" +
                              QUrl::toPercentEncoding(keyOfTitle(title), "()!,':").toStdString()}};
        bindings.push_back(std::move(row));
    }
    return jsonAnswer(
        {{"head", {{"vars", {"item", "imdb", "article"}}}}, {"results", {{"bindings", bindings}}}},
        "application/sparql-results+json;charset=utf-8");
}

} // namespace

HttpResponse answerWikidata(const World &world, const HttpRequest &request)
{
    const QString path = request.url.path();
    if (path.endsWith(QLatin1String("/sparql")))
        return lookupAnswer(world, request);
    if (path.endsWith(QLatin1String("/w/api.php")) &&
        parameter(request, "action") == QLatin1String("wbgetentities"))
        return entitiesAnswer(world, request);
    return statusAnswer(404, "not found");
}

} // namespace moviedb::sample
