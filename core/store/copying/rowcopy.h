// Every row of one database into another one, whichever engines they are: ids, sequences and the history of migrations
// too. What it did is compared table by table.
// Thread: that of the connections.
// Failure: Database; Constraint where the other engine refuses a value (the text names the table); Cancelled.
#pragma once

#include "core/store/copying/tablereading.h"

namespace moviedb::store {

// Tables and columns that a person added to `from`: without their keys and rules. `to` is read again afterwards.
Result<Done> addOwnParts(Connection &to, const SchemaInfo &from, const SchemaInfo &there);

// What both have, in the order of references.
QList<TableColumns> commonColumns(const SchemaInfo &from, const SchemaInfo &to);

// `to` is in a transaction and loses what its tables hold; on SQLite its foreign keys are off. Answers with the sums of
// what was read.
Result<QList<TableSum>> copyRows(Connection &from, Connection &to, const QList<TableColumns> &tables,
                                 WorkWatch &watch);

// The first difference as an error: "claims: 12,004 rows there, 12,003 here".
Result<Done> compareSums(const QList<TableSum> &expected, const QList<TableSum> &found);
Result<Done> compareSequences(const QMap<QString, qint64> &expected, const QMap<QString, qint64> &found);

} // namespace moviedb::store
