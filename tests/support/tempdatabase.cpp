#include "tests/support/tempdatabase.h"

#include "tests/support/migrateddatabases.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <QUuid>

namespace moviedb::test {

namespace {

// The file that `pgcluster start` wrote: "url=…" or "missing=…".
QString clusterLine(const QString &key)
{
    const QString path = qEnvironmentVariable("MOVIEDB_TEST_CLUSTER", QStringLiteral(MOVIEDB_CLUSTER_FILE));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(key.toUtf8() + '='))
            return QString::fromUtf8(line.mid(key.size() + 1));
    return {};
}

} // namespace

void addEngineRows()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::newRow("sqlite") << store::Engine::Sqlite;
    QTest::newRow("postgres") << store::Engine::Postgres;
}

TempDatabase::TempDatabase(store::Engine engine) : m_engine(engine)
{
    if (engine == store::Engine::Sqlite) {
        m_url = QStringLiteral("sqlite:") + m_folder.filePath(QStringLiteral("movies.db"));
        return;
    }
    m_serverUrl = clusterLine(QStringLiteral("url"));
    if (m_serverUrl.isEmpty()) {
        m_skipReason = clusterLine(QStringLiteral("missing"));
        if (m_skipReason.isEmpty())
            m_skipReason =
                QStringLiteral("no test cluster (run through ctest, or tests/support/pgcluster start)");
        return;
    }
    const QString name = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
    m_url = m_serverUrl.left(m_serverUrl.lastIndexOf(QLatin1Char('/')) + 1) + name;
}

TempDatabase::~TempDatabase()
{
    if (m_engine == store::Engine::Postgres && m_made)
        runOnServer(m_serverUrl, QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(name()));
}

bool TempDatabase::make(bool migrated) const
{
    if (m_made || !m_skipReason.isEmpty())
        return m_made;
    if (m_engine == store::Engine::Sqlite)
        m_made = !migrated || copyMigratedFile(m_folder.filePath(QStringLiteral("movies.db")));
    else
        m_made = migrated ? createMigratedDatabase(m_serverUrl, name())
                          : runOnServer(m_serverUrl, QStringLiteral("CREATE DATABASE ") + name());
    return m_made;
}

QString TempDatabase::url() const
{
    make(false);
    return m_url;
}

QString TempDatabase::migratedUrl() const
{
    make(true);
    return m_url;
}

store::ConnectionOptions TempDatabase::options() const
{
    make(false);
    auto parsed = store::DatabaseUrl::parse(m_url);
    return {parsed ? *parsed : store::DatabaseUrl{},
            {},
            false,
            {QStringLiteral("tester on here"), QStringLiteral("test")}};
}

std::unique_ptr<store::Connection> TempDatabase::connect() const
{
    auto connection = store::Connection::open(options());
    if (connection)
        return std::move(*connection);
    qWarning("%s", qPrintable(connection.error().oneLine()));
    return {};
}

std::unique_ptr<store::Connection> TempDatabase::connectMigrated(const QString &migrationsDir) const
{
    const bool copied = !m_made && migrationsDir.isEmpty() && make(true);
    auto connection = connect();
    if (copied)
        return connection;
    auto files = store::loadMigrations(migrationsDir);
    if (!connection || !files)
        return {};
    const store::MigrationReport report = store::migrate(*connection, *files);
    if (!report.ok()) {
        qWarning("%s", qPrintable(report.error.oneLine()));
        return {};
    }
    return connection;
}

QString TempDatabase::writeMigration(const QString &fileName, const QString &text) const
{
    const QString folder = m_folder.filePath(QStringLiteral("migrations"));
    QDir().mkpath(folder);
    QFile file(folder + QLatin1Char('/') + fileName);
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
    return folder;
}

} // namespace moviedb::test
