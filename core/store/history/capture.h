// Watching the tables: what changes while a step is open is written into `changes` by the database itself, so that
// no writer of the program can forget it, in the transaction of the change.
// SQLite: temporary triggers of this connection, made from the reflected schema; other programs' changes are not
// noted. Postgres: triggers for each statement, which do nothing unless the session has named a step.
// Noted of an added row is its key only; its values are read when it is taken back.
// https://www.sqlite.org/lang_createtrigger.html (temporary triggers),
// https://www.postgresql.org/docs/15/plpgsql-trigger.html (transition tables)
// Thread: the connection's, inside a transaction.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// Makes the triggers that are missing; cheap when there are none.
Result<Done> ensureCapture(Connection &connection, const SchemaInfo &schema);
// From here on changes belong to this step; 0 = to none. Postgres forgets it by itself when the transaction ends.
Result<Done> captureInto(Connection &connection, qint64 stepId);
// For acts that are done again or taken back: until the transaction ends rows may come and go in any order, the references
// must hold when all is done, and the time of the last change is what is written.
Result<Done> deferReferences(Connection &connection);

// A row of `alias` as the text that `changes.row_key` holds: "[12]", "[12,5]".
QString rowKeySql(const Connection &connection, const TableInfo &table, const QString &alias);
// A row of `alias` as the text of a JSON object, by column.
QString rowImageSql(const Connection &connection, const TableInfo &table, const QString &alias);

} // namespace moviedb::store
