// A search finds the same with and without its index, whatever waits to be put into it; and a question that nobody waits
// for any more is ended.
#include "core/store/browsing/tablewindows.h"
#include "core/store/browsing/textcounts.h"
#include "core/store/engine/dbthread.h"
#include "core/store/migrate/migrator.h"
#include "core/store/moviestore/openstore.h"
#include "core/store/searching/searchcandidates.h"
#include "core/store/searching/searchindexing.h"
#include "tests/store/indexall.h"
#include "tests/store/sampletables.h"

#include <QTest>
#include <future>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

// Two databases per engine for all functions that leave them as they found them: one with the index, one without.
class Indexed : public SharedTables
{
public:
    using SharedTables::dropShared;
    using SharedTables::shared;
};

class TestSearching : public SharedTables
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase()
    {
        dropShared();
        m_indexed.dropShared();
    }
    void findsTheSame_data();
    void findsTheSame();
    void twoLetters_data() { addEngineRows(); }
    void twoLetters();
    void changedRowsAreFoundAtOnce_data() { addEngineRows(); }
    void changedRowsAreFoundAtOnce();
    void aColumnMoreMakesItAnew_data() { addEngineRows(); }
    void aColumnMoreMakesItAnew();
    void manyRows_data() { addEngineRows(); }
    void manyRows();
    void lettersThatManyRowsHold();
    void keptByTheStore_data() { addEngineRows(); }
    void keptByTheStore();
    void goesWithItsMigration_data() { addEngineRows(); }
    void goesWithItsMigration();
    void stopped_data() { addEngineRows(); }
    void stopped();
    void stoppedBeforeItsTurn_data() { addEngineRows(); }
    void stoppedBeforeItsTurn();

private:
    Indexed m_indexed;

    static QStringList titles(Connection &connection, const SchemaInfo &schema, const QString &search)
    {
        TableQuery query;
        query.table = QStringLiteral("movies");
        query.search = search;
        query.sort = {SortKey{QStringLiteral("title"), false}};
        const auto page = readPage(connection, schema, query);
        if (!page)
            return {page.error().oneLine()};
        QStringList found;
        for (const Row &row : page->rows)
            found << row.values.at(1).toString();
        const auto count = countMatches(connection, schema, query);
        if (!count || *count != found.size() || page->total != *count)
            found << QStringLiteral("counted otherwise");
        return found;
    }
    // Those that the index knows of, for a look at it alone.
    static int candidates(Connection &connection, const SchemaInfo &schema, const QString &text)
    {
        const auto some = searchCandidates(connection, *schema.table(u"movies"), text);
        if (!some || some->keys.isEmpty())
            return -1;
        const auto count =
            connection.first(QStringLiteral("SELECT COUNT(*) FROM (%1) AS c").arg(some->keys), some->binds);
        return count && *count ? (*count)->toInt() : -2;
    }
};

void TestSearching::findsTheSame_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *text, const QStringList &found) {
            QTest::newRow((prefix + text).constData()) << engine << QString::fromUtf8(text) << found;
        };
        const QString lights = QStringLiteral("Harbour Lights");
        const QString dust = QStringLiteral("harbour dust");
        const QString summer = QStringLiteral("Été sans fin");
        const QString road = QStringLiteral("Zinc Road");
        const QString roadToo = QStringLiteral("Zinc_Road");
        row("harbour", {lights, dust});
        row("HARBOUR LI", {lights});
        row("arb", {lights, dust});
        row("rbour lights", {lights});
        row("at 100% str", {lights});
        row("Zinc_", {roadToo});
        row("!", {roadToo});
        row("s!", {roadToo});
        row("ÉTÉ", {summer});
        row("té sans", {summer});
        row("é", {summer});
        row("n", {road, roadToo, summer, lights});
        row("fin", {summer});
        row("ad", {road, roadToo});
        row("tt2", {summer});
        row("zq", {});
        row("\"quoted\"", {});
        row("' OR 1=1", {});
        row("harbourdust", {});
        row("Lights tt1", {});
    }
}

void TestSearching::findsTheSame()
{
    MOVIEDB_SHARED(plain);
    Q_UNUSED(connection)
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    found.sort();
    QStringList without = titles(*plain.connection, plain.schema, text);
    without.sort();
    QCOMPARE(without, found);
    const Prepared &indexed = m_indexed.shared(engine);
    QVERIFY(indexed.connection);
    indexAll(*indexed.connection, indexed.schema);
    QStringList with = titles(*indexed.connection, indexed.schema, text);
    with.sort();
    QCOMPARE(with, found);
    // On Postgres the index holds the whole text: it tells just those that have it.
    const int known = candidates(*indexed.connection, indexed.schema, text);
    if (engine == Engine::Sqlite)
        QVERIFY(known >= found.size());
    else
        QCOMPARE(known, int(found.size()));
}

