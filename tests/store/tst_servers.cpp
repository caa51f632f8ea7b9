// Servers as they are: with certificates, behind PgBouncer, gone for a while. On a cluster of their own.
#include "core/store/crawls/runlocks.h"
#include "core/store/engine/connectfailure.h"
#include "core/store/engine/dbthread.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/checks.h"
#include "tests/support/ownserver.h"
#include "tests/support/tempdatabase.h"

#include <QTest>

#include <atomic>

using namespace moviedb;
using namespace moviedb::store;
using test::OwnServer;

namespace {

ConnectionOptions optionsFor(const QString &url)
{
    const auto parsed = DatabaseUrl::parse(url);
    ConnectionOptions options;
    if (parsed)
        options.url = *parsed;
    return options;
}

template <class Job> auto resultOf(DbThread &thread, Job job)
{
    return thread.run(std::move(job)).result();
}

Result<int> countOf(Connection &connection)
{
    MOVIEDB_TRY(count, connection.first(QStringLiteral("SELECT COUNT(*) FROM numbers")));
    return count.value_or(0).toInt();
}

} // namespace

class ServersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void encryptionAsAsked();
    void poolerIsFound();
    void valuesThroughAPooler_data();
    void valuesThroughAPooler();
    void manyStatementsThroughAPooler();
    void settingsDoNotLeak();
    void runLockThroughAPooler();
    void stoppedServerIsWaitedFor();
    void restartedPoolerIsWaitedFor();
    void endOfTheProgramDoesNotWait();

private:
    const OwnServer m_server;
    const QString m_noPooler = test::missingProgram(QStringLiteral("pgbouncer"));
};

// Whatever the test before left: the server runs, without a pooler and without its table.
void ServersTest::init()
{
    if (!m_server.skipReason().isEmpty())
        QSKIP(qPrintable(m_server.skipReason()));
    QVERIFY(m_server.act(QStringLiteral("unbouncer")));
    if (!Connection::open(optionsFor(m_server.url())))
        QVERIFY(m_server.act(QStringLiteral("resume")));
    QVERIFY(m_server.run(QStringLiteral("DROP TABLE IF EXISTS numbers")));
}

void ServersTest::encryptionAsAsked()
{
    if (const QString missing = test::missingProgram(QStringLiteral("openssl")); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    const OwnServer server;
    if (!server.skipReason().isEmpty())
        QSKIP(qPrintable(server.skipReason()));
    const auto failureOf = [&server](const QString &host, const QString &user, const QString &options) {
        QString url = OwnServer::address(server.url(), user, QStringLiteral("postgres"), options);
        url.replace(QStringLiteral("127.0.0.1"), host);
        const auto opened = Connection::open(optionsFor(url));
        if (!opened)
            return int(connectFailure(opened.error()));
        const auto encrypted = (*opened)->first(QStringLiteral(
            "SELECT CASE WHEN ssl THEN 2 ELSE 1 END FROM pg_stat_ssl WHERE pid = pg_backend_pid()"));
        return encrypted ? encrypted->value_or(0).toInt() : 0;
    };
    constexpr int plain = 1;
    constexpr int encrypted = 2;
    const QString owner = QStringLiteral("moviedb");
    const QString here = QStringLiteral("127.0.0.1");
    const QString localhost = QStringLiteral("localhost");
    QCOMPARE(failureOf(here, owner, QStringLiteral("sslmode=require")), int(ConnectFailure::TlsRefused));
    QCOMPARE(failureOf(here, owner, QStringLiteral("sslmode=prefer")), plain);
    QVERIFY(server.run(QStringLiteral("CREATE ROLE carrier LOGIN")));
    QVERIFY(server.act(QStringLiteral("tls")));
    const QString authority = QStringLiteral("&sslrootcert=") + server.certificate(QStringLiteral("ca.crt"));
    const QString other = QStringLiteral("&sslrootcert=") + server.certificate(QStringLiteral("other.crt"));
    const QString own = QStringLiteral("&sslcert=%1&sslkey=%2")
                            .arg(server.certificate(QStringLiteral("client.crt")),
                                 server.certificate(QStringLiteral("client.key")));
    QCOMPARE(failureOf(here, owner, QStringLiteral("sslmode=disable")), plain);
    QCOMPARE(failureOf(here, owner, QStringLiteral("sslmode=allow")), plain);
    QCOMPARE(failureOf(here, owner, QStringLiteral("sslmode=prefer")), encrypted);
    QCOMPARE(failureOf(here, owner, QStringLiteral("sslmode=require")), encrypted);
    QCOMPARE(failureOf(here, owner, QStringLiteral("sslmode=verify-ca") + authority), encrypted);
    QCOMPARE(failureOf(localhost, owner, QStringLiteral("sslmode=verify-full") + authority), encrypted);
    QCOMPARE(failureOf(here, owner, QStringLiteral("sslmode=verify-full") + authority),
             int(ConnectFailure::WrongHostName));
    QCOMPARE(failureOf(localhost, owner, QStringLiteral("sslmode=verify-full") + other),
             int(ConnectFailure::UnknownAuthority));
    QCOMPARE(failureOf(localhost, owner, QStringLiteral("sslmode=verify-full&sslrootcert=/nowhere.crt")),
             int(ConnectFailure::CertificateFile));
    const QString carrier = QStringLiteral("carrier");
    QCOMPARE(failureOf(here, carrier, QStringLiteral("sslmode=require")),
             int(ConnectFailure::ClientCertificate));
    QCOMPARE(failureOf(here, carrier, QStringLiteral("sslmode=verify-ca") + authority + own), encrypted);
}

// What every test with a pooler begins with.
#define MOVIEDB_POOLER()                                                                                     \
    if (!m_noPooler.isEmpty())                                                                               \
        QSKIP(qPrintable(m_noPooler));                                                                       \
    QVERIFY(m_server.act(QStringLiteral("bouncer")))

void ServersTest::poolerIsFound()
{
    MOVIEDB_POOLER();
    const auto pooled = [](const QString &url) {
        const auto opened = Connection::open(optionsFor(url));
        return opened && (*opened)->isPooled();
    };
    QVERIFY(!pooled(m_server.url()));
    QVERIFY(pooled(m_server.bouncerUrl()));
    QVERIFY(pooled(m_server.url() + QStringLiteral("?pgbouncer=transaction")));
    QVERIFY(!pooled(m_server.bouncerUrl() + QStringLiteral("?pgbouncer=off")));
}

void ServersTest::valuesThroughAPooler_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QVariant>("value");
    const auto row = [](const char *type, const QVariant &value) {
        QTest::newRow(type) << QString::fromLatin1(type) << value;
    };
    row("TEXT", QStringLiteral("O'Brien \\ \"?\" ☃ $1 :v0"));
    row("VARCHAR(20)", QString());
    row("INTEGER", -12);
    row("BIGINT", Q_INT64_C(9007199254740993));
    row("NUMERIC(12, 3)", QStringLiteral("12345.678"));
    row("BOOLEAN", true);
    row("DATE", QStringLiteral("1999-03-31"));
    row("BYTEA", QByteArray("\0\1'\\\xff", 5));
}

