// What a run of migrations keeps, asks, refuses and shows: rebuilt tables with what hangs on them, the backup, the lock,
// queries that must hold, and the statements as a person runs them by hand.
#include "core/store/migrate/migrator.h"
#include "tests/store/databasestate.h"
#include "tests/support/tempdatabase.h"

#include <QProcess>
#include <QStandardPaths>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

MigrateOptions endAt(int version)
{
    MigrateOptions options;
    options.to = version;
    return options;
}

const QString twoTables = QStringLiteral(
    "CREATE TABLE parents (parent_id INTEGER PRIMARY KEY, name TEXT NOT NULL, old TEXT);\n"
    "CREATE TABLE children (child_id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES "
    "parents (parent_id) ON DELETE CASCADE);\n"
    "CREATE INDEX parents_name_idx ON parents (name);\n"
    "INSERT INTO parents (parent_id, name, old) VALUES (1, 'one', 'x');\n");

// Another type for a column: SQLite builds the table anew for that.
QString rebuilt(const QString &type)
{
    return QStringLiteral(
               "-- @only sqlite\n"
               "CREATE TABLE parents_anew (parent_id INTEGER PRIMARY KEY, name %1 NOT NULL, old TEXT);\n"
               "INSERT INTO parents_anew (parent_id, name, old) SELECT parent_id, name, old FROM parents;\n"
               "DROP TABLE parents;\n"
               "ALTER TABLE parents_anew RENAME TO parents;\n"
               "CREATE INDEX parents_name_idx ON parents (name);\n"
               "-- @only postgres\n"
               "ALTER TABLE parents ALTER COLUMN name TYPE %1;\n"
               "-- @all\n")
        .arg(type);
}

} // namespace

class TestMigrationRuns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void childrenOutliveTheirParentsTable_data() { addEngineRows(); }
    void childrenOutliveTheirParentsTable();
    void whatAPersonAddedStays_data() { addEngineRows(); }
    void whatAPersonAddedStays();
    void whatWouldBeLostIsRefused_data() { addEngineRows(); }
    void whatWouldBeLostIsRefused();
    void danglingRowsAreRefused();
    void queriesMustHold_data() { addEngineRows(); }
    void queriesMustHold();
    void backUpComesFirst_data() { addEngineRows(); }
    void backUpComesFirst();
    void noWayDownIsToldBefore_data() { addEngineRows(); }
    void noWayDownIsToldBefore();
    void sameSchemaByHand_data() { addEngineRows(); }
    void sameSchemaByHand();
    void verifyFindsWhatIsWrong_data() { addEngineRows(); }
    void verifyFindsWhatIsWrong();

private:
    static int builtIn() { return int(loadMigrations()->size()); }
    static QString numbered(int after, const char *rest)
    {
        return QStringLiteral("%1_%2.sql")
            .arg(builtIn() + after, 4, 10, QLatin1Char('0'))
            .arg(QLatin1String(rest));
    }
    static QString twoSteps(const TempDatabase &database);
    static int count(Connection &connection, const QString &sql)
    {
        const auto found = connection.first(sql);
        return found ? found->value_or(-1).toInt() : -1;
    }
    static bool runByHand(const TempDatabase &database, const MigrationPlan &plan);
};

QString TestMigrationRuns::twoSteps(const TempDatabase &database)
{
    database.writeMigration(numbered(1, "parents"), twoTables);
    database.writeMigration(numbered(1, "parents.down"),
                            QStringLiteral("DROP TABLE children; DROP TABLE parents;"));
    database.writeMigration(numbered(2, "rebuild"), rebuilt(QStringLiteral("VARCHAR(255)")));
    return database.writeMigration(numbered(2, "rebuild.down"), rebuilt(QStringLiteral("TEXT")));
}

// The trap of SQLite: a table that is dropped to be built anew takes the rows that refer to it along.
void TestMigrationRuns::childrenOutliveTheirParentsTable()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations(twoSteps(database));
    MOVIEDB_OK(files);
    const auto connection = database.connect();
    QVERIFY(connection);
    QVERIFY(migrate(*connection, *files, endAt(builtIn() + 1)).ok());
    MOVIEDB_OK(connection->executeRaw(
        connection->isSqlite()
            ? QStringLiteral(
                  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
                  "INSERT INTO children SELECT i, 1 FROM n")
            : QStringLiteral("INSERT INTO children SELECT i, 1 FROM generate_series(1, 10000) i")));
    MOVIEDB_OK(
        connection->executeRaw(QStringLiteral("CREATE VIEW families AS SELECT p.parent_id, c.child_id FROM "
                                              "parents p JOIN children c ON c.parent_id = p.parent_id")));
    for (const bool down : {false, true, false}) {
        const MigrationReport report = down ? migrateDown(*connection, *files) : migrate(*connection, *files);
        QVERIFY2(report.ok(), qPrintable(report.error.oneLine()));
        QCOMPARE(report.applied, 1);
        QCOMPARE(count(*connection, QStringLiteral("SELECT COUNT(*) FROM children")), 10000);
        QCOMPARE(count(*connection, QStringLiteral("SELECT COUNT(*) FROM families")), 10000);
        if (connection->isSqlite())
            QCOMPARE(count(*connection, QStringLiteral("SELECT COUNT(*) FROM pragma_foreign_key_check")), 0);
        // Their reference is still one.
        QVERIFY(!connection->executeRaw(QStringLiteral("INSERT INTO children VALUES (10001, 77)")).ok());
    }
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("DELETE FROM parents")));
    QCOMPARE(count(*connection, QStringLiteral("SELECT COUNT(*) FROM children")), 0);
}

