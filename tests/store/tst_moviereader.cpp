// Films as documents, their claims, and finding them by whatever names them.
#include "core/store/films/claimstore.h"
#include "tests/store/filmfixture.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

struct Library
{
    explicit Library(const TempDatabase &database) : connection(database.connectMigrated())
    {
        if (auto reflected = reflect(*connection))
            schema = *reflected;
        QList<EntryOutcome> outcomes;
        for (int number = 1; number <= 30; ++number)
            outcomes.append(filmOutcome(number));
        QList<TableChange> changes;
        ToldFacts told;
        const auto stored = commitOutcomes(*connection, schema, 0, outcomes, changes, told);
        ready = stored.ok();
    }
    QList<qint64> ids(const MovieQuery &query, const MovieFilter &filter = {})
    {
        QList<qint64> found;
        const auto documents = movies(*connection, schema, query, filter);
        if (documents)
            for (const MovieDocument &document : *documents)
                found.append(document.movieId);
        return found;
    }
    std::unique_ptr<Connection> connection;
    SchemaInfo schema;
    bool ready = false;
};

} // namespace

class TestMovieReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pages_data() { addEngineRows(); }
    void pages();
    void columnsInTableOrder_data() { addEngineRows(); }
    void columnsInTableOrder();
    void datesAreCut_data() { addEngineRows(); }
    void datesAreCut();
    void singleLinkIsListed_data() { addEngineRows(); }
    void singleLinkIsListed();
    void claimsInOrder_data() { addEngineRows(); }
    void claimsInOrder();
    void finding_data() { addEngineRows(); }
    void finding();
};

void TestMovieReader::pages()
{
    MOVIEDB_DATABASE(temp);
    Library library(temp);
    QVERIFY(library.ready);
    MovieQuery query;
    query.limit = 20;
    QCOMPARE(library.ids(query).size(), 20);
    query.afterId = 20;
    QCOMPARE(library.ids(query).size(), 10);
    query.afterId = 0;
    query.ids = {5, 3, 77, 4};
    QCOMPARE(library.ids(query), (QList<qint64>{3, 4, 5}));
    query.limit = 2;
    QCOMPARE(library.ids(query), (QList<qint64>{3, 4}));
    query = {};
    query.limit = 0;
    QCOMPARE(library.ids(query).size(), 30);
    QCOMPARE(library.ids(query, {QStringLiteral("movies.runtime > ? OR movies.title = ?"),
                                 {108, QStringLiteral("Harbour 2")}}),
             (QList<qint64>{2, 29, 30}));
    const auto broken =
        movies(*library.connection, library.schema, query, {QStringLiteral("no_such_column = 1"), {}});
    QVERIFY(!broken.ok());
}

void TestMovieReader::columnsInTableOrder()
{
    MOVIEDB_DATABASE(temp);
    Library library(temp);
    const auto found = movies(*library.connection, library.schema, {}, {});
    MOVIEDB_OK(found);
    const TableInfo &table = *library.schema.table(QStringLiteral("movies"));
    const MovieDocument &film = found->first();
    QCOMPARE(film.columns.size(), table.columns.size());
    for (int i = 0; i < table.columns.size(); ++i)
        QCOMPARE(film.columns.at(i).first, table.columns.at(i).name);
    QCOMPARE(film.lists.keys(), (QStringList{QStringLiteral("cast"), QStringLiteral("countries"),
                                             QStringLiteral("directors"), QStringLiteral("distributors"),
                                             QStringLiteral("genres"), QStringLiteral("languages"),
                                             QStringLiteral("studios"), QStringLiteral("writers")}));
    QVERIFY(film.lists[QStringLiteral("distributors")].isEmpty());
    const LinkedRow actor = film.lists[QStringLiteral("cast")].first();
    QCOMPARE(actor.columns.size(), library.schema.table(QStringLiteral("actors"))->columns.size());
}

