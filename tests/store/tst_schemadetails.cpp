// What the schema tells beyond columns (rules of references, checks, indexes, comments, computed columns, views) and of
// tables that a person added in the ways of either engine; and the SQL that makes a schema again.
#include "core/contract/schemashapes.h"
#include "core/store/migrate/schemalook.h"
#include "core/store/moviestore/openstore.h"
#include "core/store/schema/drift.h"
#include "core/store/schema/reflection.h"
#include "core/store/schematext/schematext.h"
#include "tests/support/tempdatabase.h"

#include <QProcess>
#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

namespace {

const TableInfo *find(const QList<TableInfo> &tables, const char *name)
{
    for (const TableInfo &table : tables)
        if (table.name == QLatin1String(name))
            return &table;
    return nullptr;
}

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

bool runs(Connection &connection, const QList<const char *> &statements)
{
    for (const char *statement : statements) {
        const auto done = connection.executeRaw(text(statement));
        if (!done) {
            qWarning("%s", qPrintable(done.error().oneLine()));
            return false;
        }
    }
    return true;
}

// The engine's own shell over an empty database; "" or what it complained of.
QString runShell(const test::TempDatabase &database, Engine engine, const QString &sql)
{
    QProcess shell;
    if (engine == Engine::Sqlite)
        shell.start(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), database.options().url.path});
    else
        shell.start(QStringLiteral("psql"),
                    {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-v"),
                     QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"), database.url()});
    if (!shell.waitForStarted())
        return shell.errorString();
    shell.write(sql.toUtf8());
    shell.closeWriteChannel();
    if (!shell.waitForFinished(60000))
        return QStringLiteral("the shell does not end");
    return QString::fromUtf8(shell.readAllStandardError());
}

QByteArray jsonOf(Connection &connection)
{
    const auto schema = reflect(connection);
    return schema ? contract::schemaJson(*schema, {}) : schema.error().oneLine().toUtf8();
}

} // namespace

class TestSchemaDetails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void references_data() { test::addEngineRows(); }
    void references();
    void checksAndIndexes_data() { test::addEngineRows(); }
    void checksAndIndexes();
    void viewsAndComputedColumns_data() { test::addEngineRows(); }
    void viewsAndComputedColumns();
    void oddNames_data() { test::addEngineRows(); }
    void oddNames();
    void onlySqlite();
    void onlyPostgres();
    void computedColumnsAreNotTyped_data() { test::addEngineRows(); }
    void computedColumnsAreNotTyped();
    void recreated_data();
    void recreated();
    void foreignTablesAreRecreated_data() { test::addEngineRows(); }
    void foreignTablesAreRecreated();
    void lookSeesChanges_data() { test::addEngineRows(); }
    void lookSeesChanges();
};

void TestSchemaDetails::references()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    QVERIFY(runs(
        *connection,
        {"CREATE TABLE halls (house INTEGER, hall INTEGER, PRIMARY KEY (house, hall))",
         "CREATE TABLE shows (show_id INTEGER PRIMARY KEY, house INTEGER, hall INTEGER, movie_id INTEGER "
         "REFERENCES movies ON DELETE CASCADE ON UPDATE SET NULL, again INTEGER REFERENCES shows, "
         "FOREIGN KEY (house, hall) REFERENCES halls (house, hall) ON DELETE RESTRICT)"}));
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    const TableInfo *shows = schema->table(u"shows");
    QVERIFY(shows != nullptr);
    QCOMPARE(shows->foreignKeys.size(), 3);
    const ForeignKey hall = shows->foreignKeys.at(0);
    QCOMPARE(hall.name, text("shows_house_hall_fkey"));
    QCOMPARE(hall.columns, (QStringList{text("house"), text("hall")}));
    QCOMPARE(hall.targets, (QStringList{text("house"), text("hall")}));
    QCOMPARE(hall.onDelete, text("RESTRICT"));
    QCOMPARE(hall.onUpdate, text("NO ACTION"));
    const ForeignKey movie = shows->foreignKeys.at(1);
    QCOMPARE(movie.targets, QStringList{text("movie_id")});
    QCOMPARE(movie.onDelete, text("CASCADE"));
    QCOMPARE(movie.onUpdate, text("SET NULL"));
    QCOMPARE(shows->foreignKeys.at(2).table, text("shows"));
    QCOMPARE(schema->table(u"judgments")->foreignKeys.last().onDelete, text("CASCADE"));
    QVERIFY(!shows->column(u"house")->references && shows->column(u"movie_id")->references);
}

