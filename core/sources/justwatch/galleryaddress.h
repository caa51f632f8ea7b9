// JustWatch: gallery lists, providers and title details, from its GraphQL answers and its gallery pages of
// three eras. Wire format: the GraphQL operations other clients use (undocumented); field by field in the
// parser. Thread: pure and const, any thread. Failure: Parse (with the JSON path), Refused, Limit.
#pragma once

#include "core/domain/crawl.h"
#include "core/ports/source.h"
#include "core/settings/settings.h"

namespace moviedb::justwatch {

// What a gallery is narrowed to besides its provider, by names of the service's TitleFilter: "genres",
// "productionCountries", … → codes.
using GalleryFilters = QMap<QString, QStringList>;

// Names one page of a gallery; its text form is the key of a GalleryPage need.
struct GalleryKey
{
    QString country;                     // "US"
    QString packageCode;                 // "mxx"; empty = every provider (used to compare totals)
    std::optional<int> yearFrom, yearTo; // the gallery is split by release year past 1,900 titles
    GalleryFilters filters;
    QString cursor;   // "" = first page
    int first = 100;  // 1…100; 1 asks for the total only
    QString pagePath; // set for an HTML gallery page instead: "/us/provider/max/movies?page=2"

    QString text() const;
    static std::optional<GalleryKey> parse(QStringView text);
};

struct GalleryPage
{
    QList<GalleryEntry> entries; // in order, films only
    int total = -1;              // what the answer says the whole list has, -1 = it does not say
    QString nextCursor;          // for nextPage(); empty = last page
    QStringList warnings;        // items that could not be read, one line each
};

// The key of the page after `key`, from the cursor that its answer gave (a web page's cursor is a page
// number).
GalleryKey nextPage(const GalleryKey &key, const QString &cursor);

// Gallery URL or "provider:us/max" → country and provider; nothing when the text is neither. Localised path
// words are understood.
struct GalleryAddress
{
    QString country;                     // "US"
    QString provider;                    // slug, technical name or short code; empty for /us/movies
    QString path;                        // "/us/provider/max/movies", with the filters of the address
    std::optional<int> yearFrom, yearTo; // release_year_from, release_year_until
    GalleryFilters filters;
    QStringList ignored; // filters of the address that cannot be passed on: "rating_imdb=7"
};
std::optional<GalleryAddress> parseGalleryAddress(const QString &text);
// The key of the gallery's first page; `packageCode` is the provider's code in that country.
GalleryKey galleryOf(const GalleryAddress &address, const QString &packageCode);

Result<QList<Provider>> parsePackages(QByteArrayView body);
// By short code, slug or technical name, case-insensitive. Error NotFound with near names as remedy.
Result<Provider> findProvider(const QList<Provider> &providers, const QString &name);

// A GraphQL list answer. Partial errors keep the good edges (each bad one is a warning). `endpoints`: where
// posters lie.
Result<GalleryPage> parseGalleryAnswer(QByteArrayView body, const Endpoints &endpoints = {});
// A gallery web page of any recorded era (Jan 2024, Jul 2024, Jun 2025). No item at all is an error: the
// markup changed.
Result<GalleryPage> parseGalleryHtml(const QByteArray &html, const Endpoints &endpoints = {});

struct TitleDetails
{
    GalleryEntry entry; // with what helps to match
    SourceFacts facts;  // receipt filled except fetchedAt
};
// Body of a TitleDetails document: one node object.
Result<TitleDetails> parseTitleDetails(const Document &document, const Endpoints &endpoints,
                                       const QString &country);

class JustWatchSource : public Source
{
public:
    JustWatchSource(Endpoints endpoints, QString country, QString language);
    const SourceInfo &info() const override;
    int batchSize(NeedKind kind) const override; // Packages 1, GalleryPage 1, TitleDetails 20 (aliased nodes)
    Result<HttpRequest> request(NeedKind kind, const QStringList &keys) const override;
    Result<QList<Document>> split(NeedKind kind, const QStringList &keys,
                                  const HttpResponse &response) const override;

private:
    Endpoints m_endpoints;
    QString m_country;
    QString m_language;
};

} // namespace moviedb::justwatch
