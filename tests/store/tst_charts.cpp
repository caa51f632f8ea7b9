// What charts show of the films, counted the same on both engines; and every bar's filters leave just the films that it counts.
#include "core/store/browsing/textcounts.h"
#include "core/store/charting/chartfilms.h"
#include "core/store/charting/charts.h"
#include "core/store/charting/ranges.h"
#include "core/store/moviestore/openstore.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

// Beside the five films of every table's test: money, ids, a person's word, sources that agree in other words.
const char *const chartRows[] = {
    "UPDATE movies SET budget = 1000000, box_office = 9000000 WHERE movie_id = 1",
    "UPDATE movies SET budget = 1100000, box_office = 9400000 WHERE movie_id = 2",
    "UPDATE movies SET budget = 20000000, box_office = 31000000.5 WHERE movie_id = 4",
    "UPDATE movies SET budget = 5000 WHERE movie_id = 5",
    "INSERT INTO receipts (entity, entity_id, source, fetched_at, extractor) VALUES "
    "('movies', 1, 'wikipedia', '2024-01-01 00:00:00', 'p/1'), "
    "('movies', 2, 'wikidata', '2024-01-01 00:00:00', 'w/1'), "
    "('movies', 2, 'wikipedia', '2024-01-01 00:00:00', 'p/1'), "
    "('movies', 2, 'user', '2024-01-01 00:00:00', 'user/1')",
    "INSERT INTO claims (entity, entity_id, field, position, value, source, receipt_id, chosen) VALUES "
    "('movies', 1, 'runtime', 0, '113 minutes', 'wikipedia', 3, FALSE), "
    "('movies', 1, 'directors', 1, 'Ada Brink', 'wikidata', 1, TRUE), "
    "('movies', 1, 'directors', 2, 'Émile Ort', 'wikipedia', 3, TRUE), "
    "('movies', 1, 'ratings', 1, 'Metacritic 7.0', 'wikipedia', 3, TRUE), "
    "('movies', 1, 'ratings', 2, 'IMDb 7.5', 'justwatch', 2, TRUE), "
    "('movies', 2, 'runtime', 0, '98', 'user', 6, TRUE), "
    "('movies', 2, 'runtime', 0, '97', 'wikidata', 4, FALSE), "
    "('movies', 2, 'release_date', 0, '1996-12-31', 'wikidata', 4, TRUE), "
    "('movies', 2, 'release_date', 0, '1996', 'wikipedia', 5, FALSE)",
};

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

QString partText(const ChartPart &part)
{
    switch (part.kind) {
    case ChartPart::Kind::Films:
        break;
    case ChartPart::Kind::FromSource:
        return QStringLiteral("%1 %2").arg(part.source).arg(part.count);
    case ChartPart::Kind::WithoutReceipt:
        return QStringLiteral("nobody %1").arg(part.count);
    case ChartPart::Kind::Missing:
        return QStringLiteral("missing %1").arg(part.count);
    case ChartPart::Kind::Alike:
        return QStringLiteral("alike %1").arg(part.count);
    case ChartPart::Kind::Different:
        return QStringLiteral("different %1").arg(part.count);
    }
    return QString::number(part.count);
}

QString barText(const ChartBar &bar)
{
    QStringList parts;
    for (const ChartPart &part : bar.parts)
        parts << partText(part);
    QString name = bar.name;
    if (!bar.other.isEmpty())
        name += QLatin1Char('/') + bar.other;
    if (name.isEmpty())
        name = (bar.openBelow ? QString() : number(bar.from)) + QLatin1String("..") +
               (bar.openAbove ? QString() : number(bar.to));
    return name + QLatin1String(": ") + parts.join(QLatin1String(" + "));
}

QString story(const ChartData &data)
{
    QStringList told;
    for (const ChartBar &bar : data.bars)
        told << barText(bar);
    for (const ChartDot &dot : data.dots)
        told << QStringLiteral("%1 x%2 (%3, %4)")
                    .arg(dot.title)
                    .arg(dot.films)
                    .arg(number(std::round(dot.x)), number(std::round(dot.y)));
    return told.join(QLatin1String(", "));
}

QString bars(const QList<ChartBar> &bars)
{
    ChartData data;
    data.bars = bars;
    return story(data);
}

} // namespace

