// Where a row stands: at the place at which the whole table has it, in whatever order and of whatever is asked for.
#include "core/store/browsing/rowplace.h"
#include "core/store/browsing/tablewindows.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestRowPlace : public SharedTables
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { dropShared(); }
    void likeTheWholeTable_data();
    void likeTheWholeTable();
    void followsTheData_data() { test::addEngineRows(); }
    void followsTheData();
    void notThere_data() { test::addEngineRows(); }
    void notThere();
};

namespace {

TableQuery questionFor(const QString &table, const QList<SortKey> &sort)
{
    TableQuery query;
    query.table = table;
    query.sort = sort;
    query.offset = 2; // of no matter
    query.limit = 1;
    return query;
}

} // namespace

void TestRowPlace::likeTheWholeTable_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<TableQuery>("query");
    const QString movies = QStringLiteral("movies");
    const auto by = [&](const char *column, bool descending) {
        return questionFor(movies, {{QString::fromLatin1(column), descending}});
    };
    TableQuery filtered = by("title", true);
    filtered.filters = {{QStringLiteral("runtime"), Comparison::Equals, 90}};
    TableQuery searched = by("runtime", false);
    searched.search = QStringLiteral("zinc");
    const std::pair<const char *, TableQuery> questions[] = {
        {"by no column", questionFor(movies, {})},
        {"by title", by("title", false)},
        {"by title, backwards", by("title", true)},
        {"by a number that not all have", by("runtime", false)},
        {"by it, backwards", by("runtime", true)},
        {"by a long text", by("plot", false)},
        {"by a day", by("release_date", true)},
        {"by a person's name", by("director_id", false)},
        {"by two columns",
         questionFor(movies, {{QStringLiteral("director_id"), true}, {QStringLiteral("runtime"), false}})},
        {"by the key", by("movie_id", true)},
        {"filtered", filtered},
        {"searched", searched},
        {"links", questionFor(QStringLiteral("movie_genres"), {{QStringLiteral("genre_id"), true}})},
    };
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
        for (const auto &[name, query] : questions)
            QTest::addRow("%s, %s", name, engine == Engine::Sqlite ? "sqlite" : "postgres")
                << engine << query;
}

void TestRowPlace::likeTheWholeTable()
{
    MOVIEDB_SHARED(state);
    QFETCH(const TableQuery, query);
    TableQuery all = query;
    all.offset = 0;
    all.limit = 100;
    const auto whole = readPage(connection, state.schema, all);
    MOVIEDB_OK(whole);
    QVERIFY(whole->rows.size() >= 2);
    for (qsizetype row = 0; row < whole->rows.size(); ++row) {
        const auto place = placeOf(connection, state.schema, query, whole->rows.at(row).key);
        MOVIEDB_OK(place);
        QCOMPARE(*place, qint64(row));
    }
}

void TestRowPlace::followsTheData()
{
    MOVIEDB_PREPARED(state);
    const TableQuery query = questionFor(QStringLiteral("movies"), {{QStringLiteral("title"), false}});
    const auto place = [&] {
        const auto found = placeOf(connection, state.schema, query, {1});
        return found ? *found : -1;
    };
    QCOMPARE(place(), qint64(0)); // Harbour Lights, Zinc Road, Zinc_Road, harbour dust, Été sans fin
    MOVIEDB_OK(connection.executeRaw(QStringLiteral("UPDATE movies SET title = 'Zz' WHERE movie_id = 1")));
    QCOMPARE(place(), qint64(2));
    auto other = database.connect();
    QVERIFY(other);
    MOVIEDB_OK(other->executeRaw(QStringLiteral("INSERT INTO movies (title) VALUES ('A Quay')")));
    QCOMPARE(place(), qint64(3));
}

void TestRowPlace::notThere()
{
    MOVIEDB_SHARED(state);
    TableQuery query = questionFor(QStringLiteral("movies"), {{QStringLiteral("title"), false}});
    const auto fault = [&](const QVariantList &key) {
        const auto place = placeOf(connection, state.schema, query, key);
        return place ? std::nullopt : std::optional(place.error().fault);
    };
    QCOMPARE(fault({4711}), Fault::NotFound);
    QCOMPARE(fault({}), Fault::Usage);
    QCOMPARE(fault({1, 2}), Fault::Usage);
    query.filters = {{QStringLiteral("runtime"), Comparison::Equals, 90}};
    QCOMPARE(fault({1}), Fault::NotFound); // it is there, but not asked for
    query.sort = {{QStringLiteral("nosuch"), false}};
    QCOMPARE(fault({1}), Fault::Usage);
}

QTEST_GUILESS_MAIN(TestRowPlace)
#include "tst_rowplace.moc"
