#include "core/store/backup/restoring.h"

#include "core/store/backup/backupplace.h"
#include "core/store/backup/manifest.h"
#include "core/store/copying/databasecopy.h"
#include "core/store/copying/filework.h"
#include "core/store/copying/integrity.h"
#include "core/store/engine/sqlerror.h"
#include "core/store/migrate/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

namespace moviedb::store {

namespace {

// "movies.before-restore-2026-11-27T204500Z.db", and a number behind it when that is taken.
QString datedName(const QString &path, const QString &now)
{
    const QFileInfo file(path);
    QString time = now;
    time.remove(QLatin1Char(':'));
    const QString ending = file.suffix().isEmpty() ? QString() : QLatin1Char('.') + file.suffix();
    const QString stem = file.absolutePath() + QLatin1Char('/') + file.completeBaseName() +
                         QStringLiteral(".before-restore-") + time;
    QString name = stem + ending;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = QStringLiteral("%1-%2%3").arg(stem).arg(number).arg(ending);
    return name;
}

Error inUse(const QString &path)
{
    return makeError(Fault::Conflict, QStringLiteral("Another program works with this database."), path,
                     QStringLiteral("Close every Movie DB that has it open, then restore again."));
}

// Whoever has it open keeps it from leaving the write-ahead log.
Result<Done> leaveLog(Connection &present)
{
    MOVIEDB_TRY(mode, present.first(QStringLiteral("PRAGMA journal_mode = delete")));
    if (mode.value_or(QString()).toString() != QLatin1String("delete"))
        return inUse(present.place());
    return present.executeRaw(QStringLiteral("BEGIN EXCLUSIVE"));
}

// The present file as one file that nobody else works with, for as long as the connection lives. Null for a damaged one.
Result<std::unique_ptr<Connection>> holdPresent(const QString &path)
{
    ConnectionOptions options;
    options.url.path = path;
    auto present = Connection::open(options);
    const auto alone = present ? leaveLog(**present) : Result<Done>(present.error());
    if (alone)
        return present;
    if (isDamaged(alone.error()))
        return std::unique_ptr<Connection>();
    return isRetryable(alone.error()) ? inUse(path) : alone.error();
}

// The log of a damaged file must not be taken for that of its successor.
Result<Done> moveCompanions(const QString &path, const QString &keptAs)
{
    for (const char *ending : {"-wal", "-shm", "-journal"})
        if (QFileInfo::exists(path + QLatin1String(ending)))
            MOVIEDB_CHECK(renameOver(path + QLatin1String(ending), keptAs + QLatin1String(ending)));
    return Done{};
}

Result<int> makeDatabase(const QString &backup, const QString &path, const QList<MigrationFile> &files)
{
    if (!QFile::copy(backup, path))
        return makeError(Fault::Io, QStringLiteral("The backup cannot be copied."), path,
                         QStringLiteral("Check the free space and the permissions of the folder."));
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    ConnectionOptions options;
    options.url.path = path;
    MOVIEDB_TRY(database, Connection::open(options));
    MOVIEDB_CHECK(dropManifest(*database));
    const MigrationReport report = migrate(*database, files);
    if (!report.ok())
        return report.error;
    MOVIEDB_CHECK(checkStructure(*database, false));
    MOVIEDB_CHECK(database->executeRaw(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    MOVIEDB_CHECK(database->executeRaw(QStringLiteral("PRAGMA journal_mode = delete")));
    return report.version;
}

// Beside the file it will replace; for a server wherever there is room.
QString placeOfWork(const RestorePlan &plan)
{
    if (plan.target.url.engine == Engine::Sqlite)
        return plan.target.url.path;
    return QDir(plan.folder).filePath(databaseMark(plan.target.url) + QStringLiteral("-restoring"));
}

} // namespace

PreparedRestore::~PreparedRestore() = default;

Result<std::unique_ptr<PreparedRestore>>
PreparedRestore::make(const RestorePlan &plan, const QList<MigrationFile> &files, WorkWatch &watch)
{
    MOVIEDB_TRY(look, lookAtBackup(plan.backup));
    watch.addTotal(look.rows);
    std::unique_ptr<PreparedRestore> restore(new PreparedRestore);
    restore->m_plan = plan;
    restore->m_files = files;
    MOVIEDB_TRY(backup, verifyBackup(plan.backup, watch));
    restore->m_outcome.backup = backup;
    MOVIEDB_TRY(part, PartFile::begin(placeOfWork(plan)));
    MOVIEDB_TRY(version, makeDatabase(plan.backup, part->path(), files));
    restore->m_outcome.schemaVersion = version;
    restore->m_part = std::move(part);
    MOVIEDB_CHECK(watch.goOn());
    return restore;
}

Result<RestoreOutcome> PreparedRestore::putInPlace(WorkWatch &watch)
{
    return m_plan.target.url.engine == Engine::Sqlite ? swapFile() : fillServer(watch);
}

Result<RestoreOutcome> PreparedRestore::swapFile()
{
    const QString path = QFileInfo(m_plan.target.url.path).absoluteFilePath();
    std::unique_ptr<Connection> present;
    if (QFileInfo::exists(path)) {
        MOVIEDB_TRY(held, holdPresent(path));
        present = std::move(held);
        m_outcome.keptAs = datedName(path, m_plan.now);
        MOVIEDB_CHECK(keepAlso(path, m_outcome.keptAs));
        if (present == nullptr)
            MOVIEDB_CHECK(moveCompanions(path, m_outcome.keptAs));
    }
    MOVIEDB_CHECK(m_part->putInPlace());
    return m_outcome;
}

Result<RestoreOutcome> PreparedRestore::fillServer(WorkWatch &watch)
{
    MOVIEDB_TRY(target, Connection::open(m_plan.target));
    MOVIEDB_TRY(holds, holdsTables(*target));
    if (holds) {
        BackupRequest request{
            backupFileName(m_plan.folder, m_plan.target.url, QStringLiteral("before-restore"),
                           QDateTime::fromString(m_plan.now, Qt::ISODate)),
            QStringLiteral("before-restore"), databaseWords(m_plan.target.url), m_plan.now, true};
        MOVIEDB_TRY(kept, writeBackup(*target, m_files, request, watch));
        m_outcome.keptAs = kept.file;
    }
    ConnectionOptions work;
    work.url.path = m_part->path();
    work.readOnly = true;
    work.lookOnly = true;
    MOVIEDB_TRY(from, Connection::open(work));
    MOVIEDB_CHECK(copyDatabase(*from, *target, m_files, watch));
    return m_outcome;
}

} // namespace moviedb::store
