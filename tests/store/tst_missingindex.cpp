// The index of what films lack counts the same as a look at every film, follows each change, is made anew for other columns, and is
// in the way of no migration and in no description of the schema.
#include "core/store/migrate/migrator.h"
#include "core/store/missing/missingindex.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestMissingIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsTheSame_data() { addEngineRows(); }
    void countsTheSame();
    void emptyTexts_data() { addEngineRows(); }
    void emptyTexts();
    void migrationsGoTheirWay_data() { addEngineRows(); }
    void migrationsGoTheirWay();

private:
    // "plot 3, runtime 1" of these columns; the second time by looking at each row.
    static QString lacking(Connection &connection, const TableInfo &movies, const QString &condition = {})
    {
        const QStringList columns{QStringLiteral("title"), QStringLiteral("plot"), QStringLiteral("runtime"),
                                  QStringLiteral("created_at"), movies.columns.last().name};
        const auto counts = countMissing(connection, movies, columns, condition, {});
        if (!counts)
            return counts.error().oneLine();
        QStringList told{QString::number(counts->rows)};
        for (const QString &column : columns)
            told << QStringLiteral("%1 %2").arg(column).arg(counts->lacking.value(column, -1));
        return told.join(QLatin1String(", "));
    }
    static bool hasIndexNow(Connection &connection)
    {
        const auto there =
            connection.first(QStringLiteral("SELECT 1 FROM sqlite_master WHERE name = 'movies_missing_idx'"));
        return there && there->has_value();
    }
};

void TestMissingIndex::countsTheSame()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    Connection &connection = *state.connection;
    const TableInfo movies = *state.schema.table(u"movies");
    const QString every = QStringLiteral("movies.movie_id > 0");
    const QString before = lacking(connection, movies);
    QVERIFY2(before.startsWith(QLatin1String("5, title 0, plot 3, runtime 1, created_at 0")),
             qPrintable(before));
    MOVIEDB_OK(makeMissingIndex(connection, movies));
    MOVIEDB_OK(makeMissingIndex(connection, movies)); // it is there
    QCOMPARE(lacking(connection, movies), before);
    QCOMPARE(lacking(connection, movies, every), before);
    MOVIEDB_OK(connection.executeRaw(
        QStringLiteral("UPDATE movies SET plot = 'Salt', runtime = NULL WHERE movie_id = 3")));
    MOVIEDB_OK(connection.executeRaw(QStringLiteral("INSERT INTO movies (title) VALUES ('')")));
    MOVIEDB_OK(connection.executeRaw(QStringLiteral("DELETE FROM movies WHERE movie_id = 2")));
    const QString after = lacking(connection, movies);
    QVERIFY2(after.startsWith(QLatin1String("5, title 1, plot 2, runtime 2, created_at 0")),
             qPrintable(after));
    QCOMPARE(lacking(connection, movies, every), after);
    // A column more: what it lacks is counted without the index, and then with a new one.
    MOVIEDB_OK(connection.executeRaw(QStringLiteral("ALTER TABLE movies ADD COLUMN my_note TEXT")));
    connection.forgetStatements();
    const auto schema = reflect(connection);
    MOVIEDB_OK(schema);
    const TableInfo more = *schema->table(u"movies");
    const QString noted = lacking(connection, more);
    QVERIFY2(noted.endsWith(QLatin1String("my_note 5")), qPrintable(noted));
    MOVIEDB_OK(makeMissingIndex(connection, more));
    QCOMPARE(lacking(connection, more), noted);
}

// An empty text is no value, whatever index its column has: by its value, by its beginning, for one row each, or none.
void TestMissingIndex::emptyTexts()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    Connection &connection = *state.connection;
    MOVIEDB_OK(connection.executeRaw(
        QStringLiteral("ALTER TABLE movies ADD COLUMN my_note TEXT NOT NULL DEFAULT 'noted'")));
    connection.forgetStatements();
    const auto schema = reflect(connection);
    MOVIEDB_OK(schema);
    const TableInfo movies = *schema->table(u"movies");
    const QStringList columns{QStringLiteral("country"),       QStringLiteral("plot"),
                              QStringLiteral("imdb_id"),       QStringLiteral("wikipedia_key"),
                              QStringLiteral("wikipedia_url"), QStringLiteral("my_note")};
    const QString every = QStringLiteral("movies.movie_id > 0");
    const auto lackingIn = [&](const QString &column, const QString &condition) {
        const auto counts = countMissing(connection, movies, {column}, condition, {});
        return counts ? counts->lacking.value(column, -1) : qint64(-2);
    };
    MOVIEDB_OK(connection.executeRaw(QStringLiteral(
        "UPDATE movies SET country = 'Norland', plot = 'Salt', imdb_id = 'tt' || movie_id, wikipedia_key = "
        "'k' || movie_id, wikipedia_url = 'https://example.org/'")));
    for (const QString &column : columns) {
        QCOMPARE(lackingIn(column, {}), 0);
        MOVIEDB_OK(connection.executeRaw(
            QStringLiteral("UPDATE movies SET %1 = '' WHERE movie_id = 4").arg(column)));
        for (const QString &other : columns) {
            QCOMPARE(lackingIn(other, {}), columns.indexOf(other) <= columns.indexOf(column) ? 1 : 0);
            QCOMPARE(lackingIn(other, every), lackingIn(other, {}));
        }
        QCOMPARE(lackingIn(column, QStringLiteral("movies.movie_id < 4")), 0);
    }
    MOVIEDB_OK(connection.executeRaw(QStringLiteral("UPDATE movies SET country = NULL WHERE movie_id = 3")));
    QCOMPARE(lackingIn(QStringLiteral("country"), {}), 2);
}

void TestMissingIndex::migrationsGoTheirWay()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    MOVIEDB_OK(makeMissingIndex(*state.connection, *state.schema.table(u"movies")));
    const auto schema = reflect(*state.connection);
    MOVIEDB_OK(schema);
    QCOMPARE(schema->table(u"movies")->indexes.size(), state.schema.table(u"movies")->indexes.size());
    const auto files = loadMigrations();
    MOVIEDB_OK(files);
    const MigrationReport down = migrateDown(*state.connection, *files, {1});
    QVERIFY2(down.ok(), qPrintable(down.error.oneLine()));
    if (engine == Engine::Sqlite)
        QVERIFY(!hasIndexNow(*state.connection));
    const MigrationReport up = migrate(*state.connection, *files, {});
    QVERIFY2(up.ok(), qPrintable(up.error.oneLine()));
    MOVIEDB_OK(makeMissingIndex(*state.connection, *up.schema.table(u"movies")));
    if (engine == Engine::Sqlite)
        QVERIFY(hasIndexNow(*state.connection));
}

QTEST_GUILESS_MAIN(TestMissingIndex)
#include "tst_missingindex.moc"
