// The backups of a database, each act of them noted in the book of tasks.
// Thread, failure: see core/ports/backups.h.
#pragma once

#include "core/ports/backups.h"
#include "core/tasks/taskbook.h"

namespace moviedb {

class BookedBackups : public Backups
{
public:
    BookedBackups(std::shared_ptr<Backups> backups, std::shared_ptr<TaskBook> book)
        : m_backups(std::move(backups)), m_book(std::move(book))
    {
    }

    QString folder() const override { return m_backups->folder(); }
    QFuture<Result<QList<BackupInfo>>> list() override { return m_backups->list(); }
    QFuture<Result<BackupInfo>> create(const WatchPointer &watch) override;
    QFuture<Result<BackupInfo>> verify(const QString &file, const WatchPointer &watch) override;
    QFuture<Result<DatabaseVerdict>> verifyDatabase(const WatchPointer &watch) override;
    QFuture<Result<PendingRestorePointer>> prepareRestore(const QString &file,
                                                          const WatchPointer &watch) override;
    QFuture<Result<MoveOutcome>> move(const QString &url, const QString &password,
                                      const WatchPointer &watch) override;
    QFuture<Result<RecoveryOutcome>> recover(const QString &damagedFile, const WatchPointer &watch) override;

private:
    std::shared_ptr<Backups> m_backups;
    std::shared_ptr<TaskBook> m_book;
};

QString backupWords(const BackupInfo &backup); // "42 films, 1.2 MB"

} // namespace moviedb
