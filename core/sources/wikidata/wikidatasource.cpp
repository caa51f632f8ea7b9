#include "core/sources/wikidata/wikidatasource.h"

#include "core/domain/pagekey.h"

#include "core/base/jsonread.h"
#include "core/sources/mediawiki/wikiapi.h"
#include "core/sources/wikidata/facts.h"
#include "core/sources/wire/wire.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace moviedb::wikidata {

namespace {

using wikiapi::joined;
using wire::encoded;

const EndpointInfo api{QStringLiteral("wikidata"), QStringLiteral("https://www.wikidata.org")};
const EndpointInfo queryService{QStringLiteral("sparql"),
                                QStringLiteral("https://query.wikidata.org/sparql")};

constexpr int entityBatch = 50; // the service's limit for clients without a bot account
constexpr int imdbBatch = 100;
constexpr double usuallyFull = 0.83;

bool isItemId(const QString &key)
{
    static const QRegularExpression shape(QStringLiteral("^[QPL][1-9]\\d{0,11}$"));
    return shape.match(key).hasMatch();
}

bool isImdbId(const QString &key)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z]{2}\\d{1,12}$"));
    return shape.match(key).hasMatch();
}

Error badKey(const QString &key)
{
    return makeError(Fault::NotFound, QStringLiteral("“%1” is not an id of this kind.").arg(key), key);
}

// Local titles help to recognise a film under the name it has elsewhere.
QStringList languagesAsked(const QString &own)
{
    QStringList languages{own,
                          QStringLiteral("en"),
                          QStringLiteral("mul"),
                          QStringLiteral("de"),
                          QStringLiteral("fr"),
                          QStringLiteral("it"),
                          QStringLiteral("es")};
    languages.removeDuplicates();
    return languages;
}

QUrl revisionsUrlOf(const Endpoints &endpoints, const QStringList &items)
{
    return wire::withPathAndQuery(endpoints.of(api), QStringLiteral("/w/api.php"),
                                  "action=wbgetentities&ids=" + joined(items) +
                                      "&props=info&maxlag=5&format=json");
}

QUrl entitiesUrl(const Endpoints &endpoints, const QString &language, const QByteArray &which)
{
    const QByteArray query =
        "action=wbgetentities&" + which + "&props=" +
        joined({QStringLiteral("labels"), QStringLiteral("descriptions"), QStringLiteral("aliases"),
                QStringLiteral("claims"), QStringLiteral("sitelinks"), QStringLiteral("info")}) +
        "&languages=" + joined(languagesAsked(language)) +
        "&languagefallback=1&sitefilter=" + encoded(language + QStringLiteral("wiki")) +
        "&maxlag=5&format=json";
    return wire::withPathAndQuery(endpoints.of(api), QStringLiteral("/w/api.php"), query);
}

QUrl sparqlUrl(const Endpoints &endpoints, const QString &language, const QStringList &imdbIds)
{
    QString values;
    for (const QString &id : imdbIds)
        values += QStringLiteral("\"%1\" ").arg(id);
    const QString text = QStringLiteral("SELECT ?item ?imdb ?article WHERE { VALUES ?imdb { %1} "
                                        "?item wdt:P345 ?imdb . OPTIONAL { ?article schema:about ?item ; "
                                        "schema:isPartOf <https://%2.wikipedia.org/> . } }")
                             .arg(values, language);
    return wire::withPathAndQuery(endpoints.of(queryService), {}, "query=" + encoded(text));
}

QString itemPage(const Endpoints &endpoints, const QString &item)
{
    return wire::withPathAndQuery(endpoints.of(api), QStringLiteral("/wiki/") + item, {}).toString();
}

// "Could not find such an entity (Invalid id: Q0)", "Could not find an entity with the ID "Q1".", error.id.
QString spoilerOf(const JsonPlace &error, const QStringList &keys)
{
    if (const QString id = error["id"].text(); !id.isEmpty())
        return id;
    const QString info = error["info"].text();
    static const QRegularExpression invalid(QStringLiteral("Invalid id: ([^)]+)\\)"));
    if (const auto match = invalid.match(info); match.hasMatch())
        return match.captured(1).trimmed();
    static const QRegularExpression item(QStringLiteral("\\b[QPL]\\d+\\b"));
    if (const auto match = item.match(info); match.hasMatch())
        return match.captured(0);
    return keys.size() == 1 ? keys.first() : QString();
}

std::optional<Error> apiErrorOf(const JsonPlace &root, const QStringList &keys)
{
    const JsonPlace error = root["error"];
    if (!error.exists())
        return std::nullopt;
    if (error["code"].text() == QLatin1String("no-such-entity"))
        return makeError(Fault::NotFound, error["info"].text(), spoilerOf(error, keys));
    return wikiapi::apiError(error, QStringLiteral("Wikidata"));
}

