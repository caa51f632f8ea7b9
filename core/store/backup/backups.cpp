#include "core/store/backup/backups.h"

#include "core/base/future.h"
#include "core/store/backup/backupplace.h"
#include "core/store/backup/moving.h"
#include "core/store/backup/retention.h"
#include "core/store/backup/salvaging.h"
#include "core/store/copying/databasecopy.h"
#include "core/store/copying/filework.h"
#include "core/store/copying/integrity.h"
#include "core/store/copying/stoppedby.h"
#include "core/store/engine/dbthread.h"
#include "core/store/engine/sqlerror.h"

#include <QDir>
#include <QFileInfo>

namespace moviedb {

namespace {

using store::Connection;
using store::ConnectionOptions;
using store::DatabaseUrl;
using store::Engine;

// A thread that the program waits for at its end; its own connection leads to nothing.
template <class T, class Job> QFuture<Result<T>> runAside(Job job)
{
    ConnectionOptions nowhere;
    nowhere.url.path = QStringLiteral(":memory:");
    auto thread = std::make_shared<store::DbThread>(nowhere);
    return thread->run([thread, job = std::move(job)](Connection &) -> Result<T> { return job(); });
}

// What was ended in the middle of a statement says that somebody wanted it.
template <class T, class Job> QFuture<Result<T>> runWatched(const WatchPointer &watch, Job job)
{
    return runAside<T>([watch, job = std::move(job)]() -> Result<T> {
        Result<T> done = job();
        if (!done)
            MOVIEDB_CHECK(watch->goOn());
        return done;
    });
}

Result<ConnectionOptions> optionsOf(const QString &url, const QString &password)
{
    MOVIEDB_TRY(parsed, DatabaseUrl::parse(url));
    ConnectionOptions options;
    options.url = parsed;
    options.password = password;
    return options;
}

QString nowText()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
}

// A file that is not there is not made by looking.
Result<std::unique_ptr<Connection>> openExisting(const ConnectionOptions &options)
{
    if (options.url.engine == Engine::Sqlite && !options.url.inMemory() &&
        !QFileInfo(options.url.path).isFile())
        return makeError(Fault::Io, QStringLiteral("There is no such database."), options.url.path,
                         QStringLiteral("Look at its name and folder again."));
    if (options.url.engine == Engine::Sqlite && isEmptyFile(options.url.path))
        return makeError(Fault::Io, QStringLiteral("The file is empty: it holds no database."),
                         options.url.path, QStringLiteral("Look at its name and folder again."));
    MOVIEDB_TRY(connection, Connection::open(options));
    MOVIEDB_TRY(foreign, connection->isForeign());
    if (foreign)
        return store::foreignFile(connection->place());
    return connection;
}

Result<BackupInfo> createNow(const BackupPlace &place, const QString &file, const QString &occasion,
                             WorkWatch &watch)
{
    MOVIEDB_TRY(options, optionsOf(place.url, place.password));
    MOVIEDB_TRY(files, store::loadMigrations(place.migrationsDir));
    MOVIEDB_TRY(source, openExisting(options));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString name =
        file.isEmpty() ? store::backupFileName(place.folder, options.url, occasion, now) : file;
    store::removeLeftParts(QFileInfo(name).absolutePath());
    return store::writeBackup(
        *source, files,
        {name, occasion, store::databaseWords(options.url), now.toString(Qt::ISODate), file.isEmpty()},
        watch);
}

Result<std::optional<BackupInfo>> backUpWhenDue(const BackupPlace &place, const BackupRetention &keep,
                                                WorkWatch &watch)
{
    MOVIEDB_TRY(options, optionsOf(place.url, place.password));
    if (options.url.inMemory())
        return std::optional<BackupInfo>();
    const QString mark = store::databaseMark(options.url);
    const QDateTime now = QDateTime::currentDateTime();
    if (!store::backupIsDue(store::backupNames(place.folder), mark, now))
        return std::optional<BackupInfo>();
    MOVIEDB_TRY(made, createNow(place, {}, QStringLiteral("daily"), watch));
    for (const QString &gone : store::backupsToRemove(store::backupNames(place.folder), mark, keep, now))
        QFile::remove(QDir(place.folder).filePath(gone));
    return std::optional<BackupInfo>(made);
}

QString healthWords(const store::DatabaseHealth &health)
{
    QString words = QStringLiteral("%1 rows of schema %2 were read, %3 films among them; nothing is damaged.")
                        .arg(health.rows)
                        .arg(health.schemaVersion)
                        .arg(health.films);
    for (auto entry = health.dangling.begin(); entry != health.dangling.end(); ++entry)
        words += entry.value() == 1
                     ? QStringLiteral(" 1 row of %1 refers to a row that is gone.").arg(entry.key())
                     : QStringLiteral(" %1 rows of %2 refer to rows that are gone.")
                           .arg(QString::number(entry.value()), entry.key());
    return words;
}

} // namespace

QFuture<Result<BackupInfo>> createBackup(const BackupPlace &place, const QString &file,
                                         const QString &occasion, const WatchPointer &watch)
{
    return runWatched<BackupInfo>(watch, [=] { return createNow(place, file, occasion, *watch); });
}

QFuture<Result<QList<BackupInfo>>> listBackups(const QString &folder)
{
    return runAside<QList<BackupInfo>>(
        [folder] { return Result<QList<BackupInfo>>(store::listBackups(folder)); });
}

