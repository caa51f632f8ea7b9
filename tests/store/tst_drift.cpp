// A database that another program changed: what is gone or altered is named before anything is written; what a person
// has added is left alone. The program's own migrations are never taken for a change.
#include "core/store/moviestore/openstore.h"
#include "core/store/schema/schemashape.h"
#include "tests/support/tempdatabase.h"

#include <QFile>
#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

namespace {

StoreOptions optionsFor(const test::TempDatabase &database)
{
    StoreOptions options;
    options.url = database.url();
    return options;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What another program does to it.
void change(const test::TempDatabase &database, const QStringList &statements)
{
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    for (const QString &statement : statements)
        MOVIEDB_OK(connection->executeRaw(statement));
}

// SQLite changes no key, type or reference of a table: the text of the table is exchanged.
QStringList withText(const QString &table, const QString &before, const QString &after)
{
    return {QStringLiteral("PRAGMA writable_schema = on"),
            QStringLiteral("UPDATE sqlite_master SET sql = replace(sql, '%1', '%2') WHERE name = '%3'")
                .arg(before, after, table)};
}

} // namespace

class TestDrift : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changedDatabaseIsRefused_data();
    void changedDatabaseIsRefused();
    void additionsAreFine_data();
    void additionsAreFine();
    void statusNamesEveryDifference_data() { test::addEngineRows(); }
    void statusNamesEveryDifference();
    void everyVersionIsItself_data() { test::addEngineRows(); }
    void everyVersionIsItself();
    void newestShapeIsKnown_data() { test::addEngineRows(); }
    void newestShapeIsKnown();
    void shapeInUseIsKnown_data() { test::addEngineRows(); }
    void shapeInUseIsKnown();

private:
    KnownShape m_written = KnownShape::read();
};

