// The recipe book: whatever was done in a database comes out of its recipe in an empty one, on the same engine and on
// the other, and what cannot be done again is refused whole.
#include "core/store/recipebook/recipebook.h"
#include "core/store/recipebook/replaying.h"
#include "tests/store/everyact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

int numberOfActs()
{
    const int given = qEnvironmentVariableIntValue("MOVIEDB_TEST_ACTS");
    return given > 0 ? given : 60;
}

QList<QByteArray> recipeOf(FilmDatabase &database)
{
    const auto lines = readRecipeBook(*database.connection, database.schema);
    if (!lines)
        qWarning("%s", qPrintable(lines.error().oneLine()));
    return lines ? *lines : QList<QByteArray>();
}

Result<Done> replayLine(FilmDatabase &database, const QByteArray &line, qint64 laterBy = 0)
{
    MOVIEDB_TRY(act, readActLine(line, database.schema, QStringLiteral("line")));
    return replayAct(*database.connection, database.schema, act, laterBy, database.told);
}

// Behind the header.
Result<Done> replayAll(FilmDatabase &database, const QList<QByteArray> &lines, qsizetype from = 1)
{
    for (qsizetype line = from; line < lines.size(); ++line)
        if (auto done = replayLine(database, lines.at(line)); !done) {
            Error error = done.error();
            error.where += QStringLiteral(", line %1: %2")
                               .arg(line + 1)
                               .arg(QString::fromUtf8(lines.at(line).left(2000)));
            return error;
        }
    return Done{};
}

// The sources are those of every database.
void emptyAgain(FilmDatabase &database)
{
    database.run(QStringLiteral("DELETE FROM changes"));
    database.run(QStringLiteral("DELETE FROM change_steps"));
    database.run(QStringLiteral("DELETE FROM crawl_runs"));
}

QString differentLine(const QList<QByteArray> &left, const QList<QByteArray> &right)
{
    for (qsizetype line = 0; line < std::max(left.size(), right.size()); ++line)
        if (left.value(line) != right.value(line))
            return QStringLiteral("%1 // %2")
                .arg(QString::fromUtf8(left.value(line).left(3000)),
                     QString::fromUtf8(right.value(line).left(3000)));
    return {};
}

// Nobody noted when another program changed a row, so the book cannot tell it.
QString withoutTimes(QString content)
{
    static const QRegularExpression time(QStringLiteral("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
    return content.replace(time, QStringLiteral("a time"));
}

QJsonObject object(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

#define MOVIEDB_OTHER_DATABASE(database)                                                                     \
    QFETCH(moviedb::store::Engine, other);                                                                   \
    const moviedb::test::TempDatabase database(other);                                                       \
    if (!database.skipReason().isEmpty())                                                                    \
    QSKIP(qPrintable(database.skipReason()))

class TestRecipeBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActComesAgain_data();
    void everyActComesAgain();
    void everyKindOfActIsALine_data() { addBothEngines(); }
    void everyKindOfActIsALine();
    void readsAsWords_data() { addEngineRows(); }
    void readsAsWords();
    void whatNobodyNotedComesAgain_data() { addBothEngines(); }
    void whatNobodyNotedComesAgain();
    void whatWasThereBeforeComesAgain_data() { addBothEngines(); }
    void whatWasThereBeforeComesAgain();
    void fractionsOfASecondComeAgain_data() { addBothEngines(); }
    void fractionsOfASecondComeAgain();
    void newRowsGetNewNumbers_data() { addEngineRows(); }
    void newRowsGetNewNumbers();
    void refusedWhole_data() { addEngineRows(); }
    void refusedWhole();
    void ontoOthersKeepsTheirs_data() { addEngineRows(); }
    void ontoOthersKeepsTheirs();
    void badLinesAreRefused_data();
    void badLinesAreRefused();
    void badHeadersAreRefused_data();
    void badHeadersAreRefused();

private:
    static void addBothEngines();
};

void TestRecipeBook::addBothEngines()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<Engine>("other");
    QTest::newRow("SQLite to SQLite") << Engine::Sqlite << Engine::Sqlite;
    QTest::newRow("SQLite to Postgres") << Engine::Sqlite << Engine::Postgres;
    QTest::newRow("Postgres to SQLite") << Engine::Postgres << Engine::Sqlite;
    QTest::newRow("Postgres to Postgres") << Engine::Postgres << Engine::Postgres;
}

void TestRecipeBook::everyActComesAgain_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<Engine>("other");
    QTest::addColumn<quint32>("seed");
    QTest::newRow("SQLite to SQLite") << Engine::Sqlite << Engine::Sqlite << 1u;
    QTest::newRow("another program, SQLite to SQLite") << Engine::Sqlite << Engine::Sqlite << 2u;
    QTest::newRow("SQLite to Postgres") << Engine::Sqlite << Engine::Postgres << 3u;
    QTest::newRow("Postgres to SQLite") << Engine::Postgres << Engine::Sqlite << 4u;
    QTest::newRow("Postgres to Postgres") << Engine::Postgres << Engine::Postgres << 5u;
}

