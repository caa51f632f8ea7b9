#include "app/system/bookedbackups.h"

#include "core/health/healthwords.h"

#include <QFileInfo>

namespace moviedb {

namespace {

QString nameOf(const QString &file)
{
    return QFileInfo(file).fileName();
}

// `words`: QString(const T &), of what came of it.
template <class T, class Words>
QFuture<Result<T>> noted(const QFuture<Result<T>> &future, const TaskNotePointer &note, Words words)
{
    auto asked = future;
    return asked.then(QtFuture::Launch::Sync, [note, words](const Result<T> &result) {
        endTask(note, result, result ? words(*result) : QString());
        return result;
    });
}

} // namespace

QString backupWords(const BackupInfo &backup)
{
    const QString films = backup.films == 1
                              ? health::Words::tr("1 film")
                              : health::Words::tr("%1 films").arg(health::numberText(backup.films));
    return QStringLiteral("%1, %2").arg(films, health::bytesText(backup.bytes));
}

QFuture<Result<BackupInfo>> BookedBackups::create(const WatchPointer &watch)
{
    const auto note = beginTask(m_book, QStringLiteral("backup"));
    return noted(m_backups->create(watch), note, &backupWords);
}

QFuture<Result<BackupInfo>> BookedBackups::verify(const QString &file, const WatchPointer &watch)
{
    const auto note = beginTask(m_book, QStringLiteral("backup-check"), nameOf(file));
    return noted(m_backups->verify(file, watch), note, &backupWords);
}

QFuture<Result<DatabaseVerdict>> BookedBackups::verifyDatabase(const WatchPointer &watch)
{
    const auto note = beginTask(m_book, QStringLiteral("database-check"));
    return noted(m_backups->verifyDatabase(watch), note,
                 [](const DatabaseVerdict &verdict) { return verdict.words; });
}

QFuture<Result<PendingRestorePointer>> BookedBackups::prepareRestore(const QString &file,
                                                                     const WatchPointer &watch)
{
    const auto note = beginTask(m_book, QStringLiteral("restore"), nameOf(file));
    return noted(m_backups->prepareRestore(file, watch), note,
                 [](const PendingRestorePointer &) { return health::Words::tr("ready to take its place"); });
}

QFuture<Result<MoveOutcome>> BookedBackups::move(const QString &url, const QString &password,
                                                 const WatchPointer &watch)
{
    const auto note = beginTask(m_book, QStringLiteral("move"), url);
    return noted(m_backups->move(url, password, watch), note, [](const MoveOutcome &outcome) {
        return health::Words::tr("%1 rows").arg(health::numberText(outcome.rows));
    });
}

QFuture<Result<RecoveryOutcome>> BookedBackups::recover(const QString &damagedFile, const WatchPointer &watch)
{
    const auto note = beginTask(m_book, QStringLiteral("recover"), nameOf(damagedFile));
    return noted(m_backups->recover(damagedFile, watch), note, [](const RecoveryOutcome &outcome) {
        return health::Words::tr("%1 rows saved").arg(health::numberText(outcome.saved));
    });
}

} // namespace moviedb
