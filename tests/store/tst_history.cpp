// The history: what acts of every kind change is noted, taken back and done again, on both engines.
#include "core/store/history/steps.h"
#include "tests/store/everyact.h"

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingBackAndAgain_data() { addEngineRows(); }
    void everythingBackAndAgain();
    void stepsOneByOne_data() { addEngineRows(); }
    void stepsOneByOne();
    void aDecisionGoesWithAllItStored_data() { addEngineRows(); }
    void aDecisionGoesWithAllItStored();
    void aCrawlsChangesAreCountedOnce_data() { addEngineRows(); }
    void aCrawlsChangesAreCountedOnce();
    void aCrawlGoesOnAfterAnEdit_data() { addEngineRows(); }
    void aCrawlGoesOnAfterAnEdit();
    void peopleGoWithTheirLastUser_data() { addEngineRows(); }
    void peopleGoWithTheirLastUser();
    void oneOldEditAlone_data() { addEngineRows(); }
    void oneOldEditAlone();
    void whatDependsIsNamed_data() { addEngineRows(); }
    void whatDependsIsNamed();
    void peopleInUseStay_data() { addEngineRows(); }
    void peopleInUseStay();
    void aRunIsHeldWhileItsCrawlIsMoved_data() { addEngineRows(); }
    void aRunIsHeldWhileItsCrawlIsMoved();
    void stepsSayWhatTheyAre_data() { addEngineRows(); }
    void stepsSayWhatTheyAre();
    void whatComesNextIsKnown_data() { addEngineRows(); }
    void whatComesNextIsKnown();
    void factsOfADecisionTakenBackAreLeftOut_data() { addEngineRows(); }
    void factsOfADecisionTakenBackAreLeftOut();
    void refusals_data() { addEngineRows(); }
    void refusals();
    void oldStepsSaySo_data() { addEngineRows(); }
    void oldStepsSaySo();
    void rowsOfOneStatementAreToldApart_data() { addEngineRows(); }
    void rowsOfOneStatementAreToldApart();
    void whatARolledBackStepAddedIsForgotten_data() { addEngineRows(); }
    void whatARolledBackStepAddedIsForgotten();
};

void TestHistory::everythingBackAndAgain()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 5)));
    const qint64 before = *newestStep(*acts.connection);
    const QString start = acts.content();
    acts.newRun(); // what is crawled from here on is a step of its own
    EveryAct random(acts, 31);
    const int count = qEnvironmentVariableIntValue("MOVIEDB_TEST_ACTS");
    for (int i = 0; i < (count > 0 ? count : 150); ++i)
        random.act();
    const QString end = acts.content();
    QVERIFY(start != end);
    const qsizetype done = acts.steps().size();
    MOVIEDB_OK(acts.move(HistoryMove::Kind::UndoUpTo, before + 1));
    SAME_CONTENT(acts.content(), start);
    qsizetype again = 0;
    while (acts.move(HistoryMove::Kind::Redo))
        ++again;
    QVERIFY(again > 50);
    QCOMPARE(acts.steps().size(), done);
    SAME_CONTENT(acts.content(), end);
}

void TestHistory::stepsOneByOne()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 5)));
    acts.newRun(); // what is crawled from here on is a step of its own
    EveryAct random(acts, 7);
    QStringList contents{acts.content()};
    QList<qsizetype> steps{acts.steps().size()};
    for (int i = 0; i < 40; ++i) {
        random.act();
        if (acts.steps().size() ==
            steps.last() + 1) { // more than one step in an act has no content between them
            contents << acts.content();
            steps << acts.steps().size();
        } else {
            contents = {acts.content()};
            steps = {acts.steps().size()};
        }
    }
    for (qsizetype i = contents.size() - 2; i >= 0; --i) {
        const auto undone = acts.move(HistoryMove::Kind::Undo);
        MOVIEDB_OK(undone);
        SAME_CONTENT(acts.content(), contents.at(i));
    }
    for (qsizetype i = 1; i < contents.size(); ++i) {
        MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
        SAME_CONTENT(acts.content(), contents.at(i));
    }
}

void TestHistory::aDecisionGoesWithAllItStored()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    EntryOutcome doubtful = filmOutcome(9);
    doubtful.film.reset();
    doubtful.status.state = EntryState::Review;
    doubtful.match.decision = Decision::Review;
    doubtful.match.reason = QStringLiteral("low_score");
    MOVIEDB_OK(acts.commit({doubtful}));
    const QString before = acts.content();
    MOVIEDB_OK(judge(*acts.connection, acts.schema,
                     {{1, Judgment::Kind::Accept, QStringLiteral("Harbour_9")}}, acts.told));
    acts.runId = 0;
    MOVIEDB_OK(acts.commit({filmOutcome(9)}));
    QCOMPARE(acts.count(QStringLiteral("movies")), 1);
    QVERIFY(acts.count(QStringLiteral("claims")) > 0);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    QCOMPARE(acts.count(QStringLiteral("movies")), 0);
    SAME_CONTENT(acts.content(), before);
}

