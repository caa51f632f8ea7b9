// Who is who in stored films: people of one name, films listed anew, what a person has changed, what does not
// fit.
#include "core/store/tables/tableeditor.h"
#include "tests/store/filmdatabase.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestFilmIdentity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesakes_data() { addEngineRows(); }
    void namesakes();
    void idsAreCompleted_data() { addEngineRows(); }
    void idsAreCompleted();
    void relisted_data() { addEngineRows(); }
    void relisted();
    void listedTwiceInABatch_data() { addEngineRows(); }
    void listedTwiceInABatch();
    void personSurvivesCrawl_data() { addEngineRows(); }
    void personSurvivesCrawl();
    void anOfferOfAPersonSurvivesCrawls_data() { addEngineRows(); }
    void anOfferOfAPersonSurvivesCrawls();
    void tooLong_data() { addEngineRows(); }
    void tooLong();
};

void TestFilmIdentity::namesakes()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    EntryOutcome one = filmOutcome(1, 0);
    addLink(*one.film, "cast", QStringLiteral("Jo Falk"), QStringLiteral("Q1"), QStringLiteral("A"));
    addLink(*one.film, "cast", QStringLiteral("Jo Falk"), QStringLiteral("Q2"), QStringLiteral("B"));
    addLink(*one.film, "cast", QStringLiteral("Jo Falk"), {}, QStringLiteral("C"));
    MOVIEDB_OK(database.commit({one}));
    // Nobody knows which one a bare name means: it gets a row of its own, and the next bare one joins that.
    QCOMPARE(database.count(QStringLiteral("actors"), QStringLiteral("name = 'Jo Falk'")), 3);
    EntryOutcome bare = filmOutcome(2, 0);
    addLink(*bare.film, "writers", QStringLiteral("Ola Berg"));
    MOVIEDB_OK(database.commit({bare}));
    EntryOutcome known = filmOutcome(3, 0);
    addLink(*known.film, "writers", QStringLiteral("Ola Berg"), QStringLiteral("Q77"));
    addLink(*known.film, "writers", QStringLiteral("Ola Berg"));
    MOVIEDB_OK(database.commit({known}));
    QCOMPARE(database.count(QStringLiteral("writers"), QStringLiteral("name = 'Ola Berg'")), 2);
    // The bare name means the row without ids although another one came later in the same film.
    QCOMPARE(database.count(QStringLiteral("movie_writers"), QStringLiteral("movie_id = 3")), 3);
    EntryOutcome genre = filmOutcome(4, 0);
    addLink(*genre.film, "genres", QStringLiteral("drama"), QStringLiteral("Q130232"));
    MOVIEDB_OK(database.commit({genre}));
    QCOMPARE(database.count(QStringLiteral("genres")), 1); // names of genres are unique in any case
    EntryOutcome again = filmOutcome(5, 0);
    addLink(*again.film, "cast", QStringLiteral("Jo Falk"), {}, QStringLiteral("D"));
    MOVIEDB_OK(database.commit({again}));
    QCOMPARE(database.count(QStringLiteral("actors"), QStringLiteral("name = 'Jo Falk'")), 3);
}

void TestFilmIdentity::idsAreCompleted()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    const auto actor = [](const char *wikidata, const char *imdb, const char *justwatch) {
        EntryOutcome outcome = filmOutcome(1, 0);
        LinkFact &link = addLink(*outcome.film, "cast", QStringLiteral("Ada Lind"), QLatin1String(wikidata));
        link.entity.imdbId = QLatin1String(imdb);
        link.entity.justwatchId = QLatin1String(justwatch);
        return outcome;
    };
    MOVIEDB_OK(database.commit({actor("Q1", "", "")}));
    MOVIEDB_OK(database.commit({actor("Q1", "nm1", "")}));
    MOVIEDB_OK(database.commit({actor("", "nm1", "55")}));
    QCOMPARE(database.count(QStringLiteral("actors")), 1);
    QCOMPARE(database.count(QStringLiteral("actors"),
                            QStringLiteral("wikidata_id = 'Q1' AND imdb_id = 'nm1' AND justwatch_id = '55'")),
             1);
    MOVIEDB_OK(
        database.commit({actor("Q2", "nm1", "")})); // another item: another person, who does not get nm1
    QCOMPARE(database.count(QStringLiteral("actors")), 2);
    QCOMPARE(
        database.count(QStringLiteral("actors"), QStringLiteral("wikidata_id = 'Q2' AND imdb_id IS NULL")),
        1);
}

