// Copies of the open database, as the window sees them. Everything runs on threads of its own; progress and stopping go
// through the watch.
// Thread: callable from any; continue with onFinished().
// Failure: Io, Database, Cancelled, Conflict, Parse (a file that is no backup), each with its remedy.
#pragma once

#include "core/base/workwatch.h"
#include "core/domain/backup.h"

#include <QFuture>

namespace moviedb {

// A verified backup made a database again, which only has to take its place. Nothing has been changed so far, and nothing
// is left of it when it goes.
class PendingRestore
{
public:
    PendingRestore() = default;
    virtual ~PendingRestore() = default;
    PendingRestore(const PendingRestore &) = delete;
    PendingRestore &operator=(const PendingRestore &) = delete;

    // The database must be closed in this program.
    virtual QFuture<Result<RestoreOutcome>> putInPlace() = 0;
};
using PendingRestorePointer = std::shared_ptr<PendingRestore>;

class Backups
{
public:
    Backups() = default;
    virtual ~Backups() = default;
    Backups(const Backups &) = delete;
    Backups &operator=(const Backups &) = delete;

    virtual QString folder() const = 0;
    virtual QFuture<Result<QList<BackupInfo>>> list() = 0;
    virtual QFuture<Result<BackupInfo>> create(const WatchPointer &watch) = 0;
    virtual QFuture<Result<BackupInfo>> verify(const QString &file, const WatchPointer &watch) = 0;
    // Every row of the open database read once, and its structure; answers with what was found, in a sentence.
    virtual QFuture<Result<DatabaseVerdict>> verifyDatabase(const WatchPointer &watch) = 0;
    virtual QFuture<Result<PendingRestorePointer>> prepareRestore(const QString &file,
                                                                  const WatchPointer &watch) = 0;
    // The copy is whole and equal then; the open database stays what it is.
    virtual QFuture<Result<MoveOutcome>> move(const QString &url, const QString &password,
                                              const WatchPointer &watch) = 0;
    virtual QFuture<Result<RecoveryOutcome>> recover(const QString &damagedFile,
                                                     const WatchPointer &watch) = 0;
};

} // namespace moviedb