void TestDrift::changedDatabaseIsRefused_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("sentence");
    const auto row = [](Engine engine, const char *what, const QStringList &statements,
                        const char *sentence) {
        QTest::addRow("%s on %s", what, engine == Engine::Sqlite ? "SQLite" : "Postgres")
            << engine << statements << QString::fromUtf8(sentence);
    };
    const auto both = [&row](const char *what, const char *statement, const char *sentence) {
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
            row(engine, what, {QString::fromLatin1(statement)}, sentence);
    };
    const auto text = [&row](const char *what, const char *table, const char *before, const char *after,
                             const char *sentence) {
        row(Engine::Sqlite, what,
            withText(QString::fromLatin1(table), QString::fromLatin1(before), QString::fromLatin1(after)),
            sentence);
    };
    const auto postgres = [&row](const char *what, const char *statement, const char *sentence) {
        row(Engine::Postgres, what, {QString::fromLatin1(statement)}, sentence);
    };

    both("a dropped column", "ALTER TABLE actors DROP COLUMN bio", "Column actors.bio is missing");
    both("a renamed column", "ALTER TABLE movies RENAME COLUMN plot TO story",
         "Column movies.plot is missing");
    both("a dropped table", "DROP TABLE crawl_tasks", "Table crawl_tasks is missing");
    both("a renamed table", "ALTER TABLE offers RENAME TO deals", "Table offers is missing");
    both("a dropped unique index", "DROP INDEX movies_wikidata_id_key",
         "Unique index movies_wikidata_id_key of table movies is missing");
    both("a dropped index", "DROP INDEX movies_title_idx",
         "Index movies_title_idx of table movies is missing");
    both("a table that became a view",
         "ALTER TABLE ratings RENAME TO scores; CREATE VIEW ratings AS SELECT 1 AS movie_id",
         "Table ratings is missing");
    row(Engine::Sqlite, "a dropped trigger", {QStringLiteral("DROP TRIGGER movies_touch")},
        "Trigger movies_touch of table movies is missing");
    postgres("a dropped trigger", "DROP TRIGGER movies_touch ON movies",
             "Trigger movies_touch of table movies is missing");
    row(Engine::Sqlite, "a changed trigger",
        {QStringLiteral("DROP TRIGGER movies_touch"),
         QStringLiteral("CREATE TRIGGER movies_touch AFTER UPDATE ON movies BEGIN SELECT 1; END")},
        "Trigger movies_touch of table movies was changed");
    postgres("a trigger that is switched off", "ALTER TABLE movies DISABLE TRIGGER movies_touch",
             "Trigger movies_touch of table movies was changed");
    text("a changed type", "movies", "runtime INTEGER", "runtime TEXT",
         "Column movies.runtime is TEXT instead of INTEGER");
    postgres("a changed type", "ALTER TABLE movies ALTER COLUMN runtime TYPE TEXT",
             "Column movies.runtime is TEXT instead of INTEGER");
    text("another length", "movies", "tagline VARCHAR(255)", "tagline VARCHAR(20)",
         "Column movies.tagline is VARCHAR(20) instead of VARCHAR(255)");
    postgres("another length", "ALTER TABLE movies ALTER COLUMN tagline TYPE VARCHAR(20)",
             "Column movies.tagline is VARCHAR(20) instead of VARCHAR(255)");
    text("a column that may be empty", "movies", "title VARCHAR(255) NOT NULL", "title VARCHAR(255)",
         "Column movies.title has lost its NOT NULL");
    postgres("a column that may be empty", "ALTER TABLE movies ALTER COLUMN title DROP NOT NULL",
             "Column movies.title has lost its NOT NULL");
    text("a column that may not be empty", "movies", "plot TEXT", "plot TEXT NOT NULL",
         "Column movies.plot has become NOT NULL");
    postgres("a column that may not be empty", "ALTER TABLE movies ALTER COLUMN plot SET NOT NULL",
             "Column movies.plot has become NOT NULL");
    text("a lost default", "offers", "provider_id INTEGER NOT NULL DEFAULT 0", "provider_id INTEGER NOT NULL",
         "Column offers.provider_id has no default instead of 0");
    postgres("a lost default", "ALTER TABLE offers ALTER COLUMN provider_id DROP DEFAULT",
             "Column offers.provider_id has no default instead of 0");
    text("a lost primary key", "genres", "INTEGER PRIMARY KEY AUTOINCREMENT", "INTEGER",
         "Table genres has lost its primary key (genre_id)");
    postgres("a lost primary key", "ALTER TABLE crawl_tasks DROP CONSTRAINT crawl_tasks_pkey",
             "Table crawl_tasks has lost its primary key (task_id)");
    text("rows that are not numbered", "genres", "INTEGER PRIMARY KEY AUTOINCREMENT", "INTEGER PRIMARY KEY",
         "Column genres.genre_id no longer numbers its rows");
    postgres("rows that are not numbered", "ALTER TABLE genres ALTER COLUMN genre_id DROP IDENTITY",
             "Column genres.genre_id no longer numbers its rows");
    text("a lost reference", "movies", " REFERENCES directors (director_id)", "",
         "Column movies.director_id has lost its reference to directors.director_id");
    postgres("a lost reference", "ALTER TABLE movies DROP CONSTRAINT movies_director_id_fkey",
             "Column movies.director_id has lost its reference to directors.director_id");
    text("a reference with another rule", "crawl_entries", " ON DELETE SET NULL", "",
         "Column crawl_entries.movie_id has lost ON DELETE SET NULL");
    postgres("a reference with another rule",
             "ALTER TABLE crawl_entries DROP CONSTRAINT crawl_entries_movie_id_fkey, "
             "ADD CONSTRAINT crawl_entries_movie_id_fkey FOREIGN KEY (movie_id) REFERENCES movies",
             "Column crawl_entries.movie_id has lost ON DELETE SET NULL");
}

