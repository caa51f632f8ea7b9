// Rows added and removed in any table, and a column nobody knew of, the same on both engines.
#include "core/store/browsing/tablewindows.h"
#include "core/store/history/historyreader.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/tableremoval.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestTableRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inserts_data() { test::addEngineRows(); }
    void inserts();
    void refusedInserts_data() { test::addEngineRows(); }
    void refusedInserts();
    void removesAMovie_data() { test::addEngineRows(); }
    void removesAMovie();
    void keepsAUsedPerson_data() { test::addEngineRows(); }
    void keepsAUsedPerson();
    void removesALink_data() { test::addEngineRows(); }
    void removesALink();
    void newColumn_data() { test::addEngineRows(); }
    void newColumn();
};

void TestTableRows::inserts()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    const auto row = insertRow(connection, state.schema,
                               {QStringLiteral("movies"),
                                {{QStringLiteral("title"), QStringLiteral("Salt Flat")},
                                 {QStringLiteral("release_date"), QStringLiteral("1988")},
                                 {QStringLiteral("director_id"), QString::fromUtf8("Émile Ort")},
                                 {QStringLiteral("movie_id"), QVariant()}}},
                               changes);
    MOVIEDB_OK(row);
    QCOMPARE(row->key, QVariantList{qint64(6)});
    const auto values = valuesByName(*state.schema.table(u"movies"), *row);
    QCOMPARE(values.value(QStringLiteral("release_date_precision")), QVariant(QStringLiteral("year")));
    QCOMPARE(values.value(QStringLiteral("director_id")), QVariant(qint64(2)));
    QCOMPARE(readHistory(connection, {})->first().description, QStringLiteral("Movies: Salt Flat added"));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM changes WHERE operation = 'insert'"), qint64(1));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE entity_id = 6 AND field = 'release_date'"),
             QStringLiteral("1988"));
    QCOMPARE(changes.size(), 4); // the director stands in the film's list, too

    MOVIEDB_OK(insertRow(
        connection, state.schema,
        {QStringLiteral("movie_genres"),
         {{QStringLiteral("movie_id"), qint64(6)}, {QStringLiteral("genre_id"), QStringLiteral("Western")}}},
        changes));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE entity_id = 6 AND field = 'genres'"),
             QStringLiteral("Western"));
}

void TestTableRows::refusedInserts()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    const auto refused = [&](const char *table, const QMap<QString, QVariant> &values) {
        const auto row = insertRow(connection, state.schema, {QString::fromLatin1(table), values}, changes);
        return row ? makeError(Fault::Usage, QStringLiteral("went through")) : row.error();
    };
    Error error = refused("movies", {{QStringLiteral("runtime"), 5}});
    QCOMPARE(error.fault, Fault::Constraint);
    QCOMPARE(error.where, QStringLiteral("movies.title"));
    error = refused("genres", {{QStringLiteral("name"), QStringLiteral("Drama")}});
    QCOMPARE(error.fault, Fault::Constraint);
    QCOMPARE(error.text, QStringLiteral("Another genre has this name already."));
    error = refused("movie_genres", {{QStringLiteral("movie_id"), 1}, {QStringLiteral("genre_id"), 1}});
    QCOMPARE(error.fault, Fault::Constraint);
    error = refused("ratings", {{QStringLiteral("movie_id"), 99},
                                {QStringLiteral("source"), QStringLiteral("x")},
                                {QStringLiteral("score"), 1}});
    QVERIFY2(error.text.contains(QStringLiteral("no movie with the number 99")), qPrintable(error.text));
    QCOMPARE(refused("movies", {{QStringLiteral("nothing"), 5}}).fault, Fault::Usage);
    QCOMPARE(refused("schema_migrations", {{QStringLiteral("version"), 5}}).fault, Fault::Usage);
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM change_steps"), qint64(0));
}

void TestTableRows::removesAMovie()
{
    MOVIEDB_PREPARED(state);
    const RowRemoval removal{QStringLiteral("movies"), {{qint64(1)}}};
    const auto preview = previewRowRemoval(connection, state.schema, removal);
    MOVIEDB_OK(preview);
    QVERIFY(preview->blockedBy.isEmpty());
    QMap<QString, qint64> along;
    for (const auto &[table, count] : preview->alsoRemoved)
        along.insert(table, count);
    QCOMPARE(along, (QMap<QString, qint64>{{QStringLiteral("cast"), 2},
                                           {QStringLiteral("claims"), 2},
                                           {QStringLiteral("movie_directors"), 2},
                                           {QStringLiteral("movie_genres"), 2},
                                           {QStringLiteral("offers"), 1},
                                           {QStringLiteral("ratings"), 1}}));
    QList<TableChange> changes;
    MOVIEDB_OK(removeRows(connection, state.schema, removal, changes));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM movies"), qint64(4));
    for (const char *sql :
         {"SELECT COUNT(*) FROM \"cast\"", "SELECT COUNT(*) FROM ratings", "SELECT COUNT(*) FROM offers",
          "SELECT COUNT(*) FROM movie_genres", "SELECT COUNT(*) FROM claims"})
        QCOMPARE(number(connection, sql), qint64(0));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM movie_directors"), qint64(1));
    QCOMPARE(readHistory(connection, {})->first().description,
             QStringLiteral("Movies: Harbour Lights removed, with 1 rating, 6 links, 1 offer and 2 claims"));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM receipts"), qint64(0));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM changes WHERE operation = 'delete'"), qint64(13));
    QCOMPARE(changes.at(changes.size() - 2).table, QStringLiteral("movies"));
    QCOMPARE(changes.last().table, QStringLiteral("change_steps"));
    QCOMPARE(removeRows(connection, state.schema, removal, changes).error().fault, Fault::NotFound);

    MOVIEDB_OK(removeRows(connection, state.schema, {QStringLiteral("movies"), {{qint64(3)}, {qint64(4)}}},
                          changes));
    QCOMPARE(readHistory(connection, {})->first().description, QStringLiteral("Movies: 2 rows removed"));
}

