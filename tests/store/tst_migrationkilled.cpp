// Processes that are killed in the middle of a run of migrations, up and down: the database is what it was before, or, when
// the kill came with the end of the run, what it is afterwards; never anything between.
// MOVIEDB_TEST_KILLS=50 for many moments.
#include "core/store/migrate/migrator.h"
#include "tests/store/databasestate.h"
#include "tests/store/filleddatabase.h"

#include <QCoreApplication>
#include <QProcess>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

constexpr int patienceMs = 120000;
constexpr int usualKills = 8;
constexpr int commitMicroseconds = 4000; // about what the end of a run takes

int wantedKills()
{
    const int asked = qEnvironmentVariableIntValue("MOVIEDB_TEST_KILLS");
    return asked > 0 ? asked : usualKills;
}

MigrationReport moveTo(Connection &connection, bool down, const AfterStatement &afterStatement)
{
    const auto files = loadMigrations();
    MigrateOptions options;
    options.to = down ? 1 : int(files->size());
    options.afterStatement = afterStatement;
    return down ? migrateDown(connection, *files, options) : migrate(connection, *files, options);
}

// down or up, database, the statement after which it kills itself, the one after which it says that it comes to its end
int child(const QStringList &arguments)
{
    const auto url = DatabaseUrl::parse(arguments.at(1));
    ConnectionOptions options;
    options.url = *url;
    const auto connection = Connection::open(options);
    if (!connection)
        return 1;
    const int last = arguments.at(2).toInt(), telling = arguments.at(3).toInt();
    const MigrationReport report =
        moveTo(**connection, arguments.first() == QLatin1String("down"), [=](int statement) -> Result<Done> {
            if (statement == last)
                ::kill(::getpid(), SIGKILL);
            if (statement == telling) {
                std::fputs("ending\n", stdout);
                std::fflush(stdout);
            }
            return Done{};
        });
    return report.ok() ? 0 : 1;
}

} // namespace

class TestMigrationKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsHalfMoved_data() { addEngineRows(); }
    void nothingIsHalfMoved();

private:
    void killAt(bool down, int kill, int statement, int telling);
    void expectWhole(bool down);
    void moveWhole(bool down);

    QString m_url;
    std::unique_ptr<Connection> m_connection;
    QStringList m_up, m_down;     // the states at the ends
    QMap<bool, int> m_statements; // of a whole run: down, up
    QRandomGenerator m_random{26};
};

void TestMigrationKilled::moveWhole(bool down)
{
    const MigrationReport report = moveTo(*m_connection, down, [this, down](int statement) -> Result<Done> {
        m_statements[down] = statement;
        return Done{};
    });
    QVERIFY2(report.ok(), qPrintable(report.error.oneLine()));
}

// A kill after `statement`, or from outside soon after `telling`.
void TestMigrationKilled::killAt(bool down, int kill, int statement, int telling)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--child"), down ? QStringLiteral("down") : QStringLiteral("up"), m_url,
                   QString::number(statement), QString::number(telling)});
    if (telling > 0) {
        QVERIFY(process.waitForReadyRead(patienceMs));
        ::usleep(useconds_t(m_random.bounded(commitMicroseconds)));
        process.kill();
    }
    QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(patienceMs));
    if (telling == 0)
        QVERIFY2(process.exitStatus() == QProcess::CrashExit,
                 qPrintable(QStringLiteral("kill %1 did not come").arg(kill)));
}

// Opened anew, as the next program would.
void TestMigrationKilled::expectWhole(bool down)
{
    m_connection.reset();
    const auto url = DatabaseUrl::parse(m_url);
    ConnectionOptions options;
    options.url = *url;
    auto connection = Connection::open(options);
    MOVIEDB_OK(connection);
    m_connection = std::move(*connection);
    if (!m_connection->isSqlite()) // the server finishes what a killed client had sent it
        QTRY_COMPARE_WITH_TIMEOUT(
            (*m_connection->first(QStringLiteral(
                 "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                 "pg_backend_pid() AND backend_type = 'client backend'")))
                ->toInt(),
            0, 20000);
    else
        QCOMPARE(m_connection->first(QStringLiteral("PRAGMA integrity_check"))->value().toString(),
                 QStringLiteral("ok"));
    const QStringList state = stateOf(*m_connection);
    const QStringList &before = down ? m_up : m_down;
    const QStringList &after = down ? m_down : m_up;
    if (state != after)
        QVERIFY2(state == before, qPrintable(differenceOf(before, state)));
    const auto faults = verifySchema(*m_connection, *loadMigrations());
    MOVIEDB_OK(faults);
    QVERIFY2(faults->isEmpty(), faults->isEmpty() ? "" : qPrintable(faults->first().oneLine()));
    if (state != before) // the kill came too late: back to where the next one begins
        moveWhole(!down);
}

void TestMigrationKilled::nothingIsHalfMoved()
{
    MOVIEDB_DATABASE(database);
    m_url = database.url();
    fillDatabase(database);
    m_connection = database.connect();
    QVERIFY(m_connection);
    for (const bool down : {true, false, true}) {
        moveWhole(down);
        (down ? m_down : m_up) = stateOf(*m_connection);
    }
    const int kills = wantedKills();
    for (const bool down : {false, true}) {
        const int statements = m_statements.value(down);
        QVERIFY(statements > 100);
        for (int kill = 0; kill < kills; ++kill) {
            // Every fourth one comes with the end of the run.
            const bool atTheEnd = kill % 4 == 3;
            killAt(down, kill, atTheEnd ? 0 : 1 + int(qint64(statements - 1) * kill / kills),
                   atTheEnd ? statements : 0);
            if (QTest::currentTestFailed())
                return;
            expectWhole(down);
            if (QTest::currentTestFailed())
                return;
        }
        moveWhole(down);
    }
    m_connection.reset();
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return child(arguments.mid(2));
    TestMigrationKilled test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_migrationkilled.moc"
