// Films into rows: everything is stored, only differences are written, both engines alike.
#include "core/store/films/claimstore.h"
#include "core/store/history/historyreader.h"
#include "tests/store/filmdatabase.h"

#include <QElapsedTimer>
#include <QTest>

#include <ctime>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

QString everything(FilmDatabase &database)
{
    QString text = documentsText(database.films(), true);
    for (const char *table : {"claims", "receipts", "actors", "cast", "ratings", "offers", "movie_genres"})
        text +=
            QStringLiteral("\n# ") + tableText(*database.connection, database.schema, QLatin1String(table));
    return text + QString::number(database.count(QStringLiteral("changes"),
                                                 QStringLiteral("table_name NOT LIKE 'crawl%'")));
}

} // namespace

class TestFilmStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void storesEverything_data() { addEngineRows(); }
    void storesEverything();
    void secondCommitWritesNothing_data() { addEngineRows(); }
    void secondCommitWritesNothing();
    void changedFilmsAreNotedAsStored_data() { addEngineRows(); }
    void changedFilmsAreNotedAsStored();
    void enginesGiveEqualFilms();
    void batchesGiveEqualFilms_data() { addEngineRows(); }
    void batchesGiveEqualFilms();
    void changesAreWrittenAndLogged_data() { addEngineRows(); }
    void changesAreWrittenAndLogged();
    void forsakenValuesGo_data() { addEngineRows(); }
    void forsakenValuesGo();
    void theFirstOfAForsakenList_data();
    void theFirstOfAForsakenList();
    void unreadSourceKeepsItsClaims_data() { addEngineRows(); }
    void unreadSourceKeepsItsClaims();
    void failureStoresNothing_data() { addEngineRows(); }
    void failureStoresNothing();
    void speed_data() { addEngineRows(); }
    void speed();
};

void TestFilmStore::storesEverything()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    const auto stored = database.commit(films(1, 3));
    MOVIEDB_OK(stored);
    QCOMPARE(stored->size(), 3);
    for (const StoreOutcome &outcome : *stored) {
        QVERIFY(outcome.isNew && outcome.changed);
        QCOMPARE(outcome.warnings.join(QLatin1Char(' ')), QString());
    }
    const QList<MovieDocument> found = database.films();
    QCOMPARE(found.size(), 3);
    const MovieDocument &film = found.first();
    QCOMPARE(database.column(1, "release_date").toString(), QStringLiteral("1911-05"));
    QCOMPARE(database.column(1, "release_date_precision").toString(), QStringLiteral("month"));
    QCOMPARE(database.column(1, "budget").toDouble(), 1250001.5);
    QCOMPARE(database.column(1, "wikipedia_key").toString(), QStringLiteral("Harbour_1"));
    QCOMPARE(database.column(1, "director_id").toLongLong(), film.lists[QStringLiteral("directors")]
                                                                 .first()
                                                                 .columns.value(QStringLiteral("director_id"))
                                                                 .toLongLong());
    const LinkedRow director = film.lists[QStringLiteral("directors")].first();
    QCOMPARE(director.columns.value(QStringLiteral("dob")).toString(), QStringLiteral("1931"));
    QCOMPARE(film.lists[QStringLiteral("cast")].size(), 3);
    QCOMPARE(film.lists[QStringLiteral("cast")].at(1).role, QStringLiteral("Role 1"));
    QCOMPARE(*film.lists[QStringLiteral("cast")].at(1).billingOrder, 2);
    QCOMPARE(film.ratings.size(), 1);
    QCOMPARE(film.offers.first().presentation, (QStringList{QStringLiteral("SD"), QStringLiteral("HD")}));
    QCOMPARE(database.count(QStringLiteral("genres")), 1);
    const auto status = entries(*database.connection, database.runId);
    MOVIEDB_OK(status);
    QCOMPARE(status->size(), 3);
    QVERIFY(status->first().wasNew);
    QCOMPARE(status->first().movieId, film.movieId);
    const auto found1 = claims(*database.connection, database.schema, 1, QStringLiteral("budget"));
    MOVIEDB_OK(found1);
    QCOMPARE(found1->size(), 1);
    QCOMPARE(found1->first().value, QVariant(1250001.5));
    QVERIFY(found1->first().chosen);
    QCOMPARE(found1->first().receipt.fetchedAt, receipt({}).fetchedAt);
    QCOMPARE(database.count(QStringLiteral("claims"), QStringLiteral("entity = 'directors'")), 6);
}

