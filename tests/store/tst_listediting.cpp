// A film's lists edited by a person: links, the column that keeps the first entry, claims, words and undo agree, on
// both engines.
#include "core/store/history/historyreader.h"
#include "core/store/history/undoing.h"
#include "core/store/tables/listeditor.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/tableremoval.h"
#include "core/store/tables/userclaims.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

using Entries = QList<ListEntry>;
Q_DECLARE_METATYPE(Entries)

class TestListEditing : public SharedTables
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { dropShared(); }
    void lists_data();
    void lists();
    void refused_data();
    void refused();
    void cells_data();
    void cells();
    void conflictNamesBothLists_data() { test::addEngineRows(); }
    void conflictNamesBothLists();
    void sameListWritesNothing_data() { test::addEngineRows(); }
    void sameListWritesNothing();
    void rowsThatStayKeepTheirKeys_data() { test::addEngineRows(); }
    void rowsThatStayKeepTheirKeys();
    void linkTablesLeadTheColumnToo_data() { test::addEngineRows(); }
    void linkTablesLeadTheColumnToo();
    void newFilmHasItsDirectorInTheList_data() { test::addEngineRows(); }
    void newFilmHasItsDirectorInTheList();
    void removedRatingIsClaimed_data() { test::addEngineRows(); }
    void removedRatingIsClaimed();
};

namespace {

ListEntry entry(qint64 id, const char *name = "", const char *role = "")
{
    return {id, QString::fromUtf8(name), QString::fromUtf8(role), {}, {}};
}

ListEntry rating(const char *name, double score, std::optional<qint64> votes = {})
{
    return {0, QString::fromUtf8(name), {}, score, votes};
}

QString listText(Connection &connection, const SchemaInfo &schema, const QString &list, qint64 movieId)
{
    const auto found = listEntries(connection, schema, *filmList(schema, list), movieId);
    if (!found)
        return found.error().oneLine();
    QStringList texts;
    for (const ListEntry &one : *found)
        texts << entryText(one);
    return texts.join(QLatin1String("; "));
}

// The person's claims of a list, "(empty)" for one that says that there is nothing.
QString claimText(Connection &connection, const QString &list, qint64 movieId)
{
    auto rows = connection.run(
        QStringLiteral("SELECT value FROM claims WHERE entity = 'movies' AND entity_id = ? AND "
                       "field = ? AND source = 'user' AND chosen ORDER BY position"),
        {movieId, list});
    QStringList texts;
    while (rows && rows->next())
        texts << (rows->isNull(0) ? QStringLiteral("(empty)") : rows->text(0));
    return texts.join(QLatin1String("; "));
}

QString newestWords(Connection &connection)
{
    const auto log = readHistory(connection, {});
    return log && !log->isEmpty() ? log->first().description : QString();
}

// Every table but the history, as text.
QString content(Connection &connection, const SchemaInfo &schema)
{
    QStringList lines;
    for (const TableInfo &table : schema.tables) {
        if (table.name == QLatin1String("change_steps") || table.name == QLatin1String("changes") ||
            table.name == QLatin1String("search_waiting"))
            continue;
        auto rows = connection.run(QStringLiteral("SELECT * FROM %1 ORDER BY %2")
                                       .arg(quoted(table.name), table.primaryKey.join(QLatin1String(", "))));
        while (rows && rows->next())
            for (int i = 0; i < table.columns.size(); ++i)
                lines << table.name + table.columns.at(i).name + rows->text(i);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void TestListEditing::lists_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("list");
    QTest::addColumn<Entries>("entries");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("words");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *list, const Entries &entries, const char *shown,
                             const char *column, const QVariant &value, const char *words) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(list) << entries << QString::fromUtf8(shown)
                << QString::fromLatin1(column) << value << QString::fromUtf8(words);
        };
        row("one director instead of another", "directors", {entry(3), entry(2)}, "Ada Brink; Émile Ort",
            "director_id", qint64(3), "Director of “Harbour Lights”: Ada Brink instead of Ada Brink");
        row("a director goes", "directors", {entry(2)}, "Émile Ort", "director_id", qint64(2),
            "Director of “Harbour Lights”: Ada Brink removed");
        row("directors change places", "directors", {entry(2), entry(1)}, "Émile Ort; Ada Brink",
            "director_id", qint64(2), "Director of “Harbour Lights”: Émile Ort moved to place 1");
        row("all directors go", "directors", {}, "", "director_id", {},
            "Directors of “Harbour Lights”: Ada Brink and Émile Ort removed");
        row("a new director is added by name", "directors", {entry(1), entry(2), entry(0, " Alda  Hill ")},
            "Ada Brink; Émile Ort; Alda Hill", "director_id", qint64(1),
            "Director of “Harbour Lights”: Alda Hill added");
        row("a first writer", "writers", {entry(0, "Tove Marsh")}, "Tove Marsh", "writer_id", qint64(1),
            "Writer of “Harbour Lights”: Tove Marsh added");
        row("a first studio", "studios", {entry(0, "Blue Door")}, "Blue Door", "studio_id", qint64(1),
            "Studio of “Harbour Lights”: Blue Door added");
        row("a known genre by another case", "genres", {entry(0, "western")}, "Western", "", {},
            "Genre of “Harbour Lights”: Drama removed");
        row("a new genre between two", "genres", {entry(1), entry(0, "Noir"), entry(2)},
            "Drama; Noir; Western", "", {}, "Genre of “Harbour Lights”: Noir added");
        row("a country gives the film its country", "countries", {entry(0, "Denmark"), entry(0, "Italy")},
            "Denmark; Italy", "country", QStringLiteral("Denmark"),
            "Countries of “Harbour Lights”: Denmark and Italy added");
        row("a language gives the film its language", "languages", {entry(0, "Danish")}, "Danish", "language",
            QStringLiteral("Danish"), "Language of “Harbour Lights”: Danish added");
        row("another role", "cast", {entry(1, "", "Captain"), entry(2, "", "Stoker")},
            "Lou Fenn as Captain; Mia Tarn as Stoker", "", {},
            "Cast of “Harbour Lights”: Mia Tarn as Stoker instead of Cook");
        row("no role any more", "cast", {entry(1, "", "Captain"), entry(2)}, "Lou Fenn as Captain; Mia Tarn",
            "", {}, "Cast of “Harbour Lights”: Mia Tarn no longer as Cook");
        row("another order of the cast", "cast", {entry(2, "", "Cook"), entry(1, "", "Captain")},
            "Mia Tarn as Cook; Lou Fenn as Captain", "", {},
            "Cast of “Harbour Lights”: Mia Tarn moved to place 1");
        row("one person in two roles", "cast",
            {entry(1, "", "Captain"), entry(1, "", "His twin"), entry(2, "", "Cook")},
            "Lou Fenn as Captain; Lou Fenn as His twin; Mia Tarn as Cook", "", {},
            "Cast of “Harbour Lights”: Lou Fenn as Captain, Lou Fenn as His twin and Mia Tarn as Cook "
            "instead of "
            "Lou Fenn as Captain and Mia Tarn as Cook");
        row("a rating that leads the film's own", "ratings", {rating("IMDb", 8.1, 20)}, "IMDb 8.1", "rating",
            8.1, "Rating of “Harbour Lights”: IMDb 8.1 instead of 7.5");
        row("a rating beside it", "ratings", {rating("IMDb", 7.5), rating("Letters", 6)},
            "IMDb 7.5; Letters 6.0", "rating", 7.5, "Rating of “Harbour Lights”: Letters 6.0 added");
    }
}