void TestRecipeBook::everyActComesAgain()
{
    MOVIEDB_DATABASE(temp);
    MOVIEDB_OTHER_DATABASE(otherTemp);
    QFETCH(quint32, seed);
    Acts acts(temp);
    EveryAct random(acts, seed);
    QRandomGenerator moves(seed);
    for (int act = 0; act < numberOfActs(); ++act) {
        random.act();
        if (moves.bounded(4) == 0)
            (void)acts.move(HistoryMove::Kind::Undo);
        if (moves.bounded(6) == 0)
            (void)acts.move(HistoryMove::Kind::Redo);
    }
    const QList<QByteArray> recipe = recipeOf(acts);
    QVERIFY(recipe.size() > 15);

    Acts again(otherTemp);
    emptyAgain(again);
    QVERIFY(*holdsNothing(*again.connection, again.schema));
    MOVIEDB_OK(replayAll(again, recipe));
    SAME_CONTENT(again.content(), acts.content());
    QCOMPARE(again.steps().size(), acts.steps().size());
    // Where a reference goes with its row SQLite notes the one before the other, Postgres behind it.
    if (engine == Engine::Postgres && other == Engine::Sqlite)
        return;
    const QList<QByteArray> recipeAgain = recipeOf(again);
    QVERIFY2(recipeAgain == recipe, qPrintable(differentLine(recipeAgain, recipe)));
}

void TestRecipeBook::everyKindOfActIsALine()
{
    MOVIEDB_DATABASE(temp);
    MOVIEDB_OTHER_DATABASE(otherTemp);
    Acts acts(temp);
    actOfEveryKind(acts);
    if (QTest::currentTestFailed())
        return;
    const QList<QByteArray> recipe = recipeOf(acts);
    QSet<QString> kinds;
    QSet<int> numbers; // an act that went on behind a later one has two lines
    for (const QByteArray &line : recipe.mid(1)) {
        const QJsonObject act = object(line);
        kinds.insert(act.value(QLatin1String("kind")).toString());
        if (act.value(QLatin1String("kind")) != QLatin1String("before"))
            numbers.insert(act.value(QLatin1String("act")).toInt());
        QVERIFY2(!act.value(QLatin1String("words")).toString().isEmpty(), line.left(300).constData());
    }
    QCOMPARE(kinds & QSet<QString>(historyKinds().cbegin(), historyKinds().cend()),
             QSet<QString>(historyKinds().cbegin(), historyKinds().cend()));
    QCOMPARE(numbers.size(), acts.steps().size());

    Acts again(otherTemp);
    emptyAgain(again);
    MOVIEDB_OK(replayAll(again, recipe));
    SAME_CONTENT(again.content(), acts.content());
    // What was replayed can be taken back by a program that is opened afterwards, and done again.
    Author later = again.connection->author();
    later.openedAtStep = *newestStep(*again.connection);
    later.openedAtMove = *lastMove(*again.connection);
    again.connection->setAuthor(later);
    const qint64 first = again.steps().last().stepId;
    MOVIEDB_OK(again.move(HistoryMove::Kind::UndoUpTo, first));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::UndoUpTo, first));
    SAME_CONTENT(again.content(), acts.content());
    QCOMPARE(again.films().size(), 0);
    for (qsizetype step = acts.steps().size(); step > 0; --step) {
        MOVIEDB_OK(again.move(HistoryMove::Kind::Redo));
        MOVIEDB_OK(acts.move(HistoryMove::Kind::Redo));
    }
    SAME_CONTENT(again.content(), acts.content());
}