void TestFilmStore::secondCommitWritesNothing()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 30)));
    database.run(QStringLiteral("UPDATE claims SET chosen = chosen")); // so that a later touch would show
    const QString before = everything(database);
    QTest::qWait(1100); // times are kept to the second
    database.newRun();
    QList<EntryOutcome> again = films(1, 30);
    for (EntryOutcome &outcome : again)
        for (Claim &claim : outcome.film->claims)
            claim.receipt.fetchedAt = claim.receipt.fetchedAt.addDays(2);
    const auto stored = database.commit(again);
    MOVIEDB_OK(stored);
    for (const StoreOutcome &outcome : *stored) {
        QVERIFY(!outcome.isNew);
        QVERIFY(!outcome.changed);
        QVERIFY(outcome.movieId > 0);
    }
    QCOMPARE(everything(database), before);
    QCOMPARE(database.told.size(), 1);
    QCOMPARE(database.told.first().table, QStringLiteral("crawl_entries"));
}

// What the page of the crawl says of a title while it runs stands at it later, too: stored is a film that is new or was
// changed.
void TestFilmStore::changedFilmsAreNotedAsStored()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 2)));
    database.newRun();
    QList<EntryOutcome> again = films(1, 2);
    QVariant &runtime = again.first().film->columns[QStringLiteral("runtime")];
    runtime = runtime.toInt() + 7;
    for (Claim &claim : again.first().film->claims)
        if (claim.field == QLatin1String("runtime"))
            claim.value = claim.value.toInt() + 7;
    MOVIEDB_OK(database.commit(again));
    const auto status = entries(*database.connection, database.runId);
    MOVIEDB_OK(status);
    QCOMPARE(status->size(), 2);
    QVERIFY(status->first().wasNew);
    QVERIFY(!status->last().wasNew);
    MOVIEDB_OK(database.commit(again)); // after a crash: what it did is not forgotten
    QVERIFY(entries(*database.connection, database.runId)->first().wasNew);
}

void TestFilmStore::enginesGiveEqualFilms()
{
    const TempDatabase sqlite(Engine::Sqlite);
    const TempDatabase postgres(Engine::Postgres);
    if (!postgres.skipReason().isEmpty())
        QSKIP(qPrintable(postgres.skipReason()));
    FilmDatabase first(sqlite);
    FilmDatabase second(postgres);
    for (FilmDatabase *database : {&first, &second}) {
        MOVIEDB_OK(database->commit(films(1, 25)));
        MOVIEDB_OK(database->commit(films(20, 60)));
    }
    const QString text = documentsText(first.films());
    QVERIFY(text.contains(QLatin1String("Harbour 60")));
    QCOMPARE(documentsText(second.films()), text);
    QCOMPARE(tableText(*second.connection, second.schema, QStringLiteral("claims")),
             tableText(*first.connection, first.schema, QStringLiteral("claims")));
}

void TestFilmStore::batchesGiveEqualFilms()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 12)));
    const TempDatabase other(engine);
    FilmDatabase oneByOne(other);
    for (int number = 1; number <= 12; ++number)
        MOVIEDB_OK(oneByOne.commit(films(number, number)));
    QCOMPARE(documentsText(oneByOne.films()), documentsText(database.films()));
}

