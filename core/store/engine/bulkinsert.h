// Many rows into one table with few statements, in the order they were added.
// Thread: the connection's.
// Failure: that of the connection; rows stay added then.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

class BulkInsert
{
public:
    // `key`: generated column whose values flush() returns; empty = none.
    BulkInsert(QString table, QStringList columns, QString key = {});

    void add(QVariantList row) { m_rows.append(std::move(row)); }

    // Writes what was added and forgets it. Keys in the order of the rows.
    Result<QList<qint64>> flush(Connection &connection);

private:
    QString columnNames() const;
    QString statement(qsizetype count) const;
    Result<Done> writeRows(Connection &connection, QList<qint64> &keys);
    Result<Done> writeArrays(Connection &connection, QList<qint64> &keys) const;
    Result<Done> takeKeys(Rows &rows, qsizetype count, QList<qint64> &keys) const;

    QString m_table;
    QStringList m_columns;
    QString m_key;
    QList<QVariantList> m_rows;
};

// Calls `use(part)` for parts of `values` that fit into one IN list; stops at the first error.
template <class T, class Use> Result<Done> inParts(const QList<T> &values, Use use)
{
    constexpr qsizetype partSize = 400;
    for (qsizetype from = 0; from < values.size(); from += partSize)
        if (Result<Done> done = use(values.mid(from, partSize)); !done)
            return done;
    return Done{};
}

// Lists come in few different lengths, so that few statements are prepared: the length for `count` values.
qsizetype listSize(qsizetype count);
// "?, ?, …" for a list of `count`; `padded` fills the binds up by repeating the last value.
QString inList(qsizetype count);
QVariantList padded(QVariantList binds, qsizetype count);

// "(a OR b OR …)", however many they are: engines nest what stands in one row, and SQLite no deeper than a thousand.
QString anyOf(const QStringList &conditions);

template <class T> QVariantList inBinds(const QList<T> &values)
{
    QVariantList binds;
    for (const T &value : values)
        binds.append(QVariant(value));
    return padded(binds, values.size());
}

} // namespace moviedb::store