void TestSchemaDetails::checksAndIndexes()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    QVERIFY(runs(*connection,
                 {"CREATE TABLE seats (seat_id INTEGER PRIMARY KEY, line INTEGER CHECK (line >= 1 AND line "
                  "<= 40), kind "
                  "VARCHAR(10) CONSTRAINT known CHECK (kind IN ('box', 'stalls')), place INTEGER UNIQUE, "
                  "CHECK (line <> place))",
                  "CREATE INDEX seats_kind_idx ON seats (kind, line DESC)",
                  "CREATE UNIQUE INDEX seats_box_idx ON seats (lower(kind)) WHERE place IS NOT NULL"}));
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    const TableInfo *seats = schema->table(u"seats");
    QStringList checks;
    for (const CheckRule &check : seats->checks)
        checks << check.name + text(": ") + check.expression;
    QCOMPARE(checks,
             (QStringList{text("known: kind IN ('box', 'stalls')"), text("seats_check: line <> place"),
                          text("seats_line_check: line >= 1 AND line <= 40")}));
    QCOMPARE(seats->indexes.size(), 3);
    QCOMPARE(seats->indexes.at(0).name, text("seats_box_idx"));
    QCOMPARE(seats->indexes.at(0).parts, QStringList{text("lower(kind)")});
    QCOMPARE(seats->indexes.at(0).where, text("place IS NOT NULL"));
    QVERIFY(seats->indexes.at(0).unique);
    QCOMPARE(seats->indexes.at(1).parts, (QStringList{text("kind"), text("line DESC")}));
    QCOMPARE(seats->indexes.at(2).name, text("seats_place_key"));
    QCOMPARE(seats->unique, QList<QStringList>{{text("place")}});
    QCOMPARE(seats->constraints, (QStringList{text("known"), text("seats_check"), text("seats_line_check"),
                                              text("seats_pkey"), text("seats_place_key")}));
    const TableInfo *steps = schema->table(u"change_steps");
    QVERIFY(std::any_of(steps->indexes.cbegin(), steps->indexes.cend(), [](const IndexInfo &index) {
        return index.where == text("undo_order IS NOT NULL") &&
               index.parts == QStringList{text("undo_order")};
    }));
}

void TestSchemaDetails::viewsAndComputedColumns()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    const bool sqlite = connection->isSqlite();
    QVERIFY(runs(
        *connection,
        {"CREATE TABLE tickets (ticket_id INTEGER PRIMARY KEY, price NUMERIC(10, 2), twice NUMERIC(10, 2) "
         "GENERATED ALWAYS AS (price * 2) STORED)",
         "CREATE VIEW recent_films AS SELECT movie_id, title FROM movies WHERE release_date > "
         "'2000-01-01'"}));
    if (!sqlite)
        QVERIFY(runs(*connection, {"COMMENT ON TABLE tickets IS 'what was paid'",
                                   "COMMENT ON COLUMN tickets.price IS 'in euro'"}));
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    QVERIFY(schema->table(u"recent_films") == nullptr);
    const TableInfo *view = find(schema->views, "recent_films");
    QVERIFY(view != nullptr);
    QCOMPARE(view->columns.size(), 2);
    QCOMPARE(view->columns.at(1).type, text("VARCHAR(255)"));
    const ColumnInfo *twice = schema->table(u"tickets")->column(u"twice");
    QVERIFY(twice != nullptr && twice->generated);
    QCOMPARE(twice->type, text("NUMERIC(10, 2)"));
    QCOMPARE(twice->computedAs, sqlite ? text("price * 2") : text("price * 2"));
    QVERIFY(!twice->defaultText);
    if (!sqlite) {
        QCOMPARE(schema->table(u"tickets")->comment, text("what was paid"));
        QCOMPARE(schema->table(u"tickets")->column(u"price")->comment, text("in euro"));
    }
}