// However many batches its films come in, and with other steps between them.
void TestHistory::aCrawlsChangesAreCountedOnce()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    const qint64 crawl = *newestStep(*acts.connection);
    MOVIEDB_OK(acts.commit(films(1, 3)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    MOVIEDB_OK(acts.commit(films(4, 6)));
    MOVIEDB_OK(acts.commit(films(4, 6))); // nothing new
    const auto step = readStep(*acts.connection, crawl);
    MOVIEDB_OK(step);
    QVERIFY((*step)->changes > 6);
    QCOMPARE((*step)->changes,
             acts.count(QStringLiteral("changes"), QStringLiteral("step_id = %1").arg(crawl)));
}

// What it does afterwards is a step of its own: each can be taken back, the last one first.
void TestHistory::aCrawlGoesOnAfterAnEdit()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    QStringList contents{acts.content()};
    MOVIEDB_OK(acts.commit(films(1, 3)));
    contents << acts.content();
    const qsizetype before = acts.steps().size();
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    contents << acts.content();
    EntryOutcome changed = filmOutcome(1, 2); // another cast
    setColumn(*changed.film, "tagline", QStringLiteral("Later"));
    MOVIEDB_OK(acts.commit({changed}));
    MOVIEDB_OK(acts.commit(films(4, 5)));
    contents << acts.content();
    MOVIEDB_OK(acts.commit(films(4, 5))); // nothing new is no step
    QCOMPARE(acts.steps().size(), before + 2);
    for (qsizetype i = contents.size() - 2; i >= 1; --i) {
        MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
        SAME_CONTENT(acts.content(), contents.at(i));
    }
    for (qsizetype i = 2; i < contents.size(); ++i) {
        MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
        SAME_CONTENT(acts.content(), contents.at(i));
    }
}

// Added by one step, kept when it was taken back because another one used them: they go with that one.
void TestHistory::peopleGoWithTheirLastUser()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    const qint64 crawl = *newestStep(*acts.connection);
    acts.newRun();
    EntryOutcome second = filmOutcome(2);
    second.film->links = filmOutcome(1).film->links; // the same people
    MOVIEDB_OK(acts.commit({second}));
    const QString end = acts.content();
    const qint64 later = *newestStep(*acts.connection);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo, crawl));
    QCOMPARE(acts.count(QStringLiteral("directors")), 1);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo, later));
    QCOMPARE(acts.count(QStringLiteral("directors")), 0);
    QCOMPARE(acts.count(QStringLiteral("genres")), 0);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
    SAME_CONTENT(acts.content(), end);
}

void TestHistory::oneOldEditAlone()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 2)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    const qint64 runtime = *newestStep(*acts.connection);
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("tagline"), QStringLiteral("Kept")));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 2, QStringLiteral("runtime"), 201));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo, runtime));
    QCOMPARE(acts.column(1, "runtime").toInt(), 81);
    QCOMPARE(acts.column(1, "tagline").toString(), QStringLiteral("Kept"));
    QCOMPARE(acts.column(2, "runtime").toInt(), 201);
}

void TestHistory::whatDependsIsNamed()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    const qint64 crawl = *newestStep(*acts.connection);
    MOVIEDB_OK(acts.commit(films(1, 2)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    const qint64 edit = *newestStep(*acts.connection);
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 201));
    const QString content = acts.content();
    for (const qint64 step : {crawl, edit}) {
        const auto refused = acts.move(HistoryMove::Kind::Undo, step);
        QVERIFY(!refused);
        QCOMPARE(refused.error().fault, Fault::Conflict);
        QVERIFY2(refused.error().text.contains(QStringLiteral("runtime 200 → 201")),
                 qPrintable(refused.error().text));
        SAME_CONTENT(acts.content(), content);
    }
}

void TestHistory::peopleInUseStay()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    const qint64 crawl = *newestStep(*acts.connection);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    acts.newRun();
    EntryOutcome second = filmOutcome(2);
    second.film->links = filmOutcome(1).film->links; // the same people
    MOVIEDB_OK(acts.commit({second}));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo, crawl));
    QCOMPARE(acts.count(QStringLiteral("movies")), 1);
    QCOMPARE(acts.count(QStringLiteral("directors")), 1);
    QCOMPARE(acts.count(QStringLiteral("cast")), 3);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
    QCOMPARE(acts.count(QStringLiteral("movies")), 2);
    QCOMPARE(acts.count(QStringLiteral("directors")), 1);
}