void TestRecipeBook::readsAsWords()
{
    MOVIEDB_DATABASE(temp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 2)));
    const auto film = acts.films().first();
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), film.movieId, QStringLiteral("runtime"), 117));
    const QList<QByteArray> recipe = recipeOf(acts);
    QCOMPARE(object(recipe.first()).value(QLatin1String("lines")).toInt(), int(recipe.size()) - 1);
    const QJsonObject edit = object(recipe.last());
    QCOMPARE(edit.value(QLatin1String("kind")).toString(), QStringLiteral("edit"));
    QVERIFY(edit.value(QLatin1String("words")).toString().contains(QLatin1String("117")));
    const QJsonObject change = edit.value(QLatin1String("changes")).toArray().first().toObject();
    QCOMPARE(change.value(QLatin1String("change")).toString(), QStringLiteral("set"));
    QCOMPARE(change.value(QLatin1String("table")).toString(), QStringLiteral("movies"));
    QCOMPARE(change.value(QLatin1String("after")).toObject().value(QLatin1String("runtime")).toInt(), 117);
    QVERIFY(!change.value(QLatin1String("of")).toObject().value(QLatin1String("title")).toString().isEmpty());
    // People of a film by their names.
    QVERIFY(recipe.at(1).contains("\"names\":{\"actor_id\":\""));
}

void TestRecipeBook::whatNobodyNotedComesAgain()
{
    MOVIEDB_DATABASE(temp);
    MOVIEDB_OTHER_DATABASE(otherTemp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 3)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 101));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 2, QStringLiteral("tagline"), QStringLiteral("First")));
    // Another program's doing, in another second.
    QTest::qWait(1100);
    acts.run(QStringLiteral("UPDATE movies SET runtime = 102 WHERE movie_id = 1"));
    acts.run(QStringLiteral("UPDATE movies SET tagline = 'Second' WHERE movie_id = 2"));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 103));
    acts.run(QStringLiteral(
        "INSERT INTO movie_genres (movie_id, genre_id) SELECT 3, MIN(g.genre_id) FROM genres g "
        "WHERE g.genre_id NOT IN (SELECT genre_id FROM movie_genres WHERE movie_id = 3) "
        "HAVING MIN(g.genre_id) IS NOT NULL"));
    Acts again(otherTemp);
    emptyAgain(again);
    MOVIEDB_OK(replayAll(again, recipeOf(acts)));
    SAME_CONTENT(withoutTimes(again.content()), withoutTimes(acts.content()));
}

void TestRecipeBook::whatWasThereBeforeComesAgain()
{
    MOVIEDB_DATABASE(temp);
    MOVIEDB_OTHER_DATABASE(otherTemp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 3)));
    acts.run(QStringLiteral("DELETE FROM changes"));
    acts.run(QStringLiteral("DELETE FROM change_steps"));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 101));
    const QList<QByteArray> recipe = recipeOf(acts);
    QCOMPARE(recipe.size(), 3);
    QCOMPARE(object(recipe.at(1)).value(QLatin1String("kind")).toString(), QStringLiteral("before"));
    Acts again(otherTemp);
    emptyAgain(again);
    MOVIEDB_OK(replayAll(again, recipe));
    SAME_CONTENT(again.content(), acts.content());
    // It is no act that could be taken back.
    MOVIEDB_OK(again.move(HistoryMove::Kind::Undo, again.steps().first().stepId));
    QVERIFY(!again.move(HistoryMove::Kind::Undo, again.steps().last().stepId));
}