// Views, triggers and indexes over a table that is rebuilt, and a table and a column beside ours.
void TestMigrationRuns::whatAPersonAddedStays()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations(twoSteps(database));
    MOVIEDB_OK(files);
    const auto connection = database.connect();
    QVERIFY(connection);
    QVERIFY(migrate(*connection, *files, endAt(builtIn() + 1)).ok());
    QStringList own = {QStringLiteral("CREATE TABLE my_notes (note TEXT)"),
                       QStringLiteral("ALTER TABLE movies ADD COLUMN seen_on DATE"),
                       QStringLiteral("CREATE INDEX my_index ON parents (old)"),
                       QStringLiteral("CREATE VIEW my_view AS SELECT parent_id FROM parents"),
                       QStringLiteral("CREATE VIEW my_other_view AS SELECT parent_id FROM my_view")};
    if (connection->isSqlite())
        own << QStringLiteral(
            "CREATE TRIGGER my_trigger AFTER INSERT ON parents BEGIN INSERT INTO my_notes VALUES "
            "(NEW.name); END");
    else
        own << QStringLiteral(
                   "CREATE FUNCTION note() RETURNS trigger AS $$ BEGIN INSERT INTO my_notes VALUES "
                   "(NEW.name); RETURN NEW; END $$ LANGUAGE plpgsql")
            << QStringLiteral(
                   "CREATE TRIGGER my_trigger AFTER INSERT ON parents FOR EACH ROW EXECUTE FUNCTION note()");
    for (const QString &sql : std::as_const(own))
        MOVIEDB_OK(connection->executeRaw(sql));
    int notes = 0;
    for (const bool down : {false, true}) {
        const MigrationReport report = down ? migrateDown(*connection, *files) : migrate(*connection, *files);
        QVERIFY2(report.ok(), qPrintable(report.error.oneLine()));
        // Its functions know the types of a session.
        const auto next = database.connect();
        QVERIFY(next);
        MOVIEDB_OK(next->executeRaw(
            QStringLiteral("INSERT INTO parents (parent_id, name) VALUES (%1, 'again')").arg(10 + notes)));
        QCOMPARE(count(*next, QStringLiteral("SELECT COUNT(*) FROM my_notes")), ++notes);
        QCOMPARE(count(*next, QStringLiteral("SELECT COUNT(*) FROM my_other_view")), 1 + notes);
        MOVIEDB_OK(next->run(QStringLiteral("SELECT seen_on FROM movies")));
        QVERIFY(stateOf(*next).filter(QStringLiteral("my_index")).size() > 0);
    }
}

void TestMigrationRuns::whatWouldBeLostIsRefused()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations();
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    // A view over a column that the older schema does not have.
    MOVIEDB_OK(
        connection->executeRaw(QStringLiteral("CREATE VIEW my_view AS SELECT checked_at FROM review_items")));
    const QStringList before = stateOf(*connection);
    MigrationReport report = migrateDown(*connection, *files, endAt(11));
    QCOMPARE(report.outcome, MigrationOutcome::Failed);
    QVERIFY2(report.error.text.contains(QStringLiteral("nothing was changed")),
             qPrintable(report.error.oneLine()));
    QVERIFY2(report.error.oneLine().contains(QStringLiteral("my_view")) || !connection->isSqlite(),
             qPrintable(report.error.oneLine()));
    QCOMPARE(differenceOf(before, stateOf(*connection)), QString());
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("DROP VIEW my_view")));
    if (!connection->isSqlite())
        return; // Postgres changes tables in place
    // A column of one's own in a table that is built anew.
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("ALTER TABLE claims ADD COLUMN my_mark TEXT")));
    report = migrateDown(*connection, *files, endAt(9));
    QCOMPARE(report.outcome, MigrationOutcome::Failed);
    QCOMPARE(report.error.text,
             QStringLiteral("claims.my_mark is your own and would be lost; nothing was changed."));
}

