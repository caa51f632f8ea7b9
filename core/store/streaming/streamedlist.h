// One list of films — linked rows, cast, ratings, offers —, read for some films at a time.
// Thread: the connection's.
// Failure: Database, Cancelled.
#pragma once

#include "core/store/films/linkwriter.h"
#include "core/store/streaming/blockrows.h"
#include "core/store/streaming/closedvalues.h"
#include "core/store/streaming/entityrows.h"

namespace moviedb::store {

// Some films, ascending by id; `movies` is a block of their rows.
struct SomeFilms
{
    QList<qint64> ids;
    const RowBlock &movies;
    ClosedValues closed;        // what of them is not told
    const QStringList &sources; // that are
};

class StreamedList
{
public:
    // Linked rows and cast; `movieColumn`: of movies, which may name one more (-1 = there is none).
    static StreamedList linked(const QString &name, const ListTables &tables, qsizetype movieColumn);
    static StreamedList ratings();
    static StreamedList offers();

    Result<FilmBlock::List> read(Connection &connection, const SomeFilms &films,
                                 const std::function<bool()> &isStopped);
    qsizetype bytes() const { return m_entities ? m_entities->bytes() : 0; }
    void forget();

private:
    enum class Kind { Linked, Cast, Ratings, Offers };

    StreamedList(Kind kind, QString name) : m_kind(kind), m_name(std::move(name)) {}
    Result<RowBlock> readRows(Connection &connection, const QList<qint64> &ids,
                              const std::function<bool()> &isStopped) const;
    void sortEntries(FilmBlock::List &list, qsizetype from) const;
    QList<qint64> idsToRead(const SomeFilms &films, const RowBlock &rows) const;
    void addLinked(FilmBlock::List &list, const SomeFilms &films, qsizetype film, qsizetype from,
                   qsizetype behind) const;

    Kind m_kind;
    QString m_name;
    QString m_table;           // whose rows are read
    QStringList m_columns;     // behind movie_id; of linked rows the first one is the id
    QList<ColumnKind> m_kinds; // of m_columns
    QString m_order;           // of the rows of a film
    qsizetype m_movieColumn = -1;
    std::optional<EntityRows> m_entities;
};

} // namespace moviedb::store