void TestSchemaDetails::oddNames()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    QVERIFY(runs(*connection, {"CREATE TABLE \"Grüße, (Welt)\" (\"the \"\"id\"\"\" INTEGER PRIMARY KEY, "
                               "\"select\" TEXT, \"Größe\" INTEGER "
                               "CHECK (\"Größe\" > 0))",
                               "CREATE INDEX \"an index; of (mine)\" ON \"Grüße, (Welt)\" (\"select\")"}));
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    const TableInfo *table = schema->table(text("Grüße, (Welt)"));
    QVERIFY(table != nullptr);
    QCOMPARE(table->primaryKey, QStringList{text("the \"id\"")});
    QCOMPARE(table->indexes.first().parts, QStringList{text("select")});
    QCOMPARE(table->checks.size(), 1);
    QVERIFY(table->column(text("Größe")) != nullptr);
}

void TestSchemaDetails::onlySqlite()
{
    const test::TempDatabase database(Engine::Sqlite);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    QVERIFY(runs(*connection, {"CREATE TABLE pairs (a TEXT, b TEXT, PRIMARY KEY (b, a)) WITHOUT ROWID",
                               "CREATE TABLE exact (a ANY, b INT NOT NULL) STRICT",
                               "CREATE TABLE loose (a, b CHECK (b > 0), c AS (a || b))",
                               "CREATE VIRTUAL TABLE words USING fts5(title)",
                               "CREATE VIEW broken AS SELECT * FROM nowhere"}));
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    QCOMPARE(schema->table(u"pairs")->primaryKey, (QStringList{text("b"), text("a")}));
    QCOMPARE(schema->table(u"exact")->column(u"a")->type, text("ANY"));
    QCOMPARE(schema->table(u"loose")->columns.size(), 3);
    QCOMPARE(schema->table(u"loose")->column(u"a")->type, QString());
    QVERIFY(schema->table(u"words") == nullptr);
    QVERIFY(schema->table(u"words_data") == nullptr); // where the virtual one keeps its rows
    QVERIFY(find(schema->views, "broken")->columns.isEmpty());
}

void TestSchemaDetails::onlyPostgres()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    QVERIFY(runs(*connection,
                 {"CREATE TYPE \"Mood\" AS ENUM ('calm', 'it''s wild')",
                  "CREATE DOMAIN score AS numeric(3, 1) CHECK (VALUE >= 0)",
                  "CREATE TABLE feelings (feeling_id serial PRIMARY KEY, mood \"Mood\" NOT NULL DEFAULT "
                  "'calm', score score, "
                  "words text[] NOT NULL DEFAULT '{}', moods \"Mood\"[], seen timestamptz)",
                  "CREATE TABLE visits (year integer, note text) PARTITION BY RANGE (year)",
                  "CREATE TABLE visits_old PARTITION OF visits FOR VALUES FROM (1900) TO (2000)",
                  "CREATE TABLE nothing ()", "CREATE MATERIALIZED VIEW kept AS SELECT title FROM movies"}));
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    const TableInfo *feelings = schema->table(u"feelings");
    QCOMPARE(feelings->column(u"mood")->type, text("\"Mood\""));
    QCOMPARE(feelings->column(u"mood")->kind, ColumnKind::Text);
    QCOMPARE(feelings->column(u"mood")->defaultText.value_or(QString()), text("'calm'"));
    QCOMPARE(feelings->column(u"score")->kind, ColumnKind::Decimal);
    QCOMPARE(feelings->column(u"score")->precision, 3);
    QCOMPARE(feelings->column(u"words")->type, text("TEXT[]"));
    QCOMPARE(feelings->column(u"moods")->type, text("\"Mood\"[]"));
    QVERIFY(schema->table(u"visits") != nullptr && schema->table(u"visits_old") == nullptr);
    QVERIFY(schema->table(u"nothing") != nullptr && schema->table(u"nothing")->columns.isEmpty());
    QVERIFY(find(schema->views, "kept") != nullptr);
}

