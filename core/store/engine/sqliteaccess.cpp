#include "core/store/engine/sqliteaccess.h"

#include <QFileInfo>
#include <QUrl>

namespace moviedb::store {

namespace {

// A log of changes that are not in the file, or one that another program works with, or a change to be rolled back.
bool hasCompanions(const QString &path)
{
    const QFileInfo log(path + QStringLiteral("-wal"));
    const QFileInfo journal(path + QStringLiteral("-journal"));
    return log.size() > 0 || (log.exists() && QFileInfo::exists(path + QStringLiteral("-shm"))) ||
           journal.size() > 0;
}

} // namespace

SqliteAccess sqliteAccess(const QString &path)
{
    // SQLite follows links: the other files lie beside the real one.
    const QFileInfo file(QFileInfo(path).canonicalFilePath());
    SqliteAccess access;
    if (!file.isFile())
        return access;
    if (!file.isWritable())
        access.readOnlyCause = QStringLiteral("its file may not be written to");
    else if (!QFileInfo(file.path()).isWritable())
        access.readOnlyCause = QStringLiteral("its folder may not be written to");
    access.immutable = access.readOnly() && !hasCompanions(file.filePath());
    return access;
}

SqliteAccess accessForLooking(const QString &path)
{
    SqliteAccess access = sqliteAccess(path);
    access.immutable = !QFileInfo::exists(QFileInfo(path).canonicalFilePath() + QStringLiteral("-shm"));
    return access;
}

QString immutableAddress(const QString &path)
{
    const QUrl address = QUrl::fromLocalFile(QFileInfo(path).canonicalFilePath());
    return QString::fromLatin1(address.toEncoded(QUrl::FullyEncoded)) + QStringLiteral("?immutable=1");
}

} // namespace moviedb::store