void TestMigrationRuns::danglingRowsAreRefused()
{
    const TempDatabase database(Engine::Sqlite);
    const QString folder = twoSteps(database);
    database.writeMigration(numbered(3, "lose"), QStringLiteral("DELETE FROM parents;"));
    const auto files = loadMigrations(folder);
    MOVIEDB_OK(files);
    const auto connection = database.connect();
    QVERIFY(connection);
    QVERIFY(migrate(*connection, *files, endAt(builtIn() + 2)).ok());
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("INSERT INTO children VALUES (1, 1)")));
    const QStringList before = stateOf(*connection);
    const MigrationReport report = migrate(*connection, *files);
    QCOMPARE(report.outcome, MigrationOutcome::Failed);
    QVERIFY2(report.error.text.endsWith(
                 QStringLiteral("1 rows would refer to rows that are not there (children → parents).")),
             qPrintable(report.error.oneLine()));
    QCOMPARE(differenceOf(before, stateOf(*connection)), QString());
}

void TestMigrationRuns::queriesMustHold()
{
    MOVIEDB_DATABASE(database);
    const QString folder = twoSteps(database);
    database.writeMigration(
        numbered(1, "parents.verify"),
        QStringLiteral("SELECT 'A parent is called two.' FROM parents WHERE name = 'two';"));
    database.writeMigration(
        numbered(2, "rebuild.verify"),
        QStringLiteral("SELECT 'A parent is called three.' FROM parents WHERE name = 'three';"));
    const auto files = loadMigrations(folder);
    MOVIEDB_OK(files);
    const auto connection = database.connect();
    QVERIFY(connection);
    QVERIFY(migrate(*connection, *files, endAt(builtIn() + 1)).ok());
    for (const char *name : {"three", "two"}) { // up must not, then down must not
        const bool down = QLatin1String(name) == QLatin1String("two");
        if (down)
            QVERIFY(migrate(*connection, *files).ok());
        MOVIEDB_OK(connection->executeRaw(
            QStringLiteral("UPDATE parents SET name = '%1'").arg(QLatin1String(name))));
        const QStringList before = stateOf(*connection);
        const MigrationReport report = down ? migrateDown(*connection, *files) : migrate(*connection, *files);
        QCOMPARE(report.outcome, MigrationOutcome::Failed);
        QVERIFY2(
            report.error.text.endsWith(QStringLiteral("A parent is called %1.").arg(QLatin1String(name))),
            qPrintable(report.error.oneLine()));
        QCOMPARE(differenceOf(before, stateOf(*connection)), QString());
        MOVIEDB_OK(connection->executeRaw(QStringLiteral("UPDATE parents SET name = 'one'")));
    }
}

// Of a database with tables, in both directions, once, before anything is written; when it fails nothing is.
void TestMigrationRuns::backUpComesFirst()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations(twoSteps(database));
    MOVIEDB_OK(files);
    const auto connection = database.connect();
    QVERIFY(connection);
    int asked = 0;
    QStringList seen;
    MigrateOptions options = endAt(builtIn() + 1);
    options.backUpFirst = [&](Connection &open) -> Result<QString> {
        seen = stateOf(open);
        return QStringLiteral("backup %1").arg(++asked);
    };
    QVERIFY(migrate(*connection, *files, options).ok());
    QCOMPARE(asked, 0); // there was nothing to be kept
    QVERIFY(migrate(*connection, *files, options).ok());
    QCOMPARE(asked, 0); // there was nothing to do
    options.to.reset();
    for (const bool down : {false, true}) {
        const QStringList before = stateOf(*connection);
        const MigrationReport report =
            down ? migrateDown(*connection, *files, options) : migrate(*connection, *files, options);
        QVERIFY2(report.ok(), qPrintable(report.error.oneLine()));
        QCOMPARE(report.backup, QStringLiteral("backup %1").arg(asked));
        QCOMPARE(asked, down ? 2 : 1);
        QCOMPARE(differenceOf(before, seen), QString());
    }
    options.backUpFirst = [](Connection &) -> Result<QString> {
        return makeError(Fault::Io, QStringLiteral("The disk is full."));
    };
    const QStringList before = stateOf(*connection);
    for (const bool down : {false, true}) {
        const MigrationReport report =
            down ? migrateDown(*connection, *files, options) : migrate(*connection, *files, options);
        QCOMPARE(report.outcome, MigrationOutcome::Failed);
        QCOMPARE(report.error.text,
                 QStringLiteral("The backup before the migration failed; nothing was changed: "
                                "The disk is full."));
        QCOMPARE(differenceOf(before, stateOf(*connection)), QString());
    }
}

