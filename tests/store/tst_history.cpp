// The history: what acts of every kind change is noted, taken back and done again, on both engines.
#include "tests/store/everyact.h"

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

const QString anna = QStringLiteral("anna on laptop");

Result<Row> editRuntime(Connection &window, const SchemaInfo &schema, qint64 film, int minutes)
{
    QList<TableChange> told;
    return editCell(window, schema,
                    {QStringLiteral("movies"), {film}, QStringLiteral("runtime"), minutes, {}}, told);
}

} // namespace

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
    void anotherProgramsLaterActStays_data() { addEngineRows(); }
    void anotherProgramsLaterActStays();
    void redoEndsWithAnActOfOnesOwn_data() { addEngineRows(); }
    void redoEndsWithAnActOfOnesOwn();
    void anotherWindowsMovesAreItsOwn_data() { addEngineRows(); }
    void anotherWindowsMovesAreItsOwn();
    void redoMeetsWhatOthersDid_data();
    void redoMeetsWhatOthersDid();
    void aRunIsHeldWhileItsCrawlIsMoved_data() { addEngineRows(); }
    void aRunIsHeldWhileItsCrawlIsMoved();
    void stepsSayWhatTheyAre_data() { addEngineRows(); }
    void stepsSayWhatTheyAre();
    void whatComesNextIsKnown_data() { addEngineRows(); }
    void whatComesNextIsKnown();
    void anotherProgramsDecisionStays_data() { addEngineRows(); }
    void anotherProgramsDecisionStays();
    void factsOfADecisionTakenBackAreLeftOut_data() { addEngineRows(); }
    void factsOfADecisionTakenBackAreLeftOut();
    void refusals_data() { addEngineRows(); }
    void refusals();
    void oldStepsSaySo_data() { addEngineRows(); }
    void oldStepsSaySo();
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

void TestHistory::anotherProgramsLaterActStays()
{
    MOVIEDB_DATABASE(temp);
    Acts mine(temp);
    MOVIEDB_OK(mine.commit(films(1, 2)));
    mine.connection = openWindow(temp, anna, QStringLiteral("mine"));
    MOVIEDB_OK(mine.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    const auto other = openWindow(temp, anna, QStringLiteral("other"));
    MOVIEDB_OK(editRuntime(*other, mine.schema, 2, 201));
    const auto undone = mine.move(HistoryMove::Kind::Undo);
    MOVIEDB_OK(undone);
    QCOMPARE(mine.column(1, "runtime").toInt(), 81);
    QCOMPARE(mine.column(2, "runtime").toInt(), 201);
    // Nothing of its own is left, and what was there before it was opened is somebody else's.
    const auto nothing = mine.move(HistoryMove::Kind::Undo);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().fault, Fault::NotFound);
}

// Redo goes on after a restart, until its person does something else; another window's acts leave it alone.
void TestHistory::redoEndsWithAnActOfOnesOwn()
{
    MOVIEDB_DATABASE(temp);
    Acts mine(temp);
    MOVIEDB_OK(mine.commit(films(1, 2)));
    mine.connection = openWindow(temp, anna, QStringLiteral("first"));
    MOVIEDB_OK(mine.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    MOVIEDB_OK(mine.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 201));
    MOVIEDB_OK(mine.move(HistoryMove::Kind::Undo));
    MOVIEDB_OK(mine.move(HistoryMove::Kind::Undo));
    const auto bob = openWindow(temp, QStringLiteral("bob on desktop"), QStringLiteral("bob's"));
    MOVIEDB_OK(editRuntime(*bob, mine.schema, 2, 300));
    mine.connection = openWindow(temp, anna, QStringLiteral("second"));
    MOVIEDB_OK(mine.move(HistoryMove::Kind::Redo));
    QCOMPARE(mine.column(1, "runtime").toInt(), 200);
    MOVIEDB_OK(editRuntime(*bob, mine.schema, 2, 301));
    QVERIFY((*nextInHistory(*mine.connection)).redo.has_value());
    mine.connection = openWindow(temp, anna, QStringLiteral("third"));
    MOVIEDB_OK(mine.edit(QStringLiteral("movies"), 1, QStringLiteral("tagline"), QStringLiteral("New")));
    QVERIFY(!(*nextInHistory(*mine.connection)).redo.has_value());
    QCOMPARE(mine.move(HistoryMove::Kind::Redo).error().fault, Fault::NotFound);
    MOVIEDB_OK(
        mine.move(HistoryMove::Kind::Undo)); // the tagline, then what was done again in an earlier window
    MOVIEDB_OK(mine.move(HistoryMove::Kind::Undo));
    QCOMPARE(mine.column(1, "runtime").toInt(), 81);
}

