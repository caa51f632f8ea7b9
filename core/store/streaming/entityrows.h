// The linked rows of one table that were handed on already, and those that are to be: each is read once, however many films
// name it.
// Thread: the connection's.
// Failure: Database, Cancelled.
#pragma once

#include "core/ports/reading.h"
#include "core/store/engine/connection.h"

#include <QHash>

namespace moviedb::store {

// Dates of a block cut to their precision ("1996", "1996-05"), as the columns named …_precision have it.
void cutDates(const TableInfo &table, RowBlock &block);

class EntityRows
{
public:
    explicit EntityRows(const TableInfo &table) : m_table(table) {}

    const TableInfo &table() const { return m_table; }
    // Reads those of `ids` that are not known yet; the new ones are counted on in the order of `block`. `sources`: as in
    // ReadQuery.
    Result<RowBlock> readNew(Connection &connection, QList<qint64> ids, const QStringList &sources,
                             const std::function<bool()> &isStopped);
    // `none` for an id that has no row.
    quint32 number(qint64 id) const { return m_numbers.value(id, FilmBlock::none); }
    qsizetype bytes() const { return m_bytes; } // about, of all that was handed on
    void forget();

private:
    TableInfo m_table;
    QHash<qint64, quint32> m_numbers;
    quint32 m_count = 0;
    qsizetype m_bytes = 0;
};

} // namespace moviedb::store
