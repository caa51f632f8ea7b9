// What only the text of a CREATE statement tells on SQLite, which keeps it as it was written: checks, how columns are
// computed, comments, and the expressions of an index. Reads what SQLite has accepted; of anything else as much as it can.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/table.h"

#include <QHash>

namespace moviedb::store {

struct TableText
{
    QHash<QString, QString> computedAs; // by column, in lower case
    QHash<QString, QString> comments;   // by column, in lower case: "-- …" behind it on its line
    QString comment;                    // "-- …" behind the opening bracket
    QList<CheckRule> checks;            // in their order; a name is empty where none was given
};
TableText readTableText(const QString &createTable);

struct IndexText
{
    QStringList parts; // without ASC and DESC
    QString where;
};
IndexText readIndexText(const QString &createIndex);

// An expression in one spelling, as far as that can be had by words: without casts, brackets around the whole or around
// single values; "= ANY (ARRAY[…])" of Postgres is IN (…).
QString normalisedExpression(const QString &expression);

} // namespace moviedb::store
