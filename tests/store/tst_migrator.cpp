// Migrations: fresh, repeated, back, newer, edited, with a gap or a file missing, failing in the middle, and two starters at once.
#include "core/store/migrate/migrator.h"
#include "tests/store/databasestate.h"
#include "tests/support/tempdatabase.h"

#include <QDir>
#include <QTest>
#include <atomic>
#include <thread>

using namespace moviedb;
using namespace moviedb::store;

namespace {

MigrateOptions endAt(int version)
{
    MigrateOptions options;
    options.to = version;
    return options;
}

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fresh_data() { test::addEngineRows(); }
    void fresh();
    void twice_data() { test::addEngineRows(); }
    void twice();
    void upgraded_data() { test::addEngineRows(); }
    void upgraded();
    void newer_data() { test::addEngineRows(); }
    void newer();
    void edited_data() { test::addEngineRows(); }
    void edited();
    void gap_data() { test::addEngineRows(); }
    void gap();
    void failingRollsBack_data() { test::addEngineRows(); }
    void failingRollsBack();
    void twoStarters_data() { test::addEngineRows(); }
    void twoStarters();
    void bothChecksumsAreTold_data() { test::addEngineRows(); }
    void bothChecksumsAreTold();
    void missingFileIsTold_data() { test::addEngineRows(); }
    void missingFileIsTold();
    void secondRunnerWaits_data() { test::addEngineRows(); }
    void secondRunnerWaits();
    void patienceEnds_data() { test::addEngineRows(); }
    void patienceEnds();
    void downGoesByOneAndStopsAtOne_data() { test::addEngineRows(); }
    void downGoesByOneAndStopsAtOne();
    void tablesOfAnotherProgram_data() { test::addEngineRows(); }
    void tablesOfAnotherProgram();
    void status_data() { test::addEngineRows(); }
    void status();
    void refusesBadNames();
    void refusesAFileThatBreaksOff();

private:
    static int builtIn() { return int(loadMigrations()->size()); }
    static QString numbered(int version, const char *name)
    {
        return QStringLiteral("%1_%2.sql").arg(version, 4, 10, QLatin1Char('0')).arg(QLatin1String(name));
    }
};

void TestMigrator::fresh()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations();
    MOVIEDB_OK(files);
    QVERIFY(files->size() >= 7);
    auto connection = database.connect();
    QVERIFY(connection);
    const MigrationReport report = migrate(*connection, *files);
    QVERIFY2(report.ok(), qPrintable(report.error.oneLine()));
    QCOMPARE(report.outcome, MigrationOutcome::Fresh);
    QCOMPARE(report.applied, int(files->size()));
    QCOMPARE(report.version, int(files->size()));
    const auto movies = connection->first(QStringLiteral("SELECT COUNT(*) FROM movies"));
    MOVIEDB_OK(movies);
}

void TestMigrator::twice()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    const MigrationReport report = migrate(*connection, *loadMigrations());
    QCOMPARE(report.outcome, MigrationOutcome::UpToDate);
    QCOMPARE(report.applied, 0);
    MOVIEDB_OK(checkMigrated(*connection, *loadMigrations()));
}

void TestMigrator::upgraded()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    const QString folder = database.writeMigration(
        numbered(builtIn() + 1, "more"), QStringLiteral("ALTER TABLE movies ADD COLUMN mood TEXT;"));
    const auto files = loadMigrations(folder);
    MOVIEDB_OK(files);
    QVERIFY(!checkMigrated(*connection, *files).ok());
    const MigrationReport report = migrate(*connection, *files);
    QCOMPARE(report.outcome, MigrationOutcome::Upgraded);
    QCOMPARE(report.applied, 1);
    MOVIEDB_OK(connection->run(QStringLiteral("SELECT mood FROM movies")));
}

