// Names of galleries: the addresses that people paste, and the key of one page of a gallery.
// Thread: pure, any thread.
// Failure: nothing when the text is neither.
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>

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

} // namespace moviedb::justwatch
