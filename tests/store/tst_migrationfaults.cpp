// A fault after every statement of every migration, up and down (with the sanitizers after every fifth): afterwards the
// database is what it was before. And down to the first migration and up again, for what the older schemas hold.
#include "core/store/migrate/migrator.h"
#include "tests/store/databasestate.h"
#include "tests/store/filleddatabase.h"
#include "tests/support/sanitized.h"

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

constexpr auto injected = "injected fault";
constexpr int strideOfSteps = underSanitizers ? 5 : 1;
constexpr int strideOfRuns = underSanitizers ? 45 : 9;

MigrateOptions toVersion(int version)
{
    MigrateOptions options;
    options.to = version;
    return options;
}

MigrateOptions faultAfter(int version, int statement)
{
    MigrateOptions options = toVersion(version);
    options.afterStatement = [statement](int done) -> Result<Done> {
        if (done < statement)
            return Done{};
        return makeError(Fault::Database, QLatin1String(injected));
    };
    return options;
}

} // namespace

class TestMigrationFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyStatement_data() { addEngineRows(); }
    void everyStatement();
    void wholeRun_data() { addEngineRows(); }
    void wholeRun();
    void downAndUp_data() { addEngineRows(); }
    void downAndUp();

private:
    MigrationReport move(Connection &connection, const MigrateOptions &options, bool down)
    {
        return down ? migrateDown(connection, m_files, options) : migrate(connection, m_files, options);
    }
    int failAfterEach(Connection &connection, int target, bool down, int stride);
    QMap<QString, QString> baseRows(Connection &connection);

    QList<MigrationFile> m_files;
    QMap<QString, QStringList> m_baseColumns; // of the tables of the first migration
};

void TestMigrationFaults::initTestCase()
{
    const auto files = loadMigrations();
    MOVIEDB_OK(files);
    m_files = *files;
    for (const MigrationFile &file : std::as_const(m_files)) {
        QVERIFY2(file.down, qPrintable(file.name + QStringLiteral(" has no .down.sql")));
        QVERIFY2(file.verify, qPrintable(file.name + QStringLiteral(" has no .verify.sql")));
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            const auto checks = checksOf(file, engine);
            MOVIEDB_OK(checks);
            QVERIFY2(!checks->isEmpty(), qPrintable(file.name));
        }
    }
}

// How many statements the run has; each of them was followed by a fault (or every `stride`th).
int TestMigrationFaults::failAfterEach(Connection &connection, int target, bool down, int stride)
{
    const QStringList before = stateOf(connection);
    for (int statement = 1;; statement += stride) {
        const MigrationReport report = move(connection, faultAfter(target, statement), down);
        if (report.ok())
            return statement;
        const QString place = QStringLiteral("%1 to %2, statement %3: ")
                                  .arg(down ? QStringLiteral("down") : QStringLiteral("up"))
                                  .arg(target)
                                  .arg(statement);
        const QString difference = differenceOf(before, stateOf(connection));
        if (!report.error.text.contains(QLatin1String(injected)) || !difference.isEmpty()) {
            QTest::qFail(qPrintable(place + report.error.oneLine() + difference), __FILE__, __LINE__);
            return 0;
        }
        const auto check = connection.isSqlite() ? connection.first(QStringLiteral("PRAGMA foreign_keys"))
                                                 : connection.first(QStringLiteral("SELECT 1"));
        if (!check || check->value_or(0).toInt() != 1) {
            QTest::qFail(qPrintable(place + QStringLiteral("references are no longer enforced")), __FILE__,
                         __LINE__);
            return 0;
        }
    }
}

// Step by step from the newest to nothing; at each version both the way down from it and the way back up to it fail first.
void TestMigrationFaults::everyStatement()
{
    MOVIEDB_DATABASE(database);
    fillDatabase(database);
    const auto connection = database.connect();
    QVERIFY(connection);
    int statements = 0;
    for (int version = int(m_files.size()); version > 0; --version) {
        statements += failAfterEach(*connection, version - 1, true, strideOfSteps);
        if (QTest::currentTestFailed())
            return;
        const QStringList below = stateOf(*connection);
        statements += failAfterEach(*connection, version, false, strideOfSteps);
        if (QTest::currentTestFailed())
            return;
        const MigrationReport again = migrateDown(*connection, m_files, toVersion(version - 1));
        QVERIFY2(again.ok(), qPrintable(again.error.oneLine()));
        const QString difference = differenceOf(below, stateOf(*connection));
        QVERIFY2(difference.isEmpty(), qPrintable(m_files.at(version - 1).name + difference));
    }
    QVERIFY(statements > 300);
    const QStringList tables = tablesOf(*connection);
    QVERIFY2(tables.isEmpty() || tables == QStringList{QStringLiteral("sqlite_sequence")},
             qPrintable(tables.join(QLatin1Char(' '))));
}