void TestFilmIdentity::relisted()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    EntryOutcome first = filmOutcome(1);
    EntryOutcome second = filmOutcome(1); // the same page from another node of the gallery
    second.status.entry.justwatchId = second.film->justwatchId = QStringLiteral("tm999");
    second.status.entry.listId = listIdFor(second.status.entry, QStringLiteral("justwatch"));
    second.film->columns[QStringLiteral("runtime")] = 33;

    // Both are in the list: one film, and the later one leaves it alone, however often they come.
    for (int round = 0; round < 2; ++round) {
        database.newRun();
        QList<TableChange> changes;
        MOVIEDB_OK(saveEntries(*database.connection, database.runId, {first.status, second.status}, changes));
        MOVIEDB_OK(database.commit({first}));
        const auto stored = database.commit({second});
        MOVIEDB_OK(stored);
        QCOMPARE(stored->first().movieId, 1);
        QVERIFY(!stored->first().isNew && !stored->first().changed);
        QCOMPARE(stored->first().warnings.size(), 1);
    }
    QCOMPARE(database.count(QStringLiteral("movies")), 1);
    QVERIFY(database.column(1, "runtime").toInt() != 33);

    // The old node is gone: the film was listed anew and takes the new node.
    database.newRun();
    const auto stored = database.commit({second});
    MOVIEDB_OK(stored);
    QVERIFY(stored->first().changed);
    QCOMPARE(database.column(1, "justwatch_id").toString(), QStringLiteral("tm999"));
    QCOMPARE(database.column(1, "runtime").toInt(), 33);

    // A known node that came to the page of another film keeps its row without that page.
    MOVIEDB_OK(database.commit({filmOutcome(2)}));
    EntryOutcome stray = filmOutcome(2);
    stray.film->wikipediaKey = QStringLiteral("Harbour_1");
    const auto third = database.commit({stray});
    MOVIEDB_OK(third);
    QCOMPARE(third->first().movieId, 2);
    QCOMPARE(third->first().warnings.size(), 1);
    QCOMPARE(database.column(2, "wikipedia_key").toString(), QStringLiteral("Harbour_2"));
}

// The row of the first is written behind the last film of the batch: the second names it all the same.
void TestFilmIdentity::listedTwiceInABatch()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    EntryOutcome second = filmOutcome(1);
    second.status.entry.justwatchId = second.film->justwatchId = QStringLiteral("tm999");
    second.status.entry.listId = listIdFor(second.status.entry, QStringLiteral("justwatch"));
    second.film->columns[QStringLiteral("runtime")] = 33;
    const auto stored = database.commit({filmOutcome(2), filmOutcome(1), second, filmOutcome(3)});
    MOVIEDB_OK(stored);
    QCOMPARE(stored->at(1).movieId, 2);
    QCOMPARE(stored->at(2).movieId, 2);
    QVERIFY(stored->at(1).isNew && !stored->at(2).isNew && !stored->at(2).changed);
    QCOMPARE(stored->at(2).warnings.size(), 1);
    QCOMPARE(stored->at(3).movieId, 3);
    QCOMPARE(database.count(QStringLiteral("movies")), 3);
    QVERIFY(database.column(2, "runtime").toInt() != 33);
    QCOMPARE(database.count(QStringLiteral("crawl_entries"), QStringLiteral("movie_id = 2")), 2);
}

