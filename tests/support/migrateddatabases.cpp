#include "tests/support/migrateddatabases.h"

#include "core/store/engine/connection.h"
#include "core/store/migrate/migrator.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace moviedb::test {

namespace {

// Of what the migrations are: another set of them is another model.
QString keyOfMigrations(const QList<store::MigrationFile> &files)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const store::MigrationFile &file : files)
        hash.addData(file.checksum.toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(16));
}

std::unique_ptr<store::Connection> connectTo(const QString &url)
{
    const auto parsed = store::DatabaseUrl::parse(url);
    if (!parsed)
        return {};
    auto connection = store::Connection::open({*parsed, {}, false});
    if (!connection)
        qWarning("%s", qPrintable(connection.error().oneLine()));
    return connection ? std::move(*connection) : nullptr;
}

bool migrateAt(const QString &url, const QList<store::MigrationFile> &files)
{
    const auto connection = connectTo(url);
    if (!connection)
        return false;
    const store::MigrationReport report = store::migrate(*connection, files);
    if (!report.ok())
        qWarning("%s", qPrintable(report.error.oneLine()));
    return report.ok();
}

QString beside(const QString &serverUrl, const QString &name)
{
    return serverUrl.left(serverUrl.lastIndexOf(QLatin1Char('/')) + 1) + name;
}

bool isOnServer(const QString &serverUrl, const QString &name)
{
    const auto connection = connectTo(serverUrl);
    if (!connection)
        return false;
    const auto row = connection->first(QStringLiteral("SELECT 1 FROM pg_database WHERE datname = ?"), {name});
    return row.ok() && row->has_value();
}

// Made under a name of its own and renamed when it is whole: of two programs that make one at once, one is late.
QString modelOnServer(const QString &serverUrl)
{
    const auto files = store::loadMigrations();
    if (!files)
        return {};
    const QString model = QStringLiteral("model_") + keyOfMigrations(*files);
    if (isOnServer(serverUrl, model))
        return model;
    const QString making = QStringLiteral("making_%1").arg(QCoreApplication::applicationPid());
    if (!runOnServer(serverUrl, QStringLiteral("CREATE DATABASE ") + making) ||
        !migrateAt(beside(serverUrl, making), *files))
        return {};
    if (!runOnServer(serverUrl, QStringLiteral("ALTER DATABASE %1 RENAME TO %2").arg(making, model)))
        runOnServer(serverUrl, QStringLiteral("DROP DATABASE ") + making);
    return model;
}

QString modelFile()
{
    const auto files = store::loadMigrations();
    const QDir folder(QStringLiteral(MOVIEDB_MODELS_FOLDER));
    if (!files || !folder.mkpath(QStringLiteral(".")))
        return {};
    const QString model = folder.filePath(keyOfMigrations(*files) + QStringLiteral(".db"));
    if (QFile::exists(model))
        return model;
    const QString making =
        folder.filePath(QStringLiteral("making-%1.db").arg(QCoreApplication::applicationPid()));
    if (!migrateAt(QStringLiteral("sqlite:") + making, *files))
        return {};
    if (!QFile::rename(making, model))
        QFile::remove(making);
    return model;
}

} // namespace

bool runOnServer(const QString &url, const QString &sql)
{
    const auto connection = connectTo(url);
    return connection && connection->executeRaw(sql).ok();
}

bool copyMigratedFile(const QString &path)
{
    if (QFile::exists(path))
        return true;
    const QString model = modelFile();
    if (!model.isEmpty() && QFile::copy(model, path))
        return true;
    qWarning("no database with all migrations at %s", qPrintable(path));
    return false;
}

QString migratedFileUrl(const QString &path)
{
    copyMigratedFile(path);
    return QStringLiteral("sqlite:") + path;
}

bool createMigratedDatabase(const QString &serverUrl, const QString &name)
{
    const QString model = modelOnServer(serverUrl);
    return !model.isEmpty() &&
           runOnServer(serverUrl, QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(name, model));
}

} // namespace moviedb::test
