// The fields on which sources differ, and what a person decides about them: each decision is one step of the history.
// Left out are fields a person has spoken of, what was put aside (until a source says something else), and what a rule
// settled for every film.
// Thread: reading any connection's, acts the writer's.
// Failure: NotFound (there is no such film, or the source says nothing of this field), Usage, Database.
#pragma once

#include "core/domain/disagreement.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

Result<DisagreementList> disagreements(Connection &connection, const SchemaInfo &schema,
                                       const DisagreementQuery &query);
Result<Done> decideDisagreement(Connection &connection, const SchemaInfo &schema, const DisagreementAct &act,
                                QList<TableChange> &changes);

} // namespace moviedb::store
