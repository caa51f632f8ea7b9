// Steps of the history: opened before the first change of an act, closed behind the last one, in its transaction.
// Thread: the connection's, inside a transaction.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// Begins a step; every change of the transaction belongs to it until endStep(). What its author took back before can no
// longer be done again; what another window took back can. `kind`: a word of at most 20 letters.
Result<qint64> beginStep(Connection &connection, const SchemaInfo &schema, const QString &kind,
                         const QString &description = {});
// The step is that of a crawl: its films are stored one batch after the other.
Result<Done> giveToRun(Connection &connection, qint64 stepId, qint64 runId);
// The newest step of a crawl; 0 when it has none, or all of them were taken back.
Result<qint64> stepOfRun(Connection &connection, qint64 runId);
// Goes on with the step of a crawl. Where a person has done something since, in a new step of the same run: then what
// they did is taken back after what the crawl does now, and before what it did until then.
Result<qint64> continueRun(Connection &connection, const SchemaInfo &schema, qint64 stepId);
// Goes on with a step; 0, and nothing is noted, when there is none or it was taken back.
Result<qint64> continueStep(Connection &connection, const SchemaInfo &schema, qint64 stepId);
// Counts what the step changed, stops watching, and tells of the history when something was noted. A description ""
// stays what it was. A step of which nothing was noted is forgotten, unless it is a crawl's.
Result<Done> endStep(Connection &connection, qint64 stepId, QList<TableChange> &changes,
                     const QString &description = {}, qint64 countedUpTo = 0);
// The newest note of any step; 0 when there is none. Asked before a step goes on, it is what endStep() counts from: a
// crawl's notes are not counted anew with every batch.
Result<qint64> newestNote(Connection &connection);

// Whose steps Undo and Redo take without being given a number: those that this program made or moved last, and those
// of its person that nobody made or moved since it was opened. A condition on change_steps, with its binds.
QString ownSteps();
QVariantList ownBinds(const Connection &connection);

} // namespace moviedb::store
