// The rows of a condition are collected for counts where they are many, once for the same data, and tell the same rows as the
// condition; where they are few, or have no number as their key, the condition stays what is asked.
#include "core/store/missing/collectedrows.h"
#include "core/store/sqlite/sqliterowset.h"
#include "tests/store/sampletables.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestCollectedRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void collects_data();
    void collects();
    void onceForTheSameData_data() { addEngineRows(); }
    void onceForTheSameData();
    void keysOfASelect();
    void endsWhenNobodyWaits();
    void askedOnOtherTables_data() { addEngineRows(); }
    void askedOnOtherTables();
    void keysOfAServer();

private:
    // The keys of the rows that are told, and "the condition" where none were collected.
    static QString told(Connection &connection, const TableInfo &table, const QString &condition,
                        const QVariantList &binds = {})
    {
        const auto among = amongCollected(connection, table, condition, binds);
        if (!among)
            return among.error().oneLine();
        if (!*among)
            return QStringLiteral("the condition");
        auto rows = connection.run(
            QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY 1")
                .arg(table.primaryKey.first(), table.name, (*among)->holds(table.primaryKey.first())),
            (*among)->binds());
        if (!rows)
            return rows.error().oneLine();
        QStringList keys;
        while (rows->next())
            keys << rows->text(0);
        return keys.join(u' ');
    }
    // A row that the condition does not tell, among those that were collected: on SQLite in its set, on a server in the bits
    // that go along with the question.
    static void addToCollected(Connection &connection, int row)
    {
        if (connection.engine() == Engine::Sqlite)
            return connection.rowSet()->add(row);
        QByteArray &bits = connection.counts().collected;
        bits[row / 8] = char(bits.at(row / 8) | 1 << row % 8);
    }
};

void TestCollectedRows::collects_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("rows");
    for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
        const QByteArray prefix = engine == Engine::Sqlite ? "sqlite: " : "postgres: ";
        const auto row = [&](const char *name, const char *before, const char *table, const char *condition,
                             const char *rows) {
            QTest::newRow((prefix + name).constData())
                << engine << QString::fromLatin1(before) << QString::fromLatin1(table)
                << QString::fromLatin1(condition) << QString::fromLatin1(rows);
        };
        row("some", "", "movies", "movies.runtime > 95", "1 2");
        row("all", "", "movies", "movies.movie_id > 0", "1 2 3 4 5");
        row("the last alone", "", "movies", "movies.movie_id = 5", "5");
        row("none", "", "movies", "movies.runtime > 500", "the condition");
        row("few of many", "INSERT INTO movies (movie_id, title) VALUES (500, 'Far')", "movies",
            "movies.runtime > 95", "the condition");
        row("far apart",
            "INSERT INTO movies (movie_id, title) VALUES (100, 'Far'), (63, 'Edge'), (64, 'Edge')", "movies",
            "movies.movie_id > 4", "5 63 64 100");
        row("rows behind the last one", "INSERT INTO movies (movie_id, title) VALUES (90, 'Far')", "movies",
            "movies.movie_id < 4", "1 2 3");
        row("the first of all", "INSERT INTO movies (movie_id, title) VALUES (0, 'First')", "movies",
            "movies.movie_id < 2", "0 1");
        row("a key without a bit", "INSERT INTO movies (movie_id, title) VALUES (2000000000, 'Far')",
            "movies", "movies.movie_id > 0", "the condition");
        row("a key below nothing", "INSERT INTO movies (movie_id, title) VALUES (-3, 'Below')", "movies",
            "movies.movie_id < 4", "the condition");
        row("beside a key below nothing", "INSERT INTO movies (movie_id, title) VALUES (-3, 'Below')",
            "movies", "movies.movie_id > 3", "4 5");
        row("a key of two", "", "movie_genres", "movie_genres.movie_id = 1", "the condition");
        row("a text as key",
            "CREATE TABLE words (word TEXT PRIMARY KEY NOT NULL); INSERT INTO words VALUES ('a')", "words",
            "words.word = 'a'", "the condition");
    }
    QTest::newRow("postgres: a key of eight bytes")
        << Engine::Postgres
        << QStringLiteral("CREATE TABLE wide (key BIGINT PRIMARY KEY); INSERT INTO wide VALUES (3), (5), "
                          "(9000000000)")
        << QStringLiteral("wide") << QStringLiteral("wide.key < 9") << QStringLiteral("the condition");
    QTest::newRow("postgres: small keys of eight bytes")
        << Engine::Postgres
        << QStringLiteral("CREATE TABLE wide (key BIGINT PRIMARY KEY); INSERT INTO wide VALUES (3), (5), (7)")
        << QStringLiteral("wide") << QStringLiteral("wide.key < 6") << QStringLiteral("3 5");
}

void TestCollectedRows::collects()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    QFETCH(QString, before);
    QFETCH(QString, table);
    QFETCH(QString, condition);
    for (const QString &statement : before.split(QLatin1String("; "), Qt::SkipEmptyParts))
        MOVIEDB_OK(state.connection->executeRaw(statement));
    const auto schema = reflect(*state.connection);
    MOVIEDB_OK(schema);
    QVERIFY(schema->table(table) != nullptr);
    QTEST(told(*state.connection, *schema->table(table), condition), "rows");
    if (before.isEmpty() && table == QLatin1String("movies")) // what was collected before is not told again
        QCOMPARE(told(*state.connection, *schema->table(table), QStringLiteral("movies.movie_id = ?"), {4}),
                 QStringLiteral("4"));
}