void TestFilmStore::changesAreWrittenAndLogged()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 2)));
    database.newRun();
    const QString castBefore = tableText(*database.connection, database.schema, QStringLiteral("cast"));
    EntryOutcome changed = filmOutcome(1);
    changed.film->columns[QStringLiteral("runtime")] = 200;
    changed.film->links.removeIf([](const LinkFact &link) { return link.role == QLatin1String("Role 1"); });
    addLink(*changed.film, "cast", QStringLiteral("New Face"), QStringLiteral("Q4"), QStringLiteral("Guest"));
    const auto stored = database.commit({changed, filmOutcome(2)});
    MOVIEDB_OK(stored);
    QVERIFY(stored->at(0).changed && !stored->at(0).isNew);
    QVERIFY(!stored->at(1).changed);
    QCOMPARE(database.column(1, "runtime").toInt(), 200);
    const auto log = readHistory(*database.connection, {});
    MOVIEDB_OK(log);
    QCOMPARE(log->size(), 2);
    QCOMPARE(log->first().kind, QStringLiteral("crawl"));
    const auto logged = database.connection->first(
        QStringLiteral("SELECT after FROM changes WHERE table_name = 'movies' AND operation = 'update' AND "
                       "after LIKE '%runtime%'"));
    QVERIFY((*logged)->toString().remove(QLatin1Char(' ')).contains(QStringLiteral("\"runtime\":200")));
    const QString castAfter = tableText(*database.connection, database.schema, QStringLiteral("cast"));
    QVERIFY(castAfter != castBefore);
    QCOMPARE(castAfter.section(QLatin1Char('\n'), 0, 0),
             castBefore.section(QLatin1Char('\n'), 0, 0)); // kept its id
    QCOMPARE(database.count(QStringLiteral("cast"), QStringLiteral("movie_id = 1")), 3);
}

void TestFilmStore::forsakenValuesGo()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 1)));
    EntryOutcome less = filmOutcome(1);
    less.film->columns.remove(QStringLiteral("budget"));
    less.film->ratings.clear();
    less.film->links.removeIf([](const LinkFact &link) { return link.list == QLatin1String("writers"); });
    less.film->claims.removeIf([](const Claim &claim) {
        return claim.field == QLatin1String("budget") || claim.field == QLatin1String("writers") ||
               claim.field == QLatin1String("ratings");
    });
    MOVIEDB_OK(database.commit({less}));
    QVERIFY(database.column(1, "budget").isNull());
    QVERIFY(database.column(1, "writer_id").isNull());
    const MovieDocument film = database.films().first();
    QVERIFY(film.lists[QStringLiteral("writers")].isEmpty());
    QVERIFY(film.ratings.isEmpty());
    const auto again = database.commit({less});
    MOVIEDB_OK(again);
    QVERIFY(!again->first().changed);
}

void TestFilmStore::theFirstOfAForsakenList_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("alone"); // the source that states the column by itself
    QTest::addColumn<QString>("left");
    for (const auto &[engine, name] : {std::pair(Engine::Sqlite, "sqlite"), {Engine::Postgres, "postgres"}}) {
        const auto row = [engine = engine, name = name](const char *words, const char *alone,
                                                        const char *left) {
            QTest::addRow("%s: %s", name, words)
                << engine << QString::fromLatin1(alone) << QString::fromLatin1(left);
        };
        row("nobody states the column by itself", "", "");
        row("its own source does no longer", "wikidata", "");
        row("a source does that was not read again", "wikipedia", "Danish");
        row("a person does", "user", "Danish");
    }
}

