// The rules a person changed, as rows: one for each field. What to show by them is decided in core/store/elections.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/rule.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// By field. None = every field follows its usual rule.
Result<QList<FieldRule>> readRules(Connection &connection);
// Inside a transaction. Replaces the rule of this field.
Result<Done> writeRule(Connection &connection, const FieldRule &rule);
// Back to the usual rule.
Result<Done> removeRule(Connection &connection, const QString &field);

} // namespace moviedb::store
