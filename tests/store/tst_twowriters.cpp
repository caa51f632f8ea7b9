// Several programs that write into one database at the same time: nothing twice, nothing lost, nobody stuck; and what a
// person did not see is not written over.
#include "core/store/moviestore/openstore.h"
#include "tests/store/filmdatabase.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

constexpr qsizetype batch = 6;

StoreOptions at(const TempDatabase &database)
{
    StoreOptions options;
    options.url = database.migratedUrl();
    return options;
}

// Films that share people, companies and words; some names have no id that would tell them apart.
QList<EntryOutcome> galleryOf(int first, int last)
{
    QList<EntryOutcome> films;
    for (int number = first; number <= last; ++number) {
        EntryOutcome outcome = filmOutcome(number, 4);
        addLink(*outcome.film, "cast", QStringLiteral("Mia Bare %1").arg(number % 5), {},
                QStringLiteral("Herself"));
        addLink(*outcome.film, "studios", QStringLiteral("Corner %1").arg(number % 3));
        films << outcome;
    }
    return films;
}

using Stored = QFuture<Result<QList<StoreOutcome>>>;

void crawl(MovieStore &store, qint64 runId, const QList<EntryOutcome> &films, qsizetype from,
           QList<Stored> &stored)
{
    stored << store.commitOutcomes(runId, films.mid(from, batch));
}

// How many rows there are, and how many different ones by what they are called.
QStringList census(Connection &connection)
{
    QStringList lines;
    for (const char *sql : {"SELECT COUNT(*), COUNT(DISTINCT title) FROM movies",
                            "SELECT COUNT(*), COUNT(DISTINCT name) FROM actors",
                            "SELECT COUNT(*), COUNT(DISTINCT name) FROM directors",
                            "SELECT COUNT(*), COUNT(DISTINCT name) FROM writers",
                            "SELECT COUNT(*), COUNT(DISTINCT name) FROM studios",
                            "SELECT COUNT(*), COUNT(DISTINCT name) FROM genres",
                            "SELECT COUNT(*), COUNT(DISTINCT movie_id) FROM \"cast\"",
                            "SELECT COUNT(*), COUNT(DISTINCT movie_id) FROM movie_studios",
                            "SELECT COUNT(*), COUNT(DISTINCT entity_id) FROM claims",
                            "SELECT COUNT(*), COUNT(DISTINCT movie_id) FROM ratings"}) {
        auto rows = connection.run(QLatin1String(sql));
        if (rows && rows->next())
            lines << QStringLiteral("%1 %2 %3")
                         .arg(QString::fromLatin1(sql).section(u' ', -1))
                         .arg(rows->integer(0))
                         .arg(rows->integer(1));
    }
    return lines;
}

} // namespace

class TestTwoWriters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QVERIFY(waitUntilStoresClosed()); }
    void twoCrawlsOfOverlappingFilms_data() { addEngineRows(); }
    void twoCrawlsOfOverlappingFilms();
    void oneNameAddedByTwo_data() { addEngineRows(); }
    void oneNameAddedByTwo();
    void oneOfTwoEditsWins_data() { addEngineRows(); }
    void oneOfTwoEditsWins();
    void theSameValueTwiceIsNoClash_data() { addEngineRows(); }
    void theSameValueTwiceIsNoClash();
    void aToolsUnfinishedChangeIsWaitedFor();
    void aRowThatChangedIsNotRemoved_data() { addEngineRows(); }
    void aRowThatChangedIsNotRemoved();
    void aDecisionMadeElsewhere_data() { addEngineRows(); }
    void aDecisionMadeElsewhere();
};

void TestTwoWriters::twoCrawlsOfOverlappingFilms()
{
    MOVIEDB_DATABASE(database);
    const auto first = openStore(at(database)).result();
    const auto second = openStore(at(database)).result();
    MOVIEDB_OK(first);
    MOVIEDB_OK(second);
    const auto firstRun =
        (*first)->beginRun(QStringLiteral("provider:us/max"), QStringLiteral("{}")).result();
    const auto secondRun =
        (*second)->beginRun(QStringLiteral("provider:us/nfx"), QStringLiteral("{}")).result();
    MOVIEDB_OK(firstRun);
    MOVIEDB_OK(secondRun);
    const QList<EntryOutcome> mine = galleryOf(1, 60), theirs = galleryOf(31, 90);
    QList<Stored> stored;
    for (qsizetype from = 0; from < mine.size(); from += batch) {
        crawl(**first, firstRun->runId, mine, from, stored);
        crawl(**second, secondRun->runId, theirs, from, stored);
    }
    for (const Stored &one : std::as_const(stored))
        MOVIEDB_OK(one.result());

    const TempDatabase alone(engine);
    FilmDatabase quiet(alone);
    const QList<EntryOutcome> all = galleryOf(1, 90);
    for (qsizetype from = 0; from < all.size(); from += batch)
        MOVIEDB_OK(quiet.commit(all.mid(from, batch)));
    const auto look = database.connect();
    QVERIFY(look);
    QCOMPARE(census(*look), census(*quiet.connection));
}

