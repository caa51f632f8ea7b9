// Programs that are killed while they make a backup, restore one or move a database: every database opens, nothing is
// half there, and the same work can be done again.
// MOVIEDB_TEST_KILLS makes it longer: 50 takes some minutes.
#include "core/store/backup/backups.h"
#include "core/store/copying/databasecopy.h"
#include "core/store/copying/integrity.h"
#include "core/store/copying/rowcopy.h"
#include "core/store/engine/dbthread.h"
#include "tests/store/historyacts.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

constexpr int patienceMs = 600000;
constexpr int manyFilms = 60;

int killsWanted()
{
    const int given = qEnvironmentVariableIntValue("MOVIEDB_TEST_KILLS");
    return given > 0 ? given : 6;
}

int ended(bool ok, const Error &error)
{
    if (!ok)
        std::fputs(qPrintable(error.oneLine() + QLatin1Char('\n')), stderr);
    return ok ? 0 : 1;
}
template <class T> int ended(const Result<T> &result)
{
    return ended(result.ok(), result ? Error() : result.error());
}

// The part of a child: create FILE, restore FILE or move URL, with the database and the folder of backups.
int work(const QStringList &arguments)
{
    BackupPlace place;
    place.url = arguments.at(1);
    place.folder = arguments.at(2);
    const auto watch = std::make_shared<WorkWatch>();
    if (arguments.first() == QLatin1String("create"))
        return ended(createBackup(place, arguments.at(3), QStringLiteral("manual"), watch).result());
    if (arguments.first() == QLatin1String("move"))
        return ended(moviedb::moveDatabase(place, arguments.at(3), {}, watch).result());
    const auto prepared = prepareRestore(place, arguments.at(3), watch).result();
    return prepared ? ended(putInPlace(*prepared, watch).result()) : ended(prepared);
}

} // namespace

class TestBackupKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void creating_data() { addEngineRows(); }
    void creating();
    void restoring_data() { addEngineRows(); }
    void restoring();
    void moving_data() { addEngineRows(); }
    void moving();

private:
    // True when it was killed; the time of the whole is measured first, so that the kills fall all over it.
    bool run(const QStringList &arguments, int killAfterMs);
    int millisecondsOf(const QStringList &arguments);
    Result<QList<TableSum>> sumsOf(const TempDatabase &database);
    void waitUntilAlone(const TempDatabase &database);
};

bool TestBackupKilled::run(const QStringList &arguments, int killAfterMs)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  QStringList{QStringLiteral("--child")} + arguments);
    if (killAfterMs > 0 && !process.waitForFinished(killAfterMs))
        process.kill();
    const bool over = process.state() == QProcess::NotRunning || process.waitForFinished(patienceMs);
    const bool killed = process.exitStatus() == QProcess::CrashExit;
    [&] { QVERIFY(over && (killed || process.exitCode() == 0)); }();
    return killed;
}

int TestBackupKilled::millisecondsOf(const QStringList &arguments)
{
    QElapsedTimer clock;
    clock.start();
    run(arguments, 0);
    return int(clock.elapsed());
}

// The server finishes what a killed client had sent it.
void TestBackupKilled::waitUntilAlone(const TempDatabase &database)
{
    const auto connection = database.connect();
    QVERIFY(connection);
    if (connection->isSqlite())
        return;
    QTRY_COMPARE_WITH_TIMEOUT(
        (*connection->first(QStringLiteral("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = "
                                           "current_database() AND pid <> pg_backend_pid()")))
            ->toInt(),
        0, 20000);
}

Result<QList<TableSum>> TestBackupKilled::sumsOf(const TempDatabase &database)
{
    MOVIEDB_TRY(connection, Connection::open(database.options()));
    MOVIEDB_CHECK(checkStructure(*connection, false));
    MOVIEDB_TRY(schema, reflect(*connection));
    WorkWatch watch;
    return tableSums(*connection, allColumns(schema), watch);
}

void TestBackupKilled::creating()
{
    MOVIEDB_DATABASE(database);
    {
        Acts acts(database);
        MOVIEDB_OK(acts.commit(films(1, manyFilms)));
    }
    const QString folder = database.folder() + QStringLiteral("/backups");
    const QString file = folder + QStringLiteral("/one.backup");
    const QStringList arguments{QStringLiteral("create"), database.url(), folder, file};
    const int whole = millisecondsOf(arguments);
    const auto before = sumsOf(database);
    MOVIEDB_OK(before);
    QRandomGenerator random{quint32(killsWanted())};
    int killed = 0;
    for (int kill = 0; kill < killsWanted(); ++kill) {
        QFile::remove(file);
        killed += run(arguments, random.bounded(1, whole + 1)) ? 1 : 0;
        WorkWatch watch;
        if (QFile::exists(file))
            MOVIEDB_OK(store::verifyBackup(file, watch));
        waitUntilAlone(database);
        const auto now = sumsOf(database);
        MOVIEDB_OK(now);
        QCOMPARE(*now, *before);
    }
    QVERIFY(killed > 0);
    QVERIFY(!run(arguments, 0));
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{QStringLiteral("one.backup")});
}

