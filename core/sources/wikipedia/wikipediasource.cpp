#include "core/sources/wikipedia/wikipediasource.h"

#include "core/base/jsonread.h"
#include "core/domain/pagekey.h"
#include "core/sources/mediawiki/wikiapi.h"
#include "core/sources/wikipedia/facts.h"
#include "core/sources/wikipedia/pageaddress.h"
#include "core/sources/wikipedia/pagename.h"
#include "core/sources/wikipedia/pagerevision.h"
#include "core/sources/wire/wire.h"

namespace moviedb::wikipedia {

namespace {

using wikiapi::joined;
using wire::encoded;

constexpr int pageBatch = 50;
constexpr double usuallyFull = 0.77;

QUrl searchUrl(const QUrl &base, const QString &text, int hits)
{
    return wire::withPathAndQuery(base, QStringLiteral("/w/rest.php/v1/search/page"),
                                  "q=" + encoded(text) + "&limit=" + QByteArray::number(hits));
}

QByteArray titlesOf(const QStringList &keys)
{
    QStringList titles;
    for (const QString &key : keys)
        titles.append(pagekey::toTitle(key));
    return joined(titles);
}

QUrl revisionsUrl(const QUrl &base, const QStringList &keys)
{
    const QByteArray query =
        "action=query&redirects=1&formatversion=2&format=json&maxlag=5"
        "&prop=revisions%7Cpageprops&rvprop=ids%7Ctimestamp&ppprop=wikibase_item&titles=" +
        titlesOf(keys);
    return wire::withPathAndQuery(base, QStringLiteral("/w/api.php"), query);
}

QUrl namesUrl(const QUrl &base, const QStringList &keys)
{
    const QByteArray query = "action=query&redirects=1&formatversion=2&format=json&maxlag=5"
                             "&prop=pageprops%7Cdescription&ppprop=wikibase_item%7Cdisambiguation&titles=" +
                             titlesOf(keys);
    return wire::withPathAndQuery(base, QStringLiteral("/w/api.php"), query);
}

QUrl pagesUrl(const QUrl &base, const QStringList &keys)
{
    const QByteArray query = "action=query&redirects=1&formatversion=2&format=json&maxlag=5"
                             "&prop=revisions%7Cpageprops%7Cdescription%7Cpageimages%7Cinfo"
                             "&rvprop=ids%7Ccontent%7Ctimestamp&rvslots=main"
                             "&ppprop=wikibase_item%7Cdisambiguation"
                             "&piprop=original%7Cthumbnail&pithumbsize=500&pilicense=any&pilimit=50"
                             "&titles=" +
                             titlesOf(keys);
    return wire::withPathAndQuery(base, QStringLiteral("/w/api.php"), query);
}

QUrl urlOf(const QUrl &base, const NeedKind &kind, const QStringList &keys)
{
    if (kind == need::pageNames)
        return namesUrl(base, keys);
    return kind == need::pages ? pagesUrl(base, keys) : revisionsUrl(base, keys);
}

QHash<QString, QString> readRenames(const JsonPlace &list)
{
    QHash<QString, QString> renames;
    for (qsizetype i = 0; i < list.size(); ++i)
        renames.insert(list.at(i)["from"].text(), list.at(i)["to"].text());
    return renames;
}

// What a list of "from" and "to" says of each "from".
QHash<QString, JsonPlace> readHops(const JsonPlace &list)
{
    QHash<QString, JsonPlace> hops;
    for (qsizetype i = 0; i < list.size(); ++i)
        hops.insert(list.at(i)["from"].text(), list.at(i));
    return hops;
}

constexpr int mostHops = 5;

QString normalizedTitle(const QString &key, const QHash<QString, QString> &normalized)
{
    return normalized.value(pagekey::toTitle(key), normalized.value(key, pagekey::toTitle(key)));
}

// "twister_(1996_film)" → the title its page came under, through normalisation and redirects.
QString resolvedTitle(const QString &key, const QHash<QString, QString> &normalized,
                      const QHash<QString, QString> &redirects)
{
    QString title = normalizedTitle(key, normalized);
    for (int hops = 0; hops < mostHops && redirects.contains(title); ++hops)
        title = redirects.value(title);
    return title;
}

// The redirects on the way from that key to its page.
QList<JsonPlace> hopsOf(const QString &key, const QHash<QString, QString> &normalized,
                        const QHash<QString, JsonPlace> &redirects)
{
    QList<JsonPlace> hops;
    QString title = normalizedTitle(key, normalized);
    while (hops.size() < mostHops && redirects.contains(title)) {
        hops << *redirects.constFind(title);
        title = hops.last()["to"].text();
    }
    return hops;
}

Document makeDocument(const NeedKind &kind, const QString &key, const HttpResponse &response)
{
    Document document;
    document.source = QStringLiteral("wikipedia");
    document.kind = kind;
    document.key = key;
    document.fetchedAt = response.fetchedAt;
    return document;
}

// Whether the page came as it was asked for: with its text, or with its revision or its number at least.
bool isWhole(const NeedKind &kind, const JsonPlace &page)
{
    if (kind == need::pageNames)
        return page["pageid"].exists();
    const JsonPlace revision = page["revisions"].at(0);
    return kind == need::pages ? revision["slots"]["main"]["content"].isText() : revision["revid"].exists();
}

std::optional<QList<Document>> splitPages(const Endpoints &endpoints, const QString &language,
                                          const NeedKind &kind, const QStringList &keys,
                                          const HttpResponse &response, const JsonPlace &root)
{
    const JsonPlace query = root["query"];
    const bool wasCut = root["continue"].exists();
    const auto normalized = readRenames(query["normalized"]);
    const auto redirects = readRenames(query["redirects"]);
    const auto hops = kind == need::pageNames ? readHops(query["redirects"]) : QHash<QString, JsonPlace>();
    const JsonPlace pages = query["pages"];
    if (!pages.isArray())
        return std::nullopt;
    QHash<QString, qsizetype> byTitle;
    for (qsizetype i = 0; i < pages.size(); ++i)
        byTitle.insert(pagekey::fromTitle(pages.at(i)["title"].text()), i);
    QList<Document> documents;
    for (const QString &key : keys) {
        const QString resolved = pagekey::fromTitle(resolvedTitle(key, normalized, redirects));
        const JsonPlace page = pages.at(byTitle.value(resolved, -1));
        const bool whole = isWhole(kind, page);
        const bool missing = page["missing"].exists() || page["invalid"].exists();
        if (!whole && !missing && wasCut)
            continue; // asked again; in an answer that was not cut it is no readable page at all
        Document document = makeDocument(kind, key, response);
        document.url = pageUrl(endpoints, language, resolved).toString(QUrl::FullyEncoded);
        document.missing = missing || !whole;
        if (!document.missing) {
            document.revision = page["revisions"].at(0)["revid"].textOrNumber();
            document.body =
                kind == need::pageNames ? nameBody(page, hopsOf(key, normalized, hops)) : page.written();
        }
        documents.append(document);
    }
    return documents;
}

Trust trust()
{
    Trust trust;
    trust.usually = 20;
    trust.inField = {{QStringLiteral("plot"), 10}, {QStringLiteral("cast"), 30}};
    for (const char *field : {"genres", "ratings", "rating", "rating_count", "age_rating", "trailer_url",
                              "justwatch_id", "tagline"})
        trust.inField.insert(QLatin1String(field), 30);
    return trust;
}

SourceInfo describe()
{
    SourceInfo info;
    info.id = QStringLiteral("wikipedia");
    info.title = QStringLiteral("Wikipedia");
    info.service = info.id;
    info.licence = QStringLiteral("CC BY-SA 4.0");
    info.extractor = extractor;
    info.endpoints = {articles};
    info.imageHosts = {QStringLiteral("upload.wikimedia.org")};
    // Most titles are settled by ids; of the others most are found by name.
    info.kinds = {{.kind = need::pageNames,
                   .batch = pageBatch,
                   .maxBytes = 1 << 20,
                   .perTitle = 0.7,
                   .full = usuallyFull,
                   .keeps = Keeps::LikeSearches},
                  {.kind = need::search,
                   .maxBytes = 1 << 20,
                   .perTitle = 0.015,
                   .perBareTitle = 0.97,
                   .keeps = Keeps::LikeSearches},
                  {.kind = need::pages,
                   .batch = pageBatch,
                   .perTitle = 0.97,
                   .perBareTitle = 0.93,
                   .full = usuallyFull,
                   .keeps = Keeps::LikePages},
                  {.kind = need::revisions, .batch = pageBatch, .maxBytes = 1 << 20, .perAgedTitle = 0.97}};
    info.trust = trust();
    return info;
}

} // namespace

SourcePointer makeSource(const SourceSetup &setup)
{
    return std::make_shared<WikipediaSource>(setup.endpoints, setup.language);
}

WikipediaSource::WikipediaSource(Endpoints endpoints, QString language, int searchHits)
    : m_endpoints(std::move(endpoints)), m_language(std::move(language)), m_searchHits(searchHits)
{
}

const SourceInfo &WikipediaSource::info() const
{
    static const SourceInfo info = describe();
    return info;
}

Result<HttpRequest> WikipediaSource::request(const NeedKind &kind, const QStringList &keys) const
{
    MOVIEDB_CHECK(checkKeyCount(kind, keys));
    const QUrl base = m_endpoints.of(articles, m_language);
    HttpRequest request;
    request.service = info().service;
    if (kind == need::search) {
        if (keys.first().trimmed().isEmpty())
            return makeError(Fault::NotFound, QStringLiteral("There is nothing to search for."),
                             keys.first());
        // The search refuses more than 300 characters.
        request.url = searchUrl(base, keys.first().simplified().left(280), m_searchHits);
        return request;
    }
    for (const QString &key : keys)
        if (!wikiapi::isTitle(key))
            return makeError(Fault::NotFound, QStringLiteral("“%1” cannot be a page title.").arg(key), key);
    request.url = urlOf(base, kind, keys);
    wikiapi::moveLongQueryToBody(request);
    return request;
}

Result<QList<Document>> WikipediaSource::split(const NeedKind &kind, const QStringList &keys,
                                               const HttpResponse &response) const
{
    if (auto error = wire::statusError(response, QStringLiteral("Wikipedia")))
        return *error;
    const auto json = scanJson(response.body, response.finalUrl.toString());
    if (!json)
        return json.error();
    const JsonPlace root(*json);
    if (root["error"].exists())
        return wikiapi::apiError(root["error"], QStringLiteral("Wikipedia"));
    if (kind == need::search) {
        const auto pages = root["pages"].requireArray();
        if (!pages)
            return pages.error();
        Document document = makeDocument(kind, keys.value(0), response);
        document.body = response.body;
        document.url = response.finalUrl.toString(QUrl::FullyEncoded);
        return QList<Document>{document};
    }
    auto documents = splitPages(m_endpoints, m_language, kind, keys, response, root);
    if (!documents)
        return makeError(Fault::Parse, QStringLiteral("Wikipedia's answer has no list of pages."),
                         QStringLiteral("$.query.pages"));
    return *documents;
}

std::optional<Need> WikipediaSource::checkOf(const Document &kept) const
{
    if (!(kept.kind == need::pages) || kept.missing || kept.revision.isEmpty())
        return std::nullopt;
    return Need{info().id, need::revisions, kept.key};
}

// Which item a page belongs to is said elsewhere and changes without a revision of the page.
Standing WikipediaSource::standing(const Document &check, const Document &kept) const
{
    const auto now = parseRevisionDocument(check), then = parseRevisionDocument(kept);
    const bool isSamePage = now && then && check.url == kept.url && now->item == then->item;
    if (!isSamePage)
        return {};
    const Standing standing = Source::standing(check, kept);
    return standing.same ? standing : Standing{false, now->changedAt};
}

} // namespace moviedb::wikipedia
