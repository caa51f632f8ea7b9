// Which films a chart looks at for a first answer.
#include "core/store/charting/chartreach.h"
#include "core/store/charting/claimcharts.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

// Films 101 to 500 with runtimes; every second has 90 minutes, which Wikidata and Wikipedia say.
Result<Done> addFarFilms(Connection &connection)
{
    const QString numbers =
        QStringLiteral("WITH RECURSIVE numbers AS (SELECT 101 AS n UNION ALL SELECT n + 1 FROM "
                       "numbers WHERE n < 500) SELECT ");
    const QString every = QStringLiteral(" FROM numbers");
    const QString second = QStringLiteral(" FROM numbers WHERE n % 2 = 0");
    MOVIEDB_CHECK(connection.executeRaw(QStringLiteral("INSERT INTO movies (movie_id, title, runtime) ") +
                                        numbers + QStringLiteral("n, 'Far', 90 + n % 2") + every));
    for (const auto &[source, receipt, chosen] :
         {std::tuple("wikidata", "n", "TRUE"), std::tuple("wikipedia", "1000 + n", "FALSE")}) {
        MOVIEDB_CHECK(connection.executeRaw(
            QStringLiteral(
                "INSERT INTO receipts (receipt_id, entity, entity_id, source, fetched_at, extractor) ") +
            numbers +
            QStringLiteral("%1, 'movies', n, '%2', '2024-01-01 00:00:00', 't/1'")
                .arg(QLatin1String(receipt), QLatin1String(source)) +
            second));
        MOVIEDB_CHECK(connection.executeRaw(
            QStringLiteral(
                "INSERT INTO claims (entity, entity_id, field, value, source, receipt_id, chosen) ") +
            numbers +
            QStringLiteral("'movies', n, 'runtime', '90', '%1', %2, %3")
                .arg(QLatin1String(source), QLatin1String(receipt), QLatin1String(chosen)) +
            second));
    }
    return Done{};
}

// Films whose runtime is Wikidata's; -1 = the chart does not tell.
qint64 runtimesOfWikidata(const ChartData &data)
{
    for (const ChartBar &bar : data.bars)
        for (const ChartPart &part : bar.parts)
            if (bar.name == QLatin1String("runtime") && part.source == QLatin1String("wikidata"))
                return part.count;
    return -1;
}

bool isWithin(qint64 number, qint64 least, qint64 most)
{
    if (number < least || number > most)
        qWarning("%lld is not %lld to %lld", number, least, most);
    return number >= least && number <= most;
}

} // namespace

class TestChartReach : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fewFilmsAreAll_data() { addEngineRows(); }
    void fewFilmsAreAll();
    void someOfManyFilms_data() { addEngineRows(); }
    void someOfManyFilms();
};

void TestChartReach::fewFilmsAreAll()
{
    MOVIEDB_PREPARED(state);
    MOVIEDB_OK(addFarFilms(connection));
    const TableInfo &movies = *state.schema.table(u"movies");
    const auto all = filmsWithin(connection, {movies, {}}, ChartReach::SomeFilms, {405, 40});
    MOVIEDB_OK(all);
    QCOMPARE(all->outOf, 0);
    QCOMPARE(all->films.condition.sql, QString());
    const auto every = filmsWithin(connection, {movies, {}}, ChartReach::EveryFilm, {10, 4});
    MOVIEDB_OK(every);
    QCOMPARE(every->outOf, 0);
}

// From all over the table, and of the filter alone. Every second film is Wikidata's: one of each ten keys at even distances would
// be always of Wikidata or never.
void TestChartReach::someOfManyFilms()
{
    MOVIEDB_PREPARED(state);
    MOVIEDB_OK(addFarFilms(connection));
    const TableInfo &movies = *state.schema.table(u"movies");
    struct Asked
    {
        SqlPart condition;
        qint64 outOf; // two of the sample tables' films have 90 minutes, too
        qint64 leastOfWikidata, mostOfWikidata;
    };
    for (const Asked &asked :
         {Asked{{}, 405, 10, 30}, Asked{{QStringLiteral("runtime = ?"), {90}}, 202, 28, 50},
          Asked{{QStringLiteral("movie_id > 100 OR movie_id < 0"), {}}, 400, 10, 30}}) {
        const auto some =
            filmsWithin(connection, {movies, asked.condition}, ChartReach::SomeFilms, {100, 40});
        MOVIEDB_OK(some);
        QCOMPARE(some->outOf, asked.outOf);
        const auto complete = countCompleteness(connection, some->films);
        MOVIEDB_OK(complete);
        QVERIFY(isWithin(complete->films, 30, 50));
        const qint64 ofWikidata = runtimesOfWikidata(*complete);
        QVERIFY(isWithin(ofWikidata, asked.leastOfWikidata, asked.mostOfWikidata));
        const auto agreement = countAgreement(connection, some->films); // of the same films
        MOVIEDB_OK(agreement);
        QVERIFY(isWithin(agreement->counted, ofWikidata, ofWikidata + 4));
        QCOMPARE(agreement->bars.first().name, QStringLiteral("wikidata"));
        QCOMPARE(agreement->bars.first().count(), ofWikidata);
    }
}

QTEST_GUILESS_MAIN(TestChartReach)
#include "tst_chartreach.moc"
