#include "core/store/schema/migrator.h"

#include "core/store/schema/sqlscript.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

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

Result<Done> addMigrationFiles(const QString &directory, QMap<int, MigrationFile> &files)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4})_\\w+$"));
    QMap<int, MigrationFile> found;
    const QFileInfoList entries =
        QDir(directory).entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName().endsWith(QLatin1String(".down.sql")))
            continue;
        MigrationFile file;
        file.name = entry.completeBaseName();
        const auto match = pattern.match(file.name);
        if (!match.hasMatch())
            return makeError(Fault::Config, QStringLiteral("A migration file's name has no number."),
                             entry.filePath(), QStringLiteral("Name it NNNN_what.sql."));
        file.version = match.captured(1).toInt();
        if (found.contains(file.version))
            return makeError(Fault::Config, QStringLiteral("Two migration files have the same number."),
                             entry.filePath(), QStringLiteral("Give the newer one the next free number."));
        QFile device(entry.filePath());
        if (!device.open(QIODevice::ReadOnly))
            return makeError(Fault::Io, QStringLiteral("A migration file cannot be read."), entry.filePath());
        file.text = QString::fromUtf8(device.readAll()).remove(QLatin1Char('\r'));
        file.checksum = QString::fromLatin1(
            QCryptographicHash::hash(file.text.toUtf8(), QCryptographicHash::Sha256).toHex());
        found.insert(file.version, file);
    }
    for (auto file = found.begin(); file != found.end(); ++file)
        files.insert(file.key(), file.value());
    return Done{};
}

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
    return MigrationReport{outcome, 0, version, std::move(error)};
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

MigrationReport migrateLocked(Connection &connection, const QList<MigrationFile> &files)
{
    auto applied = readApplied(connection);
    if (!applied)
        return refused(MigrationOutcome::Failed, 0, applied.error());
    if (auto refusing = refusal(files, *applied))
        return *refusing;
    MigrationReport report;
    report.version = int(applied->size());
    const bool fresh = applied->isEmpty();
    if (auto created = createMigrationTable(connection); !created)
        return refused(MigrationOutcome::Failed, report.version, created.error());
    for (const MigrationFile &file : files.mid(applied->size())) {
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
        report.outcome = fresh ? MigrationOutcome::Fresh : MigrationOutcome::Upgraded;
    return report;
}

} // namespace

Result<QList<MigrationFile>> loadMigrations(const QString &directory)
{
    QMap<int, MigrationFile> files;
    MOVIEDB_CHECK(addMigrationFiles(QStringLiteral(":/migrations"), files));
    if (!directory.isEmpty()) {
        if (!QDir(directory).exists())
            return makeError(Fault::Io, QStringLiteral("The folder of migrations does not exist."),
                             directory);
        MOVIEDB_CHECK(addMigrationFiles(directory, files));
    }
    return files.values();
}

MigrationReport migrate(Connection &connection, const QList<MigrationFile> &files)
{
    if (connection.isSqlite()) // BEGIN IMMEDIATE of each file is the lock
        return migrateLocked(connection, files);
    // The lock belongs to the session: a program that dies gives it back.
    const QVariantList key = {advisoryLockKey};
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
    MOVIEDB_TRY(applied, readApplied(connection));
    if (auto refusing = refusal(files, applied))
        return refusing->error;
    if (applied.size() < files.size())
        return makeError(Fault::Database,
                         QStringLiteral("The database is older than this program: %1 migrations are pending.")
                             .arg(files.size() - applied.size()),
                         {}, QStringLiteral("Run \"moviedb migrate up\"."));
    return Done{};
}

Result<QList<MigrationStatus>> readMigrationStatus(Connection &connection, const QList<MigrationFile> &files)
{
    MOVIEDB_TRY(applied, readApplied(connection));
    QMap<int, MigrationStatus> lines;
    for (const MigrationFile &file : files)
        lines.insert(file.version, MigrationStatus{file.version, file.name, false, {}, false});
    for (const AppliedMigration &past : std::as_const(applied)) {
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
    return lines.values();
}

} // namespace moviedb::store