void TestBackupKilled::restoring()
{
    MOVIEDB_DATABASE(database);
    const QString folder = database.folder() + QStringLiteral("/backups");
    const QString file = folder + QStringLiteral("/one.backup");
    {
        Acts acts(database);
        MOVIEDB_OK(acts.commit(films(1, manyFilms)));
    }
    QVERIFY(!run({QStringLiteral("create"), database.url(), folder, file}, 0));
    const auto backedUp = sumsOf(database);
    MOVIEDB_OK(backedUp);
    {
        Acts acts(database.connect());
        acts.newRun();
        MOVIEDB_OK(acts.commit(films(manyFilms + 1, manyFilms + 5)));
    }
    const auto later = sumsOf(database);
    MOVIEDB_OK(later);
    const QStringList arguments{QStringLiteral("restore"), database.url(), folder, file};
    const int whole = millisecondsOf(arguments);
    QRandomGenerator random{quint32(killsWanted())};
    int killed = 0;
    for (int kill = 0; kill < killsWanted(); ++kill) {
        {
            Acts acts(database.connect());
            MOVIEDB_OK(acts.connection->execute(QStringLiteral("INSERT INTO genres (name) VALUES (?)"),
                                                {QStringLiteral("Later %1").arg(kill)}));
        }
        const auto present = sumsOf(database);
        MOVIEDB_OK(present);
        killed += run(arguments, random.bounded(1, whole + 1)) ? 1 : 0;
        waitUntilAlone(database);
        const auto now = sumsOf(database);
        MOVIEDB_OK(now);
        QVERIFY(*now == *present || *now == *backedUp);
    }
    QVERIFY(killed > 0);
    QVERIFY(!run(arguments, 0));
    const auto now = sumsOf(database);
    MOVIEDB_OK(now);
    QCOMPARE(*now, *backedUp);
}

void TestBackupKilled::moving()
{
    MOVIEDB_DATABASE(database);
    const Engine away = engine == Engine::Sqlite ? Engine::Postgres : Engine::Sqlite;
    {
        Acts acts(database);
        MOVIEDB_OK(acts.commit(films(1, manyFilms)));
    }
    const auto before = sumsOf(database);
    MOVIEDB_OK(before);
    const QString folder = database.folder();
    int whole = 0, killed = 0;
    QRandomGenerator random{quint32(killsWanted())};
    auto other = std::make_unique<TempDatabase>(away);
    QVERIFY2(other->skipReason().isEmpty(), qPrintable(other->skipReason()));
    whole = millisecondsOf({QStringLiteral("move"), database.url(), folder, other->url()});
    other = std::make_unique<TempDatabase>(away);
    for (int kill = 0; kill < killsWanted(); ++kill) {
        const bool gone =
            run({QStringLiteral("move"), database.url(), folder, other->url()}, random.bounded(1, whole + 1));
        killed += gone ? 1 : 0;
        waitUntilAlone(database);
        const auto here = sumsOf(database);
        MOVIEDB_OK(here);
        QCOMPARE(*here, *before);
        const bool isThere = away == Engine::Postgres || QFile::exists(other->options().url.path);
        if (!isThere)
            continue;
        waitUntilAlone(*other);
        const auto nothing = holdsNothingOfValue(*other->connect());
        MOVIEDB_OK(nothing);
        if (*nothing)
            continue; // the next one goes into it
        const auto there = sumsOf(*other);
        MOVIEDB_OK(there);
        MOVIEDB_OK(compareSums(*before, *there));
        other = std::make_unique<TempDatabase>(away);
    }
    QVERIFY(killed > 0);
    QVERIFY(!run({QStringLiteral("move"), database.url(), folder, other->url()}, 0));
    const auto there = sumsOf(*other);
    MOVIEDB_OK(there);
    MOVIEDB_OK(compareSums(*before, *there));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == QLatin1String("--child")) {
        const int code = work(arguments.mid(1));
        store::waitForDatabaseThreads(patienceMs);
        return code;
    }
    TestBackupKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_backupkilled.moc"