// A run of all files is one act too: a fault in the last of them takes the first ones back.
void TestMigrationFaults::wholeRun()
{
    MOVIEDB_DATABASE(database);
    fillDatabase(database);
    const auto connection = database.connect();
    QVERIFY(connection);
    QVERIFY(failAfterEach(*connection, 1, true, strideOfRuns) > 100);
    QVERIFY(failAfterEach(*connection, int(m_files.size()), false, strideOfRuns) > 100);
}

QMap<QString, QString> TestMigrationFaults::baseRows(Connection &connection)
{
    // What the way down may fill in, and when that was.
    static const QStringList filledIn = {QStringLiteral("director_id"), QStringLiteral("writer_id"),
                                         QStringLiteral("studio_id"),   QStringLiteral("distributor_id"),
                                         QStringLiteral("country"),     QStringLiteral("language"),
                                         QStringLiteral("updated_at")};
    QMap<QString, QString> rows;
    for (auto table = m_baseColumns.cbegin(); table != m_baseColumns.cend(); ++table) {
        QStringList columns = *table;
        if (table.key() == QLatin1String("movies"))
            for (const QString &column : filledIn)
                columns.removeAll(column);
        rows.insert(table.key(), rowsChecksum(connection, table.key(), columns));
    }
    return rows;
}

void TestMigrationFaults::downAndUp()
{
    MOVIEDB_DATABASE(database);
    {
        const TempDatabase first(Engine::Sqlite);
        const auto connection = first.connect();
        QVERIFY(connection && migrate(*connection, m_files.first(1)).ok());
        for (const QString &table : tablesOf(*connection))
            if (table != QLatin1String("schema_migrations") && table != QLatin1String("sqlite_sequence"))
                m_baseColumns.insert(table, columnsOf(*connection, table));
    }
    QCOMPARE(m_baseColumns.size(), 10);
    fillDatabase(database);
    const auto connection = database.connect();
    QVERIFY(connection);
    const QMap<QString, QString> before = baseRows(*connection);
    const auto directed =
        connection->first(QStringLiteral("SELECT COUNT(*) FROM movies m WHERE director_id IS NOT NULL OR "
                                         "EXISTS (SELECT 1 FROM movie_directors l "
                                         "WHERE l.movie_id = m.movie_id)"));
    const MigrationReport down = migrateDown(*connection, m_files, toVersion(1));
    QVERIFY2(down.ok(), qPrintable(down.error.oneLine()));
    QCOMPARE(down.outcome, MigrationOutcome::Downgraded);
    QCOMPARE(down.version, 1);
    QCOMPARE(baseRows(*connection), before);
    QCOMPARE(connection->first(QStringLiteral("SELECT COUNT(*) FROM movies WHERE director_id IS NOT NULL"))
                 ->value(),
             directed->value());
    const QString filled =
        rowsChecksum(*connection, QStringLiteral("movies"), m_baseColumns[QStringLiteral("movies")]);
    const MigrationReport up = migrate(*connection, m_files);
    QVERIFY2(up.ok(), qPrintable(up.error.oneLine()));
    QCOMPARE(up.outcome, MigrationOutcome::Upgraded);
    QCOMPARE(baseRows(*connection), before);
    QCOMPARE(rowsChecksum(*connection, QStringLiteral("movies"), m_baseColumns[QStringLiteral("movies")]),
             filled);
    const auto shape = readShape(*connection);
    MOVIEDB_OK(shape);
    // On Postgres without the triggers of the history, which come when the program opens it.
    QCOMPARE(fingerprint(*shape),
             engine == Engine::Sqlite ? KnownShape::read().sqlite : KnownShape::read().postgres);
    const auto faults = verifySchema(*connection, m_files);
    MOVIEDB_OK(faults);
    QVERIFY2(faults->isEmpty(), faults->isEmpty() ? "" : qPrintable(faults->first().oneLine()));
}

QTEST_GUILESS_MAIN(TestMigrationFaults)
#include "tst_migrationfaults.moc"