// Editing and adding rows leaves a computed column to the database, and a removed row comes back with it.
void TestSchemaDetails::computedColumnsAreNotTyped()
{
    MOVIEDB_DATABASE(database);
    {
        auto connection = database.connectMigrated();
        QVERIFY(connection);
        QVERIFY(runs(*connection,
                     {"CREATE TABLE tickets (ticket_id INTEGER PRIMARY KEY, price INTEGER, twice INTEGER "
                      "GENERATED ALWAYS AS (price * 2) STORED)"}));
    }
    auto opening = openStore({database.url(), {}, true, {}});
    opening.waitForFinished();
    MOVIEDB_OK(opening.result());
    const std::shared_ptr<MovieStore> store = *opening.result();
    const auto wait = [](auto future) {
        future.waitForFinished();
        return future.result();
    };
    const auto added = wait(store->insert({text("tickets"), {{text("ticket_id"), 1}, {text("price"), 5}}}));
    MOVIEDB_OK(added);
    QCOMPARE(added->values, (QVariantList{qint64(1), qint64(5), qint64(10)}));
    const auto refused = wait(store->edit({text("tickets"), {qint64(1)}, text("twice"), 3, std::nullopt}));
    QVERIFY(!refused);
    const auto edited = wait(store->edit({text("tickets"), {qint64(1)}, text("price"), 7, std::nullopt}));
    MOVIEDB_OK(edited);
    QCOMPARE(edited->values.last(), QVariant(qint64(14)));
    MOVIEDB_OK(wait(store->remove({text("tickets"), {{qint64(1)}}})));
    MOVIEDB_OK(wait(store->moveHistory({})));
    TableQuery query;
    query.table = text("tickets");
    const auto page = wait(store->page(query));
    MOVIEDB_OK(page);
    QCOMPARE(page->rows.size(), 1);
    QCOMPARE(page->rows.first().values, (QVariantList{qint64(1), qint64(7), qint64(14)}));
}

void TestSchemaDetails::recreated_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<Engine>("other");
    QTest::newRow("SQLite from SQLite") << Engine::Sqlite << Engine::Sqlite;
    QTest::newRow("Postgres from SQLite") << Engine::Sqlite << Engine::Postgres;
    QTest::newRow("SQLite from Postgres") << Engine::Postgres << Engine::Sqlite;
    QTest::newRow("Postgres from Postgres") << Engine::Postgres << Engine::Postgres;
}

// Run by the engine's own shell in an empty database, the statements make an equal schema, which the program takes for one
// of its own that lacks nothing.
void TestSchemaDetails::recreated()
{
    MOVIEDB_DATABASE(database);
    QFETCH(Engine, other);
    const test::TempDatabase copy(other);
    if (!copy.skipReason().isEmpty())
        QSKIP(qPrintable(copy.skipReason()));
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    const auto files = loadMigrations();
    const auto sql = readSchemaSql(*connection, *schema, {}, other, *files);
    MOVIEDB_OK(sql);
    QCOMPARE(runShell(copy, other, *sql), QString());
    auto made = copy.connect();
    QVERIFY(made);
    QCOMPARE(jsonOf(*made), jsonOf(*connection));
    const auto wanted = readShape(*connection);
    const auto shape = readShape(*made);
    MOVIEDB_OK(wanted);
    MOVIEDB_OK(shape);
    if (engine == other)
        QCOMPARE(fingerprint(*shape), fingerprint(*wanted));
    const auto check = checkSchema(*made, *files);
    MOVIEDB_OK(check);
    QCOMPARE(check->drift.size(), 0);
    QCOMPARE(check->additions, QStringList());
    QCOMPARE(migrate(*made, *files).outcome, MigrationOutcome::UpToDate);
    MOVIEDB_OK(made->executeRaw(text("INSERT INTO movies (title) VALUES ('Salt Flat')")));
}

