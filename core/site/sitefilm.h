// A film as its page shows it, and how the films of a block are read. All texts are UTF-8.
// Thread: values; a reader is used by one thread at a time.
// Failure: none; what a film does not have is empty.
#pragma once

#include "core/ports/reading.h"

#include <QHash>
#include <QMap>

namespace moviedb {

struct SiteName // whom or what a list of a film names
{
    QByteArray name;
    QByteArray key; // of the person's page; "" for what has none: a genre, a company
    QByteArray role;
};

struct SiteFact
{
    QByteArray column; // "release_date"
    QByteArray from;   // the field whose receipt speaks for it, where it is another one
    QByteArray words;  // "10 May 1996"
    QByteArray address;
};

struct SiteRating
{
    QByteArray source;
    QByteArray score;
    QByteArray votes;
};

struct SiteOffer
{
    QByteArray provider;
    QByteArray payment; // "subscription", "rent"
    QByteArray country;
    QByteArray url;
};

// What was read from one page at one time.
struct SiteReceipt
{
    QByteArray source;
    QByteArray url;
    QByteArray revision;
    QByteArray fetchedAt;     // "2026-11-26T23:04:33Z"
    QList<QByteArray> fields; // columns and lists, in their order
};

struct SiteFilm
{
    qint64 id = 0;
    QByteArray title;
    QByteArray tagline;
    QByteArray plot;
    QByteArray posterUrl;
    int year = 0; // 0 = unknown
    double rating = 0;
    QByteArray runtime; // "113 min"
    QList<SiteFact> facts;
    QMap<QByteArray, QList<SiteName>> lists; // "directors" …, those that have entries
    QList<SiteRating> ratings;
    QList<SiteOffer> offers;
    QList<SiteReceipt> receipts;
    QByteArray picture; // "12.jpg" in the folder of pictures; "" = letters stand for it
};

class SiteFilmReader
{
public:
    explicit SiteFilmReader(const SchemaInfo &schema);

    // Blocks in the order in which they were handed on.
    QList<SiteFilm> read(const FilmBlock &block);

private:
    void takeEntities(const FilmBlock::List &list);
    SiteFilm readColumns(const FilmBlock &block, qsizetype film) const;
    void readList(const FilmBlock::List &list, qsizetype film, SiteFilm &to) const;
    SiteFact fact(const ColumnInfo &column, const RowBlock &rows, const Cell &cell) const;
    QList<SiteReceipt> receiptsOf(const FilmBlock &block, qsizetype &row, const SiteFilm &film) const;

    SchemaInfo m_schema;
    TableInfo m_movies;
    QHash<QString, QList<SiteName>> m_entities; // by list, counted as FilmBlock::List::entity counts
    QHash<QByteArray, int> m_places;            // of fields in a receipt
};

// "release_date" → "Release date", "imdb_id" → "IMDb id".
QByteArray fieldWords(const QByteArray &field);

// The first letters of the first two words, for where a picture is missing.
QByteArray lettersOf(const QByteArray &title);

} // namespace moviedb