void TestTableRows::keepsAUsedPerson()
{
    MOVIEDB_PREPARED(state);
    RowRemoval removal{QStringLiteral("directors"), {{qint64(1)}}};
    const auto preview = previewRowRemoval(connection, state.schema, removal);
    MOVIEDB_OK(preview);
    QCOMPARE(preview->blockedBy, (QList<std::pair<QString, qint64>>{{QStringLiteral("movies"), 2}}));
    QList<TableChange> changes;
    const auto refused = removeRows(connection, state.schema, removal, changes);
    QCOMPARE(refused.error().fault, Fault::Constraint);
    QCOMPARE(refused.error().text, QStringLiteral("Ada Brink cannot be removed: used by 2 movies."));
    removal.keys = {{qint64(3)}};
    QCOMPARE(removeRows(connection, state.schema, removal, changes).error().text,
             QStringLiteral("Ada Brink cannot be removed: used by 1 movie."));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM directors"), qint64(3));
    MOVIEDB_OK(connection.execute(QStringLiteral("UPDATE movies SET director_id = NULL WHERE movie_id = 4")));
    MOVIEDB_OK(removeRows(connection, state.schema, removal, changes));
    QCOMPARE(number(connection, "SELECT COUNT(*) FROM directors"), qint64(2));
}

void TestTableRows::removesALink()
{
    MOVIEDB_PREPARED(state);
    QList<TableChange> changes;
    MOVIEDB_OK(removeRows(connection, state.schema,
                          {QStringLiteral("movie_genres"), {{qint64(1), qint64(2)}}}, changes));
    QCOMPARE(readHistory(connection, {})->first().description,
             QString::fromUtf8("Movie genres: Harbour Lights – Western removed"));
    QCOMPARE(text(connection, "SELECT value FROM claims WHERE field = 'genres' AND source = 'user'"),
             QStringLiteral("Drama"));
    MOVIEDB_OK(removeRows(connection, state.schema,
                          {QStringLiteral("movie_genres"), {{qint64(1), qint64(1)}}}, changes));
    QCOMPARE(
        number(connection, "SELECT COUNT(*) FROM claims WHERE field = 'genres' AND value IS NULL AND chosen"),
        qint64(1));
}

// The promise: one migration file, and the column is there everywhere.
void TestTableRows::newColumn()
{
    MOVIEDB_DATABASE(database);
    const QString folder = database.writeMigration(
        QStringLiteral("%1_mood.sql").arg(loadMigrations()->size() + 1, 4, 10, QLatin1Char('0')),
        QStringLiteral("ALTER TABLE movies ADD COLUMN mood VARCHAR(8) DEFAULT 'plain';\n"
                       "ALTER TABLE movies ADD COLUMN premiere DATE;\n"
                       "ALTER TABLE movies ADD COLUMN premiere_precision VARCHAR(5);\n"));
    const Prepared state = prepared(database, folder);
    QVERIFY(state.connection);
    Connection &connection = *state.connection;
    const TableInfo &movies = *state.schema.table(u"movies");
    QVERIFY(movies.column(u"mood") != nullptr);
    QCOMPARE(movies.column(u"mood")->type, QStringLiteral("VARCHAR(8)"));
    QCOMPARE(movies.column(u"mood")->defaultText.value_or(QString()), QStringLiteral("'plain'"));

    QList<TableChange> changes;
    const auto edit = [&](const char *column, const char *value) {
        return editCell(connection, state.schema,
                        {QStringLiteral("movies"),
                         {qint64(1)},
                         QString::fromLatin1(column),
                         QString::fromLatin1(value),
                         std::nullopt},
                        changes);
    };
    MOVIEDB_OK(edit("mood", "stormy"));
    MOVIEDB_OK(edit("premiere", "1996-04"));
    QCOMPARE(edit("mood", "melancholy").error().fault, Fault::Constraint);
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.filters = {Filter{QStringLiteral("mood"), Comparison::StartsWith, QStringLiteral("STORM")}};
    query.sort = {SortKey{QStringLiteral("premiere"), true}};
    const auto page = readPage(connection, state.schema, query);
    MOVIEDB_OK(page);
    QCOMPARE(ids(*page), QList<qint64>{1});
    const auto values = valuesByName(movies, page->rows.first());
    QCOMPARE(values.value(QStringLiteral("premiere")), QVariant(QStringLiteral("1996-04-01")));
    QCOMPARE(values.value(QStringLiteral("premiere_precision")), QVariant(QStringLiteral("month")));
}

QTEST_GUILESS_MAIN(TestTableRows)
#include "tst_tablerows.moc"
