// The films a chart is about, also in slices: what is read film by film does not stand in memory as a whole (Postgres hands
// out answers only so).
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/tables/tablequery.h"

namespace moviedb::store {

struct ChartFilms
{
    static constexpr qint64 usualSlice = 20000; // keys

    const TableInfo &table;
    SqlPart condition; // "" = all of them
    qint64 sliceSize = usualSlice;

    QString key() const { return qualified(table, table.primaryKey.value(0)); }
    // " WHERE …", or nothing.
    QString where() const;
    // SELECT of their keys, with the binds of the condition; of one slice, with the slice's two binds behind them.
    QString keys() const;
    QString keysOfSlice() const;
    Result<qint64> lastKey(Connection &connection) const; // of the whole table
    Result<qint64> count(Connection &connection) const;

    // `read`: Result<Done>(qint64 after, qint64 to), for one slice after the other.
    template <class Read> Result<Done> inSlices(Connection &connection, Read read) const
    {
        MOVIEDB_TRY(last, lastKey(connection));
        for (qint64 after = 0; after < last; after += sliceSize)
            MOVIEDB_CHECK(read(after, after + sliceSize));
        return Done{};
    }
};

} // namespace moviedb::store
