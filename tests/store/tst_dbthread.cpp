// The database thread and the connection: order, closing, lost servers, transactions, kinds of values.
#include "core/store/engine/dbthread.h"
#include "core/store/engine/sqlerror.h"
#include "tests/store/serverrelay.h"
#include "tests/support/tempdatabase.h"

#include <QRegularExpression>
#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

class TestDbThread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void urls_data();
    void urls();
    void refusedUrls_data();
    void refusedUrls();
    void jobsRunInOrder_data() { test::addEngineRows(); }
    void jobsRunInOrder();
    void closedThreadRefuses();
    void cannotConnect();
    void lastOwnerInsideAJob();
    void lostServer();
    void lostServerAfterACommit();
    void transactions_data() { test::addEngineRows(); }
    void transactions();
    void rollbackThatFails();
    void violations_data() { test::addEngineRows(); }
    void violations();
    void values_data() { test::addEngineRows(); }
    void values();
    void sameStatementTwice_data() { test::addEngineRows(); }
    void sameStatementTwice();
    void readerMayNotWrite_data() { test::addEngineRows(); }
    void readerMayNotWrite();
    void brokenReadingFailsItsJob_data() { test::addEngineRows(); }
    void brokenReadingFailsItsJob();
    void nothingIsStoredOnABrokenReading_data() { test::addEngineRows(); }
    void nothingIsStoredOnABrokenReading();
    void whoAsksForTheEndDecides();

private:
    // The second number has no absolute value: SQLite says so when it comes to it, Postgres before the first.
    static Result<Done> makeNumbers(Connection &connection)
    {
        MOVIEDB_CHECK(connection.executeRaw(QStringLiteral("CREATE TABLE numbers (n BIGINT)")));
        MOVIEDB_CHECK(connection.executeRaw(
            QStringLiteral("INSERT INTO numbers VALUES (2), (-9223372036854775808), (3)")));
        return Done{};
    }
    // As a reader that does not ask whether it has come to the end.
    static Result<qint64> countAbsolutes(Connection &connection)
    {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT abs(n) FROM numbers")));
        qint64 count = 0;
        while (rows.next())
            ++count;
        return count;
    }
    // Ends every other connection to the same database, as a restarting server would.
    static void killOthers(const test::TempDatabase &database)
    {
        auto connection = database.connect();
        QVERIFY(connection);
        MOVIEDB_OK(
            connection->run(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
                                           "datname = current_database() AND pid <> pg_backend_pid()")));
    }
};

template <class T> static Result<T> resultOf(QFuture<Result<T>> future)
{
    return future.result();
}

void TestDbThread::urls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *text, const char *shown) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(shown);
    };
    row("sqlite:movies.db", "movies.db");
    row("sqlite:/a b/100%.db", "100%.db");
    row("sqlite:films/", "films/");
    row("sqlite:///a%20b/m.db", "m.db");
    row("sqlite::memory:", "memory");
    row("postgresql://ann@db.example:6543/films?sslmode=verify-full", "films on db.example");
    row("postgres://ann:p%40ss@db.example/my%20films", "my films on db.example");
    row("postgresql:///films?host=/run/pg", "films on /run/pg");
    row(" postgresql://localhost/films ", "films on localhost");
}

void TestDbThread::urls()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    const auto url = DatabaseUrl::parse(text);
    MOVIEDB_OK(url);
    QCOMPARE(url->display(), shown);
    if (text.contains(QLatin1String("p%40ss")))
        QCOMPARE(url->password, QStringLiteral("p@ss"));
    if (text.contains(QLatin1String("6543"))) {
        QCOMPARE(url->port, 6543);
        QCOMPARE(url->options.value(QStringLiteral("sslmode")), QStringLiteral("verify-full"));
    }
}

