// Many cells changed in one step, the same on both engines: what is stored, claimed, refused and taken back.
#include "core/base/writemode.h"
#include "core/store/bulkedit/cellsediting.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/history/historyreader.h"
#include "core/store/history/undoing.h"
#include "core/store/tables/tableeditor.h"
#include "tests/store/databasestate.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestCellsEditing : public SharedTables
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { dropShared(); }
    void oneStepForAll_data() { test::addEngineRows(); }
    void oneStepForAll();
    void dryRunStoresNothing_data() { test::addEngineRows(); }
    void dryRunStoresNothing();
    void isWhatSingleEditsDo_data() { test::addEngineRows(); }
    void isWhatSingleEditsDo();
    void refusals_data();
    void refusals();
    void names_data();
    void names();
    void wordsOfTheStep_data();
    void wordsOfTheStep();
    void changedMeanwhile_data() { test::addEngineRows(); }
    void changedMeanwhile();
    void ruleOfTheDatabaseRefusesItsCellsOnly_data() { test::addEngineRows(); }
    void ruleOfTheDatabaseRefusesItsCellsOnly();
    void entriesOfListsClaimTheirLists_data() { test::addEngineRows(); }
    void entriesOfListsClaimTheirLists();
    void nothingToChangeIsNoStep_data() { test::addEngineRows(); }
    void nothingToChangeIsNoStep();
    void manyThousands_data() { test::addEngineRows(); }
    void manyThousands();
    void cannotBeAsked_data() { test::addEngineRows(); }
    void cannotBeAsked();
};

namespace {

CellEdit cell(const char *column, qint64 row, const QVariant &value,
              const std::optional<QVariant> &was = std::nullopt)
{
    return {QString(), {row}, QString::fromLatin1(column), value, was};
}

QVariant words(const char *text)
{
    return QString::fromUtf8(text);
}

const QString movies = QStringLiteral("movies");

// All that is stored but the history and the times of rows.
QStringList wholeState(Connection &connection)
{
    QStringList state;
    for (const char *table : {"movies", "directors", "languages", "genres", "actors", "cast",
                              "movie_directors", "movie_languages", "claims", "receipts"}) {
        QStringList columns = columnsOf(connection, QLatin1String(table));
        columns.removeAll(QStringLiteral("created_at"));
        columns.removeAll(QStringLiteral("updated_at"));
        state << QLatin1String(table) + QLatin1Char(' ') +
                     rowsChecksum(connection, QLatin1String(table), columns);
    }
    return state;
}

// A block as it is pasted: dates, numbers, texts, a director by name, the language that keeps the first entry of a list.
CellsEdit block()
{
    return {movies,
            {cell("runtime", 1, words("120"), QVariant(qint64(113))),
             cell("release_date", 1, words("1996-06")), cell("director_id", 1, words("Émile Ort")),
             cell("language", 1, words("Danish")), cell("runtime", 2, words("98")),
             cell("release_date", 2, QVariant()), cell("plot", 3, words("Two\nlines")),
             cell("rating", 3, words("6.5"))}};
}

} // namespace

