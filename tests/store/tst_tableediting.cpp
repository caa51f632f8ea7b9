// Edits of a cell or a link, their log and their claims, the same on both engines.
#include "core/store/history/historyreader.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/tablereader.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestTableEditing : public SharedTables
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { dropShared(); }
    void edits_data();
    void edits();
    void refusedEdits_data();
    void refusedEdits();
    void editIsLoggedAndClaimed_data() { test::addEngineRows(); }
    void editIsLoggedAndClaimed();
    void sameValueWritesNothing_data() { test::addEngineRows(); }
    void sameValueWritesNothing();
    void conflicts_data() { test::addEngineRows(); }
    void conflicts();
    void linkEditClaimsTheList_data() { test::addEngineRows(); }
    void linkEditClaimsTheList();
};

void TestTableEditing::edits_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QVariant>("stored");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *column, const QVariant &value,
                             const QVariant &stored) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(column) << value << stored;
        };
        const auto t = [](const char *value) { return QVariant(QString::fromUtf8(value)); };
        row("text", "title", t("It's \"new\"; \\ 東京 ?"), t("It's \"new\"; \\ 東京 ?"));
        row("text to nothing", "plot", t(""), {});
        row("number", "runtime", qint64(114), qint64(114));
        row("number as text", "runtime", t(" 114 "), qint64(114));
        row("number to nothing", "runtime", {}, {});
        row("decimal", "budget", t("92000000.50"), 92000000.5);
        row("decimal as number", "rating", 9.9, 9.9);
        row("large decimal", "budget", t("1234567890123.45"), 1234567890123.45);
        row("day", "release_date", t("1997-02-28"), t("1997-02-28"));
        row("month", "release_date", t("1997-02"), t("1997-02-01"));
        row("year", "release_date", t("1997"), t("1997-01-01"));
        row("reference by key", "director_id", qint64(2), qint64(2));
        row("reference by name", "director_id", t("Émile Ort"), qint64(2));
        row("reference to nothing", "director_id", {}, {});
        row("255 characters outside the BMP", "tagline", QString::fromUtf8("🎬").repeated(255),
            QString::fromUtf8("🎬").repeated(255));
    }
}

void TestTableEditing::edits()
{
    MOVIEDB_SHARED(state);
    QFETCH(QString, column);
    QFETCH(QVariant, value);
    QFETCH(QVariant, stored);
    const auto takenBack = connection.begin();
    MOVIEDB_OK(takenBack);
    QList<TableChange> changes;
    const CellEdit edit{QStringLiteral("movies"), {qint64(1)}, column, value, std::nullopt};
    const auto row = editCell(connection, state.schema, edit, changes);
    MOVIEDB_OK(row);
    const auto values = valuesByName(*state.schema.table(u"movies"), *row);
    QCOMPARE(values.value(column), stored);
    QCOMPARE(values.value(column).typeId(), stored.typeId());
    if (column == QLatin1String("release_date")) {
        const QStringList words = {QStringLiteral("year"), QStringLiteral("month"), QStringLiteral("day")};
        QCOMPARE(values.value(QStringLiteral("release_date_precision")).toString(),
                 words.at(value.toString().size() == 4   ? 0
                          : value.toString().size() == 7 ? 1
                                                         : 2));
    }
    QVERIFY(changes.size() >= 2); // a director is changed with the list of directors
    QCOMPARE(changes.last().table, QStringLiteral("change_steps"));
    QCOMPARE(changes.first().keys.first(), QVariantList{qint64(1)});
}