void TestHistory::aRunIsHeldWhileItsCrawlIsMoved()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    QList<qint64> held;
    const HoldRun refuse = [&held](qint64 runId) -> Result<Done> {
        held << runId;
        return makeError(Fault::Conflict, QStringLiteral("Somebody works on it."));
    };
    const QString content = acts.content();
    const auto refused = moveHistory(*acts.connection, acts.schema, {}, acts.told, refuse);
    QVERIFY(!refused);
    QCOMPARE(refused.error().text, QStringLiteral("Somebody works on it."));
    QCOMPARE(held, QList<qint64>{acts.runId});
    SAME_CONTENT(acts.content(), content);
}

// A step says what it is, with its count; a crawl's grows with it.
void TestHistory::stepsSayWhatTheyAre()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    const auto words = [&acts] { return acts.steps().first().description; };
    QCOMPARE(words(), QStringLiteral("Crawl of Max (us)"));
    MOVIEDB_OK(acts.commit(films(1, 1)));
    QCOMPARE(words(), QStringLiteral("Crawl of Max (us): 1 film stored"));
    MOVIEDB_OK(acts.commit(films(2, 4)));
    MOVIEDB_OK(acts.commit(films(3, 3))); // unchanged
    QCOMPARE(words(), QStringLiteral("Crawl of Max (us): 4 films stored"));
    MOVIEDB_OK(removeRows(*acts.connection, acts.schema, {QStringLiteral("movies"), {{1}}}, acts.told));
    QVERIFY2(words().startsWith(QStringLiteral("Movies: Harbour 1 removed, with ")), qPrintable(words()));
    QVERIFY2(words().contains(QStringLiteral(" links")) && words().contains(QStringLiteral(" claims")),
             qPrintable(words()));
    MOVIEDB_OK(insertRow(*acts.connection, acts.schema,
                         {QStringLiteral("actors"), {{QStringLiteral("name"), QStringLiteral("Nobody")}}},
                         acts.told));
    const auto actors = acts.ids(QStringLiteral("actors"), QStringLiteral("actor_id"));
    MOVIEDB_OK(
        removeRows(*acts.connection, acts.schema, {QStringLiteral("actors"), {{actors.last()}}}, acts.told));
    QVERIFY2(words().startsWith(QStringLiteral("Actors: Nobody removed")), qPrintable(words()));
}

void TestHistory::whatComesNextIsKnown()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    const qint64 edit = *newestStep(*acts.connection);
    const auto next = nextInHistory(*acts.connection);
    MOVIEDB_OK(next);
    QCOMPARE(next->undo->stepId, edit);
    QVERIFY(!next->redo);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    const auto after = nextInHistory(*acts.connection);
    MOVIEDB_OK(after);
    QCOMPARE(after->redo->stepId, edit);
    QVERIFY(after->undo->stepId < edit);
}

// The decision was taken back while its facts were on their way.
void TestHistory::factsOfADecisionTakenBackAreLeftOut()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    EntryOutcome doubtful = filmOutcome(9);
    doubtful.film.reset();
    doubtful.status.state = EntryState::Review;
    doubtful.match.decision = Decision::Review;
    MOVIEDB_OK(acts.commit({doubtful}));
    MOVIEDB_OK(judge(*acts.connection, acts.schema,
                     {{1, Judgment::Kind::Accept, QStringLiteral("Harbour_9")}}, acts.told));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo));
    acts.runId = 0;
    const auto stored = acts.commit({filmOutcome(9), filmOutcome(10)});
    MOVIEDB_OK(stored);
    QCOMPARE(stored->size(), 2);
    QVERIFY(!stored->first().changed && stored->last().changed);
    QCOMPARE(acts.count(QStringLiteral("movies")), 1);
    QCOMPARE(acts.count(QStringLiteral("review_items"), QStringLiteral("state = 'open'")), 1);
}

void TestHistory::refusals()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    QCOMPARE(acts.move(HistoryMove::Kind::Undo, 999).error().fault, Fault::NotFound);
    QCOMPARE(acts.move(HistoryMove::Kind::Redo).error().fault, Fault::NotFound);
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    const qint64 step = *newestStep(*acts.connection);
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo, step));
    QCOMPARE(acts.move(HistoryMove::Kind::Undo, step).error().fault, Fault::Conflict);
    // A new act: what was taken back before it cannot be done again.
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("tagline"), QStringLiteral("New")));
    QCOMPARE(acts.move(HistoryMove::Kind::Redo).error().fault, Fault::NotFound);
    // Changed past the history: nothing is overwritten.
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 201));
    acts.run(QStringLiteral("UPDATE movies SET runtime = 202 WHERE movie_id = 1"));
    const auto refused = acts.move(HistoryMove::Kind::Undo);
    QCOMPARE(refused.error().fault, Fault::Conflict);
    QCOMPARE(acts.column(1, "runtime").toInt(), 202);
}