void TestListEditing::lists()
{
    MOVIEDB_PREPARED(state);
    QFETCH(QString, list);
    QFETCH(Entries, entries);
    QFETCH(QString, shown);
    QFETCH(QString, column);
    QFETCH(QVariant, value);
    QFETCH(QString, words);
    const QString before = content(connection, state.schema);
    QList<TableChange> changes;
    const auto edited = editList(connection, state.schema, {1, list, entries, std::nullopt}, changes);
    MOVIEDB_OK(edited);
    QCOMPARE(edited->size(), entries.size());
    QCOMPARE(listText(connection, state.schema, list, 1), shown);
    QCOMPARE(claimText(connection, list, 1), shown.isEmpty() ? QStringLiteral("(empty)") : shown);
    const auto film = readRow(connection, state.schema, *state.schema.table(u"movies"), {qint64(1)});
    MOVIEDB_OK(film);
    if (!column.isEmpty())
        QCOMPARE(valuesByName(*state.schema.table(u"movies"), *film).value(column), value);
    QCOMPARE(newestWords(connection), words);
    QCOMPARE(changes.first().table, QStringLiteral("movies"));
    QCOMPARE(changes.last().table, QStringLiteral("change_steps"));

    const QString after = content(connection, state.schema);
    MOVIEDB_OK(moveHistory(connection, state.schema, {HistoryMove::Kind::Undo, 0}, changes));
    QCOMPARE(content(connection, state.schema), before);
    MOVIEDB_OK(moveHistory(connection, state.schema, {HistoryMove::Kind::Redo, 0}, changes));
    QCOMPARE(content(connection, state.schema), after);
}

