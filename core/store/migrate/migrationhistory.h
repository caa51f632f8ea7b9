// What a database has had of the migrations, and whether the files continue it. Nothing is written.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/migrate/migrationfiles.h"
#include "core/store/migrate/schemacheck.h"

namespace moviedb::store {

// Error::code of a database that a newer program made: it may be read.
inline constexpr int newerSchema = -2601;

struct AppliedMigration
{
    int version = 0;
    QString name;
    QString checksum;
    QString appliedAt; // RFC 3339 UTC
};

enum class HistoryFault {
    None,
    Newer,   // the database knows migrations that the program does not
    Edited,  // an applied file was edited afterwards
    Gap,     // the numbers are not consecutive, or a file is missing
    Drifted, // another program changed what the migrations had made
};

struct MigrationHistory
{
    QList<AppliedMigration> applied;
    HistoryFault fault = HistoryFault::None;
    Error error;       // of the fault: one plain sentence
    SchemaCheck check; // empty for a history that the files do not continue

    int version() const { return applied.isEmpty() ? 0 : applied.last().version; }
};

// Fault::Database also for a file of another program.
Result<MigrationHistory> readMigrationHistory(Connection &connection, const QList<MigrationFile> &files);

// The first difference as the error of all of them.
Error driftError(const QList<Error> &drift, const QString &place);

} // namespace moviedb::store

Q_DECLARE_TYPEINFO(moviedb::store::AppliedMigration, Q_RELOCATABLE_TYPE);
