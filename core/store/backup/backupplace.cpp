#include "core/store/backup/backupplace.h"

#include "core/store/backup/backupwriting.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace moviedb::store {

namespace {

const QString backupEnding = QStringLiteral(".backup");
const QString nameTime = QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'");
constexpr int markLength = 6;

// What any file system takes.
QString tameName(QString name)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9._]+"));
    name.replace(odd, QStringLiteral("_"));
    return name.isEmpty() ? QStringLiteral("database") : name.left(60);
}

} // namespace

QString databaseWords(const DatabaseUrl &url)
{
    return url.engine == Engine::Sqlite ? QFileInfo(url.path).absoluteFilePath() : url.display();
}

QString databaseMark(const DatabaseUrl &url)
{
    const bool isSqlite = url.engine == Engine::Sqlite;
    const QString address =
        isSqlite ? QFileInfo(url.path).absoluteFilePath()
                 : QStringLiteral("%1:%2/%3").arg(url.host, QString::number(url.port), url.database);
    const QByteArray hash = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString name = isSqlite ? QFileInfo(url.path).fileName() : url.database;
    return tameName(name) + QLatin1Char('-') + QString::fromLatin1(hash.left(markLength));
}

QString backupFileName(const QString &folder, const DatabaseUrl &url, const QString &occasion,
                       const QDateTime &now)
{
    return QDir(folder).filePath(
        QStringLiteral("%1-%2-%3%4")
            .arg(databaseMark(url), now.toUTC().toString(nameTime), occasion, backupEnding));
}

QString numberedBackup(const QString &file, int number)
{
    if (number <= 1)
        return file;
    const bool ends = file.endsWith(backupEnding);
    return QStringLiteral("%1-%2%3")
        .arg(ends ? file.chopped(backupEnding.size()) : file)
        .arg(number)
        .arg(ends ? backupEnding : QString());
}

std::optional<BackupName> readBackupName(const QString &file)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(.+-[0-9a-f]{6})-(\\d{4}-\\d{2}-\\d{2}T\\d{6}Z)-([a-z-]*[a-z])(?:-(\\d+))?\\.backup$"));
    const QString name = QFileInfo(file).fileName();
    const auto match = shape.match(name);
    QDateTime at = QDateTime::fromString(match.captured(2), nameTime);
    if (!match.hasMatch() || !at.isValid())
        return {};
    at.setTimeSpec(Qt::UTC);
    const QString number = match.captured(4);
    return BackupName{name, match.captured(1), at, match.captured(3), number.isEmpty() ? 1 : number.toInt()};
}

QList<BackupName> backupNames(const QString &folder)
{
    QList<BackupName> names;
    for (const QString &file : QDir(folder).entryList({QLatin1Char('*') + backupEnding}, QDir::Files))
        if (const auto name = readBackupName(file))
            names << *name;
    return names;
}

namespace {

int numberOf(const QString &file)
{
    const auto name = readBackupName(file);
    return name ? name->number : 1;
}

} // namespace

QList<BackupInfo> listBackups(const QString &folder)
{
    QList<BackupInfo> backups;
    const QDir files(folder);
    for (const QString &name : files.entryList({QLatin1Char('*') + backupEnding}, QDir::Files)) {
        const QString file = files.absoluteFilePath(name);
        const auto info = lookAtBackup(file);
        BackupInfo unread;
        unread.file = file;
        unread.bytes = QFileInfo(file).size();
        const auto named = readBackupName(name);
        unread.createdAt = (named ? named->at : QFileInfo(file).lastModified().toUTC()).toString(Qt::ISODate);
        if (!info)
            unread.problem = info.error().text;
        backups << (info ? *info : unread);
    }
    std::sort(backups.begin(), backups.end(), [](const BackupInfo &one, const BackupInfo &other) {
        const int number = numberOf(one.file), otherNumber = numberOf(other.file);
        return std::tie(other.createdAt, otherNumber, other.file) < std::tie(one.createdAt, number, one.file);
    });
    return backups;
}

QString newestBackup(const QString &folder, const DatabaseUrl &url)
{
    QList<BackupName> names = backupNames(folder);
    std::sort(names.begin(), names.end(),
              [](const BackupName &one, const BackupName &other) { return other.isOlderThan(one); });
    const QString mark = databaseMark(url);
    for (const BackupName &name : std::as_const(names))
        if (name.database == mark && lookAtBackup(QDir(folder).filePath(name.file)).ok())
            return QDir(folder).absoluteFilePath(name.file);
    return {};
}

} // namespace moviedb::store