void TestMovieReader::datesAreCut()
{
    MOVIEDB_DATABASE(temp);
    Library library(temp);
    for (const auto &[precision, shown] : {std::pair{"'year'", "1950"},
                                           {"'month'", "1950-02"},
                                           {"'day'", "1950-02-03"},
                                           {"NULL", "1950-02-03"}}) {
        MOVIEDB_OK(
            library.connection->execute(QStringLiteral("UPDATE movies SET release_date = '1950-02-03', "
                                                       "release_date_precision = %1 WHERE movie_id = 1")
                                            .arg(QLatin1String(precision))));
        MovieQuery query;
        query.ids = {1};
        const auto found = movies(*library.connection, library.schema, query, {});
        MOVIEDB_OK(found);
        for (const auto &[column, value] : found->first().columns)
            if (column == QLatin1String("release_date"))
                QCOMPARE(value.toString(), QLatin1String(shown));
    }
}

void TestMovieReader::singleLinkIsListed()
{
    MOVIEDB_DATABASE(temp);
    Library library(temp);
    MOVIEDB_OK(
        library.connection->execute(QStringLiteral("UPDATE movies SET director_id = 3 WHERE movie_id = 1")));
    MovieQuery query;
    query.ids = {1};
    const auto found = movies(*library.connection, library.schema, query, {});
    MOVIEDB_OK(found);
    const auto directors = found->first().lists[QStringLiteral("directors")];
    QCOMPARE(directors.size(), 2);
    QCOMPARE(directors.first().columns.value(QStringLiteral("director_id")).toInt(), 3);
}

void TestMovieReader::claimsInOrder()
{
    MOVIEDB_DATABASE(temp);
    Library library(temp);
    EntryOutcome outcome = filmOutcome(1);
    claim(*outcome.film, QStringLiteral("title"), QStringLiteral("Elsewhere"), QStringLiteral("justwatch"));
    outcome.film->claims.last().chosen = false;
    QList<TableChange> changes;
    ToldFacts told;
    MOVIEDB_OK(commitOutcomes(*library.connection, library.schema, 0, {outcome}, changes, told));
    const auto all = claims(*library.connection, library.schema, 1, QString());
    MOVIEDB_OK(all);
    QCOMPARE(all->at(0).field, QStringLiteral("title"));
    QCOMPARE(all->at(0).receipt.source, QStringLiteral("wikidata"));
    QVERIFY(all->at(0).chosen);
    QCOMPARE(all->at(1).value.toString(), QStringLiteral("Elsewhere"));
    QVERIFY(!all->at(1).chosen);
    QStringList fields;
    for (const Claim &one : *all)
        if (fields.isEmpty() || fields.last() != one.field)
            fields << one.field;
    QCOMPARE(fields.mid(0, 4), (QStringList{QStringLiteral("title"), QStringLiteral("plot"),
                                            QStringLiteral("language"), QStringLiteral("release_date")}));
    QCOMPARE(fields.removeDuplicates(), 0);
    const auto cast = claims(*library.connection, library.schema, 1, QStringLiteral("cast"));
    MOVIEDB_OK(cast);
    QCOMPARE(cast->size(), 3);
    QVERIFY(cast->at(1).value.toString().endsWith(QLatin1String(" as Role 1")));
    QCOMPARE(cast->at(1).snippet, QStringLiteral("read: ") + cast->at(1).value.toString());
    QVERIFY(claims(*library.connection, library.schema, 999, QString())->isEmpty());
}

void TestMovieReader::finding()
{
    MOVIEDB_DATABASE(temp);
    Library library(temp);
    const auto find = [&](const char *text) {
        const auto found = findMovies(*library.connection, QString::fromUtf8(text));
        return found ? *found : QList<qint64>{-1};
    };
    QCOMPARE(find("7"), QList<qint64>{7});
    QCOMPARE(find("tt1007"), QList<qint64>{7});
    QCOMPARE(find("tm7"), QList<qint64>{7});
    QCOMPARE(find("Q900007"), QList<qint64>{7});
    QCOMPARE(find("Harbour_7"), QList<qint64>{7});
    QCOMPARE(find("hARBOUR 7"), QList<qint64>{7});
    QCOMPARE(find("99999999999999"), QList<qint64>());
    QCOMPARE(find("nothing"), QList<qint64>());
    QCOMPARE(find("  "), QList<qint64>());
    QCOMPARE(find("'; DROP TABLE movies; --"), QList<qint64>());
}

QTEST_GUILESS_MAIN(TestMovieReader)
#include "tst_moviereader.moc"