// Every two letters that one can type: inside and at the end of a word and of the text, before signs, in any case.
void TestSearching::twoLetters()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    Connection &connection = *state.connection;
    MOVIEDB_OK(connection.executeRaw(
        QStringLiteral("INSERT INTO movies (title, wikipedia_url) VALUES ('Él, ab! r2', 'bé'), "
                       "('rab', NULL), ('a b', 'x:ab'), ('2É', 'BA')")));
    const QString letters = QStringLiteral("abrlÉ2x!");
    QHash<QString, QStringList> without;
    const auto ask = [&](auto tell) {
        for (const QChar first : letters)
            for (const QChar second : letters) {
                const QString text = QString(first) + second;
                QStringList found = titles(connection, state.schema, text);
                found.sort();
                tell(text, found);
            }
    };
    ask([&](const QString &text, const QStringList &found) { without.insert(text, found); });
    QVERIFY(!without.value(QStringLiteral("ab")).isEmpty());
    const auto same = [&](const QString &text, const QStringList &found) {
        QVERIFY2(found == without.value(text),
                 qPrintable(text + QLatin1String(": ") + found.join(QLatin1Char('|'))));
    };
    indexAll(connection, state.schema);
    ask(same);
    MOVIEDB_OK(connection.executeRaw(
        QStringLiteral("UPDATE movies SET runtime = 1 WHERE title IN ('rab', 'Zinc Road', '2É')")));
    QCOMPARE(*waitingRows(connection), 3);
    ask(same);
}

void TestSearching::changedRowsAreFoundAtOnce()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    indexAll(*state.connection, state.schema);
    MOVIEDB_OK(state.connection->executeRaw(
        QStringLiteral("UPDATE movies SET title = 'Copper Almanac' WHERE title = 'Zinc Road'")));
    MOVIEDB_OK(
        state.connection->executeRaw(QStringLiteral("INSERT INTO movies (title) VALUES ('Copper Ferry')")));
    MOVIEDB_OK(
        state.connection->executeRaw(QStringLiteral("DELETE FROM movies WHERE title = 'harbour dust'")));
    QCOMPARE(*waitingRows(*state.connection), 2);
    const auto check = [&] {
        QCOMPARE(titles(*state.connection, state.schema, QStringLiteral("copper")),
                 QStringList({QStringLiteral("Copper Almanac"), QStringLiteral("Copper Ferry")}));
        QCOMPARE(titles(*state.connection, state.schema, QStringLiteral("zinc")),
                 QStringList{QStringLiteral("Zinc_Road")});
        QCOMPARE(titles(*state.connection, state.schema, QStringLiteral("harbour")),
                 QStringList{QStringLiteral("Harbour Lights")});
    };
    check();
    indexAll(*state.connection, state.schema);
    QCOMPARE(*waitingRows(*state.connection), 0);
    check();
    QCOMPARE(candidates(*state.connection, state.schema, QStringLiteral("copper")), 2);
}

void TestSearching::aColumnMoreMakesItAnew()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    indexAll(*state.connection, state.schema);
    MOVIEDB_OK(state.connection->executeRaw(QStringLiteral("ALTER TABLE movies ADD COLUMN my_note TEXT")));
    MOVIEDB_OK(state.connection->executeRaw(
        QStringLiteral("UPDATE movies SET my_note = 'seen at the Lumen' WHERE title = 'Zinc Road'")));
    state.connection->forgetStatements();
    const auto schema = reflect(*state.connection);
    MOVIEDB_OK(schema);
    QCOMPARE(candidates(*state.connection, *schema, QStringLiteral("lumen")), -1);
    const QStringList road{QStringLiteral("Zinc Road")};
    QCOMPARE(titles(*state.connection, *schema, QStringLiteral("lumen")), road);
    indexAll(*state.connection, *schema);
    QCOMPARE(candidates(*state.connection, *schema, QStringLiteral("lumen")), 1);
    QCOMPARE(titles(*state.connection, *schema, QStringLiteral("lumen")), road);
}