void TestDbThread::refusedUrls_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "movies.db", "sqlite:", "mysql://a/b", "postgresql://host", "postgresql://host/",
          "postgresql://host/db?sslmode=a;user=b", "postgresql://host/db?unknown=1", "postgresql://ho st/db",
          "postgresql://host:99999/db"})
        QTest::newRow(*text == 0 ? "empty" : text) << QString::fromLatin1(text);
}

void TestDbThread::refusedUrls()
{
    QFETCH(QString, text);
    const auto url = DatabaseUrl::parse(text);
    QVERIFY(!url.ok());
    QCOMPARE(url.error().fault, Fault::Config);
    QVERIFY(!url.error().remedy.isEmpty());
}

void TestDbThread::jobsRunInOrder()
{
    MOVIEDB_DATABASE(database);
    QList<QFuture<Result<qint64>>> futures;
    {
        DbThread thread(database.options());
        (void)thread.run([](Connection &connection) {
            return connection.executeRaw(QStringLiteral("CREATE TABLE numbers (n INTEGER)"));
        });
        for (int n = 0; n < 50; ++n)
            futures << thread.run([n](Connection &connection) -> Result<qint64> {
                auto added = connection.execute(QStringLiteral("INSERT INTO numbers VALUES (?)"), {n});
                if (!added)
                    return added.error();
                auto count = connection.first(QStringLiteral("SELECT COUNT(*) FROM numbers"));
                return count ? Result<qint64>((**count).toLongLong()) : Result<qint64>(count.error());
            });
        // The thread is destroyed with its queue full: everything still runs.
    }
    for (int n = 0; n < futures.size(); ++n) {
        const auto result = resultOf(futures.at(n));
        MOVIEDB_OK(result);
        QCOMPARE(*result, qint64(n + 1));
    }
}

void TestDbThread::closedThreadRefuses()
{
    const test::TempDatabase database(Engine::Sqlite);
    DbThread thread(database.options());
    thread.close();
    const auto result = resultOf(thread.run([](Connection &) { return Result<int>(1); }));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().fault, Fault::Cancelled);
}

void TestDbThread::cannotConnect()
{
    auto url = DatabaseUrl::parse(QStringLiteral("postgresql://nobody@127.0.0.1:1/none"));
    DbThread server({*url, {}, false});
    auto result = resultOf(server.run([](Connection &) { return Result<int>(1); }));
    QCOMPARE(result.error().fault, Fault::Database);
    QVERIFY(result.error().where.contains(QStringLiteral("127.0.0.1:1/none")));

    const test::TempDatabase database(Engine::Sqlite);
    QFile file(database.folder() + QStringLiteral("/text.db"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    DatabaseUrl broken;
    broken.path = file.fileName();
    DbThread thread({broken, {}, false});
    result = resultOf(thread.run([](Connection &) { return Result<int>(1); }));
    QCOMPARE(result.error().fault, Fault::Database);
    QVERIFY2(result.error().text.contains(QStringLiteral("not a database")),
             qPrintable(result.error().oneLine()));
}

void TestDbThread::lastOwnerInsideAJob()
{
    const test::TempDatabase database(Engine::Sqlite);
    auto thread = std::make_shared<DbThread>(database.options());
    QFuture<Result<int>> future = thread->run([thread](Connection &) { return Result<int>(7); });
    thread.reset();
    QCOMPARE(*resultOf(future), 7);
}

void TestDbThread::lostServer()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    DbThread thread(database.options());
    MOVIEDB_OK(resultOf(thread.run([](Connection &connection) {
        return connection.executeRaw(QStringLiteral("CREATE TABLE numbers (n INTEGER)"));
    })));
    killOthers(database);
    // The transaction is lost with the server, so the job is repeated on a new connection.
    const auto added = resultOf(thread.run([](Connection &connection) -> Result<Done> {
        auto transaction = connection.begin();
        if (!transaction)
            return transaction.error();
        if (auto done = connection.execute(QStringLiteral("INSERT INTO numbers VALUES (1)")); !done)
            return done.error();
        return transaction->commit();
    }));
    MOVIEDB_OK(added);
    auto connection = database.connect();
    QVERIFY(connection);
    QCOMPARE((**connection->first(QStringLiteral("SELECT COUNT(*) FROM numbers"))).toInt(), 1);
}

void TestDbThread::lostServerAfterACommit()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    DbThread thread(database.options());
    MOVIEDB_OK(resultOf(thread.run([](Connection &connection) {
        return connection.executeRaw(QStringLiteral("CREATE TABLE numbers (n INTEGER)"));
    })));
    int runs = 0;
    const auto result = resultOf(thread.run([&](Connection &connection) -> Result<qint64> {
        ++runs;
        auto first = connection.execute(QStringLiteral("INSERT INTO numbers VALUES (1)"));
        if (!first)
            return first;
        killOthers(database);
        return connection.execute(QStringLiteral("INSERT INTO numbers VALUES (2)"));
    }));
    QVERIFY(!result.ok());
    QVERIFY2(result.error().text.contains(QStringLiteral("lost")), qPrintable(result.error().oneLine()));
    QCOMPARE(runs, 1);
    // The next job finds a new connection.
    const auto count = resultOf(thread.run([](Connection &connection) {
        return connection.first(QStringLiteral("SELECT COUNT(*) FROM numbers"));
    }));
    MOVIEDB_OK(count);
    QCOMPARE((**count).toInt(), 1);
}

