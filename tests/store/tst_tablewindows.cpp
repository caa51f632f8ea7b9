// Windows of tables: whatever was read before, they hold the rows that the whole table has there, and follow the data.
#include "core/store/browsing/shorterway.h"
#include "core/store/browsing/tablewindows.h"
#include "core/store/tables/tableeditor.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestTableWindows : public SharedTables
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { dropShared(); }
    void windows_data() { test::addEngineRows(); }
    void windows();
    void inAnyOrder_data() { test::addEngineRows(); }
    void inAnyOrder();
    void followTheData_data() { test::addEngineRows(); }
    void followTheData();
    void totalsFollowTheData_data() { test::addEngineRows(); }
    void totalsFollowTheData();
    void shorterWay_data();
    void shorterWay();
};

void TestTableWindows::windows()
{
    MOVIEDB_SHARED(state);
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.sort = {SortKey{QStringLiteral("director_id"), false}, SortKey{QStringLiteral("runtime"), false}};
    query.offset = 1;
    query.limit = 2;
    auto page = readPage(connection, state.schema, query);
    MOVIEDB_OK(page);
    QCOMPARE(page->total, qint64(5));
    QCOMPARE(page->offset, qint64(1));
    QCOMPARE(ids(*page), (QList<qint64>{5, 1}));
    query.offset = 99;
    page = readPage(connection, state.schema, query);
    MOVIEDB_OK(page);
    QCOMPARE(page->total, qint64(5));
    QVERIFY(page->rows.isEmpty());
}

// Whatever was read before, a window holds the rows that the whole table has there.
void TestTableWindows::inAnyOrder()
{
    MOVIEDB_SHARED(state);
    for (const char *column : {"title", "runtime", "release_date", "rating", "plot", "director_id",
                               "movie_id", "imdb_id", "created_at"})
        for (const bool descending : {false, true}) {
            TableQuery query;
            query.table = QStringLiteral("movies");
            query.sort = {SortKey{QString::fromLatin1(column), descending}};
            const auto whole = readPage(connection, state.schema, query);
            MOVIEDB_OK(whole);
            query.limit = 2;
            for (const qint64 offset : {3, 1, 2, 4, 2, 3, 1, 0, 4}) {
                for (const bool counted : {true, false}) {
                    query.offset = offset;
                    query.counted = counted;
                    const auto window = readPage(connection, state.schema, query);
                    MOVIEDB_OK(window);
                    QCOMPARE(ids(*window), ids(*whole).mid(offset, 2));
                }
            }
        }
}

// Where windows were met does not hold beyond a change by anybody.
void TestTableWindows::followTheData()
{
    MOVIEDB_PREPARED(state);
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.sort = {SortKey{QStringLiteral("title"), false}};
    query.limit = 2;
    const auto window = [&](qint64 offset) {
        query.offset = offset;
        const auto page = readPage(connection, state.schema, query);
        return page ? ids(*page) : QList<qint64>();
    };
    QCOMPARE(window(2),
             (QList<qint64>{4, 3})); // Harbour Lights, Zinc Road, Zinc_Road, harbour dust, Été sans fin
    QCOMPARE(window(3), (QList<qint64>{3, 2}));
    if (connection.isSqlite()) // a server's snapshot may be another one by now, for any of its databases
        QVERIFY(!connection.counts().landmarks.isEmpty());
    auto other = database.connect();
    QVERIFY(other);
    MOVIEDB_OK(other->execute(QStringLiteral("INSERT INTO movies (title) VALUES ('A Quay')")));
    QCOMPARE(window(2), (QList<qint64>{5, 4}));
    QCOMPARE(window(3), (QList<qint64>{4, 3}));
    MOVIEDB_OK(other->execute(QStringLiteral("UPDATE movies SET title = 'B Quay' WHERE movie_id = 4")));
    QCOMPARE(window(3), (QList<qint64>{5, 3}));
}

// Totals are remembered between windows, but not beyond a change by anybody.
void TestTableWindows::totalsFollowTheData()
{
    MOVIEDB_PREPARED(state);
    TableQuery query;
    query.table = QStringLiteral("genres");
    query.filters = {Filter{QStringLiteral("name"), Comparison::Contains, QStringLiteral("r")}};
    const auto total = [&] {
        const auto page = readPage(connection, state.schema, query);
        return page ? page->total : -1;
    };
    QCOMPARE(total(), qint64(2));
    QCOMPARE(total(), qint64(2));
    QList<TableChange> changes;
    MOVIEDB_OK(insertRow(connection, state.schema,
                         {QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Noir")}}},
                         changes));
    QCOMPARE(total(), qint64(3));
    auto other = database.connect();
    QVERIFY(other);
    MOVIEDB_OK(other->execute(QStringLiteral("DELETE FROM genres WHERE name = 'Noir'")));
    QCOMPARE(total(), qint64(2));
    query.filters.first().value = QStringLiteral("w");
    QCOMPARE(total(), qint64(1));
}

void TestTableWindows::shorterWay_data()
{
    QTest::addColumn<int>("holding");
    QTest::addColumn<qint64>("window");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<bool>("alongTheOrder");
    QTest::newRow("every film has it") << 300 << qint64(200) << qint64(1'000'000) << true;
    QTest::newRow("one in twenty") << 15 << qint64(200) << qint64(1'000'000) << true;
    QTest::newRow("one in a hundred") << 3 << qint64(200) << qint64(1'000'000) << false;
    QTest::newRow("none of those asked") << 0 << qint64(200) << qint64(1'000'000) << false;
    QTest::newRow("every film, at the end") << 300 << qint64(900'000) << qint64(1'000'000) << false;
    QTest::newRow("a third, further down") << 100 << qint64(10'000) << qint64(1'000'000) << true;
    QTest::newRow("few rows in all") << 100 << qint64(200) << qint64(1000) << false;
    QTest::newRow("no rows") << 0 << qint64(200) << qint64(0) << false;
}

void TestTableWindows::shorterWay()
{
    QFETCH(int, holding);
    QFETCH(qint64, window);
    QFETCH(qint64, rows);
    QTEST(isShorterAlongTheOrder({rows == 0 ? 0 : 300, holding}, window, rows), "alongTheOrder");
}

QTEST_GUILESS_MAIN(TestTableWindows)
#include "tst_tablewindows.moc"