// More than one burst, windows that are cut out of many matches, and one needle.
void TestSearching::manyRows()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    MOVIEDB_OK(state.connection->executeRaw(QStringLiteral(
        "INSERT INTO movies (title, plot) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
        "WHERE i < 3000) SELECT 'Film ' || i, CASE WHEN i = 2222 THEN 'a needle' ELSE 'hay' END FROM n")));
    indexAll(*state.connection, state.schema);
    QCOMPARE(titles(*state.connection, state.schema, QStringLiteral("needle")),
             QStringList{QStringLiteral("Film 2222")});
    QCOMPARE(candidates(*state.connection, state.schema, QStringLiteral("needle")), 1);
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.search = QStringLiteral("hay");
    query.offset = 2900;
    const auto page = readPage(*state.connection, state.schema, query);
    MOVIEDB_OK(page);
    QCOMPARE(page->total, 2999);
    QCOMPARE(page->rows.size(), 99);
    query.counted = false;
    query.offset = 0;
    query.limit = 3;
    query.sort = {SortKey{QStringLiteral("title"), true}};
    const auto first = readPage(*state.connection, state.schema, query);
    MOVIEDB_OK(first);
    QCOMPARE(first->total, -1);
    QCOMPARE(first->rows.value(0).values.value(1).toString(), QStringLiteral("Film 999"));
    // With a filter beside the search: Film 22, 220 to 229 and 2200 to 2299, but for the needle.
    query.offset = 0;
    query.filters = {Filter{QStringLiteral("title"), Comparison::StartsWith, QStringLiteral("film 22")}};
    const auto filtered = countMatches(*state.connection, state.schema, query);
    MOVIEDB_OK(filtered);
    QCOMPARE(*filtered, 110);
}

// SQLite's index only knows which three letters stand in a row: of many rows that hold all of a text, few hold the text.
void TestSearching::lettersThatManyRowsHold()
{
    TempDatabase database(Engine::Sqlite);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    Connection &connection = *state.connection;
    MOVIEDB_OK(connection.executeRaw(QStringLiteral(
        "INSERT INTO movies (title, plot, runtime) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
        "FROM n WHERE i < 15000) SELECT printf('Film %05d', i), CASE WHEN i % 3000 = 0 THEN 'abcde' WHEN i % "
        "10 = 1 THEN 'abcd bcde wxyz xyzv' ELSE 'abcd bcde' END || CASE WHEN i = 7007 THEN ' wxyzv' ELSE '' "
        "END || CASE WHEN i > 14000 AND i % 50 = 1 THEN ' fghij' ELSE ' fghi ghij' END, i % 100 + 1 FROM "
        "n")));
    indexAll(connection, state.schema);
    const auto films = [](std::initializer_list<int> numbers) {
        QStringList titles;
        for (const int number : numbers)
            titles << QStringLiteral("Film %1").arg(number, 5, 10, QLatin1Char('0'));
        return titles;
    };
    const QString many = QStringLiteral("abcde");
    const QString some = QStringLiteral("wxyzv");
    const QString late = QStringLiteral("fghij"); // behind most others, and of those that are looked at first
    QCOMPARE(candidates(connection, state.schema, many), 15000);
    QCOMPARE(candidates(connection, state.schema, some), 1501);
    QCOMPARE(candidates(connection, state.schema, late), 15000);
    for (int time = 0; time < 2; ++time) {
        QCOMPARE(titles(connection, state.schema, many), films({3000, 6000, 9000, 12000, 15000}));
        QCOMPARE(titles(connection, state.schema, some), films({7007}));
    }
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.search = many;
    query.counted = false;
    query.offset = 1;
    query.limit = 2;
    const auto shown = [&](const QString &column, bool descending) {
        query.sort = {SortKey{column, descending}};
        const auto page = readPage(connection, state.schema, query);
        QStringList titles;
        if (page)
            for (const Row &row : page->rows)
                titles << row.values.value(1).toString();
        return titles;
    };
    QCOMPARE(shown(QStringLiteral("title"), true), films({12000, 9000}));
    query.search = late;
    QCOMPARE(shown(QStringLiteral("title"), false), films({14051, 14101}));
    query.search = many;
    QCOMPARE(shown(QStringLiteral("director_id"), false), films({6000, 9000})); // in no order of an index
    query.filters = {{QStringLiteral("title"), Comparison::GreaterOrEqual, QStringLiteral("Film 09000")}};
    QCOMPARE(shown(QStringLiteral("title"), false), films({12000, 15000}));
    // A row that waits for the index is among them, and one that is gone is not.
    MOVIEDB_OK(connection.executeRaw(
        QStringLiteral("INSERT INTO movies (title, plot) VALUES ('Film 10000', 'abcde')")));
    MOVIEDB_OK(connection.executeRaw(QStringLiteral("DELETE FROM movies WHERE title = 'Film 12000'")));
    QCOMPARE(shown(QStringLiteral("title"), false), films({10000, 15000}));
    auto transaction = connection.begin();
    MOVIEDB_OK(transaction);
    QCOMPARE(shown(QStringLiteral("title"), false), films({10000, 15000}));
}