void TestCollectedRows::onceForTheSameData()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    Connection &connection = *state.connection;
    const TableInfo movies = *state.schema.table(u"movies");
    auto other = database.connect();
    QVERIFY(other);
    const QString longOnes = QStringLiteral("movies.runtime > ?");
    QCOMPARE(told(connection, movies, longOnes, {95}), QStringLiteral("1 2"));
    addToCollected(connection, 5); // still there the next time: nothing is collected again
    QCOMPARE(told(connection, movies, longOnes, {95}), QStringLiteral("1 2 5"));
    QCOMPARE(told(connection, movies, longOnes, {100}), QStringLiteral("1"));
    QCOMPARE(told(connection, movies, longOnes, {95}), QStringLiteral("1 2"));
    MOVIEDB_OK(other->execute(QStringLiteral("UPDATE movies SET runtime = 200 WHERE movie_id = 4")));
    QCOMPARE(told(connection, movies, longOnes, {95}), QStringLiteral("1 2 4"));
    MOVIEDB_OK(connection.execute(QStringLiteral("UPDATE movies SET runtime = 201 WHERE movie_id = 3")));
    QCOMPARE(told(connection, movies, longOnes, {95}), QStringLiteral("1 2 3 4"));
    auto transaction = connection.begin();
    MOVIEDB_OK(transaction);
    for (const char *runtime : {"10", "300"}) {
        MOVIEDB_OK(connection.executeRaw(
            QStringLiteral("UPDATE movies SET runtime = %1 WHERE movie_id = 1").arg(QLatin1String(runtime))));
        QCOMPARE(told(connection, movies, longOnes, {299}),
                 QLatin1String(*runtime == '1' ? "the condition" : "1"));
    }
}

void TestCollectedRows::keysOfASelect()
{
    TempDatabase database(Engine::Sqlite);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    const TableInfo *movies = state.schema.table(u"movies");
    const auto collected = [&](const QString &keys, const QVariantList &binds) {
        const auto rows = collectKeys(*state.connection, *movies, keys, binds);
        return QStringLiteral("%1 of %2")
            .arg(rows && *rows ? **rows : -1)
            .arg(collectedAsJson(*state.connection));
    };
    QCOMPARE(
        collected(QStringLiteral("SELECT 64 UNION ALL SELECT 4 UNION ALL SELECT ? UNION ALL SELECT 4"), {63}),
        QStringLiteral("3 of [4,63,64]"));
    QCOMPARE(collectedAsJson(*state.connection, 2), QStringLiteral("[4,64]"));
    QCOMPARE(collected(QStringLiteral("SELECT movie_id FROM movies WHERE runtime > ?"), {500}),
             QStringLiteral("0 of []"));
    QCOMPARE(collected(QStringLiteral("SELECT 'a word' UNION ALL SELECT 2"), {}),
             QStringLiteral("-1 of [2]"));
    QVERIFY(!*collectKeys(*state.connection, *state.schema.table(u"movie_genres"),
                          QStringLiteral("SELECT movie_id FROM movie_genres"), {}));
}

// What was begun is not taken for the rows of the condition.
void TestCollectedRows::endsWhenNobodyWaits()
{
    TempDatabase database(Engine::Sqlite);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    const TableInfo movies = *state.schema.table(u"movies");
    const QString slow = QStringLiteral(
        "movies.movie_id < 3 OR 0 = (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i "
        "< 30000000) SELECT COUNT(*) + movies.movie_id FROM n)");
    MOVIEDB_OK(state.connection->limitTime(50));
    const auto ended = amongCollected(*state.connection, movies, slow, {});
    QVERIFY(!ended);
    QCOMPARE(ended.error().fault, Fault::Timeout);
    MOVIEDB_OK(state.connection->limitTime(0));
    QCOMPARE(state.connection->rowSet()->name(), QString());
    QCOMPARE(told(*state.connection, movies, QStringLiteral("movies.movie_id > 3")), QStringLiteral("4 5"));
}

// The key may stand in a table of links, also where a link points beyond the last row that is collected.
void TestCollectedRows::askedOnOtherTables()
{
    MOVIEDB_DATABASE(database);
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    MOVIEDB_OK(state.connection->executeRaw(
        QStringLiteral("INSERT INTO movies (movie_id, title) VALUES (31, 'Far'), (90, 'Farther')")));
    MOVIEDB_OK(state.connection->executeRaw(QStringLiteral(
        "INSERT INTO movie_genres (movie_id, genre_id, position) VALUES (4, 1, 1), (31, 1, 1), (90, 1, 1)")));
    const auto among = amongCollected(*state.connection, *state.schema.table(u"movies"),
                                      QStringLiteral("movies.movie_id BETWEEN ? AND ?"), {2, 31});
    MOVIEDB_OK(among);
    QVERIFY(*among);
    const auto links =
        state.connection->first(QStringLiteral("SELECT SUM(movie_id) FROM movie_genres AS l WHERE ") +
                                    (*among)->holds(QStringLiteral("l.movie_id")),
                                (*among)->binds());
    MOVIEDB_OK(links);
    QCOMPARE((*links)->toInt(), 35);
}

void TestCollectedRows::keysOfAServer()
{
    TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    Prepared state = prepared(database);
    QVERIFY(state.connection);
    const auto rows = collectKeys(*state.connection, *state.schema.table(u"movies"),
                                  QStringLiteral("SELECT movie_id FROM movies"), {});
    MOVIEDB_OK(rows);
    QVERIFY(!*rows);
}

QTEST_GUILESS_MAIN(TestCollectedRows)
#include "tst_collectedrows.moc"