void TestDbThread::transactions()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connect();
    QVERIFY(connection);
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("CREATE TABLE numbers (n INTEGER UNIQUE)")));
    const auto add = [&](int n) {
        return connection->execute(QStringLiteral("INSERT INTO numbers VALUES (?)"), {n});
    };
    const auto count = [&] {
        return (**connection->first(QStringLiteral("SELECT COUNT(*) FROM numbers"))).toInt();
    };
    {
        auto dropped = connection->begin();
        MOVIEDB_OK(dropped);
        MOVIEDB_OK(add(1));
    }
    QVERIFY(!connection->inTransaction());
    QCOMPARE(count(), 0);

    auto outer = connection->begin();
    MOVIEDB_OK(outer);
    MOVIEDB_OK(add(1));
    {
        auto inner = connection->begin();
        MOVIEDB_OK(inner);
        QCOMPARE(add(1).error().fault, Fault::Constraint);
    } // taken back: the outer one goes on
    {
        auto inner = connection->begin();
        MOVIEDB_OK(inner);
        MOVIEDB_OK(add(2));
        MOVIEDB_OK(inner->commit());
    }
    MOVIEDB_OK(outer->commit());
    QVERIFY(!outer->commit().ok());
    QCOMPARE(count(), 2);
}

// A limit of time, or somebody who does not wait, ends the statement that is at hand when it comes: that may be the one that
// takes the transaction back. It must not leave it open, or everything asked afterwards is refused.
void TestDbThread::rollbackThatFails()
{
    const test::TempDatabase temp(Engine::Postgres);
    if (!temp.skipReason().isEmpty())
        QSKIP(qPrintable(temp.skipReason()));
    const auto url = DatabaseUrl::parse(temp.url());
    QVERIFY(url.ok());
    test::ServerRelay relay(*url);
    ConnectionOptions options = temp.options();
    options.url = relay.url();
    const auto opened = Connection::open(options);
    MOVIEDB_OK(opened);
    Connection &connection = **opened;
    {
        const auto transaction = connection.begin();
        MOVIEDB_OK(transaction);
        MOVIEDB_OK(connection.run(QStringLiteral("SELECT 1")));
        relay.spoil("ROLLBACK");
    }
    QVERIFY(relay.hasSpoilt());
    MOVIEDB_OK(connection.run(QStringLiteral("SELECT 1")));
}

