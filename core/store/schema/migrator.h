// Brings a database to the schema the program was built with. Migration files are append-only:
// NNNN_what.sql, numbered without gaps, one transaction each, remembered with their checksum in
// schema_migrations.
// Thread: the connection's.
// Failure: Io, Config, Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

struct MigrationFile
{
    int version = 0;
    QString name; // "0001_base"
    QString text;
    QString checksum; // SHA-256 of the text, hexadecimal
};

// The files compiled in (":/migrations") and those of `directory`, when one is given: additional ones, or,
// with the number of a compiled-in one, in its place. Sorted by version. Fault::Io, Fault::Config (two files
// of one number, a name without a number).
Result<QList<MigrationFile>> loadMigrations(const QString &directory = {});

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
    Failed             // a statement failed; its file was rolled back
};

struct MigrationReport
{
    MigrationOutcome outcome = MigrationOutcome::UpToDate;
    int applied = 0; // files applied now
    int version = 0; // of the database afterwards
    Error error;     // for the last four outcomes: one plain sentence

    bool ok() const { return outcome <= MigrationOutcome::Upgraded; }
};

// Two programs starting at once wait for each other; the second finds everything done.
MigrationReport migrate(Connection &connection, const QList<MigrationFile> &files);

// Says whether the database fits the program, without changing it: pending migrations are an error.
Result<Done> checkMigrated(Connection &connection, const QList<MigrationFile> &files);

Result<QList<MigrationStatus>> readMigrationStatus(Connection &connection, const QList<MigrationFile> &files);

} // namespace moviedb::store
