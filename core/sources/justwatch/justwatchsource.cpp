#include "core/sources/justwatch/justwatchsource.h"

#include "core/domain/ids.h"
#include "core/sources/justwatch/endpoints.h"
#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/justwatch/graphqlanswer.h"
#include "core/sources/justwatch/titledetails.h"
#include "core/sources/wire/wire.h"

#include <QRegularExpression>

namespace moviedb::justwatch {

namespace {

constexpr int detailsBatch = 20;

constexpr const char *packagesQuery = R"(query Packages($country: Country!) {
  packages(country: $country, platform: WEB, includeAddons: true) {
    packageId shortName technicalName slug clearName
  }
})";

constexpr const char *totalQuery = R"(query GalleryTotal($country: Country!, $filter: TitleFilter) {
  popularTitles(country: $country, filter: $filter, first: 1, sortBy: ALPHABETICAL) { totalCount }
})";

// A fixed order, because cursors are positions: a list that is sorted by popularity moves while it is read.
constexpr const char *galleryQuery =
    R"(query Gallery($country: Country!, $language: Language!, $filter: TitleFilter, $first: Int!, $after: String) {
  popularTitles(country: $country, filter: $filter, first: $first, after: $after, sortBy: ALPHABETICAL) {
    totalCount
    pageInfo { endCursor hasNextPage }
    edges { node { id objectType
      content(country: $country, language: $language) {
        title originalReleaseYear runtime fullPath posterUrl
        externalIds { imdbId tmdbId wikidataId }
        credits(role: DIRECTOR) { role name personId }
        ... on MovieOrShowContent { originalTitle }
      }
    } }
  }
})";

constexpr const char *detailsFragment = R"(fragment Film on MovieOrShow {
  id objectType
  content(country: $country, language: $language) {
    title originalReleaseYear originalReleaseDate runtime shortDescription fullPath posterUrl
    genres { shortName translation(language: $language) }
    externalIds { imdbId tmdbId wikidataId }
    scoring { imdbScore imdbVotes tmdbScore tomatoMeter jwRating }
    ... on MovieOrShowContent {
      originalTitle ageCertification productionCountries
      credits { role name characterName personId }
    }
  }
  offers(country: $country, platform: WEB) {
    monetizationType presentationType retailPriceValue currency standardWebURL availableTo
    package { packageId clearName shortName technicalName }
  }
})";

