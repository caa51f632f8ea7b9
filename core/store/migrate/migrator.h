// Brings a database to the schema the program was built with, or to another one that it knows: one transaction for the whole
// run, a line with a checksum in schema_migrations for each file. A run that fails leaves the database as it was. A
// database that another program changed is refused before anything is written.
// Two programs starting at once wait for each other; the second finds everything done.
// Thread: the connection's, outside of a transaction.
// Failure: Io, Config, Database.
#pragma once

#include "core/store/migrate/migrationhistory.h"
#include "core/store/migrate/migrationrun.h"

namespace moviedb::store {

struct MigrationStatus
{
    int version = 0;
    QString name; // "0001_base"
    bool applied = false;
    QString appliedAt;       // RFC 3339 UTC
    bool edited = false;     // checksum of the file differs from the one applied
    QString checksum;        // of the file; empty when there is none
    QString appliedChecksum; // of the one applied
};

enum class MigrationOutcome {
    Fresh,             // an empty database got its migrations
    UpToDate,          // nothing to do
    Upgraded,          // some were applied
    Downgraded,        // some were taken back
    NewerIncompatible, // the database knows migrations that the program does not
    HistoryChanged,    // an applied file was edited afterwards
    Gap,               // the numbers are not consecutive, or a file is missing
    Drifted,           // another program changed what the migrations had made
    ReadOnly,          // some are pending, and nothing can be written here
    Failed             // the lock, the backup, a statement or a check failed; nothing was changed
};

struct MigrationReport
{
    MigrationOutcome outcome = MigrationOutcome::UpToDate;
    int applied = 0;        // files applied or taken back now
    int version = 0;        // of the database afterwards
    Error error = {};       // for the outcomes after Downgraded: one plain sentence
    QString backup = {};    // where the backup made before the first write is; empty when none was asked for
    SchemaInfo schema = {}; // as it is now; empty where it was not looked at

    bool ok() const { return outcome <= MigrationOutcome::Downgraded; }
};

// Makes and checks a backup, and says where it is. Called with the lock held and nothing written yet: what is stored by
// others waits. The connection is inside a transaction, of which a backup may read; what SQLite does only outside of one
// (VACUUM INTO) needs a connection of its own.
using BackUp = std::function<Result<QString>(Connection &)>;

struct MigrateOptions
{
    std::optional<int> to = {}; // nothing: the newest
    BackUp backUpFirst = {}; // before a database that has tables is changed; when it fails nothing is written
    int patienceMs = 60000;  // for another program that is migrating
    AfterStatement afterStatement = {}; // for tests: faults
};

// Up. A database that is further already is up to date.
MigrationReport migrate(Connection &connection, const QList<MigrationFile> &files,
                        const MigrateOptions &options = {});
// Down to options.to, without it by one migration, to 1 at the lowest; 0 must be asked for and leaves nothing.
MigrationReport migrateDown(Connection &connection, const QList<MigrationFile> &files,
                            const MigrateOptions &options = {});

// What either of them would run on this database, which is only looked at. Another engine: as if it were of that one.
Result<MigrationPlan> planFor(Connection &connection, const QList<MigrationFile> &files,
                              std::optional<int> to, std::optional<Engine> engine = {});

// Says whether the database fits the program, without changing it: pending migrations and drift are errors.
Result<Done> checkMigrated(Connection &connection, const QList<MigrationFile> &files);

struct DatabaseStatus
{
    QList<MigrationStatus> migrations;
    SchemaCheck check;             // empty for a history that the files do not continue
    std::optional<Error> readOnly; // why nothing can be written to it
    std::optional<Error> gap;      // what is missing in its history, or why it has none

    int newestApplied() const; // 0 = none
    // The first migration up to `known`, the newest of this program, whose file was changed after it had been applied; "" = none.
    QString firstEdited(int known) const;
};

Result<DatabaseStatus> readDatabaseStatus(Connection &connection, const QList<MigrationFile> &files);

// Everything that is known to be wrong with it: its history, drift, queries of the migrations it has had, references of its
// rows. Nothing is changed.
Result<QList<Error>> verifySchema(Connection &connection, const QList<MigrationFile> &files);

} // namespace moviedb::store

Q_DECLARE_TYPEINFO(moviedb::store::MigrationStatus, Q_RELOCATABLE_TYPE);