void TestDrift::changedDatabaseIsRefused()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QStringList, statements);
    QFETCH(QString, sentence);
    QStringList single;
    for (const QString &statement : std::as_const(statements))
        single += statement.contains(QLatin1String("BEGIN")) ? QStringList{statement}
                                                             : statement.split(QLatin1String("; "));
    change(database, single);
    if (QTest::currentTestFailed())
        return;
    const QString path = database.options().url.path;
    const QByteArray before = bytesOf(path);
    // A migration that is waiting is not applied to it either.
    StoreOptions options = optionsFor(database);
    options.migrationsDir = database.writeMigration(
        QStringLiteral("%1_more.sql").arg(loadMigrations()->size() + 1, 4, 10, QLatin1Char('0')),
        QStringLiteral("CREATE TABLE more (more_id INTEGER PRIMARY KEY);"));
    const auto refused = openStore(options).result();
    QVERIFY2(!refused.ok(), "a changed database was opened");
    QCOMPARE(refused.error().fault, Fault::Database);
    const QString expected = sentence + QStringLiteral(": another program changed this database.");
    QCOMPARE(refused.error().text, expected);
    QVERIFY(!refused.error().remedy.isEmpty());
    QVERIFY(waitUntilStoresClosed());
    QCOMPARE(bytesOf(path), before);
    const auto connection = database.connect();
    QVERIFY(connection);
    const auto version = connection->first(QStringLiteral("SELECT MAX(version) FROM schema_migrations"));
    MOVIEDB_OK(version);
    QCOMPARE(version->value_or(0).toInt(), int(loadMigrations()->size()));
}

void TestDrift::additionsAreFine_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QStringList>("additions");
    const auto both = [](const char *what, const QStringList &statements, const QStringList &additions) {
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
            QTest::addRow("%s on %s", what, engine == Engine::Sqlite ? "SQLite" : "Postgres")
                << engine << statements << additions;
    };
    both("nothing changed", {}, {});
    both("an extra column", {QStringLiteral("ALTER TABLE movies ADD COLUMN seen_on DATE")},
         {QStringLiteral("movies.seen_on")});
    both("an extra table", {QStringLiteral("CREATE TABLE my_notes (note_id INTEGER PRIMARY KEY, note TEXT)")},
         {QStringLiteral("my_notes")});
    both("an extra view and an extra index",
         {QStringLiteral("CREATE VIEW old_films AS SELECT * FROM movies"),
          QStringLiteral("CREATE INDEX actors_bio_idx ON actors (bio)")},
         {});
    both("an index under another name",
         {QStringLiteral("DROP INDEX movies_title_idx"),
          QStringLiteral("CREATE INDEX films_by_title ON movies (title)")},
         {});
}

void TestDrift::additionsAreFine()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QStringList, statements);
    change(database, statements);
    if (QTest::currentTestFailed())
        return;
    QFETCH(QStringList, additions);
    MOVIEDB_OK(openStore(optionsFor(database)).result());
    const auto status = databaseStatus(optionsFor(database)).result();
    MOVIEDB_OK(status);
    QVERIFY(status->check.drift.isEmpty());
    QCOMPARE(status->check.additions, additions);
}

// The status tells each difference once: what hangs on a missing table or column is not told again.
void TestDrift::statusNamesEveryDifference()
{
    MOVIEDB_DATABASE(database);
    change(database, {QStringLiteral("ALTER TABLE actors DROP COLUMN bio"),
                      QStringLiteral("DROP INDEX movies_imdb_id_idx"), QStringLiteral("DROP TABLE offers"),
                      QStringLiteral("CREATE TABLE my_notes (note TEXT)")});
    if (QTest::currentTestFailed())
        return;
    const auto status = databaseStatus(optionsFor(database)).result();
    MOVIEDB_OK(status);
    QStringList sentences;
    for (const Error &difference : status->check.drift)
        sentences << difference.text.section(QLatin1Char(':'), 0, 0) + QLatin1Char('/') + difference.remedy;
    QCOMPARE(
        sentences,
        (QStringList{
            QStringLiteral("Column actors.bio is missing/Restore a backup, or add it again without its "
                           "values: ALTER TABLE \"actors\" ADD COLUMN \"bio\" TEXT."),
            QStringLiteral("Index movies_imdb_id_idx of table movies is missing/Restore a backup, or make it "
                           "again: CREATE INDEX movies_imdb_id_idx ON movies (imdb_id)."),
            QStringLiteral("Table offers is missing/Restore a backup, or create it again as “moviedb schema "
                           "--format sql --table offers” writes it for a new database.")}));
    QCOMPARE(status->check.additions, QStringList{QStringLiteral("my_notes")});
    const auto refused = openStore(optionsFor(database)).result();
    QVERIFY(!refused.ok());
    QVERIFY2(
        refused.error().remedy.endsWith(QStringLiteral(" “moviedb migrate status” names all 3 differences.")),
        qPrintable(refused.error().remedy));
}