void TestTwoWriters::oneNameAddedByTwo()
{
    MOVIEDB_DATABASE(database);
    FilmDatabase films(database);
    QList<EntryOutcome> outcomes;
    for (int number = 1; number <= 20; ++number)
        outcomes << filmOutcome(number);
    MOVIEDB_OK(films.commit(outcomes));
    const auto first = openStore(at(database)).result();
    const auto second = openStore(at(database)).result();
    MOVIEDB_OK(first);
    MOVIEDB_OK(second);
    QList<QFuture<Result<Row>>> edits;
    for (int film = 1; film <= 20; ++film) {
        CellEdit edit{QStringLiteral("movies"),
                      {film},
                      QStringLiteral("director_id"),
                      QStringLiteral("Nova %1").arg((film + 1) / 2),
                      {}};
        edit.addNamed = true;
        edits << (film % 2 == 0 ? *first : *second)->edit(edit);
    }
    for (const auto &edit : std::as_const(edits))
        MOVIEDB_OK(edit.result());
    QCOMPARE(films.count(QStringLiteral("directors"), QStringLiteral("name LIKE 'Nova %'")), qint64(10));
    // Somebody with an id is not meant by the name alone.
    films.run(QStringLiteral("UPDATE directors SET wikidata_id = 'Q501' WHERE name = 'Nova 1'"));
    CellEdit namesake{
        QStringLiteral("movies"), {3}, QStringLiteral("director_id"), QStringLiteral("Nova 1"), {}};
    namesake.addNamed = true;
    MOVIEDB_OK((*first)->edit(namesake).result());
    QCOMPARE(films.count(QStringLiteral("directors"), QStringLiteral("name = 'Nova 1'")), qint64(2));
}

void TestTwoWriters::oneOfTwoEditsWins()
{
    MOVIEDB_DATABASE(database);
    FilmDatabase films(database);
    MOVIEDB_OK(films.commit({filmOutcome(1)}));
    const auto first = openStore(at(database)).result();
    const auto second = openStore(at(database)).result();
    MOVIEDB_OK(first);
    MOVIEDB_OK(second);
    int seen = films.column(1, "runtime").toInt();
    for (int round = 0; round < 40; ++round) {
        const CellEdit mine{
            QStringLiteral("movies"), {1}, QStringLiteral("runtime"), 200 + 2 * round, QVariant(seen)};
        const CellEdit theirs{
            QStringLiteral("movies"), {1}, QStringLiteral("runtime"), 201 + 2 * round, QVariant(seen)};
        auto one = (*first)->edit(mine);
        auto other = (*second)->edit(theirs);
        const auto oneDone = one.result();
        const auto otherDone = other.result();
        QVERIFY2(oneDone.ok() != otherDone.ok(), qPrintable(QString::number(round)));
        const Error refused = oneDone ? otherDone.error() : oneDone.error();
        QCOMPARE(refused.fault, Fault::Conflict);
        const int stored = films.column(1, "runtime").toInt();
        QCOMPARE(stored, (oneDone ? mine : theirs).value.toInt());
        QVERIFY2(refused.text.contains(QStringLiteral("you saw %1, now it is %2").arg(seen).arg(stored)),
                 qPrintable(refused.text));
        seen = stored;
    }
}

void TestTwoWriters::theSameValueTwiceIsNoClash()
{
    MOVIEDB_DATABASE(database);
    FilmDatabase films(database);
    MOVIEDB_OK(films.commit({filmOutcome(1)}));
    const auto first = openStore(at(database)).result();
    const auto second = openStore(at(database)).result();
    MOVIEDB_OK(first);
    MOVIEDB_OK(second);
    const CellEdit edit{
        QStringLiteral("movies"), {1}, QStringLiteral("runtime"), 200, films.column(1, "runtime")};
    MOVIEDB_OK((*first)->edit(edit).result());
    MOVIEDB_OK((*second)->edit(edit).result());
    const ListEdit genres{
        1, QStringLiteral("genres"), {ListEntry{0, QStringLiteral("Noir"), {}, {}, {}}}, {}};
    const auto list = (*first)->editList(genres).result();
    MOVIEDB_OK(list);
    const ListEdit same{1, QStringLiteral("genres"), *list, QList<ListEntry>{}};
    MOVIEDB_OK((*second)->editList(same).result());
    const ListEdit another{1,
                           QStringLiteral("genres"),
                           {ListEntry{0, QStringLiteral("Western"), {}, {}, {}}},
                           QList<ListEntry>{}};
    QCOMPARE((*second)->editList(another).result().error().fault, Fault::Conflict);
}

