#include "core/crawl/run/scopejson.h"

#include "core/contract/entryjson.h"
#include "core/contract/jsonvalue.h"
#include "core/contract/summaryjson.h"

#include <array>

namespace moviedb::crawl {

namespace {

// A list with the most titles, or a saved page of the largest size in base64.
constexpr qsizetype mostBytes = qsizetype(256) << 20;
constexpr qsizetype mostValues = 2000000;
constexpr int deepest = 10;

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
        json["entries"].push_back(contract::movieListLine(entry));
    json["titles"] = scope.limits.titles;
    json["anew"] = scope.anew;
    json["accept_above"] = scope.acceptAbove ? OrderedJson(*scope.acceptAbove) : OrderedJson(nullptr);
    return QString::fromUtf8(contract::toBytes(json));
}

Result<CrawlScope> scopeFromJson(const QString &text)
{
    const auto json =
        parseJson(text.toUtf8(), QStringLiteral("crawl_runs.scope"), mostBytes, deepest, mostValues);
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
        scope.entries << contract::readEntry(entries.at(i));
    scope.limits.titles = int(place["titles"].integer().value_or(0));
    scope.anew = place["anew"].boolean().value_or(false);
    scope.acceptAbove = place["accept_above"].number();
    return scope;
}

QString summaryToJson(const CrawlSummary &summary)
{
    return QString::fromUtf8(contract::toBytes(contract::storedSummary(summary)));
}

QString namedSummary(const QString &providerName)
{
    return QString::fromUtf8(contract::toBytes(OrderedJson({{"provider_name", utf8(providerName)}})));
}

} // namespace moviedb::crawl