void TestListEditing::refused_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("list");
    QTest::addColumn<Entries>("entries");
    QTest::addColumn<QString>("words");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *list, const Entries &entries, const char *words) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(list) << entries << QString::fromUtf8(words);
        };
        row("a list that films have not", "stuntmen", {entry(1)}, "no list called stuntmen");
        row("a person who is not there", "directors", {entry(99)}, "no director with the number 99");
        row("a name that is empty", "directors", {entry(0, "  ")}, "may not be empty");
        row("a name that is too long", "directors", {entry(0, QByteArray(256, 'x').constData())},
            "256 characters");
        row("a director twice", "directors", {entry(1), entry(1)}, "stands in the list already");
        row("a genre twice, once by name", "genres", {entry(1), entry(0, "drama")},
            "stands in the list already");
        row("an actor twice in one role", "cast", {entry(1, "", "Cook"), entry(1, "", "Cook")},
            "stands in the list already");
        row("a role that is too long", "cast", {entry(1, "", QByteArray(256, 'x').constData())},
            "256 characters");
        row("a language that the film's column cannot hold", "languages",
            {entry(0, QByteArray(51, 'x').constData())}, "51 characters");
        row("a score above ten", "ratings", {rating("IMDb", 10.1)}, "between 0 and 10");
        row("a score below nought", "ratings", {rating("IMDb", -1)}, "between 0 and 10");
        row("no score", "ratings", {entry(0, "IMDb")}, "may not be empty");
        row("votes below nought", "ratings", {rating("IMDb", 7, -5)}, "-5 is no number of votes");
        row("a rater twice", "ratings", {rating("IMDb", 7), rating("IMDb", 8)}, "stands in the list already");
    }
}

void TestListEditing::refused()
{
    MOVIEDB_SHARED(state);
    QFETCH(QString, list);
    QFETCH(Entries, entries);
    QFETCH(QString, words);
    const QString before = content(connection, state.schema);
    QList<TableChange> changes;
    const auto edited = editList(connection, state.schema, {1, list, entries, std::nullopt}, changes);
    QVERIFY(!edited.ok());
    QVERIFY2(edited.error().text.contains(words), qPrintable(edited.error().text));
    QVERIFY(changes.isEmpty());
    QVERIFY(!connection.inTransaction());
    QCOMPARE(content(connection, state.schema), before);
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM change_steps"), qint64(0));
}

// The grid edits the column that keeps the first entry: links, claims and pane say the same afterwards.
void TestListEditing::cells_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<bool>("addNamed");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("words");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *column, const QVariant &value, bool addNamed,
                             const char *list, const char *shown, const char *words) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(column) << value << addNamed << QString::fromLatin1(list)
                << QString::fromUtf8(shown) << QString::fromUtf8(words);
        };
        row("another director takes the place of the first", "director_id", qint64(3), false, "directors",
            "Ada Brink; Émile Ort", "Director of “Harbour Lights”: Ada Brink instead of Ada Brink");
        row("the second director becomes the only one", "director_id", qint64(2), false, "directors",
            "Émile Ort", "Director of “Harbour Lights”: Ada Brink removed");
        row("a director emptied leaves none", "director_id", {}, false, "directors", "",
            "Directors of “Harbour Lights”: Ada Brink and Émile Ort removed");
        row("a new name becomes a director", "director_id", QStringLiteral("Alda Hill"), true, "directors",
            "Alda Hill; Émile Ort", "Director of “Harbour Lights”: Alda Hill instead of Ada Brink");
        row("a new name becomes a studio", "studio_id", QStringLiteral("Blue Door"), true, "studios",
            "Blue Door", "Studio of “Harbour Lights”: Blue Door added");
        row("a language typed as text", "language", QStringLiteral("Danish"), false, "languages", "Danish",
            "Language of “Harbour Lights”: Danish added");
        row("a country typed as text", "country", QStringLiteral("Italy"), false, "countries", "Italy",
            "Country of “Harbour Lights”: Italy added");
    }
}

void TestListEditing::cells()
{
    MOVIEDB_PREPARED(state);
    QFETCH(QString, column);
    QFETCH(QVariant, value);
    QFETCH(bool, addNamed);
    QFETCH(QString, list);
    QFETCH(QString, shown);
    QFETCH(QString, words);
    const QString before = content(connection, state.schema);
    QList<TableChange> changes;
    const auto row =
        editCell(connection, state.schema,
                 {QStringLiteral("movies"), {qint64(1)}, column, value, std::nullopt, addNamed}, changes);
    MOVIEDB_OK(row);
    QCOMPARE(listText(connection, state.schema, list, 1), shown);
    QCOMPARE(claimText(connection, list, 1), shown.isEmpty() ? QStringLiteral("(empty)") : shown);
    QCOMPARE(newestWords(connection), words);
    const QVariant stored = valuesByName(*state.schema.table(u"movies"), *row).value(column);
    QCOMPARE(stored.isNull(), shown.isEmpty());
    MOVIEDB_OK(moveHistory(connection, state.schema, {HistoryMove::Kind::Undo, 0}, changes));
    QCOMPARE(content(connection, state.schema), before);
}