void TestTableEditing::refusedEdits_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("words");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *table, const char *column, const QVariant &value,
                             const char *words) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(table) << QString::fromLatin1(column) << value
                << QString::fromUtf8(words);
        };
        const auto t = [](const char *value) { return QVariant(QString::fromUtf8(value)); };
        row("nothing where something is due", "movies", "title", {}, "may not be empty");
        row("blank title", "movies", "title", t("  "), "may not be empty");
        row("too long", "movies", "age_rating", t("12345678901"), "at most 10");
        row("too long outside the BMP", "movies", "age_rating", QString::fromUtf8("🎬").repeated(11),
            "11 characters");
        row("NUL", "movies", "title", QString(QStringLiteral("a") + QChar(QChar::Null)), "character");
        row("half a surrogate pair", "movies", "title", QString(QChar(0xd83d)), "character");
        row("no whole number", "movies", "runtime", t("long"), "not a whole number");
        row("fraction", "movies", "runtime", 98.5, "not a whole number");
        row("number too large", "movies", "runtime", t("2147483648"), "too large");
        row("absurd number", "movies", "runtime", t("99999999999999999999"), "too large");
        row("no number", "movies", "budget", t("12,5"), "not a number");
        row("exponent", "movies", "budget", t("1e5"), "not a number");
        row("not finite", "movies", "budget", t("inf"), "not a number");
        row("too many digits", "movies", "rating", t("7.55"), "more than 1 digits");
        row("too large a decimal", "movies", "rating", t("100"), "too large");
        row("no date", "movies", "release_date", t("10 May 1996"), "not a date");
        row("impossible date", "movies", "release_date", t("1997-02-29"), "not a date");
        row("a person's id", "movies", "imdb_id", t("nm0000116"), "of no film");
        row("no such director", "movies", "director_id", qint64(99), "no director with the number 99");
        row("no such name", "movies", "director_id", t("Nobody"), "no director called “Nobody”");
        row("several of the name", "movies", "director_id", t("Ada Brink"), "several directors");
        row("kept by the database", "movies", "created_at", t("2020-01-01"), "kept by the database");
        row("identity", "movies", "movie_id", qint64(9), "kept by the database");
        row("unique", "genres", "name", t("Western"), "Another genre has this name already");
        row("needs a reference", "cast", "actor_id", {}, "may not be empty");
    }
}

void TestTableEditing::refusedEdits()
{
    MOVIEDB_SHARED(state);
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(QVariant, value);
    QFETCH(QString, words);
    QList<TableChange> changes;
    const auto row =
        editCell(connection, state.schema, {table, {qint64(1)}, column, value, std::nullopt}, changes);
    QVERIFY(!row.ok());
    QCOMPARE(row.error().fault, Fault::Constraint);
    QVERIFY2(row.error().text.contains(words), qPrintable(row.error().text));
    QVERIFY2(!row.error().text.startsWith(column), "the name of the column, where its heading is shown");
    QCOMPARE(row.error().where, table + QLatin1Char('.') + column);
    QVERIFY(changes.isEmpty());
    QVERIFY(!connection.inTransaction());
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM change_steps"), qint64(0));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE source = 'user'"), qint64(0));
}

void TestTableEditing::editIsLoggedAndClaimed()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    const auto edit = [&](const char *column, const QVariant &value) {
        return editCell(
            connection, state.schema,
            {QStringLiteral("movies"), {qint64(1)}, QString::fromLatin1(column), value, std::nullopt},
            changes);
    };
    MOVIEDB_OK(edit("runtime", 114));
    MOVIEDB_OK(edit("director_id", qint64(2)));
    MOVIEDB_OK(edit("release_date", QStringLiteral("1996-06")));
    const auto dated = readHistory(connection, {});
    MOVIEDB_OK(dated);
    QCOMPARE(dated->first().description,
             QStringLiteral("Movies: Harbour Lights, release_date 1996-05-10 → 1996-06"));
    const auto log = readHistory(connection, {});
    MOVIEDB_OK(log);
    QCOMPARE(log->size(), 3);
    QCOMPARE(log->at(2).description, QStringLiteral("Movies: Harbour Lights, runtime 113 → 114"));
    QCOMPARE(log->at(1).description, QStringLiteral("Director of “Harbour Lights”: Ada Brink removed"));
    QCOMPARE(log->at(2).kind, QStringLiteral("edit"));
    QVERIFY(!log->at(2).undone && log->at(2).at.endsWith(QLatin1Char('Z')));
    QVERIFY(
        text(connection, "SELECT before FROM changes WHERE table_name = 'movies' ORDER BY change_id LIMIT 1")
            .remove(QLatin1Char(' '))
            .contains(QStringLiteral("\"runtime\":113")));
    QVERIFY(
        text(connection, "SELECT after FROM changes WHERE table_name = 'movies' ORDER BY change_id LIMIT 1")
            .remove(QLatin1Char(' '))
            .contains(QStringLiteral("\"runtime\":114")));
    QCOMPARE(text(connection,
                  "SELECT row_key FROM changes WHERE table_name = 'movies' ORDER BY change_id LIMIT 1"),
             QStringLiteral("[1]"));

    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'runtime' AND chosen"),
             QStringLiteral("114"));
    QCOMPARE(text(connection, "SELECT source FROM claims WHERE field = 'runtime' AND chosen"),
             QStringLiteral("user"));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE field = 'runtime'"), qint64(3));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'release_date'"),
             QStringLiteral("1996-06"));
    MOVIEDB_OK(edit("runtime", 115));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE field = 'runtime'"), qint64(3));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'runtime' AND chosen"),
             QStringLiteral("115"));
}