void TestHistory::oldStepsSaySo()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    acts.run(QStringLiteral(
        "INSERT INTO change_steps (actor, description) VALUES ('user', 'Movies: Alien, runtime 1 → 2')"));
    const auto refused = acts.move(HistoryMove::Kind::Undo, *newestStep(*acts.connection));
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::Usage);
    QVERIFY(refused.error().text.contains(QStringLiteral("older version")));
}

// One statement writes rows of a film that the step adds, of one that was there, and of none: the first came along.
void TestHistory::rowsOfOneStatementAreToldApart()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    acts.run(
        QStringLiteral("INSERT INTO crawl_entries (run_id, list_id, position, title, entry, state) VALUES "
                       "(1, 'a', 11, 'A', '{}', 'listed'), (1, 'b', 12, 'B', '{}', 'listed')"));
    auto transaction = acts.connection->begin();
    MOVIEDB_OK(transaction);
    const auto step = beginStep(*acts.connection, acts.schema, QStringLiteral("edit"));
    MOVIEDB_OK(step);
    acts.run(QStringLiteral("INSERT INTO movies (movie_id, title) VALUES (77, 'Added')"));
    acts.run(
        QStringLiteral("INSERT INTO ratings (movie_id, source, score) VALUES (77, 'New', 2), (1, 'New', 3)"));
    acts.run(
        QStringLiteral("INSERT INTO receipts (receipt_id, entity, entity_id, source, fetched_at, extractor) "
                       "VALUES (701, 'movies', 77, 'user', '2026-01-01 00:00:00', 'user'), "
                       "(702, 'movies', 1, 'user', '2026-01-01 00:00:00', 'user'), "
                       "(703, 'actors', 77, 'user', '2026-01-01 00:00:00', 'user')"));
    acts.run(QStringLiteral("DELETE FROM ratings WHERE source = 'New'"));
    acts.run(QStringLiteral("UPDATE crawl_entries SET movie_id = 77 WHERE list_id IN ('a', 'b')"));
    MOVIEDB_OK(endStep(*acts.connection, *step, acts.told));
    MOVIEDB_OK(transaction->commit());
    const auto noted = [&](const QString &what) {
        return acts.count(QStringLiteral("changes"),
                          QStringLiteral("step_id = %1 AND %2").arg(*step).arg(what));
    };
    QCOMPARE(noted(QStringLiteral("table_name = 'movies'")), 1);
    QCOMPARE(noted(QStringLiteral("table_name = 'ratings'")), 1);
    QCOMPARE(noted(QStringLiteral("table_name = 'receipts' AND row_key IN ('[702]', '[703]')")), 2);
    QCOMPARE(noted(QStringLiteral("table_name = 'receipts'")), 2);
    QCOMPARE(noted(QStringLiteral("table_name = 'crawl_entries' AND operation = 'update'")), 2);
}

// A step that is rolled back gives its number and those of its rows away: the next one has the same, and what it changes of a row
// that another program added meanwhile is noted.
void TestHistory::whatARolledBackStepAddedIsForgotten()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 1)));
    const auto rate = [&](const QString &source) {
        acts.run(
            QStringLiteral("INSERT INTO ratings (movie_id, source, score) VALUES (77, '%1', 2)").arg(source));
    };
    {
        auto transaction = acts.connection->begin();
        MOVIEDB_OK(transaction);
        MOVIEDB_OK(beginStep(*acts.connection, acts.schema, QStringLiteral("edit")));
        acts.run(QStringLiteral("INSERT INTO movies (movie_id, title) VALUES (77, 'Mine')"));
        rate(QStringLiteral("Mine")); // not committed
    }
    const auto other = openWindow(temp, QStringLiteral("another"), QStringLiteral("other"));
    QVERIFY(other);
    MOVIEDB_OK(other->execute(QStringLiteral("INSERT INTO movies (movie_id, title) VALUES (77, 'Theirs')")));
    auto transaction = acts.connection->begin();
    MOVIEDB_OK(transaction);
    const auto step = beginStep(*acts.connection, acts.schema, QStringLiteral("edit"));
    MOVIEDB_OK(step);
    rate(QStringLiteral("New"));
    MOVIEDB_OK(endStep(*acts.connection, *step, acts.told));
    MOVIEDB_OK(transaction->commit());
    QCOMPARE(acts.count(QStringLiteral("changes"),
                        QStringLiteral("step_id = %1 AND table_name = 'ratings'").arg(*step)),
             1);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