QByteArray makeBody(const char *operation, const OrderedJson &variables, const QByteArray &query)
{
    const OrderedJson body{
        {"operationName", operation}, {"variables", variables}, {"query", query.toStdString()}};
    return QByteArray::fromStdString(body.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

QByteArray galleryBody(const GalleryKey &key, const QString &language)
{
    OrderedJson filter{{"objectTypes", {"MOVIE"}}};
    if (!key.packageCode.isEmpty())
        filter["packages"] = {utf8(key.packageCode)};
    if (key.yearFrom)
        filter["releaseYear"]["min"] = *key.yearFrom;
    if (key.yearTo)
        filter["releaseYear"]["max"] = *key.yearTo;
    for (auto it = key.filters.cbegin(); it != key.filters.cend(); ++it)
        for (const QString &code : it.value())
            filter[utf8(it.key())].push_back(utf8(code));
    OrderedJson variables{{"country", utf8(key.country)}, {"filter", filter}};
    if (key.first == 1)
        return makeBody("GalleryTotal", variables, totalQuery);
    variables["language"] = utf8(language);
    variables["first"] = key.first;
    variables["after"] = utf8(key.cursor);
    return makeBody("Gallery", variables, galleryQuery);
}

QByteArray detailsBody(const QStringList &keys, const QString &country, const QString &language)
{
    QByteArray query = "query TitleDetails($country: Country!, $language: Language!) {\n";
    for (qsizetype i = 0; i < keys.size(); ++i)
        query += "  t" + QByteArray::number(i) + ": node(id: \"" + keys[i].toLatin1() + "\") { ...Film }\n";
    query += "}\n";
    query += detailsFragment;
    return makeBody("TitleDetails", {{"country", utf8(country)}, {"language", utf8(language)}}, query);
}

// Errors of the GraphQL layer come with statuses of their own: then the text says what was wrong.
std::optional<Error> answerError(const HttpResponse &response)
{
    auto error = wire::statusError(response, QStringLiteral("JustWatch"));
    if (!error || error->fault != Fault::Http)
        return error;
    if (const auto answer = readAnswer(response.body);
        !answer && answer.error().where == QLatin1String("$.errors")) {
        error->fault = Fault::Parse;
        error->text = answer.error().text;
    }
    return error;
}

// A query that names what the service no longer has is refused as a whole, and would be again.
Error permanent(Error error)
{
    static const QRegularExpression misunderstood(QStringLiteral(
        "Cannot query field|Unknown (argument|type|fragment|directive)|VALIDATION|BAD_USER_INPUT|"
        "PARSE_FAILED"));
    if (error.where == QLatin1String("$.errors") && misunderstood.match(error.text).hasMatch()) {
        error.fault = Fault::Http;
        error.code = 400;
    }
    return error;
}

Trust trust()
{
    Trust trust;
    trust.usually = 30;
    trust.inField = {{QStringLiteral("plot"), 20}, {QStringLiteral("cast"), 20}};
    // What galleries are better at than encyclopedias.
    for (const char *field : {"poster_url", "genres", "ratings", "rating", "rating_count", "age_rating",
                              "trailer_url", "justwatch_id", "tagline"})
        trust.inField.insert(QLatin1String(field), 10);
    return trust;
}

SourceInfo describe()
{
    SourceInfo info;
    info.id = QStringLiteral("justwatch");
    info.title = QStringLiteral("JustWatch");
    info.service = info.id;
    info.licence = QStringLiteral("personal use only, its terms reserve automated access");
    info.extractor = extractor;
    info.endpoints = {site, graphql, images};
    info.pacing = {1000, 1};
    info.kinds = {{.kind = need::packages, .lists = true},
                  {.kind = need::galleryPage, .perTitle = 0.01, .lists = true},
                  {.kind = need::titleDetails, .batch = detailsBatch, .perTitle = 1, .dispensable = true}};
    info.trust = trust();
    info.consent = Consent::Terms;
    info.words = QStringLiteral(
        "JustWatch knows which films a provider has. Its terms of use reserve automated access, so nothing "
        "is "
        "read from it until you turn it on here. When it is on, the program asks slowly, one request a "
        "second, "
        "says openly who it is, and stops for good at the first refusal. Without it, files, saved pages and "
        "pasted titles work just as well.");
    info.choice = QStringLiteral("I have read this; read from JustWatch");
    info.webPageMeansRefusal = true;
    return info;
}

} // namespace

SourcePointer makeSource(const SourceSetup &setup)
{
    return std::make_shared<JustWatchSource>(setup.endpoints, setup.country, setup.language);
}

JustWatchSource::JustWatchSource(Endpoints endpoints, QString country, QString language)
    : m_endpoints(std::move(endpoints)), m_country(std::move(country)), m_language(std::move(language))
{
}

const SourceInfo &JustWatchSource::info() const
{
    static const SourceInfo info = describe();
    return info;
}

Result<HttpRequest> JustWatchSource::request(const NeedKind &kind, const QStringList &keys) const
{
    if (keys.isEmpty() || keys.size() > batchSize(kind))
        return makeError(Fault::Usage,
                         QStringLiteral("JustWatch cannot be asked for %1 keys of kind %2 at once.")
                             .arg(keys.size())
                             .arg(kind.name));
    const auto badKey = [](const QString &key) {
        return makeError(Fault::NotFound, QStringLiteral("“%1” is not a key of this kind.").arg(key), key);
    };
    HttpRequest request;
    request.service = info().service;
    request.method = "POST";
    request.url = m_endpoints.of(graphql);
    request.contentType = "application/json";
    if (kind == need::packages) {
        static const QRegularExpression country(QStringLiteral("^[A-Z]{2}$"));
        if (!country.match(keys.first()).hasMatch())
            return badKey(keys.first());
        request.body = makeBody("Packages", {{"country", utf8(keys.first())}}, packagesQuery);
    } else if (kind == need::galleryPage) {
        const auto gallery = GalleryKey::parse(keys.first());
        if (!gallery)
            return badKey(keys.first());
        if (gallery->pagePath.isEmpty()) {
            request.body = galleryBody(*gallery, m_language);
        } else {
            request.method = "GET";
            request.contentType.clear();
            request.accept = "text/html";
            request.maxBytes = 20 << 20;
            request.url = QUrl(m_endpoints.of(site).toString() + gallery->pagePath);
        }
    } else {
        for (const QString &key : keys)
            if (!ids::isNode(key))
                return badKey(key);
        request.body = detailsBody(keys, m_country, m_language);
    }
    return request;
}

Result<QList<Document>> JustWatchSource::split(const NeedKind &kind, const QStringList &keys,
                                               const HttpResponse &response) const
{
    if (auto error = answerError(response))
        return *error;
    const auto documentFor = [&](const QString &key) {
        Document document;
        document.source = info().id;
        document.kind = kind;
        document.key = key;
        document.fetchedAt = response.fetchedAt;
        return document;
    };
    if (kind != need::titleDetails) {
        Document document = documentFor(keys.value(0));
        const auto gallery = kind == need::galleryPage ? GalleryKey::parse(document.key) : std::nullopt;
        const bool isPage = gallery && !gallery->pagePath.isEmpty();
        if (!isPage) {
            if (const auto answer = readAnswer(response.body); !answer)
                return answer.error();
        }
        document.body = response.body;
        document.url = isPage ? response.finalUrl.toString() : m_endpoints.of(site).toString();
        return QList<Document>{document};
    }
    const auto answer = readAnswer(response.body);
    if (!answer)
        return permanent(answer.error());
    const auto data = JsonPlace(answer->json)["data"].requireObject();
    if (!data)
        return data.error();
    QList<Document> documents;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const JsonPlace node = (*data)[QStringLiteral("t%1").arg(i)];
        Document document = documentFor(keys[i]);
        const bool isThere = node.isObject();
        // Without content or title nothing can be read: the gallery's own words have to do.
        document.missing = !entryOfNode(node, m_endpoints).has_value();
        // With an error in the same answer nobody can tell whether the title is gone: it is asked for again.
        if (!isThere && !answer->messages.isEmpty())
            continue;
        if (!document.missing) {
            document.body = wire::compact(node.json());
            const QString path = node["content"]["fullPath"].text();
            if (path.startsWith(u'/'))
                document.url = m_endpoints.of(site).toString() + path;
        }
        documents.append(document);
    }
    if (documents.isEmpty())
        return permanent(answer->refusal());
    for (const QString &message : answer->messages)
        documents.first().warnings << QStringLiteral("JustWatch: ") + message;
    return documents;
}

QList<Need> JustWatchSource::factNeeds(const FilmIds &ids, const QList<Document> &known) const
{
    if (ids.justwatchId.isEmpty() || !known.isEmpty())
        return {};
    return {{info().id, need::titleDetails, ids.justwatchId}};
}

Result<std::optional<SourceFacts>> JustWatchSource::facts(const FilmIds &, const QList<Document> &known) const
{
    if (known.isEmpty() || known.first().missing)
        return std::optional<SourceFacts>();
    MOVIEDB_TRY(details, parseTitleDetails(known.first(), m_endpoints, m_country));
    return std::optional(std::move(details.facts));
}

} // namespace moviedb::justwatch
