// The folder of the backups and what their names say: "movies.db-4f2a1c-2026-11-27T204500Z-daily.backup".
// Thread: any.
// Failure: none; a file that cannot be read is listed with its problem.
#pragma once

#include "core/domain/backup.h"
#include "core/store/engine/databaseurl.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <tuple>

namespace moviedb::store {

// Of backups that are made by themselves, and of others when no file was named. Backups of one database have names that
// begin alike.
QString backupFileName(const QString &folder, const DatabaseUrl &url, const QString &occasion,
                       const QDateTime &now);
// The name of the `number`th backup of one second: "…-daily.backup", then "…-daily-2.backup".
QString numberedBackup(const QString &file, int number);
// Database, time and occasion from the name alone; nothing for files of other names.
struct BackupName
{
    QString file; // without folder
    QString database;
    QDateTime at; // UTC
    QString occasion;
    int number = 1; // of that second

    bool isOlderThan(const BackupName &other) const
    {
        return std::tie(at, number) < std::tie(other.at, other.number);
    }
};
std::optional<BackupName> readBackupName(const QString &file);

// All in the folder, the newest first.
QList<BackupInfo> listBackups(const QString &folder);
QList<BackupName> backupNames(const QString &folder);
// Of this database, the newest that says it is a backup; "" = none.
QString newestBackup(const QString &folder, const DatabaseUrl &url);

// "movies.db-4f2a1c": name and a fingerprint of the address, without any password.
QString databaseMark(const DatabaseUrl &url);
// For people: "/home/anna/movies.db", "movies on db.example".
QString databaseWords(const DatabaseUrl &url);

} // namespace moviedb::store
