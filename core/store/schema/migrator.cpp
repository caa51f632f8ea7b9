#include "core/store/schema/migrator.h"

#include "core/store/schema/sqlscript.h"

namespace moviedb::store {

namespace {

// Any number will do, as long as every Movie DB uses the same.
constexpr qint64 advisoryLockKey = 0x4d6f76696544424c;

struct AppliedMigration
{
    int version = 0;
    QString name;
    QString checksum;
    QString appliedAt;
};

Result<bool> hasMigrationTable(Connection &connection)
{
    MOVIEDB_TRY(
        found,
        connection.first(
            connection.isSqlite()
                ? QStringLiteral(
                      "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'")
                : QStringLiteral("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND "
                                 "tablename = 'schema_migrations'")));
    return found.has_value();
}

Result<Done> createMigrationTable(Connection &connection)
{
    return connection.executeRaw(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_migrations ("
                                                "version INTEGER PRIMARY KEY, name VARCHAR(255) NOT NULL, "
                                                "checksum VARCHAR(64) NOT NULL, "
                                                "applied_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)"));
}

Result<QList<AppliedMigration>> readApplied(Connection &connection)
{
    QList<AppliedMigration> applied;
    MOVIEDB_TRY(foreign, connection.isForeign());
    if (foreign)
        return makeError(Fault::Database, QStringLiteral("The file is a database of another program."),
                         connection.place(), QStringLiteral("It was left as it is. Choose another file."));
    MOVIEDB_TRY(exists, hasMigrationTable(connection));
    if (!exists)
        return applied;
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral(
                    "SELECT version, name, checksum, applied_at FROM schema_migrations ORDER BY version")));
    while (rows.next())
        applied << AppliedMigration{int(rows.integer(0)), rows.text(1), rows.text(2), rows.timestamp(3)};
    return applied;
}

MigrationReport refused(MigrationOutcome outcome, int version, Error error)
{
    return MigrationReport{outcome, 0, version, std::move(error), {}};
}

// Whether the files continue what the database has; nothing is written.
std::optional<MigrationReport> refusal(const QList<MigrationFile> &files,
                                       const QList<AppliedMigration> &applied)
{
    const int version = applied.isEmpty() ? 0 : applied.last().version;
    for (qsizetype index = 0; index < files.size(); ++index)
        if (files.at(index).version != index + 1)
            return refused(MigrationOutcome::Gap, version,
                           makeError(Fault::Database,
                                     QStringLiteral("Migration %1 is missing before \"%2\".")
                                         .arg(index + 1)
                                         .arg(files.at(index).name),
                                     files.at(index).name,
                                     QStringLiteral("Number migrations without gaps.")));
    if (version > files.size())
        return refused(MigrationOutcome::NewerIncompatible, version,
                       makeError(Fault::Database,
                                 QStringLiteral("The database was made by a newer Movie DB (schema %1, this "
                                                "program knows %2).")
                                     .arg(version)
                                     .arg(files.size()),
                                 {}, QStringLiteral("Update Movie DB, or open another database.")));
    for (qsizetype index = 0; index < applied.size(); ++index) {
        const AppliedMigration &past = applied.at(index);
        if (past.version != index + 1)
            return refused(MigrationOutcome::Gap, version,
                           makeError(Fault::Database,
                                     QStringLiteral("The database lacks migration %1.").arg(index + 1), {},
                                     QStringLiteral("Restore a backup, or start a new database.")));
        if (past.checksum != files.at(index).checksum)
            return refused(
                MigrationOutcome::HistoryChanged, version,
                makeError(
                    Fault::Database,
                    QStringLiteral("Migration \"%1\" was edited after it had been applied.").arg(past.name),
                    files.at(index).name,
                    QStringLiteral("Put the file back as it was and write a new migration.")));
    }
    return {};
}

// Returns false when another starter applied it meanwhile.
Result<bool> applyMigration(Connection &connection, const MigrationFile &file)
{
    MOVIEDB_TRY(lines, linesFor(file.text, connection.engine()));
    MOVIEDB_TRY(statements, splitStatements(lines));
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(there, connection.first(QStringLiteral("SELECT 1 FROM schema_migrations WHERE version = ?"),
                                        {file.version}));
    if (there.has_value())
        return false;
    for (const QString &statement : std::as_const(statements))
        MOVIEDB_CHECK(connection.executeRaw(statement));
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("INSERT INTO schema_migrations (version, name, checksum) VALUES (?, ?, ?)"),
        {file.version, file.name, file.checksum}));
    MOVIEDB_CHECK(transaction.commit());
    return true;
}

// What the database has, and whether the files continue it.
struct History
{
    QList<AppliedMigration> applied;
    std::optional<MigrationReport> refusal;
    SchemaCheck check; // empty where the history is refused
};

Result<History> readHistory(Connection &connection, const QList<MigrationFile> &files)
{
    for (;;) {
        History history;
        MOVIEDB_TRY(applied, readApplied(connection));
        history.applied = applied;
        history.refusal = refusal(files, applied);
        if (history.refusal || applied.isEmpty())
            return history;
        MOVIEDB_TRY(check, checkSchema(connection, files.first(applied.size())));
        history.check = check;
        if (check.drift.isEmpty())
            return history;
        // Another starter may have gone on between the two: then there is a newer schema to compare with.
        MOVIEDB_TRY(again, readApplied(connection));
        if (again.size() == applied.size())
            return history;
    }
}

// The first difference as the error of all of them.
Error driftError(const QList<Error> &drift, const QString &place)
{
    Error error = drift.first();
    error.where = place;
    if (drift.size() > 1)
        error.remedy +=
            QStringLiteral(" “moviedb migrate status” names all %1 differences.").arg(drift.size());
    return error;
}