void TestFilmIdentity::personSurvivesCrawl()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 1)));
    database.run(QStringLiteral("UPDATE movies SET runtime = 99, release_date = '1950-02-03', "
                                "release_date_precision = 'day' WHERE movie_id = 1"));
    database.claimAsPerson(QStringLiteral("movies"), 1, QStringLiteral("runtime"), QStringLiteral("99"));
    database.claimAsPerson(QStringLiteral("movies"), 1, QStringLiteral("release_date"),
                           QStringLiteral("1950-02-03"));
    database.claimAsPerson(QStringLiteral("movies"), 1, QStringLiteral("genres"), QStringLiteral("Comedy"));
    database.run(QStringLiteral("DELETE FROM movie_genres"));
    database.run(QStringLiteral("UPDATE directors SET nationality = 'Norwegian'"));
    database.claimAsPerson(QStringLiteral("directors"), 1, QStringLiteral("nationality"),
                           QStringLiteral("Norwegian"));
    database.run(QStringLiteral("UPDATE \"cast\" SET role = 'Mine' WHERE cast_id = 2"));
    database.claimAsPerson(QStringLiteral("cast"), 2, QStringLiteral("role"), QStringLiteral("Mine"));

    const auto stored = database.commit(films(1, 1));
    MOVIEDB_OK(stored);
    QCOMPARE(database.column(1, "runtime").toInt(), 99);
    QCOMPARE(database.column(1, "release_date").toString(), QStringLiteral("1950-02-03"));
    const MovieDocument film = database.films().first();
    QVERIFY(film.lists[QStringLiteral("genres")].isEmpty());
    QCOMPARE(film.lists[QStringLiteral("directors")]
                 .first()
                 .columns.value(QStringLiteral("nationality"))
                 .toString(),
             QStringLiteral("Norwegian"));
    QCOMPARE(film.lists[QStringLiteral("cast")].size(), 3);
    QCOMPARE(film.lists[QStringLiteral("cast")].at(1).role, QStringLiteral("Mine"));
    QCOMPARE(database.count(QStringLiteral("claims"),
                            QStringLiteral("entity = 'movies' AND field = 'runtime' AND chosen")),
             1);
    const auto again = database.commit(films(1, 1));
    MOVIEDB_OK(again);
    QVERIFY(!again->first().changed);
}

// Offers are no list of a film that a person claims as a whole: each row is somebody's by its own claim.
void TestFilmIdentity::anOfferOfAPersonSurvivesCrawls()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 1)));
    QList<TableChange> told;
    MOVIEDB_OK(editCell(*database.connection, database.schema,
                        {QStringLiteral("offers"), {qint64(1)}, QStringLiteral("price"), 1.5, {}}, told));
    const auto offers = [&database] {
        QStringList found;
        const MovieDocument film = database.films().first();
        for (const OfferFact &offer : film.offers)
            found << offer.provider + u' ' + QString::number(offer.price.value_or(0), 'f', 2);
        found.sort();
        return found.join(u'|');
    };
    EntryOutcome dearer = filmOutcome(1);
    dearer.film->offers.first().price = 4.99;
    MOVIEDB_OK(database.commit({dearer}));
    QCOMPARE(offers(), QStringLiteral("Streamer 1.50"));
    EntryOutcome elsewhere = filmOutcome(1);
    elsewhere.film->offers.first().provider = QStringLiteral("Reels");
    elsewhere.film->offers.first().providerId = 10;
    MOVIEDB_OK(database.commit({elsewhere}));
    QCOMPARE(offers(), QStringLiteral("Reels 3.99|Streamer 1.50"));
}

void TestFilmIdentity::tooLong()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    EntryOutcome outcome = filmOutcome(1);
    setColumn(*outcome.film, "tagline", QString(300, QLatin1Char('x')));
    setColumn(*outcome.film, "box_office", 1e18);
    addLink(*outcome.film, "studios", QString(300, QLatin1Char('y')), QStringLiteral("Q99"));
    addLink(*outcome.film, "cast", QStringLiteral("Long Role"), QStringLiteral("Q98"),
            QString(300, QLatin1Char('z')));
    const auto stored = database.commit({outcome});
    MOVIEDB_OK(stored);
    QCOMPARE(stored->first().warnings.size(), 4);
    QVERIFY(database.column(1, "tagline").isNull());
    QVERIFY(database.column(1, "box_office").isNull());
    const MovieDocument film = database.films().first();
    QCOMPARE(film.lists[QStringLiteral("studios")].size(), 1);
    QCOMPARE(film.lists[QStringLiteral("cast")].last().role, QString(QLatin1String("")));
    QCOMPARE(database.count(QStringLiteral("claims"), QStringLiteral("field = 'tagline'")),
             1); // kept with its receipt
    const auto again = database.commit({outcome});
    MOVIEDB_OK(again);
    QVERIFY(!again->first().changed);
}

QTEST_GUILESS_MAIN(TestFilmIdentity)
#include "tst_filmidentity.moc"