void TestCellsEditing::oneStepForAll()
{
    MOVIEDB_PREPARED(state);
    const auto before = wholeState(connection);
    QList<TableChange> changes;
    const auto plan = editCells(connection, state.schema, block(), WriteMode::Store, changes);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->changed, 7);
    QCOMPARE(plan->same, 1);
    QCOMPARE(plan->refused, 0);
    QCOMPARE(plan->rows, 3);
    QCOMPARE(plan->changes.first().row, QStringLiteral("Harbour Lights"));
    QCOMPARE(plan->changes.first().before, QStringLiteral("113"));
    QCOMPARE(plan->changes.first().after, QStringLiteral("120"));
    QCOMPARE(plan->changes.at(1).after, QStringLiteral("1996-06"));
    QCOMPARE(plan->changes.at(2).before, QStringLiteral("Ada Brink"));
    QCOMPARE(plan->changes.at(2).after, QStringLiteral("Émile Ort"));
    QCOMPARE(plan->changes.at(4).after, QStringLiteral("—"));
    QCOMPARE(changes.first().table, movies);
    QCOMPARE(changes.first().keys.size(), 3);
    QCOMPARE(changes.last().table, QStringLiteral("change_steps"));

    QCOMPARE(number(connection, "SELECT runtime FROM movies WHERE movie_id = 1"), qint64(120));
    QCOMPARE(text(connection, "SELECT release_date_precision FROM movies WHERE movie_id = 1"),
             QStringLiteral("month"));
    QCOMPARE(number(connection, "SELECT director_id FROM movies WHERE movie_id = 1"), qint64(2));
    QCOMPARE(text(connection, "SELECT plot FROM movies WHERE movie_id = 3"), QStringLiteral("Two\nlines"));
    QCOMPARE(
        text(connection, "SELECT value FROM claims WHERE field = 'runtime' AND chosen AND entity_id = 1"),
        QStringLiteral("120"));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE field = 'runtime' AND NOT chosen"),
             qint64(2));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE entity_id = 2 AND field = 'release_date' "
                                "AND source = 'user' AND value IS NULL"),
             qint64(1));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE source = 'user' AND field = 'directors'"),
             qint64(1));

    const auto log = readHistory(connection, {});
    MOVIEDB_OK(log);
    QCOMPARE(log->size(), 1);
    QCOMPARE(log->first().description, QStringLiteral("Movies: 7 cells of 3 rows changed"));
    QCOMPARE(log->first().kind, QStringLiteral("edit"));
    QCOMPARE(log->first().cells, qint64(7)); // as its words say; what followed is not counted there
    QCOMPARE(log->first().films, qint64(0));
    QVERIFY(log->first().changes > 7);
    MOVIEDB_OK(moveHistory(connection, state.schema, {HistoryMove::Kind::Undo, 0}, changes));
    QCOMPARE(wholeState(connection), before);
}

void TestCellsEditing::dryRunStoresNothing()
{
    MOVIEDB_PREPARED(state);
    const auto before = wholeState(connection);
    QList<TableChange> changes;
    const auto plan = editCells(connection, state.schema, block(), WriteMode::DryRun, changes);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->changed, 7);
    QVERIFY(changes.isEmpty());
    QVERIFY(!connection.inTransaction());
    QCOMPARE(wholeState(connection), before);
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM change_steps"), qint64(0));
}

// Cell by cell in one step leaves what cell by cell in many steps leaves.
void TestCellsEditing::isWhatSingleEditsDo()
{
    QStringList said[2];
    for (const bool single : {false, true}) {
        MOVIEDB_PREPARED(state);
        QList<TableChange> changes;
        if (single)
            for (CellEdit edit : block().cells) {
                edit.table = movies;
                MOVIEDB_OK(editCell(connection, state.schema, edit, changes));
            }
        else
            MOVIEDB_OK(editCells(connection, state.schema, block(), WriteMode::Store, changes));
        auto rows = connection.run(QStringLiteral(
            "SELECT entity_id, field, position, value, source, chosen FROM claims ORDER BY 1, 2, 3, 5, 4"));
        MOVIEDB_OK(rows);
        while (rows->next())
            said[single ? 1 : 0] << QStringLiteral("%1 %2 %3 %4 %5 %6")
                                        .arg(rows->text(0), rows->text(1), rows->text(2), rows->text(3),
                                             rows->text(4),
                                             rows->boolean(5) ? QStringLiteral("chosen") : QString());
        said[single ? 1 : 0] << QString::number(
            number(connection, "SELECT COUNT(*) FROM receipts r WHERE NOT EXISTS (SELECT 1 FROM claims c "
                               "WHERE c.receipt_id = r.receipt_id)"));
    }
    QCOMPARE(said[0], said[1]);
}