void TestDbThread::violations()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    const auto fails = [&](const char *sql) {
        auto done = connection->execute(QString::fromLatin1(sql));
        return done ? makeError(Fault::Usage, QStringLiteral("went through")) : done.error();
    };
    QCOMPARE(fails("INSERT INTO directors (name) VALUES (NULL)").fault, Fault::Constraint);
    QCOMPARE(fails("INSERT INTO directors (name) VALUES (NULL)").where, QStringLiteral("directors.name"));
    QCOMPARE(fails("INSERT INTO movies (title, director_id) VALUES ('A', 99)").fault, Fault::Constraint);
    MOVIEDB_OK(connection->execute(QStringLiteral("INSERT INTO genres (name) VALUES ('Drama')")));
    const Error twice = fails("INSERT INTO genres (name) VALUES ('Drama')");
    QCOMPARE(twice.fault, Fault::Constraint);
    QVERIFY2(twice.where.contains(QStringLiteral("name")), qPrintable(twice.where));
    const Error wrong = fails("SELECT * FROM nowhere");
    QCOMPARE(wrong.fault, Fault::Database);
    QVERIFY(wrong.text.contains(QStringLiteral("nowhere")));
    QVERIFY(!isRetryable(wrong));
    if (engine == Engine::Postgres)
        QCOMPARE(fails("INSERT INTO movies (title, age_rating) VALUES ('A', 'much too long for it')").fault,
                 Fault::Constraint);
}

void TestDbThread::values()
{
    MOVIEDB_DATABASE(database);
    // A time that does not exist in this zone: the digits must come back all the same.
    qputenv("TZ", "Europe/Berlin");
    auto connection = database.connect();
    QVERIFY(connection);
    MOVIEDB_OK(connection->executeRaw(QStringLiteral(
        "CREATE TABLE kinds (t VARCHAR(50), i INTEGER, n NUMERIC(15, 2), b BOOLEAN, d DATE, s TIMESTAMP)")));
    const QVariantList stored = {
        QString::fromUtf8("Amélie's \\ \"東京\" ?"),
        42,
        12345678901.25,
        true,
        QStringLiteral("1931-05-09"),
        Connection::toStored(QStringLiteral("2024-03-31T02:30:00Z"), ColumnKind::Timestamp)};
    MOVIEDB_OK(connection->execute(QStringLiteral("INSERT INTO kinds VALUES (?, ?, ?, ?, ?, ?)"), stored));
    MOVIEDB_OK(connection->execute(QStringLiteral("INSERT INTO kinds VALUES (?, ?, ?, ?, ?, ?)"),
                                   {QVariant(), QVariant(), QVariant(), QVariant(), QVariant(), QVariant()}));
    auto rows = connection->run(QStringLiteral("SELECT t, i, n, b, d, s FROM kinds ORDER BY i NULLS LAST"));
    MOVIEDB_OK(rows);
    const ColumnKind kinds[] = {ColumnKind::Text,    ColumnKind::Integer, ColumnKind::Decimal,
                                ColumnKind::Boolean, ColumnKind::Date,    ColumnKind::Timestamp};
    const QVariantList expected = {stored.at(0),
                                   qint64(42),
                                   12345678901.25,
                                   true,
                                   QStringLiteral("1931-05-09"),
                                   QStringLiteral("2024-03-31T02:30:00Z")};
    QVERIFY(rows->next());
    for (int column = 0; column < 6; ++column) {
        const QVariant value = rows->value(column, kinds[column]);
        QCOMPARE(value.typeId(), expected.at(column).typeId());
        QCOMPARE(value, expected.at(column));
    }
    QVERIFY(rows->next());
    for (int column = 0; column < 6; ++column)
        QVERIFY(!rows->value(column, kinds[column]).isValid());
    QVERIFY(!rows->next());
    qunsetenv("TZ");
}