void TestTableEditing::sameValueWritesNothing()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    for (const auto &[column, value] :
         QList<std::pair<const char *, QVariant>>{{"runtime", QStringLiteral("113")},
                                                  {"rating", QStringLiteral("7.50")},
                                                  {"title", QStringLiteral("Harbour Lights")}})
        MOVIEDB_OK(editCell(
            connection, state.schema,
            {QStringLiteral("movies"), {qint64(1)}, QString::fromLatin1(column), value, std::nullopt},
            changes));
    QVERIFY(changes.isEmpty());
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM change_steps"), qint64(0));
}

void TestTableEditing::conflicts()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    CellEdit edit{
        QStringLiteral("movies"), {qint64(1)}, QStringLiteral("runtime"), 120, QVariant(qint64(100))};
    const auto refused = editCell(connection, state.schema, edit, changes);
    QCOMPARE(refused.error().fault, Fault::Conflict);
    QCOMPARE(refused.error().text,
             QStringLiteral("This value was changed meanwhile: you saw 100, now it is 113."));
    edit.was = QVariant(qint64(113));
    MOVIEDB_OK(editCell(connection, state.schema, edit, changes));
    edit.was = QVariant();
    MOVIEDB_OK(editCell(connection, state.schema, edit, changes)); // somebody else has stored just this
    edit.value = 130;
    QCOMPARE(editCell(connection, state.schema, edit, changes).error().fault, Fault::Conflict);
    edit.key = {qint64(99)};
    QCOMPARE(editCell(connection, state.schema, edit, changes).error().fault, Fault::NotFound);
    edit.table = QStringLiteral("claims");
    QCOMPARE(editCell(connection, state.schema, edit, changes).error().fault, Fault::Usage);
}

void TestTableEditing::linkEditClaimsTheList()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    MOVIEDB_OK(editCell(
        connection, state.schema,
        {QStringLiteral("cast"), {qint64(2)}, QStringLiteral("role"), QStringLiteral("Stoker"), std::nullopt},
        changes));
    QCOMPARE(
        number(connection, "SELECT COUNT(*) FROM claims WHERE field = 'cast' AND source = 'user' AND chosen"),
        qint64(2));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'cast' AND position = 2"),
             QStringLiteral("Mia Tarn as Stoker"));
    // A link's key may change with its cell.
    const auto row = editCell(connection, state.schema,
                              {QStringLiteral("movie_directors"),
                               {qint64(5), qint64(1)},
                               QStringLiteral("director_id"),
                               qint64(3),
                               std::nullopt},
                              changes);
    MOVIEDB_OK(row);
    QCOMPARE(row->key, (QVariantList{qint64(5), qint64(3)}));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'directors' AND entity_id = 5"),
             QStringLiteral("Ada Brink"));
}

QTEST_GUILESS_MAIN(TestTableEditing)
#include "tst_tableediting.moc"
