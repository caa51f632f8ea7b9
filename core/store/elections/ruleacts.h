// Acts of a person on the rules: each is one step of the history, with everything that is elected anew because of it.
// Thread: previews any connection's, acts the writer's.
// Failure: Usage (a field or source that is not known), Database.
#pragma once

#include "core/domain/rule.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// What the change would do; nothing is written.
Result<RuleEffect> previewRules(Connection &connection, const SchemaInfo &schema, const RuleChange &change);
// A rule that says what the usual one says is not kept.
Result<RuleEffect> changeRules(Connection &connection, const SchemaInfo &schema, const RuleChange &change,
                               QList<TableChange> &changes);

} // namespace moviedb::store