void TestCellsEditing::refusals_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<qint64>("key");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("sentence");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *table, const char *column, qint64 key,
                             const QVariant &value, const char *sentence) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(table) << QString::fromLatin1(column) << key << value
                << QString::fromUtf8(sentence);
        };
        row("nothing where something is due", "movies", "title", 1, words(""), "may not be empty");
        row("text for a number", "movies", "runtime", 1, words("long"), "not a whole number");
        row("text too long", "movies", "age_rating", 1, words("12345678901"), "at most 10");
        row("no date", "movies", "release_date", 1, words("10 May 1996"), "not a date");
        row("the database's own column", "movies", "created_at", 1, words("2020-01-01"),
            "kept by the database");
        row("a key", "movies", "movie_id", 1, words("7"), "kept by the database");
        row("a row that is gone", "movies", "runtime", 99, words("90"), "no longer there");
        row("an unknown name", "movies", "director_id", 1, words("Nobody"),
            "There is no director called “Nobody”. Choose one");
        row("a name of several", "movies", "director_id", 1, words("Ada Brink"), "several directors");
        row("an unknown key", "movies", "director_id", 2, qint64(77), "no director with the number 77");
        row("a name that exists", "genres", "name", 1, words("Western"), "Another genre has this name");
        row("no reference where one is due", "cast", "actor_id", 1, QVariant(), "may not be empty");
        row("a runtime of nothing", "movies", "runtime", 1, words("0"), "more than 0 minutes");
        row("a negative budget", "movies", "budget", 1, words("-5"), "less than 0");
        row("a rating beyond ten", "movies", "rating", 1, words("10.1"), "between 0 and 10");
        row("no address", "movies", "homepage", 1, words("javascript:alert(1)"), "is not an address");
        row("an address of nowhere", "movies", "poster_url", 1, words("https://"), "is not an address");
        row("a film before film", "movies", "release_date", 1, words("1066"), "comes out between 1874");
        row("born tomorrow", "directors", "dob", 1, words("9999-01-01"), "in the future");
        row("no id of IMDb", "movies", "imdb_id", 1, words("Q5"), "no id of IMDb");
        row("no id of TMDB", "movies", "tmdb_id", 1, words("movie/5"), "no id of TMDB");
        row("no id of Wikidata", "movies", "wikidata_id", 1, words("tt5"), "no id of Wikidata");
        row("a character no database keeps", "movies", "title", 1, QString(QChar(0xd83d)), "character");
    }
}

void TestCellsEditing::refusals()
{
    MOVIEDB_SHARED(state);
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(qint64, key);
    QFETCH(QVariant, value);
    QFETCH(QString, sentence);
    QList<TableChange> changes;
    const CellsEdit edit{table, {{QString(), {key}, column, value, std::nullopt}}};
    const auto plan = editCells(connection, state.schema, edit, WriteMode::Store, changes);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->changed, 0);
    QCOMPARE(plan->refused, 1);
    QVERIFY2(plan->changes.first().refusal.contains(sentence), qPrintable(plan->changes.first().refusal));
    QVERIFY2(!plan->changes.first().refusal.startsWith(column), "the name of the column for its heading");
    QVERIFY(changes.isEmpty());
    QVERIFY(!connection.inTransaction());
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM change_steps"), qint64(0));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE source = 'user'"), qint64(0));
}

void TestCellsEditing::names_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("director");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *typed, const char *director) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromUtf8(typed) << QString::fromUtf8(director);
        };
        row("as spelled", "Émile Ort", "Émile Ort");
        row("in another case, with room around", "  Émile ORT ", "Émile Ort");
        row("a name of digits is no key", "1917", "1917");
        row("quotes and signs of patterns", "O'Hara 100%_\"", "O'Hara 100%_\"");
        row("spelled so, and another one in capitals", "jo falk", "jo falk");
    }
}

void TestCellsEditing::names()
{
    MOVIEDB_SHARED(state);
    QFETCH(QString, name);
    QFETCH(QString, director);
    const auto takenBack = connection.begin();
    MOVIEDB_OK(takenBack);
    MOVIEDB_OK(connection.executeRaw(QStringLiteral(
        "INSERT INTO directors (name) VALUES ('1917'), ('O''Hara 100%_\"'), ('JO FALK'), ('jo falk')")));
    QList<TableChange> changes;
    const auto plan = editCells(connection, state.schema, {movies, {cell("director_id", 4, name)}},
                                WriteMode::Store, changes);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->refused, 0);
    QCOMPARE(text(connection, "SELECT d.name FROM movies m JOIN directors d ON d.director_id = m.director_id "
                              "WHERE m.movie_id = 4"),
             director);
}