void TestMigrator::newer()
{
    MOVIEDB_DATABASE(database);
    const QString folder = database.writeMigration(numbered(builtIn() + 1, "future"),
                                                   QStringLiteral("CREATE TABLE future (a TEXT);"));
    auto connection = database.connectMigrated(folder);
    QVERIFY(connection);
    const MigrationReport report = migrate(*connection, *loadMigrations());
    QCOMPARE(report.outcome, MigrationOutcome::NewerIncompatible);
    QVERIFY(report.error.text.contains(QStringLiteral("newer")));
    QVERIFY(!report.error.remedy.isEmpty());
    QVERIFY(!checkMigrated(*connection, *loadMigrations()).ok());
}

void TestMigrator::edited()
{
    MOVIEDB_DATABASE(database);
    const QString name = numbered(builtIn() + 1, "tables");
    const QString folder = database.writeMigration(name, QStringLiteral("CREATE TABLE one (a TEXT);"));
    auto connection = database.connectMigrated(folder);
    QVERIFY(connection);
    database.writeMigration(name, QStringLiteral("CREATE TABLE one (a INTEGER);"));
    const MigrationReport report = migrate(*connection, *loadMigrations(folder));
    QCOMPARE(report.outcome, MigrationOutcome::HistoryChanged);
    QVERIFY(report.error.text.contains(QStringLiteral("tables")));
    // Line ends are not an edit: a checkout may change them.
    database.writeMigration(name, QStringLiteral("CREATE TABLE one (a TEXT);\r"));
    QCOMPARE(migrate(*connection, *loadMigrations(folder)).outcome, MigrationOutcome::UpToDate);
}

void TestMigrator::gap()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    const QString folder = database.writeMigration(numbered(builtIn() + 2, "late"),
                                                   QStringLiteral("CREATE TABLE late (a TEXT);"));
    const MigrationReport report = migrate(*connection, *loadMigrations(folder));
    QCOMPARE(report.outcome, MigrationOutcome::Gap);
    QCOMPARE(report.version, builtIn());

    MOVIEDB_OK(connection->execute(QStringLiteral("DELETE FROM schema_migrations WHERE version = 2")));
    QCOMPARE(migrate(*connection, *loadMigrations()).outcome, MigrationOutcome::Gap);
}

// A table of that name, and no migration that made it: said in a sentence, by readers and by the migrator.
void TestMigrator::tablesOfAnotherProgram()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connect();
    QVERIFY(connection);
    const auto files = loadMigrations();
    MOVIEDB_OK(files);
    if (engine == Engine::Sqlite) { // else the file is known for another program's
        QVERIFY(migrate(*connection, *files).ok());
        MOVIEDB_OK(connection->execute(QStringLiteral("DELETE FROM schema_migrations")));
    } else {
        MOVIEDB_OK(connection->executeRaw(QStringLiteral("CREATE TABLE movies (name TEXT)")));
    }
    const MigrationReport report = migrate(*connection, *files);
    QVERIFY(!report.ok());
    QCOMPARE(report.error.text,
             QStringLiteral("The database has a table “movies” that no migration of this program has made."));
    QVERIFY(report.error.remedy.contains(QStringLiteral("empty database")));
    QVERIFY(!checkMigrated(*connection, *files).ok());
}

void TestMigrator::failingRollsBack()
{
    MOVIEDB_DATABASE(database);
    const QString folder = database.writeMigration(numbered(builtIn() + 1, "broken"),
                                                   QStringLiteral("CREATE TABLE half (a TEXT);\n"
                                                                  "INSERT INTO half VALUES ('x');\n"
                                                                  "INSERT INTO nowhere VALUES (1);"));
    auto connection = database.connect();
    QVERIFY(connection);
    const MigrationReport report = migrate(*connection, *loadMigrations(folder));
    QCOMPARE(report.outcome, MigrationOutcome::Failed);
    // Not even the files before it stand: the run ends where it began.
    QCOMPARE(report.applied, 0);
    QCOMPARE(report.version, 0);
    QVERIFY(report.error.text.contains(QStringLiteral("broken")));
    QVERIFY(!connection->run(QStringLiteral("SELECT a FROM half")).ok());
    QVERIFY(!connection->run(QStringLiteral("SELECT * FROM schema_migrations")).ok());
    database.writeMigration(numbered(builtIn() + 1, "broken"), QStringLiteral("CREATE TABLE half (a TEXT);"));
    QCOMPARE(migrate(*connection, *loadMigrations(folder)).outcome, MigrationOutcome::Fresh);
}