// Postgres keeps microseconds; a time shown must be the time in the book, also just before a full second.
void TestRecipeBook::fractionsOfASecondComeAgain()
{
    MOVIEDB_DATABASE(temp);
    MOVIEDB_OTHER_DATABASE(otherTemp);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 3)));
    acts.run(QStringLiteral(
        "UPDATE directors SET created_at = '2026-01-02 03:04:05.999712' WHERE director_id = 1"));
    acts.run(
        QStringLiteral("UPDATE directors SET created_at = '2026-01-02 03:04:59.9994' WHERE director_id = 2"));
    acts.run(
        QStringLiteral("UPDATE directors SET created_at = '2025-12-31 23:59:59.9995' WHERE director_id = 3"));
    Acts again(otherTemp);
    emptyAgain(again);
    MOVIEDB_OK(replayAll(again, recipeOf(acts)));
    SAME_CONTENT(again.content(), acts.content());
}

void TestRecipeBook::newRowsGetNewNumbers()
{
    MOVIEDB_DATABASE(temp);
    const TempDatabase otherTemp(engine);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 3)));
    MOVIEDB_OK(insertRow(*acts.connection, acts.schema,
                         {QStringLiteral("movies"), {{QStringLiteral("title"), QStringLiteral("Undone")}}},
                         acts.told));
    MOVIEDB_OK(acts.move(HistoryMove::Kind::Undo, acts.steps().first().stepId));
    Acts again(otherTemp);
    emptyAgain(again);
    MOVIEDB_OK(replayAll(again, recipeOf(acts)));
    const auto added =
        insertRow(*again.connection, again.schema,
                  {QStringLiteral("movies"), {{QStringLiteral("title"), QStringLiteral("New")}}}, again.told);
    MOVIEDB_OK(added);
    QCOMPARE(added->key.first().toLongLong(), 5); // behind three films and the one that was taken back
    const qint64 undone = acts.steps().first().stepId;
    MOVIEDB_OK(again.move(HistoryMove::Kind::Redo, undone));
    QCOMPARE(again.films().size(), 5);
}

void TestRecipeBook::refusedWhole()
{
    MOVIEDB_DATABASE(temp);
    const TempDatabase otherTemp(engine);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 3)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 2, QStringLiteral("runtime"), 101));
    const QList<QByteArray> recipe = recipeOf(acts);
    Acts again(otherTemp);
    emptyAgain(again);
    for (qsizetype line = 1; line < recipe.size() - 1; ++line)
        MOVIEDB_OK(replayLine(again, recipe.at(line)));
    again.run(QStringLiteral("UPDATE movies SET runtime = 99 WHERE movie_id = 2"));
    const QString before = again.content();
    const qsizetype steps = again.steps().size();
    const auto refused = replayLine(again, recipe.last());
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::Conflict);
    QVERIFY2(refused.error().text.contains(QLatin1String("runtime is 99")), qPrintable(refused.error().text));
    SAME_CONTENT(again.content(), before);
    QCOMPARE(again.steps().size(), steps);
    // The same act twice.
    const auto twice = replayLine(again, recipe.at(1));
    QVERIFY(!twice);
    QCOMPARE(twice.error().fault, Fault::Conflict);
    SAME_CONTENT(again.content(), before);
}

void TestRecipeBook::ontoOthersKeepsTheirs()
{
    MOVIEDB_DATABASE(temp);
    const TempDatabase otherTemp(engine);
    Acts acts(temp);
    MOVIEDB_OK(acts.commit(films(1, 3)));
    MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 2, QStringLiteral("tagline"), QStringLiteral("Mine")));
    Acts again(otherTemp);
    MOVIEDB_OK(again.commit(films(1, 3)));
    const qint64 newest = again.steps().first().stepId;
    // The films are there already, the edit fits.
    QVERIFY(!replayLine(again, recipeOf(acts).at(1), newest + 1));
    MOVIEDB_OK(replayLine(again, recipeOf(acts).last(), newest + 1));
    QCOMPARE(again.column(2, "tagline").toString(), QStringLiteral("Mine"));
    QVERIFY(again.steps().first().stepId > newest);
    // Another film under this number.
    again.run(QStringLiteral("UPDATE movies SET tagline = NULL, title = 'Another' WHERE movie_id = 2"));
    const auto refused = replayLine(again, recipeOf(acts).last(), newest + 100);
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.contains(QLatin1String("Another")), qPrintable(refused.error().text));
}