// A person's own tables, too, on the engine they were made on.
void TestSchemaDetails::foreignTablesAreRecreated()
{
    MOVIEDB_DATABASE(database);
    const test::TempDatabase copy(engine);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    QVERIFY(
        runs(*connection,
             {"CREATE TABLE halls (house INTEGER, hall INTEGER, PRIMARY KEY (house, hall))",
              "CREATE TABLE \"My shows\" (show_id INTEGER PRIMARY KEY, house INTEGER, hall INTEGER, price "
              "NUMERIC(10, 2) CONSTRAINT fair CHECK (price > 0), twice NUMERIC(10, 2) GENERATED ALWAYS AS "
              "(price * 2) STORED, UNIQUE (house, price), FOREIGN KEY (house, hall) REFERENCES halls "
              "(house, hall) ON DELETE CASCADE)",
              "CREATE INDEX by_price ON \"My shows\" (price DESC) WHERE hall IS NOT NULL",
              "CREATE VIEW dear AS SELECT show_id FROM \"My shows\" WHERE price > 20"}));
    if (engine == Engine::Sqlite)
        QVERIFY(runs(*connection, {"CREATE TABLE noted (a TEXT -- what a is\n) WITHOUT ROWID, STRICT"}) ||
                runs(*connection,
                     {"CREATE TABLE noted (a TEXT PRIMARY KEY -- what a is\n) WITHOUT ROWID, STRICT"}));
    else
        QVERIFY(runs(
            *connection,
            {"CREATE TYPE mood AS ENUM ('calm', 'wild')",
             "CREATE DOMAIN score AS numeric(3, 1) CHECK (VALUE >= 0)",
             "CREATE TABLE feelings (feeling_id serial PRIMARY KEY, mood mood DEFAULT 'calm', score score, "
             "words text[] NOT NULL DEFAULT '{}')",
             "COMMENT ON COLUMN feelings.mood IS 'how it''s felt'",
             "CREATE TABLE visits (year integer, note text) PARTITION BY RANGE (year)",
             "CREATE TABLE visits_old PARTITION OF visits FOR VALUES FROM (1900) TO (2000)"}));
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    const auto sql = readSchemaSql(*connection, *schema, {}, engine, *loadMigrations());
    MOVIEDB_OK(sql);
    QCOMPARE(runShell(copy, engine, *sql), QString());
    auto made = copy.connect();
    QVERIFY(made);
    QCOMPARE(jsonOf(*made), jsonOf(*connection));
}

// Another program changes the schema of an open database, and changes it back.
void TestSchemaDetails::lookSeesChanges()
{
    MOVIEDB_DATABASE(database);
    auto other = database.connectMigrated();
    QVERIFY(other);
    auto opening = openStore({database.url(), {}, true, {}});
    opening.waitForFinished();
    MOVIEDB_OK(opening.result());
    const std::shared_ptr<MovieStore> store = *opening.result();
    const auto look = [&store] {
        auto future = store->schemaReport();
        future.waitForFinished();
        return future.result();
    };
    auto report = look();
    MOVIEDB_OK(report);
    QCOMPARE(report->newestVersion, int(loadMigrations()->size()));
    QCOMPARE(report->schema.version, report->newestVersion);
    QVERIFY(report->drift.isEmpty() && report->additions.isEmpty());

    QVERIFY(runs(*other, {"CREATE TABLE my_notes (note TEXT)", "ALTER TABLE movies ADD COLUMN seen_on DATE",
                          "DROP INDEX movies_title_idx"}));
    report = look();
    MOVIEDB_OK(report);
    QCOMPARE(report->additions, (QStringList{text("movies.seen_on"), text("my_notes")}));
    QCOMPARE(report->drift.size(), 1);
    QVERIFY(report->drift.first().text.contains(text("title")));
    QVERIFY(report->schema.table(u"my_notes") != nullptr);

    QVERIFY(runs(*other, {"CREATE INDEX movies_title_idx ON movies (title)", "DROP TABLE my_notes"}));
    report = look();
    MOVIEDB_OK(report);
    QVERIFY(report->drift.isEmpty());
    QCOMPARE(report->additions, QStringList{text("movies.seen_on")});
}

QTEST_GUILESS_MAIN(TestSchemaDetails)
#include "tst_schemadetails.moc"