// The same statement gives the same with the values in its text and prepared.
void ServersTest::valuesThroughAPooler()
{
    QFETCH(QString, type);
    QFETCH(QVariant, value);
    const test::TempDatabase database(Engine::Postgres); // said to be behind a pooler, and not
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    QVariantList got;
    for (const QString &mode : {QStringLiteral("transaction"), QStringLiteral("off")}) {
        const auto opened =
            Connection::open(optionsFor(database.url() + QStringLiteral("?pgbouncer=") + mode));
        MOVIEDB_OK(opened);
        Connection &connection = **opened;
        MOVIEDB_OK(connection.executeRaw(QStringLiteral("CREATE TABLE one (id INTEGER, v %1)").arg(type)));
        MOVIEDB_OK(connection.run(QStringLiteral("INSERT INTO one (id, v) VALUES (?, ?)"), {1, value}));
        const auto found = connection.first(
            QStringLiteral(
                "SELECT v FROM one WHERE id = ? AND (v = CAST(? AS %1) OR v IS NULL) AND '?' <> 'x?'")
                .arg(type),
            {1, value});
        MOVIEDB_OK(found);
        QVERIFY(found->has_value());
        got.append(**found);
        MOVIEDB_OK(connection.executeRaw(QStringLiteral("DROP TABLE one")));
    }
    QCOMPARE(got.at(0), got.at(1));
    QCOMPARE(got.at(0).isNull(), value.isNull());
}

// Two clients share the sessions of the server: a prepared statement of one would be missing, or another's.
void ServersTest::manyStatementsThroughAPooler()
{
    MOVIEDB_POOLER();
    QVERIFY(m_server.run(QStringLiteral("CREATE TABLE numbers (n INTEGER)")));
    DbThread one(optionsFor(m_server.bouncerUrl()));
    DbThread two(optionsFor(m_server.bouncerUrl()));
    QList<QFuture<Result<qint64>>> written;
    for (int n = 0; n < 200; ++n)
        for (DbThread *thread : {&one, &two})
            written << thread->run([n](Connection &connection) -> Result<qint64> {
                MOVIEDB_TRY(transaction, connection.begin());
                MOVIEDB_TRY(rows, connection.execute(QStringLiteral("INSERT INTO numbers VALUES (?)"), {n}));
                MOVIEDB_CHECK(transaction.commit());
                return rows;
            });
    for (const auto &future : std::as_const(written))
        MOVIEDB_OK(future.result());
    const auto count = resultOf(one, &countOf);
    MOVIEDB_OK(count);
    QCOMPARE(*count, 400);
}

