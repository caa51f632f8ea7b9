// What the columns of a table of titles hold, by the names that many programs give them: Letterboxd, IMDb, TMDB,
// MovieLens, Radarr, Trakt, Plex, spreadsheets, and our own exports. The fields of JSON objects are columns too.
// Thread: values.
// Failure: none; a row that is no film is told to the builder.
#pragma once

#include "core/sources/lists/parsedlist.h"

#include <QBitArray>
#include <QHash>
#include <QStringList>

#include <array>

namespace moviedb::lists {

class ListColumns
{
public:
    ListColumns() = default; // no columns
    // `separator` cut the header into names.
    explicit ListColumns(const QStringList &header, QChar separator = u',');

    const QStringList &header() const { return m_header; }
    bool hasTitle() const { return !placesOf(Column::Title).isEmpty() && !m_isOfOthers; }
    // How many columns of films there are besides the title: tells a header from a line of text.
    int weight() const;
    // Whether what the cell of that place says is read at all.
    bool isUsed(qsizetype place) const { return place < m_isUsed.size() && m_isUsed.testBit(place); }
    bool isWithoutTitle(const QStringList &cells) const;
    // Adds the row's film, or says why there is none. False: the row has no title.
    bool read(int line, const QStringList &cells, ListBuilder &builder);

private:
    enum class Column {
        Title,
        OriginalTitle,
        Year,
        Date,
        ImdbId,
        TmdbId,
        WikidataId,
        Item,
        JustwatchId,
        JwHref,
        WikiHref,
        MovieListId,
        Url,
        Id,
        Type,
        SeriesFlag,
        Episode,
        Season,
        Seasons,
        Position,
        Count
    };
    struct TypeWord // "TV Episode"
    {
        QString otherKind;
        bool isFilm = false;
    };

    const QList<qsizetype> &placesOf(Column column) const { return m_places[size_t(column)]; }
    QStringList fitted(const QStringList &cells) const;
    bool fits(const QStringList &cells) const;
    QString cell(const QStringList &cells, Column column) const;
    QString allCells(const QStringList &cells, Column column) const;
    std::optional<int> readYear(int line, const QStringList &cells, ListBuilder &builder) const;
    QString readId(int line, const QStringList &cells, Column column, QString (*idOf)(const QString &),
                   ListBuilder &builder) const;
    void readIds(GalleryEntry &entry, int line, const QStringList &cells, ListBuilder &builder) const;
    void readAddresses(GalleryEntry &entry, const QStringList &cells) const;
    TypeWord typeWord(const QString &text);
    QString otherKindOf(const QStringList &cells, bool &isFilm);
    void readTitle(GalleryEntry &entry, QString &otherKind, const QStringList &cells) const;

    QStringList m_header;
    QChar m_separator = u',';
    std::array<QList<qsizetype>, size_t(Column::Count)> m_places;
    QBitArray m_isUsed;               // by place
    QHash<QString, TypeWord> m_types; // a list has few words for its types, and each in many rows
    bool m_isOwn = false;             // our own export: its titles are written as they are
    bool m_isMovieLens = false;
    bool m_isViewingHistory = false; // Netflix
    bool m_idIsOfTmdb = false;
    bool m_isOfOthers = false; // people or books
};

} // namespace moviedb::lists
