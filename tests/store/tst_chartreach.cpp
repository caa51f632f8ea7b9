// Which films a chart looks at for a first answer.
#include "core/store/charting/chartreach.h"
#include "core/store/charting/claimcharts.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestChartReach : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void someOfManyFilms_data() { addEngineRows(); }
    void someOfManyFilms();
};

// A first answer looks at some films, all over the table and of the filter alone; of few films it is the answer.
void TestChartReach::someOfManyFilms()
{
    MOVIEDB_PREPARED(state);
    // Films 101 to 500 with runtimes, of which every second has 90 minutes and a receipt for it.
    const QString films =
        QStringLiteral("WITH RECURSIVE numbers AS (SELECT 101 AS n UNION ALL SELECT n + 1 FROM "
                       "numbers WHERE n < 500) ");
    for (const char *sql :
         {"INSERT INTO movies (movie_id, title, runtime) SELECT n, 'Far', 90 + n % 2 FROM numbers",
          "INSERT INTO receipts (receipt_id, entity, entity_id, source, fetched_at, extractor) SELECT n, "
          "'movies', n, 'wikidata', '2024-01-01 00:00:00', 'w/1' FROM numbers WHERE n % 2 = 0",
          "INSERT INTO claims (entity, entity_id, field, value, source, receipt_id, chosen) SELECT 'movies', "
          "n, "
          "'runtime', '90', 'wikidata', n, TRUE FROM numbers WHERE n % 2 = 0"})
        MOVIEDB_OK(connection.executeRaw(
            QString(QLatin1String(sql)).replace(QLatin1String("SELECT"), films + QLatin1String("SELECT"))));
    const TableInfo &movies = *state.schema.table(u"movies");
    const auto within = [&](const SqlPart &condition, const SampleSizes &sizes) {
        return filmsWithin(connection, {movies, condition}, ChartReach::SomeFilms, sizes);
    };
    const auto all = within({}, {405, 40});
    MOVIEDB_OK(all);
    QCOMPARE(all->outOf, 0);
    QCOMPARE(all->films.condition.sql, QString());

    const auto some = within({}, {404, 40});
    MOVIEDB_OK(some);
    QCOMPARE(some->outOf, 405);
    const auto complete = countCompleteness(connection, some->films);
    MOVIEDB_OK(complete);
    QVERIFY2(complete->films >= 35 && complete->films <= 45, QByteArray::number(complete->films).constData());
    const auto agreement = countAgreement(connection, some->films);
    MOVIEDB_OK(agreement);

    const auto filtered = within({QStringLiteral("runtime = ?"), {90}}, {100, 40});
    MOVIEDB_OK(filtered);
    QCOMPARE(filtered->outOf, 202); // two are of the sample
    const auto told = countCompleteness(connection, filtered->films);
    MOVIEDB_OK(told);
    QVERIFY2(told->films >= 30 && told->films <= 50, QByteArray::number(told->films).constData());
    for (const ChartBar &bar : told->bars)
        if (bar.name == QLatin1String("runtime"))
            QCOMPARE(bar.parts.first().source, QStringLiteral("wikidata"));

    // Every second film is Wikidata's: a stretch of ten keys does not always begin with one.
    const auto even = within({QStringLiteral("movie_id > 100"), {}}, {100, 40});
    MOVIEDB_OK(even);
    const auto half = countCompleteness(connection, even->films);
    MOVIEDB_OK(half);
    for (const ChartBar &bar : half->bars)
        if (bar.name == QLatin1String("runtime")) {
            const ChartPart &first = bar.parts.first();
            QCOMPARE(first.source, QStringLiteral("wikidata"));
            QVERIFY2(first.count > half->films / 4 && first.count < half->films * 3 / 4,
                     QByteArray::number(first.count).constData());
        }
}

QTEST_GUILESS_MAIN(TestChartReach)
#include "tst_chartreach.moc"