void TestListEditing::conflictNamesBothLists()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    ListEdit edit{1, QStringLiteral("directors"), {entry(3)}, Entries{entry(1, "Ada Brink")}};
    const auto refused = editList(connection, state.schema, edit, changes);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().fault, Fault::Conflict);
    QCOMPARE(
        refused.error().text,
        QString::fromUtf8("Directors of “Harbour Lights” changed meanwhile: you saw Ada Brink, now it is "
                          "Ada Brink and Émile Ort."));
    edit.was = Entries{entry(1), entry(2)};
    MOVIEDB_OK(editList(connection, state.schema, edit, changes));
    edit.list = QStringLiteral("ratings");
    edit.entries = {};
    edit.was = Entries{rating("IMDb", 7.4)};
    QCOMPARE(editList(connection, state.schema, edit, changes).error().fault, Fault::Conflict);
    edit.movieId = 99;
    QCOMPARE(editList(connection, state.schema, edit, changes).error().fault, Fault::NotFound);
}

void TestListEditing::sameListWritesNothing()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    MOVIEDB_OK(
        editList(connection, state.schema, {1, QStringLiteral("genres"), {entry(1), entry(2)}, {}}, changes));
    MOVIEDB_OK(editList(connection, state.schema, {1, QStringLiteral("ratings"), {rating("IMDb", 7.5)}, {}},
                        changes));
    QVERIFY(changes.isEmpty());
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM change_steps"), qint64(0));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM claims WHERE source = 'user'"), qint64(0));
}

void TestListEditing::rowsThatStayKeepTheirKeys()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    MOVIEDB_OK(editList(
        connection, state.schema,
        {1, QStringLiteral("cast"), {entry(0, "New Face", "Boy"), entry(2, "", "Stoker")}, {}}, changes));
    QCOMPARE(text(connection, "SELECT role FROM \"cast\" WHERE cast_id = 2"), QStringLiteral("Stoker"));
    QCOMPARE(number(connection, "SELECT billing_order FROM \"cast\" WHERE cast_id = 2"), qint64(2));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM \"cast\" WHERE cast_id = 1"), qint64(0));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE entity = 'actors' AND source = 'user'"),
             QStringLiteral("New Face"));
}

void TestListEditing::linkTablesLeadTheColumnToo()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    MOVIEDB_OK(removeRows(connection, state.schema,
                          {QStringLiteral("movie_directors"), {QVariantList{qint64(1), qint64(1)}}},
                          changes));
    QCOMPARE(number(connection, "SELECT director_id FROM movies WHERE movie_id = 1"), qint64(2));
    QCOMPARE(claimText(connection, QStringLiteral("directors"), 1), QString::fromUtf8("Émile Ort"));
    MOVIEDB_OK(insertRow(connection, state.schema,
                         {QStringLiteral("movie_directors"),
                          {{QStringLiteral("movie_id"), 1},
                           {QStringLiteral("director_id"), 3},
                           {QStringLiteral("position"), 0}}},
                         changes));
    QCOMPARE(number(connection, "SELECT director_id FROM movies WHERE movie_id = 1"), qint64(3));
    QCOMPARE(claimText(connection, QStringLiteral("directors"), 1),
             QString::fromUtf8("Ada Brink; Émile Ort"));
}

void TestListEditing::newFilmHasItsDirectorInTheList()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    const auto row = insertRow(connection, state.schema,
                               {QStringLiteral("movies"),
                                {{QStringLiteral("title"), QStringLiteral("Salt")},
                                 {QStringLiteral("director_id"), 2},
                                 {QStringLiteral("language"), QStringLiteral("Danish")}}},
                               changes);
    MOVIEDB_OK(row);
    const qint64 film = row->key.first().toLongLong();
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM movie_directors WHERE director_id = 2"), qint64(2));
    QCOMPARE(claimText(connection, QStringLiteral("directors"), film), QString::fromUtf8("Émile Ort"));
    QCOMPARE(claimText(connection, QStringLiteral("languages"), film), QStringLiteral("Danish"));
    QCOMPARE(claimText(connection, QStringLiteral("language"), film), QStringLiteral("Danish"));
    QCOMPARE(newestWords(connection), QStringLiteral("Movies: Salt added"));
}

// A rating taken out stays out: the list is the person's.
void TestListEditing::removedRatingIsClaimed()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    MOVIEDB_OK(removeRows(connection, state.schema, {QStringLiteral("ratings"), {{qint64(1)}}}, changes));
    QCOMPARE(claimText(connection, QStringLiteral("ratings"), 1), QStringLiteral("(empty)"));
}

QTEST_GUILESS_MAIN(TestListEditing)
#include "tst_listediting.moc"
