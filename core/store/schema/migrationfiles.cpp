#include "core/store/schema/migrationfiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

namespace moviedb::store {

namespace {

Result<Done> addMigrationFiles(const QString &directory, QMap<int, MigrationFile> &files)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4})_\\w+$"));
    QMap<int, MigrationFile> found;
    const QFileInfoList entries =
        QDir(directory).entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName().endsWith(QLatin1String(".down.sql")))
            continue;
        MigrationFile file;
        file.name = entry.completeBaseName();
        const auto match = pattern.match(file.name);
        if (!match.hasMatch())
            return makeError(Fault::Config, QStringLiteral("A migration file's name has no number."),
                             entry.filePath(), QStringLiteral("Name it NNNN_what.sql."));
        file.version = match.captured(1).toInt();
        if (found.contains(file.version))
            return makeError(Fault::Config, QStringLiteral("Two migration files have the same number."),
                             entry.filePath(), QStringLiteral("Give the newer one the next free number."));
        QFile device(entry.filePath());
        if (!device.open(QIODevice::ReadOnly))
            return makeError(Fault::Io, QStringLiteral("A migration file cannot be read."), entry.filePath());
        file.text = QString::fromUtf8(device.readAll()).remove(QLatin1Char('\r'));
        file.checksum = QString::fromLatin1(
            QCryptographicHash::hash(file.text.toUtf8(), QCryptographicHash::Sha256).toHex());
        found.insert(file.version, file);
    }
    for (auto file = found.begin(); file != found.end(); ++file)
        files.insert(file.key(), file.value());
    return Done{};
}

} // namespace

Result<QList<MigrationFile>> loadMigrations(const QString &directory)
{
    QMap<int, MigrationFile> files;
    MOVIEDB_CHECK(addMigrationFiles(QStringLiteral(":/migrations"), files));
    if (!directory.isEmpty()) {
        if (!QDir(directory).exists())
            return makeError(Fault::Io, QStringLiteral("The folder of migrations does not exist."),
                             directory);
        MOVIEDB_CHECK(addMigrationFiles(directory, files));
    }
    return files.values();
}

} // namespace moviedb::store