void TestSearching::keptByTheStore()
{
    MOVIEDB_DATABASE(database);
    {
        const Prepared state = prepared(database);
        QVERIFY(state.connection);
    }
    StoreOptions options;
    options.url = database.migratedUrl();
    auto opening = openStore(options);
    const auto opened = opening.result();
    MOVIEDB_OK(opened);
    const std::shared_ptr<MovieStore> store = *opened;
    store->keepSearchable();
    const auto watcher = database.connect();
    QVERIFY(watcher);
    const auto waiting = [&] {
        const auto rows = waitingRows(*watcher);
        return rows ? *rows : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 15000);
    const auto inserted = store->insert(
        RowInsert{QStringLiteral("movies"), {{QStringLiteral("title"), QStringLiteral("Salt Ferry")}}});
    MOVIEDB_OK(inserted.result());
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.search = QStringLiteral("salt fer");
    MOVIEDB_OK(store->page(query).result());
    QCOMPARE(store->page(query).result()->rows.size(), 1);
    QCOMPARE(*store->count(query).result(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 15000);
    QCOMPARE(store->page(query).result()->rows.size(), 1);
}

void TestSearching::goesWithItsMigration()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    indexAll(*state.connection, state.schema);
    const auto files = loadMigrations({});
    MOVIEDB_OK(files);
    const MigrationReport down = migrateDown(*state.connection, *files, {17});
    QVERIFY2(down.ok(), qPrintable(down.error.oneLine()));
    const auto left = state.connection->first(
        engine == Engine::Sqlite
            ? QStringLiteral("SELECT COUNT(*) FROM sqlite_master WHERE name LIKE '%search%'")
            : QStringLiteral(
                  "SELECT COUNT(*) FROM pg_namespace WHERE nspname = current_schema() || '_search'"));
    MOVIEDB_OK(left);
    QCOMPARE((*left)->toInt(), 0);
    const MigrationReport up = migrate(*state.connection, *files, {});
    QVERIFY2(up.ok(), qPrintable(up.error.oneLine()));
    indexAll(*state.connection, up.schema);
    QCOMPARE(candidates(*state.connection, up.schema, QStringLiteral("harbour")), 2);
}

// Endless by itself: only being stopped ends it.
static const char *const endless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i > 0) SELECT COUNT(*) FROM n";

void TestSearching::stopped()
{
    MOVIEDB_DATABASE(database);
    DbThread thread(database.options());
    std::stop_source source;
    const auto running = std::make_shared<std::promise<void>>();
    auto begun = running->get_future();
    const auto asked = thread.run(
        [running](Connection &connection) -> Result<Done> {
            running->set_value();
            MOVIEDB_CHECK(connection.first(QString::fromLatin1(endless)));
            return Done{};
        },
        source.get_token());
    begun.wait();
    source.request_stop();
    QTRY_VERIFY_WITH_TIMEOUT(asked.isFinished(), 15000);
    QVERIFY(!asked.result());
    QCOMPARE(asked.result().error().fault, Fault::Cancelled);
    // The thread goes on as if nothing had been.
    const auto next = thread.run([](Connection &connection) -> Result<int> {
        MOVIEDB_TRY(one, connection.first(QStringLiteral("SELECT 1")));
        return one->toInt();
    });
    QTRY_VERIFY_WITH_TIMEOUT(next.isFinished(), 15000);
    MOVIEDB_OK(next.result());
    QCOMPARE(*next.result(), 1);
}

void TestSearching::stoppedBeforeItsTurn()
{
    MOVIEDB_DATABASE(database);
    DbThread thread(database.options());
    std::stop_source source;
    source.request_stop();
    bool ran = false;
    const auto asked = thread.run(
        [&ran](Connection &) -> Result<Done> {
            ran = true;
            return Done{};
        },
        source.get_token());
    QTRY_VERIFY_WITH_TIMEOUT(asked.isFinished(), 15000);
    QVERIFY(!asked.result());
    QCOMPARE(asked.result().error().fault, Fault::Cancelled);
    QVERIFY(!ran);
}

QTEST_GUILESS_MAIN(TestSearching)
#include "tst_searching.moc"
