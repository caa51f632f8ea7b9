// The backups of one database behind the port.
// Thread: as core/ports/backups.h says.
// Failure: as core/ports/backups.h says.
#pragma once

#include "core/ports/backups.h"
#include "core/store/backup/backups.h"

namespace moviedb {

QFuture<Result<PendingRestorePointer>> pendingRestore(const BackupPlace &place, const QString &file,
                                                      const WatchPointer &watch);
std::shared_ptr<Backups> backupsOf(const BackupPlace &place);

} // namespace moviedb