Document makeDocument(const Endpoints &endpoints, const NeedKind &kind, const QString &key,
                      const HttpResponse &response, const JsonPlace &entity)
{
    Document document;
    document.source = QStringLiteral("wikidata");
    document.kind = kind;
    document.key = key;
    document.fetchedAt = response.fetchedAt;
    document.missing = !entity.isObject() || entity["missing"].exists();
    if (document.missing) {
        if (kind != need::entitiesByPage)
            document.url = itemPage(endpoints, key);
        return document;
    }
    document.body = entity.written();
    document.url = itemPage(endpoints, entity["id"].text());
    document.revision = entity["lastrevid"].textOrNumber();
    return document;
}

// A merged item may answer under its new id: then it says where it was redirected from, or it is the only one
// nobody asked for.
JsonPlace entityFor(const JsonPlace &entities, const QString &key, const QStringList &keys)
{
    if (entities[key].exists())
        return entities[key];
    QStringList unasked;
    for (const QString &id : entities.keys()) {
        if (entities[id]["redirects"]["from"].text() == key)
            return entities[id];
        if (!keys.contains(id))
            unasked.append(id);
    }
    const auto unanswered =
        std::count_if(keys.begin(), keys.end(), [&](const QString &id) { return !entities[id].exists(); });
    return unanswered == 1 && unasked.size() == 1 ? entities[unasked.first()] : entities[key];
}

Result<QList<Document>> splitEntities(const Endpoints &endpoints, const NeedKind &kind,
                                      const QStringList &keys, const HttpResponse &response,
                                      const JsonPlace &entities)
{
    QList<Document> documents;
    for (const QString &key : keys)
        documents.append(makeDocument(endpoints, kind, key, response, entityFor(entities, key, keys)));
    return documents;
}

Result<QList<Document>> splitPages(const Endpoints &endpoints, const QString &language,
                                   const QStringList &keys, const HttpResponse &response,
                                   const JsonPlace &entities)
{
    const QString site = language + QStringLiteral("wiki");
    QHash<QString, QString> idOfPage;
    for (const QString &id : entities.keys())
        if (const QString title = entities[id]["sitelinks"][site]["title"].text(); !title.isEmpty())
            idOfPage.insert(pagekey::fromTitle(title), id);
    QList<Document> documents;
    for (const QString &key : keys) {
        const QString id = idOfPage.value(pagekey::fromTitle(key));
        documents.append(makeDocument(endpoints, need::entitiesByPage, key, response, entities[id]));
    }
    return documents;
}

Result<QList<Document>> splitItems(const Endpoints &endpoints, const QStringList &keys,
                                   const HttpResponse &response, const JsonPlace &root)
{
    const auto bindings = root["results"]["bindings"].requireArray();
    if (!bindings)
        return bindings.error();
    QHash<QString, QList<JsonPlace>> rows;
    for (qsizetype i = 0; i < bindings->size(); ++i)
        rows[bindings->at(i)["imdb"]["value"].text()] << bindings->at(i);
    QList<Document> documents;
    for (const QString &key : keys) {
        Document document;
        document.source = QStringLiteral("wikidata");
        document.kind = need::itemsByImdbId;
        document.key = key;
        document.fetchedAt = response.fetchedAt;
        document.missing = !rows.contains(key);
        if (!document.missing) {
            const QList<JsonPlace> mine = rows.value(key);
            for (const JsonPlace &row : mine)
                document.body += (document.body.isEmpty() ? '[' : ',') + row.written();
            document.body += ']';
            const QString item = mine.first()["item"]["value"].text();
            document.url = itemPage(endpoints, item.mid(item.lastIndexOf(QLatin1Char('/')) + 1));
        }
        documents.append(document);
    }
    return documents;
}

Trust trust()
{
    Trust trust;
    trust.usually = 10;
    trust.inField = {{QStringLiteral("plot"), 30}, {QStringLiteral("poster_url"), 30}};
    for (const char *field : {"genres", "ratings", "rating", "rating_count", "age_rating", "trailer_url",
                              "justwatch_id", "tagline"})
        trust.inField.insert(QLatin1String(field), 20);
    return trust;
}