void TestCellsEditing::wordsOfTheStep_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QList<CellEdit>>("cells");
    QTest::addColumn<QString>("description");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const QList<CellEdit> &cells, const char *description) {
            QTest::newRow((prefix + name).constData()) << engine << cells << QString::fromUtf8(description);
        };
        const CellEdit runtime = cell("runtime", 2, words("99"));
        row("one cell", {runtime}, "Movies: Été sans fin, runtime 98 → 99");
        row("one cell of two", {cell("runtime", 1, words("x")), runtime},
            "Movies: Été sans fin, runtime 98 → 99");
        row("one row", {runtime, cell("plot", 2, words("Sun"))}, "Movies: Été sans fin, 2 cells changed");
        row("one column", {runtime, cell("runtime", 3, words("99"))}, "Movies: runtime of 2 rows changed");
        row("a block", {runtime, cell("plot", 3, words("Dust"))}, "Movies: 2 cells of 2 rows changed");
    }
}

void TestCellsEditing::wordsOfTheStep()
{
    MOVIEDB_SHARED(state);
    const auto takenBack = connection.begin();
    MOVIEDB_OK(takenBack);
    QFETCH(QList<CellEdit>, cells);
    QFETCH(QString, description);
    QList<TableChange> changes;
    MOVIEDB_OK(editCells(connection, state.schema, {movies, cells}, WriteMode::Store, changes));
    const auto log = readHistory(connection, {});
    MOVIEDB_OK(log);
    QCOMPARE(log->size(), 1);
    QCOMPARE(log->first().description, description);
}

void TestCellsEditing::changedMeanwhile()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    const CellsEdit edit{movies,
                         {cell("runtime", 1, words("120"), QVariant(qint64(100))),
                          cell("runtime", 2, words("99"), QVariant(qint64(98)))}};
    const auto plan = editCells(connection, state.schema, edit, WriteMode::Store, changes);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->changed, 1);
    QCOMPARE(
        plan->changes.first().refusal,
        QStringLiteral("This value was changed meanwhile: you saw 100, now it is 113. Look at the new value "
                       "and edit again."));
    QCOMPARE(number(connection, "SELECT runtime FROM movies WHERE movie_id = 1"), qint64(113));
    QCOMPARE(number(connection, "SELECT runtime FROM movies WHERE movie_id = 2"), qint64(99));
    const auto log = readHistory(connection, {});
    MOVIEDB_OK(log);
    QCOMPARE(log->first().description, QStringLiteral("Movies: Été sans fin, runtime 98 → 99"));
}

void TestCellsEditing::ruleOfTheDatabaseRefusesItsCellsOnly()
{
    MOVIEDB_PREPARED(state);
    MOVIEDB_OK(connection.executeRaw(QStringLiteral(
        "INSERT INTO genres (name) VALUES ('G3'), ('G4'), ('G5'), ('G6'), ('G7'), ('G8'), ('G9')")));
    CellsEdit edit{QStringLiteral("genres"), {}};
    for (qint64 row = 1; row <= 9; ++row)
        edit.cells.append(cell("name", row,
                               row == 4   ? words("Western")
                               : row == 8 ? words("New 7")
                                          : QVariant(QStringLiteral("New %1").arg(row))));
    edit.cells.removeAt(1); // the Western stays one
    QList<TableChange> changes;
    const auto plan = editCells(connection, state.schema, edit, WriteMode::Store, changes);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->changed, 6);
    QCOMPARE(plan->refused, 2);
    for (const CellChange &change : plan->changes)
        QCOMPARE(change.refusal.isEmpty(),
                 change.row != QLatin1String("G4") && change.row != QLatin1String("G8"));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM genres WHERE name LIKE 'New %'"), qint64(6));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE entity = 'genres' AND source = 'user'"),
             qint64(6));
    // Of one row only the cell that the rule is about.
    MOVIEDB_OK(
        connection.executeRaw(QStringLiteral("UPDATE movies SET wikidata_id = 'Q7' WHERE movie_id = 2")));
    edit = {movies, {cell("runtime", 1, words("121")), cell("wikidata_id", 1, words("Q7"))}};
    const auto row = editCells(connection, state.schema, edit, WriteMode::Store, changes);
    MOVIEDB_OK(row);
    QCOMPARE(row->changed, 1);
    QVERIFY2(row->changes.last().refusal.contains(QStringLiteral("wikidata_id")),
             qPrintable(row->changes.last().refusal));
    QCOMPARE(number(connection, "SELECT runtime FROM movies WHERE movie_id = 1"), qint64(121));
}

