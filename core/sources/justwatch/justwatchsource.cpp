#include "core/sources/justwatch/justwatchsource.h"

#include "core/domain/ids.h"
#include "core/sources/justwatch/endpoints.h"
#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/justwatch/graphqlanswer.h"
#include "core/sources/justwatch/queryfields.h"
#include "core/sources/justwatch/titledetails.h"
#include "core/sources/wire/wire.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb::justwatch {

namespace {

// `head`: the operation's name and what its variables are.
QByteArray makeBody(const char *operation, const char *head, const OrderedJson &variables,
                    const QString &rest)
{
    const OrderedJson body{{"operationName", operation},
                           {"variables", variables},
                           {"query", std::string("query ") + operation + head + ' ' + utf8(rest)}};
    return QByteArray::fromStdString(body.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

OrderedJson filterOf(const GalleryKey &key)
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
    return filter;
}

QByteArray galleryBody(const GalleryKey &key, const QString &language, const GoneFields &gone)
{
    OrderedJson variables{{"country", utf8(key.country)}, {"filter", filterOf(key)}};
    if (key.first == 1)
        return makeBody("GalleryTotal", "($country: Country!, $filter: TitleFilter)", variables,
                        selection(totalFields(), gone));
    variables["language"] = utf8(language);
    variables["first"] = key.first;
    variables["after"] = utf8(key.cursor);
    return makeBody(
        "Gallery",
        "($country: Country!, $language: Language!, $filter: TitleFilter, $first: Int!, $after: String)",
        variables, selection(galleryFields(), gone));
}

QString pageAlias(qsizetype page)
{
    return QStringLiteral("p%1").arg(page);
}

// The same question once for each page, under names of their own: GraphQL, October 2021, 2.7 (Field Alias).
QByteArray galleryBody(const QList<GalleryKey> &keys, const QString &language, const GoneFields &gone)
{
    const QString fields = selection(galleryFields(), gone); // "{ popularTitles(…) { … } }"
    const QString question = fields.mid(1, fields.size() - 2).trimmed();
    OrderedJson variables{{"country", utf8(keys.first().country)}, {"language", utf8(language)}};
    QString head = QStringLiteral("($country: Country!, $language: Language!");
    QStringList questions;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const auto mine = [i](const char *name) { return QLatin1String(name) + QString::number(i); };
        QString asked = question;
        for (const char *name : {"$filter", "$first", "$after"})
            asked.replace(QLatin1String(name), mine(name));
        questions << pageAlias(i) + QStringLiteral(": ") + asked;
        head += QStringLiteral(", $filter%1: TitleFilter, $first%1: Int!, $after%1: String").arg(i);
        variables[utf8(mine("filter"))] = filterOf(keys[i]);
        variables[utf8(mine("first"))] = keys[i].first;
        variables[utf8(mine("after"))] = utf8(keys[i].cursor);
    }
    return makeBody("Gallery", (head + u')').toLatin1().constData(), variables,
                    QStringLiteral("{ ") + questions.join(u' ') + QStringLiteral(" }"));
}

QByteArray detailsBody(const QStringList &keys, const QString &country, const QString &language,
                       const GoneFields &gone)
{
    QString query = QStringLiteral("{\n");
    for (qsizetype i = 0; i < keys.size(); ++i)
        query += QStringLiteral("  t%1: node(id: \"%2\") { ...Film }\n").arg(i).arg(keys[i]);
    query += QStringLiteral("}\nfragment Film on MovieOrShow ") + selection(filmFields(), gone);
    return makeBody("TitleDetails", "($country: Country!, $language: Language!)",
                    {{"country", utf8(country)}, {"language", utf8(language)}}, query);
}

QList<const Field *> fieldsOf(const NeedKind &kind)
{
    if (kind == need::packages)
        return {&packageFields()};
    if (kind == need::titleDetails)
        return {&filmFields()};
    return {&galleryFields(), &totalFields()};
}

Lost lostFields(const NeedKind &kind, const QStringList &messages)
{
    Lost lost;
    for (const Field *asked : fieldsOf(kind)) {
        const Lost some = lostFields(*asked, messages);
        lost.fields += some.fields;
        if (lost.needed.isEmpty())
            lost.needed = some.needed;
    }
    return lost;
}

// A query that names what the service no longer has is refused as a whole, and would be again.
Error permanent(const NeedKind &kind, const Answer &answer)
{
    static const QRegularExpression misunderstood(QStringLiteral(
        "Cannot query field|Unknown (argument|type|fragment|directive)|VALIDATION|BAD_USER_INPUT|"
        "PARSE_FAILED"));
    Error error = answer.refusal();
    const Lost lost = lostFields(kind, answer.messages);
    if (!misunderstood.match(error.text).hasMatch() && lost.fields.isEmpty() && lost.needed.isEmpty())
        return error;
    error.fault = Fault::Http;
    error.code = 400;
    if (const QString needed = lost.needed; !needed.isEmpty())
        error.text =
            QStringLiteral("JustWatch no longer tells what it cannot be read without (%1). Its words: %2")
                .arg(needed, answer.messages.join(QStringLiteral("; ")));
    return error;
}

// The service weighs a question by its fields and titles and refuses what is too heavy, in words of its own:
// "Query is too complex: 5200. Maximum allowed complexity: 5000", "page too large [TOO_BIG]".
bool findsTooLarge(const QStringList &messages)
{
    static const QRegularExpression large(
        QStringLiteral("complexity|too complex|TOO_BIG|too (big|large|long|many (nodes|fields|aliases|"
                       "operations|root fields))|(cost|token|alias) limit"),
        QRegularExpression::CaseInsensitiveOption);
    return std::any_of(messages.begin(), messages.end(),
                       [](const QString &message) { return large.match(message).hasMatch(); });
}

// Errors of the GraphQL layer come with statuses of their own: then the text says what was wrong.
std::optional<Error> answerError(const NeedKind &kind, const HttpResponse &response)
{
    auto error = wire::statusError(response, QStringLiteral("JustWatch"));
    if (!error || error->fault != Fault::Http)
        return error;
    if (const auto answer = readAnyAnswer(response.body); answer && answer->isRefusal()) {
        error->fault = Fault::Parse;
        error->text = permanent(kind, *answer).text;
    }
    return error;
}

void addWarnings(const Answer &answer, Document &document)
{
    for (const QString &message : answer.messages)
        document.warnings << QStringLiteral("JustWatch: ") + message;
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

SourceInfo describe(JustWatchSource::AtOnce atOnce)
{
    SourceInfo info;
    info.id = QStringLiteral("justwatch");
    info.title = QStringLiteral("JustWatch");
    info.service = info.id;
    info.licence = QStringLiteral("personal use only, its terms reserve automated access");
    info.extractor = extractor;
    info.endpoints = {site, graphql, images};
    info.pacing = {1000, 1};
    info.kinds = {{.kind = need::packages, .maxBytes = 4 << 20, .lists = true, .keeps = Keeps::LikeSearches},
                  {.kind = need::galleryPage,
                   .batch = atOnce.pages,
                   .maxBytes = 16 << 20,
                   .perTitle = 0.01,
                   .perCrawl = 3, // the first page comes alone
                   .lists = true},
                  {.kind = need::titleDetails,
                   .batch = atOnce.details,
                   .maxBytes = 16 << 20,
                   .perTitle = 1,
                   .perAgedTitle = 1,
                   .dispensable = true,
                   .keeps = Keeps::LikeDetails,
                   .vouched = true}};
    info.trust = trust();
    info.consent = Consent::Terms;
    info.words = QStringLiteral(
        "JustWatch knows which films a provider has. Its terms of use reserve automated access, so nothing "
        "is read from it until you turn it on. When it is on, the program asks slowly, one request a "
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

JustWatchSource::JustWatchSource(Endpoints endpoints, QString country, QString language, GoneFields gone,
                                 AtOnce atOnce)
    : m_endpoints(std::move(endpoints)), m_country(std::move(country)), m_language(std::move(language)),
      m_gone(std::move(gone)), m_atOnce{std::max(1, atOnce.details), std::max(1, atOnce.pages)},
      m_info(describe(m_atOnce))
{
}

const SourceInfo &JustWatchSource::info() const
{
    return m_info;
}

Result<HttpRequest> JustWatchSource::request(const NeedKind &kind, const QStringList &keys) const
{
    MOVIEDB_CHECK(checkKeyCount(kind, keys));
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
        request.body = makeBody("Packages", "($country: Country!)", {{"country", utf8(keys.first())}},
                                selection(packageFields(), m_gone));
    } else if (kind == need::galleryPage) {
        QList<GalleryKey> pages;
        for (const QString &key : keys) {
            const auto page = GalleryKey::parse(key);
            if (!page || (keys.size() > 1 && !page->pagePath.isEmpty())) // web pages come one by one
                return badKey(key);
            pages << *page;
        }
        if (pages.size() > 1) {
            request.body = galleryBody(pages, m_language, m_gone);
        } else if (pages.first().pagePath.isEmpty()) {
            request.body = galleryBody(pages.first(), m_language, m_gone);
        } else {
            request.method = "GET";
            request.contentType.clear();
            request.accept = "text/html";
            request.url = QUrl(m_endpoints.of(site).toString() + pages.first().pagePath);
        }
    } else {
        for (const QString &key : keys)
            if (!ids::isNode(key))
                return badKey(key);
        request.body = detailsBody(keys, m_country, m_language, m_gone);
    }
    return request;
}

Document JustWatchSource::documentFor(const NeedKind &kind, const QString &key,
                                      const HttpResponse &response) const
{
    Document document;
    document.source = info().id;
    document.kind = kind;
    document.key = key;
    document.fetchedAt = response.fetchedAt;
    return document;
}

Result<QList<Document>> JustWatchSource::split(const NeedKind &kind, const QStringList &keys,
                                               const HttpResponse &response) const
{
    if (auto error = answerError(kind, response))
        return *error;
    const QString key = keys.value(0);
    const auto gallery = kind == need::galleryPage ? GalleryKey::parse(key) : std::nullopt;
    if (gallery && !gallery->pagePath.isEmpty()) {
        Document page = documentFor(kind, key, response);
        page.body = response.body;
        page.url = response.finalUrl.toString();
        return QList<Document>{page};
    }
    MOVIEDB_TRY(answer, readAnyAnswer(response.body));
    if (answer.isRefusal())
        return permanent(kind, answer);
    if (kind == need::titleDetails)
        return splitDetails(keys, response, answer);
    if (kind == need::galleryPage && keys.size() > 1)
        return splitGallery(keys, response, answer);
    Document document = documentFor(kind, key, response);
    document.body = response.body;
    document.url = m_endpoints.of(site).toString();
    addWarnings(answer, document);
    return QList<Document>{document};
}

// Each page as it comes when it is asked for alone.
Result<QList<Document>> JustWatchSource::splitGallery(const QStringList &keys, const HttpResponse &response,
                                                      const Answer &answer) const
{
    MOVIEDB_TRY(data, JsonPlace(answer.json)["data"].requireObject());
    QList<Document> documents;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const JsonPlace page = data[pageAlias(i)];
        if (!page.isObject())
            continue; // it is asked for again
        Document document = documentFor(need::galleryPage, keys[i], response);
        document.body = R"({"data":{"popularTitles":)" + page.written() + "}}";
        document.url = m_endpoints.of(site).toString();
        documents.append(document);
    }
    if (documents.isEmpty())
        return permanent(need::galleryPage, answer);
    addWarnings(answer, documents.first());
    return documents;
}

Result<QList<Document>> JustWatchSource::splitDetails(const QStringList &keys, const HttpResponse &response,
                                                      const Answer &answer) const
{
    MOVIEDB_TRY(data, JsonPlace(answer.json)["data"].requireObject());
    QList<Document> documents;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const JsonPlace node = data[QStringLiteral("t%1").arg(i)];
        Document document = documentFor(need::titleDetails, keys[i], response);
        // Without content or title nothing can be read: the gallery's own words have to do.
        document.missing = !entryOfNode(node, m_endpoints).has_value();
        // With an error in the same answer nobody can tell whether the title is gone: it is asked for again.
        if (!node.isObject() && !answer.messages.isEmpty())
            continue;
        if (!document.missing) {
            document.body = node.written();
            const QString path = node["content"]["fullPath"].text();
            if (path.startsWith(u'/'))
                document.url = m_endpoints.of(site).toString() + path;
        }
        documents.append(document);
    }
    if (documents.isEmpty())
        return permanent(need::titleDetails, answer);
    addWarnings(answer, documents.first());
    return documents;
}

std::optional<AskingLess> JustWatchSource::askingLess(const NeedKind &kind,
                                                      const HttpResponse &response) const
{
    constexpr int contentTooLarge = 413; // RFC 9110, 15.5.14: nothing more need be said
    if (response.status == contentTooLarge)
        return askingFewer(kind, QStringLiteral("JustWatch: too much at once (HTTP 413)."));
    const auto answer = readAnyAnswer(response.body);
    if (!answer || !answer->isRefusal())
        return std::nullopt;
    if (findsTooLarge(answer->messages))
        return askingFewer(kind, answer->refusal().text);
    const Lost lost = lostFields(kind, answer->messages);
    if (!lost.needed.isEmpty())
        return AskingLess{nullptr, permanent(kind, *answer).text};
    if (lost.fields.isEmpty() || m_gone.contains(lost.fields))
        return std::nullopt;
    return AskingLess{
        std::make_shared<JustWatchSource>(m_endpoints, m_country, m_language, m_gone + lost.fields, m_atOnce),
        answer->refusal().text};
}

// Nothing where one title or page alone is too large.
std::optional<AskingLess> JustWatchSource::askingFewer(const NeedKind &kind, const QString &words) const
{
    AtOnce fewer = m_atOnce;
    int &some = kind == need::galleryPage ? fewer.pages : fewer.details;
    if (kind == need::packages || some < 2)
        return std::nullopt;
    some /= 2;
    return AskingLess{std::make_shared<JustWatchSource>(m_endpoints, m_country, m_language, m_gone, fewer),
                      words, true};
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
