// Removing what one source said: its claims and offers go, every value it had won is elected anew among those of the
// others, and people and companies that nobody names any more go along, unless a person has spoken of them.
// One step of the history. A later crawl may bring the source back.
// Thread: previews any connection's, acts the writer's.
// Failure: Usage (the person is no source; nothing is stored of this source), Database.
#pragma once

#include "core/domain/rule.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// `sources`: what they say of themselves. The effect counts films; facts about people and companies go along.
Result<RuleEffect> previewSourceRemoval(Connection &connection, const SchemaInfo &schema,
                                        const QString &source, const QList<SourceInfo> &sources);
Result<RuleEffect> removeSource(Connection &connection, const SchemaInfo &schema, const QString &source,
                                const QList<SourceInfo> &sources, QList<TableChange> &changes);

} // namespace moviedb::store
