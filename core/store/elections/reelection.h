// What is shown is elected again from the claims that are stored, without any network: when a rule changes, when a
// source goes, when a person gives a field back. What a person said is never touched.
// Thread: the connection's; to write the writer's, inside a transaction and an open step of the history.
// Failure: Database; nothing of a failed transaction stays.
#pragma once

#include "core/store/elections/ballot.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// Which films; none = all. What is elected of them is said by the terms (ElectionTerms::columns is filled in here).
// `write` false: nothing is written, and the effect is what it would be.
Result<RuleEffect> reelect(Connection &connection, const SchemaInfo &schema, const ElectionTerms &terms,
                           const QList<qint64> &movieIds, bool write, QList<TableChange> &changes);

// A column or list of one film by the claims as they are now, whatever was shown: after a person's claims were written,
// or removed because the field was given back to the sources. A person's claim wins, also one that says nothing. For a
// column that keeps the first of a list the list's name ("directors", not "director_id").
Result<Done> reelectField(Connection &connection, const SchemaInfo &schema, const stitch::RuleBook &rules,
                          qint64 movieId, const QString &field, QList<TableChange> &changes);

} // namespace moviedb::store