class TestCharts : public SharedTables
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { dropShared(); }
    void counts_data();
    void counts();
    void filtersLeaveWhatIsCounted_data() { addEngineRows(); }
    void filtersLeaveWhatIsCounted();
    void emptyDatabase_data() { addEngineRows(); }
    void emptyDatabase();
    void refused_data() { addEngineRows(); }
    void refused();
    void filmsOfEverySlice_data() { addEngineRows(); }
    void filmsOfEverySlice();
    void firstEntriesOfTwoSources_data() { addEngineRows(); }
    void firstEntriesOfTwoSources();
    void canStillBeStopped_data() { addEngineRows(); }
    void canStillBeStopped();
    void filmsOfGenres_data() { addEngineRows(); }
    void filmsOfGenres();
    void askedOfTheStore_data() { addEngineRows(); }
    void askedOfTheStore();
    void foreignText();
    void ranges_data();
    void ranges();
    void moneySteps();

private:
    static bool addChartRows(Connection &connection)
    {
        const auto there = connection.first(QStringLiteral("SELECT COUNT(*) FROM movies WHERE budget > 0"));
        if (!there || (*there)->toInt() > 0)
            return there.ok();
        for (const char *sql : chartRows)
            if (const auto done = connection.executeRaw(QString::fromUtf8(sql)); !done) {
                qWarning("%s", qPrintable(done.error().oneLine()));
                return false;
            }
        return true;
    }
};

void TestCharts::counts_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<int>("subject");
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("told");
    QTest::addColumn<qint64>("films");
    QTest::addColumn<qint64>("counted");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, ChartSubject subject, const char *search, const char *told,
                             qint64 films, qint64 counted) {
            QTest::newRow((prefix + name).constData()) << engine << int(subject) << QString::fromUtf8(search)
                                                       << QString::fromUtf8(told) << films << counted;
        };
        row("decades", ChartSubject::Decades, "", "1990s: 3, 2000s: 1", 5, 4);
        row("years", ChartSubject::Years, "", "1996: 2, 1997: 1, 2003: 1", 5, 4);
        row("years of a search", ChartSubject::Years, "zinc", "1997: 1, 2003: 1", 2, 2);
        row("genres", ChartSubject::Genres, "", "Drama: 1, Western: 1", 5, 1);
        row("genres of films without any", ChartSubject::Genres, "zinc", "", 2, 0);
        row("runtimes", ChartSubject::Runtimes, "", "90..91: 2, 98..99: 1, 113..114: 1", 5, 4);
        row("ratings", ChartSubject::Ratings, "", "6..6.5: 1, 7.5..8: 2, 8..8.5: 1", 5, 4);
        row("money", ChartSubject::Money, "", " x2 (1118034, 8944272), Zinc_Road x1 (20000000, 31000001)", 5,
            3);
        row("agreement", ChartSubject::Agreement, "",
            "wikidata/wikipedia: alike 2, justwatch/wikidata: different 1, justwatch/wikipedia: different 1",
            2, 4);
        row("agreement of a search", ChartSubject::Agreement, "zinc", "", 0, 0);
    }
}

void TestCharts::counts()
{
    MOVIEDB_SHARED(state);
    QVERIFY(addChartRows(connection));
    QFETCH(int, subject);
    QFETCH(QString, search);
    ChartQuery query;
    query.subject = ChartSubject(subject);
    query.films.search = search;
    const auto data = readChart(connection, state.schema, query);
    MOVIEDB_OK(data);
    QTEST(story(*data), "told");
    QTEST(data->films, "films");
    QTEST(data->counted, "counted");
    QCOMPARE(int(data->subject), subject);
    QVERIFY(!data->more);
}

