// Taking steps of the history back, and doing them again: each wholly or not at all.
// A step is taken back against the order in which it happened: added rows go with what belongs to them (their
// images are kept, so that the step can be done again), removed rows come back, changed columns get the values they
// had. A person, company or genre the step added stays while another row uses it. What somebody changed since is
// never overwritten: the step is refused then, and what depends on it is named.
// Thread: the writer's.
// Failure: Conflict (names what depends on the step, or what is no longer as the step left it), NotFound (nothing to
// take back, no such step), Usage (a step of an older version), Database.
#pragma once

#include "core/domain/history.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// The steps taken back or done again, in that order. `opened`: the newest step when this program opened the database.
Result<QList<HistoryStep>> moveHistory(Connection &connection, const SchemaInfo &schema,
                                       const HistoryMove &move, qint64 opened, QList<TableChange> &changes);

Result<HistoryNext> nextInHistory(Connection &connection, qint64 opened);

// Steps of this program, and of its person from before it opened the database: another window's later acts are its
// own. A condition on change_steps, with its binds.
QString ownSteps();
QVariantList ownBinds(const Connection &connection, qint64 opened);

} // namespace moviedb::store
