// Backups, restoring, moving and recovering for those who know no database connection: commands, window, migrations.
// Each runs on a thread of its own and ends by itself when the program ends early; progress and stopping go through the
// watch.
// Thread: callable from any.
// Failure: that of the function in this room with that name.
#pragma once

#include "core/store/backup/restoring.h"

#include <QFuture>

namespace moviedb {

struct BackupPlace
{
    QString url; // of the database
    QString password;
    QString folder;
    QString migrationsDir; // as StoreOptions has it
};

// `file` "" = a name in the folder that no other backup has; a named one is replaced when it is there.
QFuture<Result<BackupInfo>> createBackup(const BackupPlace &place, const QString &file,
                                         const QString &occasion, const WatchPointer &watch);
QFuture<Result<QList<BackupInfo>>> listBackups(const QString &folder);
QFuture<Result<BackupInfo>> verifyBackup(const QString &file, const WatchPointer &watch);
// Of the database itself.
QFuture<Result<DatabaseVerdict>> verifyDatabase(const BackupPlace &place, const WatchPointer &watch);
// Of this database, the newest; "" = there is none.
QString newestBackup(const BackupPlace &place);

// Makes the daily backup when none is of today, and removes those that `keep` does not ask for. Nothing when none was
// due.
QFuture<Result<std::optional<BackupInfo>>> backUpDaily(const BackupPlace &place, const BackupRetention &keep,
                                                       const WatchPointer &watch);

// Everything that takes time; then putInPlace(), for which the database must be closed in this program.
using RestorePointer = std::shared_ptr<store::PreparedRestore>;
QFuture<Result<RestorePointer>> prepareRestore(const BackupPlace &place, const QString &file,
                                               const WatchPointer &watch);
QFuture<Result<RestoreOutcome>> putInPlace(const RestorePointer &restore, const WatchPointer &watch);
// True when there is a database with something in it, which a restore would replace.
QFuture<Result<bool>> holdsSomething(const BackupPlace &place);

QFuture<Result<MoveOutcome>> moveDatabase(const BackupPlace &place, const QString &toUrl,
                                          const QString &toPassword, const WatchPointer &watch);
// `file` "" = beside the damaged one.
QFuture<Result<RecoveryOutcome>> recoverDatabase(const BackupPlace &place, const QString &damaged,
                                                 const QString &file, const WatchPointer &watch);

// A quick look at the structure of the file, for after opening. Nothing on Postgres.
QFuture<Result<Done>> lookForDamage(const BackupPlace &place);

// A file that cannot be read as it was written: restoreable from a backup, and recoverable in part.
bool isDamagedDatabase(const Error &error);
// The file of an address, "" for a server.
QString pathOfSqlite(const QString &url);

// A file of no byte that nobody works with: SQLite would make a database of it at the first look.
bool isEmptyFile(const QString &path);

// For the migrator: a checked backup before its first write; answers with the file.
std::function<Result<QString>(store::Connection &)> backUpFirst(const BackupPlace &place);

} // namespace moviedb