SourceInfo describe()
{
    SourceInfo info;
    info.id = QStringLiteral("wikidata");
    info.title = QStringLiteral("Wikidata");
    info.service = info.id;
    info.licence = QStringLiteral("CC0 1.0");
    info.extractor = extractor;
    info.endpoints = {api, queryService};
    // The film, its people and companies, and what those name; most of them come again from film to film.
    info.kinds = {{.kind = need::itemsByImdbId,
                   .batch = imdbBatch,
                   .maxBytes = 2 << 20,
                   .perTitle = 0.57,
                   .full = 0.75,
                   .keeps = Keeps::LikeSearches},
                  {.kind = need::entities,
                   .batch = entityBatch,
                   .perTitle = 2.2,
                   .perBareTitle = 1.5,
                   .perCrawl = 45,
                   .full = usuallyFull,
                   .keeps = Keeps::LikePages,
                   .givesNames = true,
                   .vouched = true},
                  {.kind = need::entitiesByPage,
                   .batch = entityBatch,
                   .perTitle = 0.02,
                   .perBareTitle = 0.95,
                   .full = 0.13, // they come one by one, as searches are answered
                   .keeps = Keeps::LikePages,
                   .vouched = true},
                  {.kind = need::entityRevisions,
                   .batch = entityBatch,
                   .maxBytes = 1 << 20,
                   .perAgedTitle = 1,
                   .vouched = true}};
    info.trust = trust();
    return info;
}

} // namespace

SourcePointer makeSource(const SourceSetup &setup)
{
    return std::make_shared<WikidataSource>(setup.endpoints, setup.language);
}

WikidataSource::WikidataSource(Endpoints endpoints, QString language)
    : m_endpoints(std::move(endpoints)), m_language(std::move(language))
{
}

const SourceInfo &WikidataSource::info() const
{
    static const SourceInfo info = describe();
    return info;
}

Result<HttpRequest> WikidataSource::request(const NeedKind &kind, const QStringList &keys) const
{
    MOVIEDB_CHECK(checkKeyCount(kind, keys));
    const bool byPage = kind == need::entitiesByPage;
    const auto isGood = byPage ? wikiapi::isTitle : kind == need::itemsByImdbId ? isImdbId : isItemId;
    for (const QString &key : keys)
        if (!isGood(key))
            return badKey(key);
    HttpRequest request;
    request.service = info().service;
    if (kind == need::itemsByImdbId) {
        request.url = sparqlUrl(m_endpoints, m_language, keys);
        request.accept = "application/sparql-results+json";
        request.timeoutMs = 65000; // the service itself gives up after 60 s
        return request;
    }
    if (kind == need::entityRevisions) {
        request.url = revisionsUrlOf(m_endpoints, keys);
        return request;
    }
    QStringList titles;
    for (const QString &key : keys)
        titles.append(byPage ? pagekey::toTitle(key) : key);
    const QByteArray which =
        byPage ? "sites=" + encoded(m_language + QStringLiteral("wiki")) + "&titles=" + joined(titles)
               : "ids=" + joined(titles);
    request.url = entitiesUrl(m_endpoints, m_language, which);
    wikiapi::moveLongQueryToBody(request);
    return request;
}

Result<QList<Document>> WikidataSource::split(const NeedKind &kind, const QStringList &keys,
                                              const HttpResponse &response) const
{
    if (auto error = wire::statusError(response, QStringLiteral("Wikidata")))
        return *error;
    const auto json = scanJson(response.body, response.finalUrl.toString());
    if (!json)
        return json.error();
    const JsonPlace root(*json);
    if (auto error = apiErrorOf(root, keys))
        return *error;
    if (kind == need::itemsByImdbId)
        return splitItems(m_endpoints, keys, response, root);
    const auto entities = root["entities"].requireObject();
    if (!entities)
        return entities.error();
    if (kind == need::entitiesByPage)
        return splitPages(m_endpoints, m_language, keys, response, *entities);
    return splitEntities(m_endpoints, kind, keys, response, *entities);
}

// An item that has not changed still has the page it was found by.
std::optional<Need> WikidataSource::checkOf(const Document &kept) const
{
    if (!(kept.kind == need::entities || kept.kind == need::entitiesByPage) || kept.missing ||
        kept.revision.isEmpty())
        return std::nullopt;
    const QString item = kept.kind == need::entities ? kept.key : kept.url.section(QLatin1Char('/'), -1);
    return isItemId(item) ? std::optional(Need{info().id, need::entityRevisions, item}) : std::nullopt;
}

// The check says when the newest revision was made: "modified".
Standing WikidataSource::standing(const Document &check, const Document &kept) const
{
    const Standing standing = Source::standing(check, kept);
    const bool isSameItem = !check.missing && !check.revision.isEmpty() && check.url == kept.url;
    if (standing.same || !isSameItem)
        return standing;
    const auto json = parseJson(check.body, check.url);
    return {false, json ? QDateTime::fromString(JsonPlace(*json)["modified"].text(), Qt::ISODate).toUTC()
                        : QDateTime()};
}

} // namespace moviedb::wikidata