void TestMigrationRuns::noWayDownIsToldBefore()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations(
        database.writeMigration(numbered(1, "more"), QStringLiteral("CREATE TABLE more (a TEXT);")));
    MOVIEDB_OK(files);
    const auto connection = database.connect();
    QVERIFY(connection && migrate(*connection, *files).ok());
    MigrateOptions options;
    options.backUpFirst = [](Connection &) -> Result<QString> { qFatal("asked for a backup"); };
    const MigrationReport report = migrateDown(*connection, *files, options);
    QCOMPARE(report.outcome, MigrationOutcome::Failed);
    QVERIFY2(report.error.text.endsWith(QStringLiteral("_more” has no way down.")),
             qPrintable(report.error.oneLine()));
    QCOMPARE(report.version, builtIn() + 1);
}

// With the engine's own shell, every version up and down.
bool TestMigrationRuns::runByHand(const TempDatabase &database, const MigrationPlan &plan)
{
    const DatabaseUrl url = database.options().url;
    QProcess shell;
    if (url.engine == Engine::Sqlite)
        shell.start(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), url.path});
    else
        shell.start(QStringLiteral("psql"),
                    {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-v"),
                     QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"), url.host, QStringLiteral("-p"),
                     QString::number(url.port), QStringLiteral("-U"), url.user, QStringLiteral("-d"),
                     url.database});
    if (!shell.waitForStarted())
        return false;
    shell.write(scriptOf(plan).toUtf8());
    shell.closeWriteChannel();
    if (!shell.waitForFinished(60000) || shell.exitCode() != 0) {
        qWarning("%s", shell.readAllStandardError().constData());
        return false;
    }
    return true;
}

void TestMigrationRuns::sameSchemaByHand()
{
    MOVIEDB_DATABASE(database);
    const QString shell = engine == Engine::Sqlite ? QStringLiteral("sqlite3") : QStringLiteral("psql");
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP(qPrintable(shell + QStringLiteral(" is not installed")));
    const TempDatabase ours(engine);
    const auto files = loadMigrations(twoSteps(database));
    MOVIEDB_OK(files);
    const auto byProgram = ours.connect();
    QVERIFY(byProgram);
    const int newest = builtIn() + 2;
    for (const int target : {1, 9, newest, 10, 9, 3, newest, 1, 0}) {
        const auto byHand = database.connect();
        QVERIFY(byHand);
        const auto plan = planFor(*byHand, *files, target);
        MOVIEDB_OK(plan);
        QVERIFY2(runByHand(database, *plan), qPrintable(QString::number(target)));
        const MigrationReport report = plan->down() ? migrateDown(*byProgram, *files, endAt(target))
                                                    : migrate(*byProgram, *files, endAt(target));
        QVERIFY2(report.ok(), qPrintable(report.error.oneLine()));
        const auto one = readShape(*byHand), other = readShape(*byProgram);
        MOVIEDB_OK(one);
        MOVIEDB_OK(other);
        QCOMPARE(fingerprint(*one), fingerprint(*other));
        QCOMPARE(differenceOf(stateOf(*byProgram), stateOf(*byHand)), QString());
    }
}

void TestMigrationRuns::verifyFindsWhatIsWrong()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations();
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    MOVIEDB_OK(verifySchema(*connection, *files));
    QVERIFY(verifySchema(*connection, *files)->isEmpty());
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("DELETE FROM table_info WHERE table_name = 'claims'")));
    auto faults = verifySchema(*connection, *files);
    MOVIEDB_OK(faults);
    QCOMPARE(faults->size(), 1);
    QCOMPARE(faults->first().text, QStringLiteral("The tables of claims are not in table_info."));
    QCOMPARE(faults->first().where, QStringLiteral("0004_claims") + QStringLiteral(".verify.sql"));
    if (connection->isSqlite()) {
        MOVIEDB_OK(connection->executeRaw(QStringLiteral("PRAGMA foreign_keys = off")));
        MOVIEDB_OK(connection->executeRaw(
            QStringLiteral("INSERT INTO movie_genres (movie_id, genre_id) VALUES (7, 8)")));
        faults = verifySchema(*connection, *files);
        QCOMPARE(faults->size(), 3);
        QCOMPARE(faults->last().text,
                 QStringLiteral("1 rows of table movie_genres refer to rows of movies that are not there."));
    }
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("ALTER TABLE actors DROP COLUMN bio")));
    faults = verifySchema(*connection, *files);
    QVERIFY(faults->first().text.startsWith(QStringLiteral("Column actors.bio is missing")));
}

QTEST_GUILESS_MAIN(TestMigrationRuns)
#include "tst_migrationruns.moc"