// Two windows of one person: what one of them takes back or does again is no business of the other's.
void TestHistory::anotherWindowsMovesAreItsOwn()
{
    MOVIEDB_DATABASE(temp);
    Acts mine(temp);
    MOVIEDB_OK(mine.commit(films(1, 2)));
    mine.connection = openWindow(temp, anna, QStringLiteral("earlier"));
    MOVIEDB_OK(mine.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    MOVIEDB_OK(mine.edit(QStringLiteral("movies"), 2, QStringLiteral("runtime"), 201));
    mine.connection = openWindow(temp, anna, QStringLiteral("mine"));
    const auto other = openWindow(temp, anna, QStringLiteral("other"));
    MOVIEDB_OK(moveHistory(*other, mine.schema, {}, mine.told)); // film 2, the newest from before both
    QVERIFY(!(*nextInHistory(*mine.connection)).redo.has_value());
    MOVIEDB_OK(mine.move(HistoryMove::Kind::Undo)); // film 1: the other one is gone already
    QCOMPARE(mine.column(1, "runtime").toInt(), 81);
    MOVIEDB_OK(moveHistory(*other, mine.schema, {HistoryMove::Kind::Redo}, mine.told));
    QCOMPARE(mine.column(1, "runtime").toInt(), 81);
    QCOMPARE(mine.column(2, "runtime").toInt(), 201);
    QCOMPARE(mine.move(HistoryMove::Kind::Undo).error().fault,
             Fault::NotFound); // not what it has just done again
    MOVIEDB_OK(mine.move(HistoryMove::Kind::Redo));
    QCOMPARE(mine.column(1, "runtime").toInt(), 200);
    // Somebody who takes back another person's step by its number may do it again.
    const auto bob = openWindow(temp, QStringLiteral("bob on desktop"), QStringLiteral("bob's"));
    const qint64 step = *newestStep(*bob);
    MOVIEDB_OK(moveHistory(*bob, mine.schema, {HistoryMove::Kind::Undo, step}, mine.told));
    QCOMPARE((*nextInHistory(*bob)).redo->stepId, step);
    MOVIEDB_OK(moveHistory(*bob, mine.schema, {HistoryMove::Kind::Redo}, mine.told));
    QCOMPARE(mine.column(2, "runtime").toInt(), 201);
}

void TestHistory::redoMeetsWhatOthersDid_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("act");   // taken back by this window
    QTest::addColumn<QString>("other"); // done by another one since, as SQL; %1 is the film
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const char *act, const char *other, const char *said) {
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
            QTest::addRow("%s, %s", engine == Engine::Sqlite ? "sqlite" : "postgres", name)
                << engine << QString::fromLatin1(act) << QString::fromLatin1(other)
                << QString::fromUtf8(said);
    };
    row("the value was changed", "edit", "UPDATE movies SET runtime = 300 WHERE movie_id = 1",
        "runtime was changed");
    row("another value was changed", "edit", "UPDATE movies SET tagline = 'Kept' WHERE movie_id = 1", "");
    row("the row was removed", "edit person", "DELETE FROM actors WHERE name = 'Unused'", "it was removed");
    row("the film that goes was changed", "remove", "UPDATE movies SET tagline = 'Kept' WHERE movie_id = 1",
        "tagline was changed");
    row("the film that goes has got a part", "remove",
        "INSERT INTO \"cast\" (movie_id, actor_id, role) VALUES (1, 3, 'Extra')", "it has got more cast");
    row("the person that goes is used", "remove actor",
        "INSERT INTO \"cast\" (movie_id, actor_id, role) SELECT 1, MAX(actor_id), 'Extra' FROM actors",
        "it is used now");
    row("the place of what comes is taken", "add", "INSERT INTO genres (name) VALUES ('Mine')",
        "cannot come back");
    row("nothing was done", "remove", "UPDATE movies SET tagline = 'Kept' WHERE movie_id = 2", "");
}

