// A backup becomes a database again, of either engine. What was there before stays: an SQLite file under a dated name, a
// server's rows in a backup of their own. Until the last step nothing of the present database is touched.
// Thread: any that owns no connection to the database; SQLite files must not be open elsewhere in this program.
// Failure: Io, Database, Cancelled, Conflict (somebody works with the database); the database is then as it was.
#pragma once

#include "core/store/backup/backupwriting.h"

namespace moviedb::store {

struct RestorePlan
{
    QString backup; // file
    ConnectionOptions target;
    QString folder; // of backups: there goes what a server has now
    QString now;    // RFC 3339 UTC
};

// Verifies the backup, makes a database of it beside the target, and brings that to the newest schema.
// The file is gone with the object unless it was put in place.
class PreparedRestore
{
public:
    static Result<std::unique_ptr<PreparedRestore>> make(const RestorePlan &plan,
                                                         const QList<MigrationFile> &files, WorkWatch &watch);
    ~PreparedRestore();
    PreparedRestore(const PreparedRestore &) = delete;
    PreparedRestore &operator=(const PreparedRestore &) = delete;

    // SQLite: a rename. Postgres: every row in one transaction, compared before it ends.
    Result<RestoreOutcome> putInPlace(WorkWatch &watch);

private:
    PreparedRestore() = default;
    Result<RestoreOutcome> swapFile();
    Result<RestoreOutcome> fillServer(WorkWatch &watch);

    RestorePlan m_plan;
    QList<MigrationFile> m_files;
    RestoreOutcome m_outcome;
    std::unique_ptr<class PartFile> m_part;
};

} // namespace moviedb::store