// A part that has filters opens the films it counts, no more and no less; those of a column by source open all that have it.
void TestCharts::filtersLeaveWhatIsCounted()
{
    MOVIEDB_SHARED(state);
    QVERIFY(addChartRows(connection));
    int asked = 0;
    const auto matches = [&](const QList<Filter> &filters) {
        TableQuery query;
        query.table = QStringLiteral("movies");
        query.filters = filters;
        const auto count = countMatches(connection, state.schema, query);
        ++asked;
        return count ? *count : qint64(-1);
    };
    for (const ChartSubject subject :
         {ChartSubject::Decades, ChartSubject::Years, ChartSubject::Genres, ChartSubject::Runtimes,
          ChartSubject::Ratings, ChartSubject::Money, ChartSubject::Completeness}) {
        const auto data = readChart(connection, state.schema, {subject, {}});
        MOVIEDB_OK(data);
        for (const ChartBar &bar : data->bars) {
            QMap<QString, qint64> parts; // by filters: those of one column's sources have the same
            for (const ChartPart &part : bar.parts)
                parts[QString::number(int(part.filters.first().comparison))] += part.count;
            for (const ChartPart &part : bar.parts)
                QCOMPARE(matches(part.filters),
                         parts.value(QString::number(int(part.filters.first().comparison))));
        }
        for (const ChartDot &dot : data->dots)
            QCOMPARE(matches(dot.filters), dot.films);
    }
    QVERIFY(asked > 30);

    const auto complete = readChart(connection, state.schema, {ChartSubject::Completeness, {}});
    MOVIEDB_OK(complete);
    QStringList told;
    for (const ChartBar &bar : complete->bars)
        if (QStringList{QStringLiteral("title"), QStringLiteral("runtime"), QStringLiteral("release_date"),
                        QStringLiteral("director_id"), QStringLiteral("rating"), QStringLiteral("plot"),
                        QStringLiteral("tagline")}
                .contains(bar.name))
            told << barText(bar);
    QCOMPARE(told, (QStringList{QStringLiteral("title: nobody 5"),
                                QStringLiteral("release_date: wikidata 1 + nobody 3 + missing 1"),
                                QStringLiteral("runtime: user 1 + wikidata 1 + nobody 2 + missing 1"),
                                QStringLiteral("rating: justwatch 1 + nobody 3 + missing 1"),
                                QStringLiteral("director_id: wikidata 1 + nobody 3 + missing 1"),
                                QStringLiteral("plot: nobody 2 + missing 3"),
                                QStringLiteral("tagline: missing 5")}));
}

void TestCharts::emptyDatabase()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    const auto schema = reflect(*connection);
    MOVIEDB_OK(schema);
    for (int subject = 0; subject <= int(ChartSubject::Agreement); ++subject) {
        const auto data = readChart(*connection, *schema, {ChartSubject(subject), {}});
        MOVIEDB_OK(data);
        QCOMPARE(story(*data), QString());
        QCOMPARE(data->films, 0);
    }
}

void TestCharts::refused()
{
    MOVIEDB_SHARED(state);
    ChartQuery query;
    query.films.filters = {Filter{QStringLiteral("no_such"), Comparison::Equals, QStringLiteral("1")}};
    const auto data = readChart(connection, state.schema, query);
    QVERIFY(!data);
    QCOMPARE(data.error().fault, Fault::Usage);
    const auto none = readChart(connection, SchemaInfo(), {});
    QVERIFY(!none);
    QCOMPARE(none.error().fault, Fault::NotFound);
}

// What is read film by film is read in slices of keys: at their edges no film is lost and none counts twice.
void TestCharts::filmsOfEverySlice()
{
    MOVIEDB_PREPARED(state);
    const qint64 slice = ChartFilms::usualSlice;
    int films = 0;
    for (const qint64 id : {slice - 1, slice, slice + 1, 2 * slice, 3 * slice + 7}) {
        const QString key = QString::number(id);
        const QString budget = QString::number(std::pow(10, ++films) * 100);
        for (const QString &sql :
             {QStringLiteral(
                  "INSERT INTO movies (movie_id, title, budget, box_office) VALUES (%1, 'Far %1', %2, %2)")
                  .arg(key, budget),
              QStringLiteral(
                  "INSERT INTO receipts (receipt_id, entity, entity_id, source, fetched_at, extractor) "
                  "VALUES (%1, 'movies', %1, 'wikidata', '2024-01-01 00:00:00', 'w/1'), (1%1, 'movies', "
                  "%1, 'wikipedia', '2024-01-01 00:00:00', 'p/1')")
                  .arg(key),
              QStringLiteral(
                  "INSERT INTO claims (entity, entity_id, field, value, source, receipt_id, chosen) VALUES "
                  "('movies', %1, 'runtime', '90', 'wikidata', %1, TRUE), ('movies', %1, 'runtime', "
                  "'90', 'wikipedia', 1%1, FALSE)")
                  .arg(key)})
            MOVIEDB_OK(connection.executeRaw(sql));
    }
    const auto money = readChart(connection, state.schema, {ChartSubject::Money, {}});
    MOVIEDB_OK(money);
    QCOMPARE(money->dots.size(), 5);
    QCOMPARE(money->counted, 5);
    ChartQuery agreement{ChartSubject::Agreement, {}};
    auto agreed = readChart(connection, state.schema, agreement);
    MOVIEDB_OK(agreed);
    QCOMPARE(story(*agreed), QStringLiteral("wikidata/wikipedia: alike 5, justwatch/wikidata: different 1"));
    agreement.films.search = QStringLiteral("Far 2000"); // at the edge of the first slice
    agreed = readChart(connection, state.schema, agreement);
    MOVIEDB_OK(agreed);
    QCOMPARE(story(*agreed), QStringLiteral("wikidata/wikipedia: alike 2"));
}