void TestRecipeBook::badLinesAreRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("says");
    const QByteArray act =
        R"({"act":1,"at":"2026-11-26T10:00:00Z","kind":"edit","person":null,"words":"x","changes":[%1]})";
    const auto row = [&](const char *name, const QByteArray &change, const char *says) {
        QByteArray line = act;
        QTest::newRow(name) << line.replace("%1", change) << QString::fromUtf8(says);
    };
    QTest::newRow("no JSON") << QByteArray("{\"act\":1,") << QStringLiteral("not complete, valid JSON");
    QTest::newRow("no object") << QByteArray("[1]") << QStringLiteral("not a JSON object");
    QTest::newRow("an empty line") << QByteArray() << QStringLiteral("not complete, valid JSON");
    QTest::newRow("nested too deeply") << QByteArray(100, '[') << QStringLiteral("too deeply");
    QTest::newRow("an unknown kind of act")
        << QByteArray(act).replace("%1", "").replace("\"edit\"", "\"explode\"")
        << QStringLiteral("“explode” is no kind");
    QTest::newRow("no time") << QByteArray(act).replace("%1", "").replace("2026-11-26T10:00:00Z", "yesterday")
                             << QStringLiteral("is no time");
    QTest::newRow("a number below nothing")
        << QByteArray(act).replace("%1", "").replace("\"act\":1", "\"act\":-1")
        << QStringLiteral("count from 0");
    QTest::newRow("a number that would leave none")
        << QByteArray(act).replace("%1", "").replace("\"act\":1", "\"act\":4000000000")
        << QStringLiteral("count from 0");
    row("an unknown change", R"({"change":"drop","table":"movies","key":[1]})", "“drop” is no change");
    row("an unknown table", R"({"change":"set","table":"sqlite_master","key":[1],"before":{},"after":{}})",
        "no table “sqlite_master”");
    row("the history itself", R"({"change":"set","table":"change_steps","key":[1],"before":{},"after":{}})",
        "no table “change_steps”");
    row("an unknown column",
        R"({"change":"set","table":"movies","key":[1],"before":{"x\" = 1 --":1},"after":{}})", "no column");
    row("a key of two parts", R"({"change":"set","table":"movies","key":[1,2],"before":{},"after":{}})",
        "1 parts");
    row("a key that is no number", R"({"change":"set","table":"movies","key":[{}],"before":{},"after":{}})",
        "whole number or a text");
    row("no values", R"({"change":"set","table":"movies","key":[1]})", "expected");
    row("a list as a value",
        R"({"change":"set","table":"movies","key":[1],"before":{"runtime":[1]},"after":{}})",
        "neither text nor a number");
    row("a row of another key",
        R"({"change":"add","table":"movies","key":[1],"row":{"movie_id":2,"title":"x"}})",
        "does not have the key");
    row("no row to remove", R"({"change":"remove","table":"movies","key":[1]})", "removed row is missing");
}

void TestRecipeBook::badLinesAreRefused()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, says);
    const TempDatabase temp(Engine::Sqlite);
    const auto connection = temp.connectMigrated();
    const SchemaInfo schema = *reflect(*connection);
    const auto act = readActLine(line, schema, QStringLiteral("line 7"));
    QVERIFY(!act);
    QVERIFY2(act.error().oneLine().contains(says), qPrintable(act.error().oneLine()));
    QVERIFY2(act.error().where.startsWith(QLatin1String("line 7")), qPrintable(act.error().where));
}

void TestRecipeBook::badHeadersAreRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("an act") << QByteArray(R"({"act":1})") << QStringLiteral("no recipe book");
    QTest::newRow("of a later version")
        << QByteArray(R"({"recipe":2,"schema":1,"lines":1})") << QStringLiteral("of version 2");
    QTest::newRow("fewer lines than none")
        << QByteArray(R"({"recipe":1,"schema":1,"lines":-1})") << QStringLiteral("no recipe book");
    QTest::newRow("a page") << QByteArray("<html>") << QStringLiteral("not complete, valid JSON");
}

void TestRecipeBook::badHeadersAreRefused()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, says);
    const auto header = readHeaderLine(line, QStringLiteral("line 1"));
    QVERIFY(!header);
    QVERIFY2(header.error().oneLine().contains(says), qPrintable(header.error().oneLine()));
}

QTEST_GUILESS_MAIN(TestRecipeBook)
#include "tst_recipebook.moc"