void TestDbThread::sameStatementTwice()
{
    MOVIEDB_DATABASE(database);
    auto connection = database.connect();
    QVERIFY(connection);
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("CREATE TABLE numbers (n INTEGER)")));
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("INSERT INTO numbers VALUES (1), (2), (3)")));
    const QString sql = QStringLiteral("SELECT n FROM numbers WHERE n >= ? ORDER BY n");
    auto outer = connection->run(sql, {1});
    MOVIEDB_OK(outer);
    QList<int> seen;
    while (outer->next()) {
        auto inner = connection->run(sql, {2});
        MOVIEDB_OK(inner);
        QVERIFY(inner->next());
        QCOMPARE(inner->integer(0), qint64(2));
        seen << int(outer->integer(0));
    }
    QCOMPARE(seen, (QList<int>{1, 2, 3}));
}

void TestDbThread::readerMayNotWrite()
{
    MOVIEDB_DATABASE(database);
    auto writer = database.connectMigrated();
    QVERIFY(writer);
    ConnectionOptions options = database.options();
    options.readOnly = true;
    auto reader = Connection::open(options);
    MOVIEDB_OK(reader);
    MOVIEDB_OK((*reader)->first(QStringLiteral("SELECT COUNT(*) FROM movies")));
    QVERIFY(!(*reader)->execute(QStringLiteral("INSERT INTO genres (name) VALUES ('Drama')")).ok());
    // A reader in the middle of an answer does not hold the writer up.
    auto rows = (*reader)->run(QStringLiteral("SELECT table_name FROM table_info"));
    MOVIEDB_OK(rows);
    QVERIFY(rows->next());
    MOVIEDB_OK(writer->execute(QStringLiteral("INSERT INTO genres (name) VALUES ('Drama')")));
}

void TestDbThread::brokenReadingFailsItsJob()
{
    MOVIEDB_DATABASE(database);
    DbThread thread(database.options());
    MOVIEDB_OK(resultOf(thread.run(makeNumbers)));
    const auto broken = resultOf(thread.run(countAbsolutes));
    QVERIFY2(!broken.ok(), "a part of the rows passed for all of them");
    QVERIFY2(broken.error().text.contains(QRegularExpression(QStringLiteral("overflow|too large"))),
             qPrintable(broken.error().text));
    // The next job has nothing to do with it.
    MOVIEDB_OK(resultOf(thread.run([](Connection &connection) {
        return connection.first(QStringLiteral("SELECT COUNT(*) FROM numbers"));
    })));
}

void TestDbThread::nothingIsStoredOnABrokenReading()
{
    MOVIEDB_DATABASE(database);
    DbThread thread(database.options());
    MOVIEDB_OK(resultOf(thread.run(makeNumbers)));
    const auto stored = resultOf(thread.run([](Connection &connection) -> Result<Done> {
        MOVIEDB_TRY(transaction, connection.begin());
        MOVIEDB_TRY(nested, connection.begin());
        MOVIEDB_TRY(count, countAbsolutes(connection));
        MOVIEDB_CHECK(connection.execute(QStringLiteral("INSERT INTO numbers VALUES (?)"), {count}));
        MOVIEDB_CHECK(nested.commit());
        return transaction.commit();
    }));
    QVERIFY2(!stored.ok(), "what a part of the rows says was stored");
    const auto count = resultOf(thread.run([](Connection &connection) {
        return connection.first(QStringLiteral("SELECT COUNT(*) FROM numbers"));
    }));
    MOVIEDB_OK(count);
    QCOMPARE((**count).toInt(), 3);
}

void TestDbThread::whoAsksForTheEndDecides()
{
    const test::TempDatabase database(Engine::Sqlite);
    DbThread thread(database.options());
    MOVIEDB_OK(resultOf(thread.run(makeNumbers)));
    const auto read = resultOf(thread.run([](Connection &connection) -> Result<QString> {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT abs(n) FROM numbers")));
        while (rows.next())
            continue;
        const auto ended = rows.end();
        return ended ? QString() : ended.error().text;
    }));
    MOVIEDB_OK(read);
    QVERIFY2(read->contains(QStringLiteral("overflow")), qPrintable(*read));
}

QTEST_GUILESS_MAIN(TestDbThread)
#include "tst_dbthread.moc"