void TestCellsEditing::entriesOfListsClaimTheirLists()
{
    MOVIEDB_PREPARED(state);
    const auto before = wholeState(connection);
    QList<TableChange> changes;
    const CellsEdit edit{QStringLiteral("cast"),
                         {cell("role", 1, words("Stoker")), cell("role", 2, words("Purser")),
                          cell("actor_id", 2, words("lou fenn"))}};
    const auto plan = editCells(connection, state.schema, edit, WriteMode::Store, changes);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->changed, 3);
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'cast' AND position = 2 AND chosen"),
             QStringLiteral("Lou Fenn as Purser"));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE field = 'cast' AND source = 'user'"),
             qint64(2));
    MOVIEDB_OK(moveHistory(connection, state.schema, {HistoryMove::Kind::Undo, 0}, changes));
    QCOMPARE(wholeState(connection), before);
}

void TestCellsEditing::nothingToChangeIsNoStep()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    const auto plan =
        editCells(connection, state.schema,
                  {movies, {cell("runtime", 1, words("113")), cell("rating", 1, words("7.50"))}},
                  WriteMode::Store, changes);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->same, 2);
    QVERIFY(plan->changes.isEmpty() && changes.isEmpty());
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM change_steps"), qint64(0));
}

void TestCellsEditing::manyThousands()
{
    MOVIEDB_PREPARED(state);
    BulkInsert films(movies, {QStringLiteral("title"), QStringLiteral("runtime")});
    for (int film = 0; film < 2500; ++film)
        films.add({QStringLiteral("Film %1").arg(film), 90});
    MOVIEDB_OK(films.flush(connection));
    const auto before = wholeState(connection);
    CellsEdit edit{movies, {}};
    for (qint64 row = 6; row < 2506; ++row) {
        edit.cells.append(cell("runtime", row, QString::number(100 + row), QVariant(qint64(90))));
        edit.cells.append(cell("tagline", row, QStringLiteral("Line %1").arg(row)));
    }
    QList<TableChange> changes;
    const auto plan = editCells(connection, state.schema, edit, WriteMode::Store, changes);
    MOVIEDB_OK(plan);
    QCOMPARE(plan->changed, 5000);
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM movies WHERE runtime = 100 + movie_id"), qint64(2500));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE source = 'user' AND chosen"),
             qint64(5000));
    MOVIEDB_OK(moveHistory(connection, state.schema, {HistoryMove::Kind::Undo, 0}, changes));
    QCOMPARE(wholeState(connection), before);
}

void TestCellsEditing::cannotBeAsked()
{
    MOVIEDB_SHARED(state);
    QList<TableChange> changes;
    const auto ask = [&](const char *table, const char *column) {
        return editCells(connection, state.schema,
                         {QString::fromLatin1(table), {cell(column, 1, words("x"))}}, WriteMode::Store,
                         changes);
    };
    QCOMPARE(ask("claims", "value").error().fault, Fault::Usage);
    QVERIFY(!ask("nowhere", "value").ok());
    QVERIFY(!ask("movies", "no_such_column").ok());
    const CellsEdit endless{movies, QList<CellEdit>(mostCellsAtOnce + 1, cell("runtime", 1, words("9")))};
    QCOMPARE(editCells(connection, state.schema, endless, WriteMode::Store, changes).error().fault,
             Fault::Usage);
    QVERIFY(!connection.inTransaction());
}

QTEST_GUILESS_MAIN(TestCellsEditing)
#include "tst_cellsediting.moc"
