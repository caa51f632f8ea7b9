// Text that another program wrote into a column of numbers, or into one of days, is no value of that column: it is exported
// as null, with a warning, never as 0 and never as text where readers expect a number or a day.
// Thread: values, one at a time.
// Failure: none.
#pragma once

#include "core/base/rowblock.h"
#include "core/domain/moviedocument.h"

namespace moviedb {

class Misfits
{
public:
    void takeOut(const TableInfo &table, Row &row);
    void takeOut(const SchemaInfo &schema, MovieDocument &movie);
    // The first columns of `rows` are those of the table.
    void takeOut(const TableInfo &table, RowBlock &rows);

    // One line for each value, at most a hundred; the last one counts the rest.
    QStringList warnings() const;

private:
    void check(const TableInfo &table, const QString &row, const ColumnInfo *column, QVariant &value);
    void warn(const TableInfo &table, const QString &row, const ColumnInfo &column, const QString &text);

    QStringList m_warnings;
    int m_more = 0;
};

} // namespace moviedb
