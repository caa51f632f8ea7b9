// Backups, moves and recoveries as `backup` and `move` print them.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/contract/jsonvalue.h"
#include "core/domain/backup.h"

namespace moviedb::contract {

// {"file", "bytes", "created_at", "occasion", "engine", "database", "program", "schema_version", "films", "rows",
// "problem"|null, "tables": [{"table", "rows", "sum"}]}
OrderedJson backupLine(const BackupInfo &backup);
// {"restored", "database", "schema_version", "films", "rows", "kept_as"|null}
OrderedJson restoreLine(const RestoreOutcome &outcome, const QString &database);
// {"from", "to", "films", "rows", "tables": […]}
OrderedJson moveLine(const MoveOutcome &outcome);
// {"from", "file", "saved", "lost", "countable", "tables": [{"table", "saved", "lost", "countable"}]}: `lost` is the most
// that can be missing, unless it is not countable.
OrderedJson recoveryLine(const RecoveryOutcome &outcome);

} // namespace moviedb::contract
