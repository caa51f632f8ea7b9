#include "core/store/streaming/filmstream.h"

#include "core/store/copying/snapshot.h"
#include "core/store/streaming/filmreceipts.h"
#include "core/store/streaming/rowstream.h"
#include "core/store/streaming/streamedlist.h"

namespace moviedb::store {

namespace {

constexpr qsizetype filmsOfBlock = 500;
constexpr qsizetype mostEntityBytes = 32 << 20; // then those that were handed on are forgotten

qsizetype columnPlace(const TableInfo &table, const QString &name)
{
    for (qsizetype place = 0; place < table.columns.size(); ++place)
        if (table.columns.at(place).name == name)
            return place;
    return -1;
}

QList<StreamedList> streamedLists(const SchemaInfo &schema, const TableInfo &movies)
{
    QStringList names{QStringLiteral("cast")};
    for (const TableInfo &table : schema.tables)
        if (table.name.startsWith(QLatin1String("movie_")))
            names << table.name.mid(6);
    QList<StreamedList> lists;
    for (const QString &name : std::as_const(names))
        if (const auto tables = listTables(schema, name))
            lists << StreamedList::linked(name, *tables, columnPlace(movies, tables->key));
    return lists << StreamedList::ratings() << StreamedList::offers();
}

} // namespace

Result<Done> streamFilms(Connection &connection, const SchemaInfo &schema, const ReadQuery &query,
                         const FilmReader &reader)
{
    const TableInfo *movies = schema.table(u"movies");
    const qsizetype idColumn = movies == nullptr ? -1 : columnPlace(*movies, QStringLiteral("movie_id"));
    if (idColumn < 0)
        return makeError(Fault::Database, QStringLiteral("The database has no films table."),
                         QStringLiteral("movies"));
    MOVIEDB_TRY(snapshot, Snapshot::read(connection));
    MOVIEDB_TRY(rows, TableRows::open(connection, schema, query, reader.isStopped));
    MOVIEDB_TRY(total, rows.count());
    reader.total(total);
    QList<StreamedList> lists = streamedLists(schema, *movies);
    for (;;) {
        FilmBlock block;
        qsizetype bytes = 0;
        for (const StreamedList &list : std::as_const(lists))
            bytes += list.bytes();
        block.entitiesBeginAnew = bytes > mostEntityBytes;
        if (block.entitiesBeginAnew)
            for (StreamedList &list : lists)
                list.forget();
        MOVIEDB_TRY(films, rows.next(filmsOfBlock));
        if (films.isEmpty())
            return Done{};
        block.movies = std::move(films);
        cutDates(*movies, block.movies);
        SomeFilms some{{}, block.movies, {}, query.sources};
        for (qsizetype film = 0; film < block.movies.rows(); ++film)
            some.ids << block.movies.row(film)[idColumn].integer();
        MOVIEDB_TRY(closed, ClosedValues::read(connection, movies->name, some.ids, query.sources));
        closed.empty(*movies, block.movies);
        some.closed = closed;
        for (StreamedList &list : lists) {
            MOVIEDB_TRY(read, list.read(connection, some, reader.isStopped));
            block.lists << std::move(read);
        }
        if (query.receipts) {
            MOVIEDB_TRY(receipts, readFilmReceipts(connection, some.ids, query.sources, reader.isStopped));
            block.receipts = std::move(receipts);
        }
        MOVIEDB_CHECK(reader.take(std::move(block)));
    }
}

} // namespace moviedb::store