// movies.language and movies.country keep the first of a list; when no source states the list any more they do not
// stay behind.
void TestFilmStore::theFirstOfAForsakenList()
{
    MOVIEDB_DATABASE(temp);
    QFETCH(QString, alone);
    QFETCH(QString, left);
    FilmDatabase database(temp);
    EntryOutcome film = filmOutcome(1);
    const auto isOfLanguage = [](const Claim &claim) { return claim.field == QLatin1String("language"); };
    film.film->claims.removeIf(isOfLanguage); // the column follows the list
    film.film->columns.insert(QStringLiteral("country"), QStringLiteral("Denmark"));
    if (!alone.isEmpty() && alone != QLatin1String("user"))
        claim(*film.film, QStringLiteral("language"), QStringLiteral("Danish"), alone);
    MOVIEDB_OK(database.commit({film}));
    QCOMPARE(database.column(1, "language").toString(), QStringLiteral("Danish"));
    if (alone == QLatin1String("user"))
        database.claimAsPerson(QStringLiteral("movies"), 1, QStringLiteral("language"),
                               QStringLiteral("Danish"));

    EntryOutcome less = filmOutcome(1);
    less.film->columns.remove(QStringLiteral("language"));
    less.film->links.removeIf([](const LinkFact &link) {
        return link.list == QLatin1String("languages") || link.list == QLatin1String("countries");
    });
    less.film->claims.removeIf([&](const Claim &claim) {
        return isOfLanguage(claim) || claim.field == QLatin1String("languages") ||
               claim.field == QLatin1String("countries") ||
               claim.receipt.source == QLatin1String("wikipedia"); // is not read this time
    });
    MOVIEDB_OK(database.commit({less}));
    QVERIFY(database.films().first().lists[QStringLiteral("languages")].isEmpty());
    QCOMPARE(database.column(1, "language").toString(), left);
    QVERIFY(database.column(1, "country").isNull());
    const auto again = database.commit({less});
    MOVIEDB_OK(again);
    QVERIFY(!again->first().changed);
}

void TestFilmStore::unreadSourceKeepsItsClaims()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 1)));
    EntryOutcome galleryOnly = filmOutcome(1);
    galleryOnly.film->links.clear();
    galleryOnly.film->columns.clear();
    galleryOnly.film->claims.clear();
    setColumn(*galleryOnly.film, "runtime", 70, QStringLiteral("justwatch"));
    MOVIEDB_OK(database.commit({galleryOnly}));
    QCOMPARE(database.column(1, "budget").toDouble(), 1250001.5);
    QCOMPARE(database.column(1, "title").toString(), QStringLiteral("Harbour 1"));
    QCOMPARE(database.films().first().lists[QStringLiteral("cast")].size(), 3);
    QCOMPARE(database.column(1, "runtime").toInt(), 70);
    QCOMPARE(database.count(QStringLiteral("claims"),
                            QStringLiteral("entity = 'movies' AND field = 'runtime' AND chosen")),
             1);
}

void TestFilmStore::failureStoresNothing()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(films(1, 1)));
    database.runId = 4711; // no such run: the last statement of the batch is refused
    const auto stored = database.commit(films(2, 4));
    QVERIFY(!stored.ok());
    QVERIFY(database.told.isEmpty());
    QCOMPARE(database.count(QStringLiteral("movies")), 1);
    QCOMPARE(database.count(QStringLiteral("actors")), 3);
    database.newRun();
    MOVIEDB_OK(database.commit(films(2, 4))); // the connection goes on working
    QCOMPARE(database.count(QStringLiteral("movies")), 4);
}

void TestFilmStore::speed()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    constexpr int count = 600;
    QList<EntryOutcome> outcomes;
    for (int number = 1; number <= count; ++number) {
        outcomes.append(filmOutcome(number, 20));
        for (int i = 0; i < 25; ++i)
            claim(*outcomes.last().film, QStringLiteral("alternative_%1").arg(i), QStringLiteral("value"),
                  QStringLiteral("justwatch"));
    }
    const auto storeAll = [&] {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t begin = std::clock();
        for (qsizetype from = 0; from < count; from += 50)
            if (!database.commit(outcomes.mid(from, 50)))
                return false;
        const double cpu = double(std::clock() - begin) / CLOCKS_PER_SEC;
        qInfo("%.0f films/s, %.0f a second of our own processor time",
              count * 1000.0 / double(qMax<qint64>(1, timer.elapsed())), count / qMax(cpu, 0.001));
        return true;
    };
    QVERIFY(storeAll()); // new films
    QVERIFY(storeAll()); // the same again
    QCOMPARE(database.count(QStringLiteral("movies")), count);
}

QTEST_GUILESS_MAIN(TestFilmStore)
#include "tst_filmstore.moc"