Error pendingError(const Connection &connection, qsizetype applied, qsizetype known)
{
    if (!connection.whyReadOnly())
        return makeError(Fault::Database,
                         QStringLiteral("The database is older than this program: %1 migrations are pending.")
                             .arg(known - applied),
                         {}, QStringLiteral("Run \"moviedb migrate up\"."));
    const QString start =
        applied == 0
            ? QStringLiteral("The database is empty and cannot be set up here")
            : QStringLiteral("The database is older than this program (schema %1, this program needs "
                             "%2) and cannot be updated here")
                  .arg(applied)
                  .arg(known);
    Error error = *connection.whyReadOnly();
    error.text = start + QStringLiteral(": ") + error.text.section(QStringLiteral(": "), 1);
    return error;
}

MigrationReport applyPending(Connection &connection, const QList<MigrationFile> &files, qsizetype applied)
{
    MigrationReport report;
    report.version = int(applied);
    if (auto created = createMigrationTable(connection); !created)
        return refused(MigrationOutcome::Failed, report.version, created.error());
    for (const MigrationFile &file : files.mid(applied)) {
        auto done = applyMigration(connection, file);
        connection.forgetStatements();
        if (!done) {
            Error error = done.error();
            error.text =
                QStringLiteral("Migration \"%1\" failed and was rolled back: %2").arg(file.name, error.text);
            error.fault = Fault::Database;
            report.outcome = MigrationOutcome::Failed;
            report.error = error;
            return report;
        }
        report.applied += *done ? 1 : 0;
        report.version = file.version;
    }
    if (report.applied > 0)
        report.outcome = applied == 0 ? MigrationOutcome::Fresh : MigrationOutcome::Upgraded;
    return report;
}

MigrationReport migrateLocked(Connection &connection, const QList<MigrationFile> &files)
{
    const auto history = readHistory(connection, files);
    if (!history)
        return refused(MigrationOutcome::Failed, 0, history.error());
    if (history->refusal)
        return *history->refusal;
    const qsizetype applied = history->applied.size();
    if (!history->check.drift.isEmpty())
        return refused(MigrationOutcome::Drifted, int(applied),
                       driftError(history->check.drift, connection.place()));
    if (applied == files.size()) // not even the table of migrations is touched
        return MigrationReport{MigrationOutcome::UpToDate, 0, int(applied), {}, history->check.schema};
    if (connection.whyReadOnly())
        return refused(MigrationOutcome::ReadOnly, int(applied),
                       pendingError(connection, applied, files.size()));
    return applyPending(connection, files, applied);
}

// Behind a pooler there is no session to hold the lock: one transaction holds it around all files.
MigrationReport migratePooled(Connection &connection, const QList<MigrationFile> &files,
                              const QVariantList &key)
{
    auto transaction = connection.begin();
    if (!transaction)
        return refused(MigrationOutcome::Failed, 0, transaction.error());
    if (auto locked = connection.run(QStringLiteral("SELECT pg_advisory_xact_lock(?)"), key); !locked)
        return refused(MigrationOutcome::Failed, 0, locked.error());
    MigrationReport report = migrateLocked(connection, files);
    if (auto committed = transaction->commit(); !committed && report.ok())
        return refused(MigrationOutcome::Failed, report.version, committed.error());
    return report;
}

} // namespace

MigrationReport migrate(Connection &connection, const QList<MigrationFile> &files)
{
    // On SQLite BEGIN IMMEDIATE of each file is the lock; who cannot write needs none.
    if (connection.isSqlite() || connection.whyReadOnly())
        return migrateLocked(connection, files);
    const QVariantList key = {advisoryLockKey};
    if (connection.isPooled())
        return migratePooled(connection, files, key);
    // The lock belongs to the session: a program that dies gives it back.
    if (auto locked = connection.run(QStringLiteral("SELECT pg_advisory_lock(?)"), key); !locked)
        return refused(MigrationOutcome::Failed, 0, locked.error());
    MigrationReport report = migrateLocked(connection, files);
    auto unlocked = connection.run(QStringLiteral("SELECT pg_advisory_unlock(?)"), key);
    if (!unlocked && report.ok())
        return refused(MigrationOutcome::Failed, report.version, unlocked.error());
    return report;
}

Result<Done> checkMigrated(Connection &connection, const QList<MigrationFile> &files)
{
    MOVIEDB_TRY(history, readHistory(connection, files));
    if (history.refusal)
        return history.refusal->error;
    if (!history.check.drift.isEmpty())
        return driftError(history.check.drift, connection.place());
    if (history.applied.size() < files.size())
        return pendingError(connection, history.applied.size(), files.size());
    return Done{};
}

Result<DatabaseStatus> readDatabaseStatus(Connection &connection, const QList<MigrationFile> &files)
{
    MOVIEDB_TRY(history, readHistory(connection, files));
    QMap<int, MigrationStatus> lines;
    for (const MigrationFile &file : files)
        lines.insert(file.version, MigrationStatus{file.version, file.name, false, {}, false});
    for (const AppliedMigration &past : std::as_const(history.applied)) {
        MigrationStatus &line = lines[past.version];
        // A migration that only the database knows counts as edited: its file is not the one applied.
        line.edited = true;
        for (const MigrationFile &file : files)
            if (file.version == past.version)
                line.edited = file.checksum != past.checksum;
        line.version = past.version;
        line.name = line.name.isEmpty() ? past.name : line.name;
        line.applied = true;
        line.appliedAt = past.appliedAt;
    }
    return DatabaseStatus{lines.values(), history.check, connection.whyReadOnly()};
}

} // namespace moviedb::store
