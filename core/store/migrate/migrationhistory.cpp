#include "core/store/migrate/migrationhistory.h"

#include "core/store/engine/sqlerror.h"

namespace moviedb::store {

namespace {

constexpr qsizetype shownOfChecksum = 12;

Result<bool> hasTable(Connection &connection, const QString &name)
{
    MOVIEDB_TRY(found,
                connection.first(
                    connection.isSqlite()
                        ? QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")
                        : QStringLiteral("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND "
                                         "tablename = ?"),
                    {name}));
    return found.has_value();
}

Result<QList<AppliedMigration>> readApplied(Connection &connection)
{
    QList<AppliedMigration> applied;
    MOVIEDB_TRY(foreign, connection.isForeign());
    if (foreign)
        return foreignFile(connection.place());
    MOVIEDB_TRY(exists, hasTable(connection, QStringLiteral("schema_migrations")));
    if (!exists)
        return applied;
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral(
                    "SELECT version, name, checksum, applied_at FROM schema_migrations ORDER BY version")));
    while (rows.next())
        applied << AppliedMigration{int(rows.integer(0)), rows.text(1), rows.text(2), rows.timestamp(3)};
    MOVIEDB_CHECK(rows.end());
    return applied;
}

void refuse(MigrationHistory &history, HistoryFault fault, const QString &text, const QString &where,
            const QString &remedy)
{
    history.fault = fault;
    history.error = makeError(Fault::Database, text, where, remedy);
}

void findMissingFile(const QList<MigrationFile> &files, MigrationHistory &history)
{
    for (qsizetype index = 0; index < files.size(); ++index) {
        if (files.at(index).version == index + 1)
            continue;
        for (const AppliedMigration &past : std::as_const(history.applied))
            if (past.version == index + 1)
                return refuse(
                    history, HistoryFault::Gap,
                    QStringLiteral("The file of migration “%1” is missing, which the database has had.")
                        .arg(past.name),
                    past.name, QStringLiteral("Put the file back, or install Movie DB again."));
        return refuse(
            history, HistoryFault::Gap,
            QStringLiteral("Migration %1 is missing before “%2”.").arg(index + 1).arg(files.at(index).name),
            files.at(index).name, QStringLiteral("Number migrations without gaps."));
    }
}

void findOtherPast(const QList<MigrationFile> &files, MigrationHistory &history)
{
    for (qsizetype index = 0; index < std::min(history.applied.size(), files.size()); ++index) {
        const AppliedMigration &past = history.applied.at(index);
        const MigrationFile &file = files.at(index);
        if (past.version != index + 1)
            return refuse(history, HistoryFault::Gap,
                          QStringLiteral("The database lacks migration %1.").arg(index + 1), {},
                          QStringLiteral("Restore a backup, or start a new database."));
        if (past.checksum != file.checksum)
            return refuse(
                history, HistoryFault::Edited,
                QStringLiteral("Migration “%1” was edited after it had been applied: its file has the "
                               "checksum %2…, the one applied had %3….")
                    .arg(past.name, file.checksum.left(shownOfChecksum), past.checksum.left(shownOfChecksum)),
                file.name, QStringLiteral("Put the file back as it was and write a new migration."));
    }
}

void refuseUnknownTables(MigrationHistory &history, const QString &place)
{
    refuse(history, HistoryFault::Gap,
           QStringLiteral("The database has a table “movies” that no migration of this program has made."),
           place,
           QStringLiteral(
               "It was left as it is. Choose an empty database; if this one was a Movie DB, restore a "
               "backup."));
}

void findFault(const QList<MigrationFile> &files, MigrationHistory &history)
{
    findMissingFile(files, history);
    if (history.fault == HistoryFault::None)
        findOtherPast(files, history);
    if (history.fault != HistoryFault::None || history.version() <= files.size())
        return;
    refuse(history, HistoryFault::Newer,
           QStringLiteral("The database was made by a newer Movie DB (schema %1, this program knows %2).")
               .arg(history.version())
               .arg(files.size()),
           {}, QStringLiteral("Update Movie DB, or open another database."));
    history.error.code = newerSchema;
}

} // namespace

Result<MigrationHistory> readMigrationHistory(Connection &connection, const QList<MigrationFile> &files)
{
    for (;;) {
        MigrationHistory history;
        MOVIEDB_TRY(applied, readApplied(connection));
        history.applied = applied;
        findFault(files, history);
        if (history.fault != HistoryFault::None)
            return history;
        if (applied.isEmpty()) {
            MOVIEDB_TRY(taken, hasTable(connection, QStringLiteral("movies")));
            MOVIEDB_TRY(still, taken ? readApplied(connection) : applied);
            if (!still.isEmpty()) // another starter has made it meanwhile
                continue;
            if (taken)
                refuseUnknownTables(history, connection.place());
            return history;
        }
        MOVIEDB_TRY(check, checkSchema(connection, files.first(applied.size())));
        history.check = check;
        if (check.drift.isEmpty())
            return history;
        // Another starter may have gone on between the two: then there is a newer schema to compare with.
        MOVIEDB_TRY(again, readApplied(connection));
        if (again.size() == applied.size()) {
            history.fault = HistoryFault::Drifted;
            history.error = driftError(check.drift, connection.place());
            return history;
        }
    }
}

Error driftError(const QList<Error> &drift, const QString &place)
{
    Error error = drift.first();
    error.where = place;
    if (drift.size() > 1)
        error.remedy +=
            QStringLiteral(" “moviedb migrate status” names all %1 differences.").arg(drift.size());
    return error;
}

} // namespace moviedb::store