// A reader must not make the session read-only that a writer gets next.
void ServersTest::settingsDoNotLeak()
{
    MOVIEDB_POOLER();
    QVERIFY(m_server.run(QStringLiteral("CREATE TABLE numbers (n INTEGER)")));
    ConnectionOptions reading = optionsFor(m_server.bouncerUrl());
    reading.readOnly = true;
    for (int n = 0; n < 20; ++n) {
        MOVIEDB_OK(Connection::open(reading));
        const auto writer = Connection::open(optionsFor(m_server.bouncerUrl()));
        MOVIEDB_OK(writer);
        MOVIEDB_OK((*writer)->execute(QStringLiteral("INSERT INTO numbers VALUES (?)"), {n}));
    }
}

void ServersTest::runLockThroughAPooler()
{
    MOVIEDB_POOLER();
    const ConnectionOptions options = optionsFor(m_server.bouncerUrl());
    const auto here = Connection::open(options);
    const auto there = Connection::open(optionsFor(m_server.url())); // another program, without a pooler
    MOVIEDB_OK(here);
    MOVIEDB_OK(there);
    {
        RunLocks mine(options);
        RunLocks theirs(optionsFor(m_server.url()));
        MOVIEDB_OK(mine.take(**here, 7));
        const auto refused = theirs.take(**there, 7);
        QVERIFY(!refused);
        QCOMPARE(refused.error().fault, Fault::Conflict);
        MOVIEDB_OK(theirs.take(**there, 8));
        MOVIEDB_OK(mine.keep(**here, 7));
        mine.release(**here, 7);
        MOVIEDB_OK(theirs.take(**there, 7));
        const auto late = mine.take(**here, 7);
        QVERIFY(!late);
        QCOMPARE(late.error().fault, Fault::Conflict);
        MOVIEDB_OK(mine.take(**here, 9));
    } // whoever goes gives everything back
    RunLocks next(optionsFor(m_server.url()));
    QTRY_VERIFY(next.take(**there, 9).ok());
}

void ServersTest::stoppedServerIsWaitedFor()
{
    QVERIFY(m_server.run(QStringLiteral("CREATE TABLE numbers (n INTEGER)")));
    ConnectionOptions options = optionsFor(m_server.url());
    QStringList told;
    std::mutex mutex;
    options.waiting = [&](const QString &sentence) {
        const std::lock_guard lock(mutex);
        if (told.isEmpty() || told.last() != sentence)
            told << sentence;
    };
    const auto toldSoFar = [&] {
        const std::lock_guard lock(mutex);
        return told;
    };
    DbThread thread(options);
    MOVIEDB_OK(resultOf(thread, &countOf));
    QVERIFY(m_server.act(QStringLiteral("halt")));
    const auto waiting = thread.run(&countOf);
    QTRY_VERIFY_WITH_TIMEOUT(!toldSoFar().isEmpty(), 20000);
    QVERIFY(!waiting.isFinished());
    QVERIFY2(toldSoFar().first().startsWith(QStringLiteral("No database server answers at 127.0.0.1")),
             qPrintable(toldSoFar().first()));
    QVERIFY(m_server.act(QStringLiteral("resume")));
    QTRY_VERIFY_WITH_TIMEOUT(waiting.isFinished(), 30000);
    MOVIEDB_OK(waiting.result());
    QCOMPARE(toldSoFar().last(), QString()); // it is there again
}

void ServersTest::restartedPoolerIsWaitedFor()
{
    MOVIEDB_POOLER();
    QVERIFY(m_server.run(QStringLiteral("CREATE TABLE numbers (n INTEGER)")));
    DbThread thread(optionsFor(m_server.bouncerUrl()));
    MOVIEDB_OK(resultOf(thread, &countOf));
    QVERIFY(m_server.act(QStringLiteral("unbouncer")));
    const auto waiting = thread.run(&countOf);
    QVERIFY(m_server.act(QStringLiteral("bouncer")));
    QTRY_VERIFY_WITH_TIMEOUT(waiting.isFinished(), 30000);
    MOVIEDB_OK(waiting.result());
    // The server behind it: PgBouncer takes the client, and says only then that nobody is there.
    QVERIFY(m_server.act(QStringLiteral("halt")));
    const auto again = thread.run(&countOf);
    QVERIFY(m_server.act(QStringLiteral("resume")));
    QTRY_VERIFY_WITH_TIMEOUT(again.isFinished(), 60000);
    MOVIEDB_OK(again.result());
}

void ServersTest::endOfTheProgramDoesNotWait()
{
    std::atomic<bool> waits = false;
    ConnectionOptions options = optionsFor(m_server.url());
    options.waiting = [&](const QString &) { waits = true; };
    auto thread = std::make_unique<DbThread>(options);
    const auto first = [](Connection &connection) { return connection.first(QStringLiteral("SELECT 1")); };
    MOVIEDB_OK(resultOf(*thread, first));
    QVERIFY(m_server.act(QStringLiteral("halt")));
    const auto refused = thread->run(first);
    QTRY_VERIFY_WITH_TIMEOUT(waits.load(), 20000);
    thread.reset(); // would take a minute
    QVERIFY(refused.isFinished());
    QVERIFY2(refused.result().error().text.contains(QStringLiteral("was lost")),
             qPrintable(refused.result().error().oneLine()));
}

QTEST_GUILESS_MAIN(ServersTest)
#include "tst_servers.moc"