// psql takes no turns: an edit waits for its transaction, and then sees what it left.
void TestTwoWriters::aToolsUnfinishedChangeIsWaitedFor()
{
    const TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    FilmDatabase films(database);
    MOVIEDB_OK(films.commit({filmOutcome(1)}));
    const int seen = films.column(1, "runtime").toInt();
    const auto store = openStore(at(database)).result();
    MOVIEDB_OK(store);
    ConnectionOptions options = database.options();
    options.takesTurns = false;
    auto tool = Connection::open(options);
    MOVIEDB_OK(tool);
    auto transaction = (*tool)->begin();
    MOVIEDB_OK(transaction);
    MOVIEDB_OK((*tool)->executeRaw(QStringLiteral("UPDATE movies SET runtime = 222 WHERE movie_id = 1")));
    auto edit =
        (*store)->edit({QStringLiteral("movies"), {1}, QStringLiteral("runtime"), 111, QVariant(seen)});
    QTRY_VERIFY((**films.connection->first(QStringLiteral(
                     "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                     "wait_event_type = 'Lock'")))
                    .toInt() == 1);
    QVERIFY(!edit.isFinished());
    MOVIEDB_OK(transaction->commit());
    QCOMPARE(edit.result().error().fault, Fault::Conflict);
    QCOMPARE(films.column(1, "runtime").toInt(), 222);
}

void TestTwoWriters::aRowThatChangedIsNotRemoved()
{
    MOVIEDB_DATABASE(database);
    FilmDatabase films(database);
    MOVIEDB_OK(films.commit({filmOutcome(1), filmOutcome(2)}));
    const auto mine = openStore(at(database)).result();
    const auto other = openStore(at(database)).result();
    MOVIEDB_OK(mine);
    MOVIEDB_OK(other);
    TableQuery query;
    query.table = QStringLiteral("movies");
    const auto page = (*mine)->page(query).result();
    MOVIEDB_OK(page);
    RowRemoval removal{QStringLiteral("movies"), {{1}, {2}}, page->rows};
    MOVIEDB_OK(
        (*other)
            ->edit({QStringLiteral("movies"), {2}, QStringLiteral("title"), QStringLiteral("Pier"), {}})
            .result());
    const auto refused = (*mine)->remove(removal).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::Conflict);
    QCOMPARE(refused.error().text,
             QStringLiteral("“Harbour 2” was changed meanwhile: you saw title Harbour 2, now it is Pier."));
    QCOMPARE(films.count(QStringLiteral("movies")), qint64(2));
    removal.seen.clear(); // all the same
    MOVIEDB_OK((*mine)->remove(removal).result());
    QCOMPARE(films.count(QStringLiteral("movies")), qint64(0));
    const auto gone = (*other)
                          ->edit({QStringLiteral("movies"),
                                  {2},
                                  QStringLiteral("title"),
                                  QStringLiteral("Quay"),
                                  QVariant(QStringLiteral("Pier"))})
                          .result();
    QCOMPARE(gone.error().fault, Fault::NotFound);
}

void TestTwoWriters::aDecisionMadeElsewhere()
{
    MOVIEDB_DATABASE(database);
    FilmDatabase films(database);
    EntryOutcome doubtful = filmOutcome(1);
    doubtful.film.reset();
    doubtful.match.decision = Decision::Review;
    doubtful.status.state = EntryState::Review;
    doubtful.status.wikipediaKey.clear();
    MOVIEDB_OK(films.commit({doubtful}));
    const auto mine = openStore(at(database)).result();
    const auto other = openStore(at(database)).result();
    MOVIEDB_OK(mine);
    MOVIEDB_OK(other);
    const auto decide = [](const char *key, std::optional<ReviewState> seen = ReviewState::Open,
                           const char *seenKey = "") {
        Judgment judgment{1, Judgment::Kind::Accept, QLatin1String(key)};
        judgment.seen = seen;
        judgment.seenKey = QLatin1String(seenKey);
        return judgment;
    };
    MOVIEDB_OK((*other)->judge({decide("Harbour_(film)")}).result());
    const auto refused = (*mine)->judge({decide("Harbour_1")}).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::Conflict);
    QVERIFY2(refused.error().text.startsWith(QStringLiteral("“Harbour 1” was decided meanwhile by ")) &&
                 refused.error().text.endsWith(QStringLiteral(": it is “Harbour_(film)”.")),
             qPrintable(refused.error().text));
    MOVIEDB_OK((*mine)->judge({decide("Harbour_(film)")}).result()); // the same is no clash
    MOVIEDB_OK((*other)->judge({decide("Harbour_2", ReviewState::Confirmed, "Harbour_(film)")}).result());
    QCOMPARE((*mine)
                 ->judge({decide("Harbour_3", ReviewState::Confirmed, "Harbour_(film)")})
                 .result()
                 .error()
                 .fault,
             Fault::Conflict);
    MOVIEDB_OK((*mine)->judge({decide("Harbour_3", ReviewState::Confirmed, "Harbour_2")}).result());
    // One's own decision of a moment ago is no other one's, whatever was seen then.
    MOVIEDB_OK((*mine)->judge({decide("Harbour_4")}).result());
}

QTEST_GUILESS_MAIN(TestTwoWriters)
#include "tst_twowriters.moc"