QFuture<Result<BackupInfo>> verifyBackup(const QString &file, const WatchPointer &watch)
{
    return runAside<BackupInfo>([=]() -> Result<BackupInfo> {
        MOVIEDB_TRY(look, store::lookAtBackup(file));
        watch->addTotal(look.rows);
        return store::verifyBackup(file, *watch);
    });
}

QFuture<Result<DatabaseVerdict>> verifyDatabase(const BackupPlace &place, const WatchPointer &watch)
{
    return runWatched<DatabaseVerdict>(watch, [=]() -> Result<DatabaseVerdict> {
        MOVIEDB_TRY(options, optionsOf(place.url, place.password));
        MOVIEDB_TRY(connection, openExisting(options));
        const store::StoppedBy stopping(*watch, *connection);
        MOVIEDB_TRY(health, store::checkDatabase(*connection, *watch));
        return DatabaseVerdict{healthWords(health), health.dangling.isEmpty()};
    });
}

QString newestBackup(const BackupPlace &place)
{
    const auto url = DatabaseUrl::parse(place.url);
    return url ? store::newestBackup(place.folder, *url) : QString();
}

QFuture<Result<std::optional<BackupInfo>>> backUpDaily(const BackupPlace &place, const BackupRetention &keep,
                                                       const WatchPointer &watch)
{
    return runWatched<std::optional<BackupInfo>>(watch, [=] { return backUpWhenDue(place, keep, *watch); });
}

QFuture<Result<RestorePointer>> prepareRestore(const BackupPlace &place, const QString &file,
                                               const WatchPointer &watch)
{
    return runAside<RestorePointer>([=]() -> Result<RestorePointer> {
        MOVIEDB_TRY(options, optionsOf(place.url, place.password));
        MOVIEDB_TRY(files, store::loadMigrations(place.migrationsDir));
        MOVIEDB_TRY(restore,
                    store::PreparedRestore::make({file, options, place.folder, nowText()}, files, *watch));
        return RestorePointer(std::move(restore));
    });
}

QFuture<Result<RestoreOutcome>> putInPlace(const RestorePointer &restore, const WatchPointer &watch)
{
    return runWatched<RestoreOutcome>(watch, [=] { return restore->putInPlace(*watch); });
}

QFuture<Result<bool>> holdsSomething(const BackupPlace &place)
{
    return runAside<bool>([=]() -> Result<bool> {
        MOVIEDB_TRY(options, optionsOf(place.url, place.password));
        if (options.url.engine == Engine::Sqlite)
            return QFileInfo(options.url.path).size() > 0;
        MOVIEDB_TRY(connection, Connection::open(options));
        MOVIEDB_TRY(nothing, store::holdsNothingOfValue(*connection));
        return !nothing;
    });
}

QFuture<Result<MoveOutcome>> moveDatabase(const BackupPlace &place, const QString &toUrl,
                                          const QString &toPassword, const WatchPointer &watch)
{
    return runWatched<MoveOutcome>(watch, [=]() -> Result<MoveOutcome> {
        MOVIEDB_TRY(from, optionsOf(place.url, place.password));
        MOVIEDB_TRY(to, optionsOf(toUrl, toPassword));
        MOVIEDB_TRY(files, store::loadMigrations(place.migrationsDir));
        return store::moveDatabase(from, to, files, *watch);
    });
}

QFuture<Result<RecoveryOutcome>> recoverDatabase(const BackupPlace &place, const QString &damaged,
                                                 const QString &file, const WatchPointer &watch)
{
    return runAside<RecoveryOutcome>([=]() -> Result<RecoveryOutcome> {
        MOVIEDB_TRY(files, store::loadMigrations(place.migrationsDir));
        return store::recoverDatabase(damaged, file.isEmpty() ? store::recoveredName(damaged) : file, files,
                                      *watch);
    });
}

QFuture<Result<Done>> lookForDamage(const BackupPlace &place)
{
    return runAside<Done>([=]() -> Result<Done> {
        MOVIEDB_TRY(options, optionsOf(place.url, place.password));
        if (options.url.engine != Engine::Sqlite || options.url.inMemory())
            return Done{};
        options.readOnly = true;
        MOVIEDB_TRY(connection, openExisting(options));
        return store::checkStructure(*connection, true);
    });
}

bool isDamagedDatabase(const Error &error)
{
    return store::isDamaged(error);
}

bool isEmptyFile(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.size() == 0 && !QFileInfo::exists(path + QStringLiteral("-wal"));
}

QString pathOfSqlite(const QString &url)
{
    const auto parsed = DatabaseUrl::parse(url);
    return parsed && parsed->engine == Engine::Sqlite ? parsed->path : QString();
}

std::function<Result<QString>(Connection &)> backUpFirst(const BackupPlace &place)
{
    return [place](Connection &connection) -> Result<QString> {
        MOVIEDB_TRY(url, DatabaseUrl::parse(place.url));
        MOVIEDB_TRY(files, store::loadMigrations(place.migrationsDir));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString occasion = QStringLiteral("before-migration");
        WorkWatch nobody;
        MOVIEDB_TRY(made,
                    store::writeBackup(connection, files,
                                       {store::backupFileName(place.folder, url, occasion, now), occasion,
                                        store::databaseWords(url), now.toString(Qt::ISODate), true},
                                       nobody));
        return made.file;
    };
}

} // namespace moviedb