// Of a list the first entry counts, once for a film, for the source whose name is less, whoever told it first; films far from each
// other are counted like those side by side.
void TestCharts::firstEntriesOfTwoSources()
{
    MOVIEDB_PREPARED(state);
    const QString claim =
        QStringLiteral("INSERT INTO claims (entity, entity_id, field, position, value, source, receipt_id, "
                       "chosen) VALUES ('movies', %1, 'directors', %2, 'Ada Brink', '%3', %4, %5)");
    int receipt = 100;
    for (const int film : {4094, 4095, 4096, 8191, 70000}) {
        MOVIEDB_OK(connection.executeRaw(
            QStringLiteral("INSERT INTO movies (movie_id, title, director_id) SELECT %1, 'Far', "
                           "MIN(director_id) FROM directors")
                .arg(film)));
        for (const char *source : {"wikipedia", "wikidata", "user"}) {
            MOVIEDB_OK(connection.executeRaw(
                QStringLiteral("INSERT INTO receipts (receipt_id, entity, entity_id, source, fetched_at, "
                               "extractor) VALUES (%1, 'movies', %2, '%3', '2024-01-01 00:00:00', 't/1')")
                    .arg(++receipt)
                    .arg(film)
                    .arg(QLatin1String(source))));
            const bool isLess = QByteArray(source) == "wikidata";
            const bool second = QByteArray(source) == "user"; // its entries are the second and the third
            for (const int place : second ? QList<int>{2, 3} : QList<int>{1, 2})
                MOVIEDB_OK(connection.executeRaw(
                    claim.arg(film)
                        .arg(place)
                        .arg(QLatin1String(source))
                        .arg(receipt)
                        .arg(QLatin1String(film == 8191 && isLess ? "FALSE" : "TRUE"))));
        }
    }
    const auto told = [&](const QString &search) {
        ChartQuery query{ChartSubject::Completeness, {}};
        query.films.search = search;
        const auto data = readChart(connection, state.schema, query);
        for (const ChartBar &bar : data ? data->bars : QList<ChartBar>())
            if (bar.name == QLatin1String("director_id"))
                return barText(bar);
        return QString();
    };
    QCOMPARE(told(QStringLiteral("Far")), QStringLiteral("director_id: wikidata 4 + wikipedia 1"));
}

// Reading many claims leaves the connection as it was: what is asked of it next still ends when somebody wants that.
void TestCharts::canStillBeStopped()
{
    MOVIEDB_SHARED(state);
    for (const ChartSubject subject : {ChartSubject::Completeness, ChartSubject::Agreement})
        MOVIEDB_OK(readChart(connection, state.schema, {subject, {}}));
    connection.interrupt();
    const auto counted = connection.first(
        QStringLiteral("WITH RECURSIVE numbers(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers "
                       "WHERE number < 50000000) SELECT COUNT(*) FROM numbers"));
    connection.goOn();
    QVERIFY(!counted);
    QCOMPARE(counted.error().fault, Fault::Timeout);
}

// Films are counted, not links: with a key that lets a film have a genre only once, and where nobody says that it has one.
void TestCharts::filmsOfGenres()
{
    MOVIEDB_PREPARED(state);
    const QString link = QStringLiteral("INSERT INTO movie_genres (movie_id, genre_id, position) SELECT %1, "
                                        "genre_id, 1 FROM genres WHERE name = 'Drama'");
    MOVIEDB_OK(connection.executeRaw(link.arg(3)));
    const auto keyed = readChart(connection, state.schema, {ChartSubject::Genres, {}});
    MOVIEDB_OK(keyed);
    QCOMPARE(story(*keyed), QStringLiteral("Drama: 2, Western: 1"));
    QCOMPARE(keyed->counted, 2);
    MOVIEDB_OK(connection.executeRaw(link.arg(4))); // so that nothing is answered with what is kept
    SchemaInfo schema = state.schema;
    for (TableInfo &table : schema.tables)
        if (table.name == QLatin1String("movie_genres"))
            table.primaryKey.clear();
    const auto without = readChart(connection, schema, {ChartSubject::Genres, {}});
    MOVIEDB_OK(without);
    QCOMPARE(story(*without), QStringLiteral("Drama: 3, Western: 1"));
    QCOMPARE(without->counted, 3);
}

