// How many films hold a text that many hold is the same whether it is counted in the index of texts alone or film by film: while
// films are deleted, wait for the index, or change in a transaction.
#include "core/store/browsing/textcounts.h"
#include "tests/store/indexall.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestTextCounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts_data() { addEngineRows(); }
    void counts();

private:
    static qint64 counted(Connection &connection, const SchemaInfo &schema, const QString &text,
                          const QList<Filter> &filters = {})
    {
        TableQuery query;
        query.table = QStringLiteral("movies");
        query.search = text;
        query.filters = filters;
        const auto count = countMatches(connection, schema, query);
        return count ? *count : -1;
    }
    // On a busy machine the sample may take too long, and another database of the server may change meanwhile: then films are
    // counted one by one.
    static bool isCountedAlone(Connection &connection, const SchemaInfo &schema, const QString &text)
    {
        for (int attempt = 0; attempt < 50 && !wasCountedAlone(connection); ++attempt) {
            connection.counts() = {};
            if (counted(connection, schema, text) < 0)
                return false;
        }
        return wasCountedAlone(connection);
    }
    // Of the last state of the data: entries of the index were counted.
    static bool wasCountedAlone(Connection &connection)
    {
        const QStringList asked = connection.counts().totals.keys();
        return std::any_of(asked.cbegin(), asked.cend(), [](const QString &sql) {
            return sql.startsWith(QLatin1String("SELECT COUNT(*) FROM ")) &&
                   sql.contains(QLatin1String("_search.")) && !sql.contains(QLatin1String("WHERE"));
        });
    }
};

void TestTextCounts::counts()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    Connection &connection = *state.connection;
    const bool alone = engine == Engine::Postgres;
    const QString hay = QStringLiteral("hay");
    const auto run = [&connection](const char *sql) {
        return connection.executeRaw(QString::fromLatin1(sql)).ok();
    };
    QVERIFY(run("INSERT INTO movies (title, plot) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                "FROM n WHERE i < 3000) SELECT 'Film ' || i, CASE WHEN i % 10 = 0 THEN 'straw' WHEN i = 2221 "
                "THEN 'a needle' ELSE 'HAY' END FROM n"));
    indexAll(connection, state.schema);
    QCOMPARE(counted(connection, state.schema, hay), 2699);
    QCOMPARE(isCountedAlone(connection, state.schema, hay), alone);
    QCOMPARE(counted(connection, state.schema, hay), 2699);
    QCOMPARE(counted(connection, state.schema, QStringLiteral("film")), 3000);
    QCOMPARE(counted(connection, state.schema, QStringLiteral("needle")), 1);
    QCOMPARE(counted(connection, state.schema, QStringLiteral("ha")), 2701); // two harbours
    QCOMPARE(counted(connection, state.schema, hay,
                     {Filter{QStringLiteral("title"), Comparison::StartsWith, QStringLiteral("film 22")}}),
             99);
    // Deleted films stay in the index, few of them and many; what is stored again is one film.
    QVERIFY(run("DELETE FROM movies WHERE title IN ('Film 11', 'Film 12', 'Film 20')"));
    QCOMPARE(counted(connection, state.schema, hay), 2697);
    QCOMPARE(isCountedAlone(connection, state.schema, hay), alone);
    QCOMPARE(counted(connection, state.schema, hay), 2697);
    QVERIFY(run("DELETE FROM movies WHERE title LIKE 'Film 1%' AND plot <> 'straw'"));
    const qint64 left = counted(connection, state.schema, hay);
    QCOMPARE(left, 2699 - 1000);
    QVERIFY(run("INSERT INTO movies (movie_id, title, plot) VALUES (16, 'Again', 'hay')"));
    QCOMPARE(counted(connection, state.schema, hay), left + 1); // it waits
    QVERIFY(!wasCountedAlone(connection));
    indexAll(connection, state.schema);
    QCOMPARE(counted(connection, state.schema, hay), left + 1);
    auto transaction = connection.begin();
    MOVIEDB_OK(transaction);
    QVERIFY(run("DELETE FROM movies WHERE movie_id = 16"));
    QCOMPARE(counted(connection, state.schema, hay), left);
    QVERIFY(!wasCountedAlone(connection));
    MOVIEDB_OK(transaction->commit());
    QCOMPARE(counted(connection, state.schema, hay), left);
}

QTEST_GUILESS_MAIN(TestTextCounts)
#include "tst_textcounts.moc"
