// Brings a database to the schema the program was built with: one transaction for each file, remembered with its
// checksum in schema_migrations. A database that another program changed is refused before anything is written.
// Thread: the connection's.
// Failure: Io, Config, Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/schema/migrationfiles.h"
#include "core/store/schema/schemacheck.h"

namespace moviedb::store {

struct MigrationStatus
{
    int version = 0;
    QString name; // "0001_base"
    bool applied = false;
    QString appliedAt;   // RFC 3339 UTC
    bool edited = false; // checksum of the file differs from the one applied
};

enum class MigrationOutcome {
    Fresh,             // an empty database got every migration
    UpToDate,          // nothing to do
    Upgraded,          // some were applied
    NewerIncompatible, // the database knows migrations that the program does not
    HistoryChanged,    // an applied file was edited afterwards
    Gap,               // the numbers are not consecutive
    Drifted,           // another program changed what the migrations had made
    ReadOnly,          // some are pending, and nothing can be written here
    Failed             // a statement failed; its file was rolled back
};

struct MigrationReport
{
    MigrationOutcome outcome = MigrationOutcome::UpToDate;
    int applied = 0;   // files applied now
    int version = 0;   // of the database afterwards
    Error error;       // for the outcomes after Upgraded: one plain sentence
    SchemaInfo schema; // what the check found, where nothing was applied since; else empty

    bool ok() const { return outcome <= MigrationOutcome::Upgraded; }
};

// Two programs starting at once wait for each other; the second finds everything done.
MigrationReport migrate(Connection &connection, const QList<MigrationFile> &files);

// Says whether the database fits the program, without changing it: pending migrations and drift are errors.
Result<Done> checkMigrated(Connection &connection, const QList<MigrationFile> &files);

struct DatabaseStatus
{
    QList<MigrationStatus> migrations;
    SchemaCheck check;             // empty for a history that the files do not continue
    std::optional<Error> readOnly; // why nothing can be written to it
};

Result<DatabaseStatus> readDatabaseStatus(Connection &connection, const QList<MigrationFile> &files);

} // namespace moviedb::store

Q_DECLARE_TYPEINFO(moviedb::store::MigrationStatus, Q_RELOCATABLE_TYPE);