void TestMigrator::twoStarters()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations();
    std::atomic<int> applied = 0;
    std::atomic<int> failed = 0;
    const auto start = [&] {
        auto connection = database.connect();
        const MigrationReport report =
            connection ? migrate(*connection, *files) : MigrationReport{MigrationOutcome::Failed};
        applied += report.applied;
        failed += report.ok() ? 0 : 1;
        if (!report.ok())
            qWarning("%s", qPrintable(report.error.oneLine()));
    };
    std::thread first(start);
    std::thread second(start);
    first.join();
    second.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(applied.load(), int(files->size()));
}

void TestMigrator::bothChecksumsAreTold()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations();
    MOVIEDB_OK(files);
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    QList<MigrationFile> edited = *files;
    edited[2].checksum = files->at(3).checksum;
    const QStringList before = test::stateOf(*connection);
    for (const bool down : {false, true}) {
        const MigrationReport report = down ? migrateDown(*connection, edited) : migrate(*connection, edited);
        QCOMPARE(report.outcome, MigrationOutcome::HistoryChanged);
        QCOMPARE(
            report.error.text,
            QStringLiteral("Migration “0003_links” was edited after it had been applied: its file has the "
                           "checksum %1…, the one applied had %2….")
                .arg(edited[2].checksum.left(12), files->at(2).checksum.left(12)));
    }
    QCOMPARE(test::differenceOf(before, test::stateOf(*connection)), QString());
}

void TestMigrator::missingFileIsTold()
{
    MOVIEDB_DATABASE(database);
    QList<MigrationFile> files = *loadMigrations();
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    files.removeAt(6);
    const MigrationReport report = migrate(*connection, files);
    QCOMPARE(report.outcome, MigrationOutcome::Gap);
    QCOMPARE(
        report.error.text,
        QStringLiteral("The file of migration “0007_change_log” is missing, which the database has had."));
}

// The first holds the lock in its first statement until the second one waits; then exactly one of them migrates.
void TestMigrator::secondRunnerWaits()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations();
    {
        const auto connection = database.connect();
        QVERIFY(connection && migrate(*connection, files->first(9)).ok());
    }
    std::thread second;
    MigrationReport secondReport;
    MigrateOptions options;
    options.afterStatement = [&](int statement) -> Result<Done> {
        if (statement == 1) {
            second = std::thread([&] {
                const auto connection = database.connect();
                if (connection)
                    secondReport = migrate(*connection, *files);
            });
            QTest::qSleep(300); // it arrives, and waits
        }
        return Done{};
    };
    const auto connection = database.connect();
    QVERIFY(connection);
    const MigrationReport first = migrate(*connection, *files, options);
    second.join();
    QVERIFY2(first.ok(), qPrintable(first.error.oneLine()));
    QVERIFY2(secondReport.ok(), qPrintable(secondReport.error.oneLine()));
    QCOMPARE(first.applied, builtIn() - 9);
    QCOMPARE(secondReport.applied, 0);
    QCOMPARE(secondReport.version, builtIn());
}

void TestMigrator::patienceEnds()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations();
    {
        const auto connection = database.connect();
        QVERIFY(connection && migrate(*connection, files->first(9)).ok());
    }
    MigrationReport late;
    MigrateOptions options;
    options.afterStatement = [&](int statement) -> Result<Done> {
        if (statement > 1)
            return Done{};
        const auto other = database.connect();
        MigrateOptions impatient;
        impatient.patienceMs = 1000;
        late = migrate(*other, *files, impatient);
        return Done{};
    };
    const auto connection = database.connect();
    QVERIFY(connection);
    QVERIFY(migrate(*connection, *files, options).ok());
    QCOMPARE(late.outcome, MigrationOutcome::Failed);
    QCOMPARE(
        late.error.text,
        QStringLiteral("Another program has been using this database for 1 seconds; nothing was changed."));
    QVERIFY(!late.error.remedy.isEmpty());
    if (connection->isSqlite())
        return;
    // A table that somebody is still reading.
    const auto reader = database.connect();
    QVERIFY(reader);
    const auto reading = reader->begin();
    MOVIEDB_OK(reading);
    MOVIEDB_OK(reader->first(QStringLiteral("SELECT COUNT(*) FROM review_items")));
    MigrateOptions impatient = endAt(11);
    impatient.patienceMs = 1000;
    const QStringList before = test::stateOf(*connection);
    const MigrationReport refused = migrateDown(*connection, *files, impatient);
    QCOMPARE(refused.outcome, MigrationOutcome::Failed);
    QCOMPARE(refused.error.text, late.error.text);
    QCOMPARE(test::differenceOf(before, test::stateOf(*connection)), QString());
}

