#include "core/store/migrate/migrationfiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>

namespace moviedb::store {

namespace {

// Line ends are not an edit: a checkout may change them.
Result<QString> readMigrationText(const QString &path)
{
    QFile device(path);
    const QByteArray bytes = device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
    if (device.error() != QFileDevice::NoError) // half a migration is no migration
        return makeError(Fault::Io,
                         QStringLiteral("A migration file cannot be read: %1.").arg(device.errorString()),
                         path, QStringLiteral("Install the program again, or put the file back."));
    return QString::fromUtf8(bytes).remove(QLatin1Char('\r'));
}

Result<Done> addMigrationFile(const QFileInfo &entry, QMap<int, MigrationFile> &found)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{4})_\\w+$"));
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
    MOVIEDB_TRY(text, readMigrationText(entry.filePath()));
    file.text = text;
    file.checksum =
        QString::fromLatin1(QCryptographicHash::hash(file.text.toUtf8(), QCryptographicHash::Sha256).toHex());
    found.insert(file.version, file);
    return Done{};
}

// ".down" or ".verify" of a migration that was found.
Result<Done> addSideFile(const QFileInfo &entry, QMap<int, MigrationFile> &found)
{
    const QString name = entry.completeBaseName().section(QLatin1Char('.'), 0, 0);
    const auto owner = std::find_if(found.begin(), found.end(),
                                    [&name](const MigrationFile &file) { return file.name == name; });
    if (owner == found.end())
        return makeError(
            Fault::Config, QStringLiteral("A file belongs to no migration."), entry.filePath(),
            QStringLiteral("Name it as the migration: NNNN_what.down.sql, NNNN_what.verify.sql."));
    MOVIEDB_TRY(text, readMigrationText(entry.filePath()));
    (entry.fileName().endsWith(QLatin1String(".down.sql")) ? owner->down : owner->verify) = text;
    return Done{};
}

Result<Done> addMigrationFiles(const QString &directory, QMap<int, MigrationFile> &files)
{
    QMap<int, MigrationFile> found;
    QFileInfoList sides;
    const QFileInfoList entries =
        QDir(directory).entryInfoList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const QString name = entry.fileName();
        if (name.endsWith(QLatin1String(".down.sql")) || name.endsWith(QLatin1String(".verify.sql")))
            sides << entry;
        else
            MOVIEDB_CHECK(addMigrationFile(entry, found));
    }
    for (const QFileInfo &entry : std::as_const(sides))
        MOVIEDB_CHECK(addSideFile(entry, found));
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
