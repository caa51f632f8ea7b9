// Which daily backups are kept, and whether another one is due.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/store/backup/backupplace.h"

namespace moviedb::store {

// Days, weeks (from Monday) and months are those of the place where the program runs: `now` brings its time zone.
// Another daily backup of the database is due when none is of today.
bool backupIsDue(const QList<BackupName> &backups, const QString &database, const QDateTime &now);

// Daily backups of the database that nobody needs any more: of each of the last days, weeks and months that have one the
// newest stays, and the newest of all whatever the numbers say. What a person made and what was made before a migration
// or a restore is never among them.
QStringList backupsToRemove(const QList<BackupName> &backups, const QString &database,
                            const BackupRetention &keep, const QDateTime &now);

} // namespace moviedb::store
