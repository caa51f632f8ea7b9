// A filled database to be backed up, and a restore of it as the program does it.
#pragma once

#include "core/store/backup/backupplace.h"
#include "core/store/backup/backups.h"
#include "core/store/backup/manifest.h"
#include "core/store/history/undoing.h"
#include "tests/store/historyacts.h"

namespace moviedb::test {

using namespace moviedb::store;

inline const QString nowText = QStringLiteral("2026-11-27T20:45:00Z");

inline QList<MigrationFile> migrations()
{
    const auto files = loadMigrations();
    return files ? *files : QList<MigrationFile>();
}

// Films as a crawl stores them, and what a person did to them since.
inline std::unique_ptr<Acts> filledDatabase(const TempDatabase &database)
{
    auto acts = std::make_unique<Acts>(database);
    if (!acts->commit(films(1, 12)))
        return {};
    if (!acts->edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 99) ||
        !acts->edit(QStringLiteral("movies"), 2, QStringLiteral("tagline"),
                    QStringLiteral("Ölkrieg “so” \\ 'x'")) ||
        !acts->edit(QStringLiteral("movies"), 3, QStringLiteral("budget"), 2500000.75))
        return {};
    QList<TableChange> told;
    if (!removeRows(*acts->connection, acts->schema, {QStringLiteral("movies"), {{12}}}, told))
        return {};
    return acts;
}

inline QMap<QString, qint64> sequencesOf(Connection &connection)
{
    const auto schema = reflect(connection);
    const auto sequences =
        schema ? readSequences(connection, *schema) : Result<QMap<QString, qint64>>(schema.error());
    return sequences ? *sequences : QMap<QString, qint64>();
}

inline QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

inline RestorePlan planFor(const QString &backup, const TempDatabase &target)
{
    return {backup, target.options(), target.folder() + QStringLiteral("/backups"), nowText};
}

// Restores as the program does: everything that takes time first.
inline Result<RestoreOutcome> restored(const RestorePlan &plan)
{
    WorkWatch watch;
    MOVIEDB_TRY(prepared, PreparedRestore::make(plan, migrations(), watch));
    return prepared->putInPlace(watch);
}

} // namespace moviedb::test