// What another window changed since is never overwritten by doing something again.
void TestHistory::redoMeetsWhatOthersDid()
{
    MOVIEDB_DATABASE(temp);
    QFETCH(QString, act);
    QFETCH(QString, other);
    QFETCH(QString, said);
    Acts mine(temp);
    MOVIEDB_OK(mine.commit(films(1, 2)));
    mine.connection = openWindow(temp, anna, QStringLiteral("mine"));
    if (act == QLatin1String("edit"))
        MOVIEDB_OK(mine.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 200));
    else if (act == QLatin1String("remove"))
        MOVIEDB_OK(removeRows(*mine.connection, mine.schema, {QStringLiteral("movies"), {{1}}}, mine.told));
    else if (act == QLatin1String("add"))
        MOVIEDB_OK(insertRow(*mine.connection, mine.schema,
                             {QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Mine")}}},
                             mine.told));
    else {
        mine.run(QStringLiteral("INSERT INTO actors (name) VALUES ('Unused')"));
        const qint64 unused = mine.ids(QStringLiteral("actors"), QStringLiteral("actor_id")).last();
        if (act == QLatin1String("edit person"))
            MOVIEDB_OK(
                mine.edit(QStringLiteral("actors"), unused, QStringLiteral("bio"), QStringLiteral("Born")));
        else
            MOVIEDB_OK(
                removeRows(*mine.connection, mine.schema, {QStringLiteral("actors"), {{unused}}}, mine.told));
    }
    MOVIEDB_OK(mine.move(HistoryMove::Kind::Undo));
    mine.run(other);
    const QString content = mine.content();
    const auto again = mine.move(HistoryMove::Kind::Redo);
    if (said.isEmpty()) {
        MOVIEDB_OK(again);
        return;
    }
    QVERIFY(!again);
    QCOMPARE(again.error().fault, Fault::Conflict);
    QVERIFY2(again.error().text.contains(said), qPrintable(again.error().text));
    SAME_CONTENT(mine.content(), content);
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

// U on the review page: a decision that another window made since is not this one's.
void TestHistory::anotherProgramsDecisionStays()
{
    MOVIEDB_DATABASE(temp);
    Acts mine(temp);
    EntryOutcome doubtful = filmOutcome(9);
    doubtful.film.reset();
    doubtful.status.state = EntryState::Review;
    doubtful.match.decision = Decision::Review;
    MOVIEDB_OK(mine.commit({doubtful}));
    mine.connection = openWindow(temp, anna, QStringLiteral("mine"));
    const auto other = openWindow(temp, anna, QStringLiteral("other"));
    MOVIEDB_OK(judge(*other, mine.schema, {{1, Judgment::Kind::RejectAll, {}}}, mine.told));
    QCOMPARE(*undoJudgments(*mine.connection, mine.schema, 1, mine.told), 0);
    QCOMPARE(mine.count(QStringLiteral("review_items"), QStringLiteral("state = 'rejected'")), 1);
    QCOMPARE(*undoJudgments(*other, mine.schema, 1, mine.told), 1);
    QCOMPARE(mine.count(QStringLiteral("review_items"), QStringLiteral("state = 'rejected'")), 0);
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

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
