// The history of several windows and persons: what one of them takes back, does again or has done since is no business
// of the other's.
#include "tests/store/historyacts.h"

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

class TestHistoryWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherProgramsLaterActStays_data() { addEngineRows(); }
    void anotherProgramsLaterActStays();
    void redoEndsWithAnActOfOnesOwn_data() { addEngineRows(); }
    void redoEndsWithAnActOfOnesOwn();
    void anotherWindowsMovesAreItsOwn_data() { addEngineRows(); }
    void anotherWindowsMovesAreItsOwn();
    void redoMeetsWhatOthersDid_data();
    void redoMeetsWhatOthersDid();
    void anotherProgramsDecisionStays_data() { addEngineRows(); }
    void anotherProgramsDecisionStays();
};

void TestHistoryWindows::anotherProgramsLaterActStays()
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
void TestHistoryWindows::redoEndsWithAnActOfOnesOwn()
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
void TestHistoryWindows::anotherWindowsMovesAreItsOwn()
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

void TestHistoryWindows::redoMeetsWhatOthersDid_data()
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
        "“Harbour 1” is no longer as this step left it: runtime was changed.");
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
void TestHistoryWindows::redoMeetsWhatOthersDid()
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

// U on the review page: a decision that another window made since is not this one's.
void TestHistoryWindows::anotherProgramsDecisionStays()
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

QTEST_GUILESS_MAIN(TestHistoryWindows)
#include "tst_historywindows.moc"
