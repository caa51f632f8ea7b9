#include "core/crawl/run/scopejson.h"

#include "core/base/jsonread.h"

#include <array>

namespace moviedb::crawl {

namespace {

OrderedJson entryToJson(const GalleryEntry &entry)
{
    OrderedJson json = OrderedJson::object();
    json["list_id"] = utf8(entry.listId);
    json["title"] = utf8(entry.title);
    json["year"] = entry.year ? OrderedJson(*entry.year) : OrderedJson(nullptr);
    json["jw_href"] = utf8(entry.jwHref);
    json["wiki_href"] = utf8(entry.wikiHref);
    json["justwatch_id"] = utf8(entry.justwatchId);
    json["imdb_id"] = utf8(entry.imdbId);
    json["tmdb_id"] = utf8(entry.tmdbId);
    json["wikidata_id"] = utf8(entry.wikidataId);
    return json;
}

GalleryEntry entryFromJson(const JsonPlace &json)
{
    GalleryEntry entry;
    entry.listId = json["list_id"].text();
    entry.title = json["title"].text();
    if (const auto year = json["year"].integer())
        entry.year = int(*year);
    entry.jwHref = json["jw_href"].text();
    entry.wikiHref = json["wiki_href"].text();
    entry.justwatchId = json["justwatch_id"].text();
    entry.imdbId = json["imdb_id"].text();
    entry.tmdbId = json["tmdb_id"].text();
    entry.wikidataId = json["wikidata_id"].text();
    return entry;
}

constexpr std::array<const char *, 4> scopeKinds{"provider", "gallery_url", "html_file", "entries"};

} // namespace

QString scopeToJson(const CrawlScope &scope)
{
    OrderedJson json = OrderedJson::object();
    json["kind"] = scopeKinds.at(size_t(scope.kind));
    json["gallery"] = utf8(scope.gallery);
    json["country"] = utf8(scope.country);
    json["provider"] = utf8(scope.provider);
    json["url"] = utf8(scope.url);
    if (!scope.html.isEmpty())
        json["html"] = scope.html.toBase64().toStdString();
    json["entries"] = OrderedJson::array();
    for (const GalleryEntry &entry : scope.entries)
        json["entries"].push_back(entryToJson(entry));
    json["titles"] = scope.limits.titles;
    json["accept_above"] = scope.acceptAbove ? OrderedJson(*scope.acceptAbove) : OrderedJson(nullptr);
    return QString::fromStdString(json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

Result<CrawlScope> scopeFromJson(const QString &text)
{
    const auto json = parseJson(text.toUtf8(), QStringLiteral("crawl_runs.scope"));
    if (!json)
        return json.error();
    const JsonPlace place(*json);
    CrawlScope scope;
    const QString kind = place["kind"].text();
    bool known = false;
    for (size_t i = 0; i < scopeKinds.size(); ++i)
        if (kind == QLatin1String(scopeKinds[i])) {
            scope.kind = CrawlScope::Kind(i);
            known = true;
        }
    if (!known)
        return makeError(Fault::Parse,
                         QStringLiteral("The stored crawl cannot be continued: unknown kind “%1”.").arg(kind),
                         QStringLiteral("crawl_runs.scope"), QStringLiteral("Start it anew."));
    scope.gallery = place["gallery"].text();
    scope.country = place["country"].text();
    scope.provider = place["provider"].text();
    scope.url = place["url"].text();
    scope.html = QByteArray::fromBase64(place["html"].text().toLatin1());
    const JsonPlace entries = place["entries"];
    for (qsizetype i = 0; i < entries.size(); ++i)
        scope.entries << entryFromJson(entries.at(i));
    scope.limits.titles = int(place["titles"].integer().value_or(0));
    scope.acceptAbove = place["accept_above"].number();
    return scope;
}

QString summaryToJson(const CrawlSummary &summary)
{
    const CrawlProgress &counts = summary.counts;
    OrderedJson json = OrderedJson::object();
    json["listed"] = counts.listed;
    json["accepted"] = counts.accepted;
    json["review"] = counts.review;
    json["none"] = counts.none;
    json["stored"] = counts.stored;
    json["unchanged"] = counts.unchanged;
    json["failed"] = counts.failed;
    json["skipped"] = counts.skipped;
    json["requests"] = counts.requests;
    json["bytes"] = counts.bytes;
    json["elapsed_ms"] = counts.elapsedMs;
    return QString::fromStdString(json.dump());
}

} // namespace moviedb::crawl