void TestCharts::askedOfTheStore()
{
    MOVIEDB_DATABASE(database);
    StoreOptions options;
    options.url = database.migratedUrl();
    const auto store = openStore(options).result();
    MOVIEDB_OK(store);
    MOVIEDB_OK((*store)
                   ->insert({QStringLiteral("movies"),
                             {{QStringLiteral("title"), QStringLiteral("Paper Ferry")},
                              {QStringLiteral("release_date"), QStringLiteral("1964-02-01")}}})
                   .result());
    const auto years = (*store)->chart({ChartSubject::Years, {}}).result();
    MOVIEDB_OK(years);
    QCOMPARE(story(*years), QStringLiteral("1964: 1"));
    std::stop_source stop;
    stop.request_stop();
    ChartQuery unwanted;
    unwanted.films.stop = stop.get_token();
    const auto stopped = (*store)->chart(unwanted).result();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().fault, Fault::Cancelled);
}

// SQLite keeps whatever another program writes.
void TestCharts::foreignText()
{
    TempDatabase database(Engine::Sqlite);
    const test::Prepared state = test::prepared(database);
    QVERIFY(state.connection);
    for (const char *sql : {"UPDATE movies SET runtime = 'long' WHERE movie_id = 1",
                            "UPDATE movies SET release_date = 'spring' WHERE movie_id = 1",
                            "UPDATE movies SET budget = 'a lot', box_office = 'less' WHERE movie_id = 1"})
        MOVIEDB_OK(state.connection->executeRaw(QString::fromLatin1(sql)));
    for (const auto &[subject, counted] :
         {std::pair{ChartSubject::Runtimes, 3}, {ChartSubject::Years, 3}, {ChartSubject::Money, 0}}) {
        const auto data = readChart(*state.connection, state.schema, {subject, {}});
        MOVIEDB_OK(data);
        QCOMPARE(data->counted, qint64(counted));
        QCOMPARE(data->films, 5);
    }
}

void TestCharts::ranges_data()
{
    QTest::addColumn<QMap<double, qint64>>("counts");
    QTest::addColumn<bool>("rating");
    QTest::addColumn<QString>("told");
    using Counts = QMap<double, qint64>;
    QTest::newRow("none") << Counts{} << false << QString();
    QTest::newRow("one value") << Counts{{90, 7}} << false << QStringLiteral("90..91: 7");
    QTest::newRow("wider ranges for wider spans") << Counts{{61, 1}, {64, 2}, {65, 4}, {180, 1}} << false
                                                  << QStringLiteral("60..65: 3, 65..70: 4, 180..185: 1");
    QTest::newRow("few outliers stand in open ranges")
        << Counts{{1, 1}, {90, 300}, {100, 300}, {5220, 2}} << false
        << QStringLiteral("..90: 1, 90..91: 300, 100..101: 300, 101..: 2");
    QTest::newRow("the highest rating belongs to the range below it")
        << Counts{{9.4, 1}, {9.5, 1}, {10, 3}} << true << QStringLiteral("9..9.5: 1, 9.5..10: 4");
    QTest::newRow("the highest rating alone") << Counts{{10, 3}} << true << QStringLiteral("9.5..10: 3");
    QTest::newRow("the highest rating among outliers")
        << Counts{{1, 1}, {6, 400}, {10, 1}} << true << QStringLiteral("..6: 1, 6..6.5: 400, 6.5..: 1");
}

void TestCharts::ranges()
{
    using Counts = QMap<double, qint64>;
    QFETCH(Counts, counts);
    QFETCH(bool, rating);
    const RangeRules rules{rating ? QList<double>{0.5, 1} : QList<double>{1, 2, 5, 10}, 24,
                           rating ? std::optional<double>(10) : std::nullopt};
    QTEST(bars(rangesOf(counts, QStringLiteral("runtime"), rules)), "told");
}

void TestCharts::moneySteps()
{
    double edge = 1;
    for (int step = 0; step < 100; ++step) {
        const auto [from, to] = moneyStep(edge);
        QCOMPARE(from, edge);
        QVERIFY(to > from * 1.2 && to < from * 1.3);
        QCOMPARE(moneyStep(std::nextafter(to, 0)).first, from);
        QCOMPARE(from, std::round(from * 100) / 100);
        edge = to;
    }
}

QTEST_GUILESS_MAIN(TestCharts)
#include "tst_charts.moc"
