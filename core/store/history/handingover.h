// A person, company or genre that a step added stays when the step is taken back while a row of somebody else uses it.
// Then it belongs to the step that made that row: it goes when that one is taken back, and comes again with it.
// Thread: the connection's, inside a transaction.
// Failure: Database, Parse (a damaged key).
#pragma once

#include "core/store/history/stepnotes.h"
#include "core/store/history/watchedtables.h"

namespace moviedb::store {

// `kept`: notes of added rows of the table that stay. Those whose users no step has noted stay for good.
Result<Done> handOver(Connection &connection, const QList<WatchedTable> &watched, const TableInfo &table,
                      qint64 stepId, const QList<StepNote> &kept);

} // namespace moviedb::store
