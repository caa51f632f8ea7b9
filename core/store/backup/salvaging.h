// What can still be read of a damaged SQLite file, in a new one. The damaged file is copied before it is looked at, and
// never written to.
// Each table is read row by row along its numbers; where a part cannot be read, the next one that can is looked for. Rows
// that break a rule of the schema, or refer to one that is lost, are left out. What stands in the program's own schema is
// saved, nothing else.
// Thread: any.
// Failure: Io, Database (nothing of it can be read), Cancelled; no new file is left then.
#pragma once

#include "core/base/workwatch.h"
#include "core/domain/backup.h"
#include "core/store/migrate/migrationfiles.h"

namespace moviedb::store {

// `file` must not be there yet.
Result<RecoveryOutcome> recoverDatabase(const QString &damaged, const QString &file,
                                        const QList<MigrationFile> &files, WorkWatch &watch);
// "movies.recovered.db" beside the damaged one, with a number when that is taken.
QString recoveredName(const QString &damaged);

} // namespace moviedb::store
