#include "core/store/backup/storebackups.h"

#include "core/base/future.h"

namespace moviedb {

namespace {

class StoredRestore : public PendingRestore
{
public:
    StoredRestore(RestorePointer restore, WatchPointer watch)
        : m_restore(std::move(restore)), m_watch(std::move(watch))
    {
    }
    QFuture<Result<RestoreOutcome>> putInPlace() override { return moviedb::putInPlace(m_restore, m_watch); }

private:
    RestorePointer m_restore;
    WatchPointer m_watch;
};

class StoreBackups : public Backups
{
public:
    explicit StoreBackups(BackupPlace place) : m_place(std::move(place)) {}

    QString folder() const override { return m_place.folder; }
    QFuture<Result<QList<BackupInfo>>> list() override { return listBackups(m_place.folder); }
    QFuture<Result<BackupInfo>> create(const WatchPointer &watch) override
    {
        return createBackup(m_place, {}, QStringLiteral("manual"), watch);
    }
    QFuture<Result<BackupInfo>> verify(const QString &file, const WatchPointer &watch) override
    {
        return verifyBackup(file, watch);
    }
    QFuture<Result<DatabaseVerdict>> verifyDatabase(const WatchPointer &watch) override
    {
        return moviedb::verifyDatabase(m_place, watch);
    }
    QFuture<Result<PendingRestorePointer>> prepareRestore(const QString &file,
                                                          const WatchPointer &watch) override
    {
        return pendingRestore(m_place, file, watch);
    }
    QFuture<Result<MoveOutcome>> move(const QString &url, const QString &password,
                                      const WatchPointer &watch) override
    {
        return moveDatabase(m_place, url, password, watch);
    }
    QFuture<Result<RecoveryOutcome>> recover(const QString &damagedFile, const WatchPointer &watch) override
    {
        return recoverDatabase(m_place, damagedFile, {}, watch);
    }

private:
    BackupPlace m_place;
};

} // namespace

QFuture<Result<PendingRestorePointer>> pendingRestore(const BackupPlace &place, const QString &file,
                                                      const WatchPointer &watch)
{
    return prepareRestore(place, file, watch)
        .then(QtFuture::Launch::Sync,
              [watch](const Result<RestorePointer> &prepared) -> Result<PendingRestorePointer> {
                  if (!prepared)
                      return prepared.error();
                  return PendingRestorePointer(std::make_shared<StoredRestore>(*prepared, watch));
              });
}

std::shared_ptr<Backups> backupsOf(const BackupPlace &place)
{
    return std::make_shared<StoreBackups>(place);
}

} // namespace moviedb
