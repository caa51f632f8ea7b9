// What an import asks of a table, found out once.
// Places count the columns of the table from 0.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/store/tables/filmlists.h"

#include <QHash>

namespace moviedb::store {

struct RowShape
{
    RowShape(const SchemaInfo &schema, const TableInfo &table);

    const SchemaInfo &schema;
    const TableInfo &table;
    QList<int> key;
    int number = -1;           // the key, where it is one whole number
    bool givesNumbers = false; // the database does, to rows that come without
    int label = -1;            // what a row is called
    QList<int> references;     // to rows of other tables
    QList<int> own;            // to rows of this one
    QList<QList<int>>
        unique; // what no two rows have in common, the key among them where nobody gives numbers
    QHash<int, int> precision; // of a date: where it stands how exact it is
    QList<int> content; // what is compared and claimed: neither key nor what the database keeps by itself
    std::optional<FilmList> list; // rows are the entries of a list of a film
    int film = -1;                // movie_id, of such an entry
    const ColumnInfo &column(int place) const { return table.columns.at(place); }
    int placeOf(const QString &name) const;
    bool isComputed(int place) const { return !column(place).computedAs.isEmpty(); }
    bool isTime(int place) const; // of the row: when it was added, and changed
    // An index leads to the rows that have a value of this column.
    bool isIndexed(int place) const;
};

// A row out of a file as the table takes it.
struct CheckedRow
{
    QString place;       // in the file
    qint64 entry = 0;    // of the file, from 1
    QVariantList values; // house kinds, by place; null = the file says nothing
    QStringList names;   // what its references are called, by place; "" = nobody knows
    qint64 number = 0;   // that it has in the file; 0 = none
    QHash<int, QVariant>
        own; // references to rows of this table as the file has them: known when all rows are there
};

// What the row is called: its label, what it links, or its number.
QString titleOf(const RowShape &shape, const CheckedRow &row);
// A date as exact as it is known, other values as a claim has them.
QString textAt(const RowShape &shape, const QVariantList &values, int place);

} // namespace moviedb::store
