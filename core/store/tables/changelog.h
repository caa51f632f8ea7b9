// The one log of what was changed: a step is one act of a person (or one write of a crawl), with the rows it
// touched as they were before and after: what an undo of edits needs. Nothing reads it for that yet.
// Thread: the connection's. Call inside the transaction that makes the change.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

using ColumnValues = QMap<QString, QVariant>;

// `actor`: "user" or "crawl".
Result<qint64> beginChangeStep(Connection &connection, const QString &actor, const QString &description);
// nullopt before = the row was added, nullopt after = it was removed. Only the columns concerned.
Result<Done> addChange(Connection &connection, qint64 stepId, const QString &table, const QVariantList &key,
                       const std::optional<ColumnValues> &before, const std::optional<ColumnValues> &after);
// Newest first.
Result<QList<ChangeLogEntry>> readChangeLog(Connection &connection, int limit);

} // namespace moviedb::store