void TestMigrator::downGoesByOneAndStopsAtOne()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations();
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    QCOMPARE(migrateDown(*connection, *files).version, builtIn() - 1);
    QCOMPARE(migrateDown(*connection, *files, endAt(builtIn())).outcome, MigrationOutcome::UpToDate);
    QCOMPARE(migrate(*connection, *files, endAt(2)).outcome, MigrationOutcome::UpToDate);
    QCOMPARE(migrateDown(*connection, *files, endAt(1)).version, 1);
    QCOMPARE(migrateDown(*connection, *files).outcome, MigrationOutcome::UpToDate);
    QCOMPARE(migrate(*connection, *files, endAt(builtIn() + 1)).error.fault, Fault::Usage);
    QCOMPARE(migrateDown(*connection, *files, endAt(0)).version, 0);
    QCOMPARE(migrateDown(*connection, *files, endAt(0)).outcome, MigrationOutcome::UpToDate);
    QCOMPARE(migrate(*connection, *files).outcome, MigrationOutcome::Fresh);
}

void TestMigrator::status()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connect();
    QVERIFY(connection);
    auto status = readDatabaseStatus(*connection, *loadMigrations());
    MOVIEDB_OK(status);
    const auto *lines = &status->migrations;
    QCOMPARE(int(lines->size()), builtIn());
    QVERIFY(!lines->first().applied);
    QVERIFY(migrate(*connection, *loadMigrations()).ok());
    status = readDatabaseStatus(*connection, *loadMigrations());
    MOVIEDB_OK(status);
    QVERIFY(status->check.drift.isEmpty() && status->check.additions.isEmpty() && !status->readOnly);
    lines = &status->migrations;
    QVERIFY(lines->first().applied && !lines->first().edited);
    QCOMPARE(lines->first().name, QStringLiteral("0001_base"));
    const QDateTime at = QDateTime::fromString(lines->first().appliedAt, Qt::ISODate);
    QVERIFY2(qAbs(at.secsTo(QDateTime::currentDateTimeUtc())) < 60, qPrintable(lines->first().appliedAt));
}

void TestMigrator::refusesBadNames()
{
    const test::TempDatabase database(Engine::Sqlite);
    const QString folder = database.writeMigration(QStringLiteral("fix.sql"), QStringLiteral("SELECT 1;"));
    QCOMPARE(loadMigrations(folder).error().fault, Fault::Config);
    QVERIFY(QFile::remove(folder + QStringLiteral("/fix.sql")));
    database.writeMigration(numbered(90, "a"), QString());
    database.writeMigration(numbered(90, "b"), QString());
    QCOMPARE(loadMigrations(folder).error().fault, Fault::Config);
    QCOMPARE(loadMigrations(folder + QStringLiteral("/none")).error().fault, Fault::Io);
}

// Half a migration is no migration: a file that can be opened and not read, as on a bad disk.
void TestMigrator::refusesAFileThatBreaksOff()
{
    const test::TempDatabase database(Engine::Sqlite);
    const QString folder = database.writeMigration(numbered(90, "a"), QStringLiteral("SELECT 1;"));
    const QString broken = folder + QStringLiteral("/0091_b.sql");
    QVERIFY(QFile::link(QStringLiteral("/proc/self/mem"), broken));
    const auto loaded = loadMigrations(folder);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().fault, Fault::Io);
    QCOMPARE(loaded.error().where, broken);
    QVERIFY(!loaded.error().remedy.isEmpty());
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"
