// A backup: one SQLite file with every row of a database, whichever engine that is, and a manifest of what it should hold.
// It is opened again after it was written, and only a copy that agrees with what was read gets its name.
// docs/decisions/0027-a-backup-is-one-checked-file.md
// Thread: that of the connection; verifyBackup() and lookAtBackup() any.
// Failure: Io, Database, Cancelled, Conflict (another program is writing the same file), Parse (no backup). Whatever the
// failure, nothing of the name is left that was not there before.
#pragma once

#include "core/base/workwatch.h"
#include "core/domain/backup.h"
#include "core/store/engine/connection.h"
#include "core/store/migrate/migrationfiles.h"

namespace moviedb::store {

struct BackupRequest
{
    QString file; // replaced when it is there
    QString occasion;
    QString database;         // what it is a copy of, for people
    QString now;              // RFC 3339 UTC
    bool keepsOthers = false; // a backup of this name stays, or goes on being written: this one gets a number
};

// Others may go on writing: it is the state at the beginning.
Result<BackupInfo> writeBackup(Connection &source, const QList<MigrationFile> &files,
                               const BackupRequest &request, WorkWatch &watch);

// What it says of itself; its rows are not looked at.
Result<BackupInfo> lookAtBackup(const QString &file);
// Structure, references, and every row against the manifest.
Result<BackupInfo> verifyBackup(const QString &file, WorkWatch &watch);

} // namespace moviedb::store