// Whatever version the files reached, on both engines: what they made is what is expected of them.
void TestDrift::everyVersionIsItself()
{
    MOVIEDB_DATABASE(database);
    const auto files = loadMigrations();
    MOVIEDB_OK(files);
    for (qsizetype count = 1; count <= files->size(); ++count) {
        const auto connection = database.connect();
        QVERIFY(connection);
        const MigrationReport report = migrate(*connection, files->first(count));
        QVERIFY2(report.ok(), qPrintable(report.error.oneLine()));
        const auto check = checkSchema(*connection, files->first(count));
        MOVIEDB_OK(check);
        QStringList sentences = check->additions;
        for (const Error &difference : check->drift)
            sentences << difference.text;
        QVERIFY2(sentences.isEmpty(), qPrintable(sentences.join(QLatin1Char('\n'))));
    }
}

// It saves every start the way through memory. MOVIEDB_UPDATE_GOLDEN=1 writes it anew after a new migration.
void TestDrift::newestShapeIsKnown()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    const auto shape = readShape(*connection);
    MOVIEDB_OK(shape);
    const QString path = QStringLiteral(MOVIEDB_SOURCE_DIR "/migrations/known-shape.txt");
    if (qEnvironmentVariableIsSet("MOVIEDB_UPDATE_GOLDEN")) {
        m_written.history = historyOf(*loadMigrations());
        (engine == Engine::Sqlite ? m_written.sqlite : m_written.postgres) = fingerprint(*shape);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_written.text().toUtf8());
        return;
    }
    const KnownShape known = KnownShape::read();
    QVERIFY2(known.history == historyOf(*loadMigrations()) &&
                 (engine == Engine::Sqlite ? known.sqlite : known.postgres) == fingerprint(*shape),
             "the known shape is not that of the newest migration; run with MOVIEDB_UPDATE_GOLDEN=1 and "
             "build again");
    QCOMPARE(QString::fromUtf8(bytesOf(path)), known.text());
}

// What the program makes for itself in a database that is used is no reason to look at it more closely.
void TestDrift::shapeInUseIsKnown()
{
    MOVIEDB_DATABASE(database);
    {
        const auto store = openStore(optionsFor(database)).result();
        MOVIEDB_OK(store);
        RowInsert insert;
        insert.table = QStringLiteral("genres");
        insert.values = {{QStringLiteral("name"), QStringLiteral("Noir")}};
        MOVIEDB_OK((*store)->insert(insert).result());
    }
    const auto connection = database.connect();
    QVERIFY(connection);
    if (engine == Engine::Postgres)
        QVERIFY(connection->first(QStringLiteral("SELECT 1 FROM pg_trigger WHERE tgname = 'history_insert'"))
                    ->has_value());
    const auto shape = readShape(*connection);
    MOVIEDB_OK(shape);
    QCOMPARE(fingerprint(*shape), engine == Engine::Sqlite ? m_written.sqlite : m_written.postgres);
}

QTEST_GUILESS_MAIN(TestDrift)
#include "tst_drift.moc"
