// A database server that goes away at any moment: what was asked is done once, whenever it comes back.
#include "core/store/engine/dbthread.h"
#include "core/store/engine/driverconnection.h"
#include "core/store/libpq/pqlibrary.h"
#include "core/store/moviestore/openstore.h"
#include "tests/store/filmdatabase.h"
#include "tests/store/serverrelay.h"
#include "tests/support/tempdatabase.h"

#include <QMutex>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

class TestLostServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void lostAtTheCommit_data();
    void lostAtTheCommit();
    void lostAtAnyMoment();
    void endedByTheServerAgainAndAgain();
    void waitsUntilItAnswers();
    void aNewReasonIsSaid();
    void closingEndsTheWait();
    void silenceEndsAfterAMinute();
    void aServerThatNeverAnsweredIsNotWaitedFor();
    void sleptInsideATransaction();
    void aCrawlGoesOnAfterTheNetworkWasGone();
    void lostAgainWhileLocking();
    void numbersAreThoseOfAnUndisturbedCrawl();

private:
    ConnectionOptions relayed() const;
    StoreOptions relayedStore() const;
    int count(const QString &sql) const { return (**m_direct->first(sql)).toInt(); }

    std::unique_ptr<TempDatabase> m_database;
    std::unique_ptr<Connection> m_direct;
    std::unique_ptr<ServerRelay> m_relay;
};

void TestLostServer::init()
{
    m_database = std::make_unique<TempDatabase>(Engine::Postgres);
    if (!m_database->skipReason().isEmpty())
        QSKIP(qPrintable(m_database->skipReason()));
    m_direct = m_database->connectMigrated();
    QVERIFY(m_direct);
    m_relay = std::make_unique<ServerRelay>(m_database->options().url);
}

void TestLostServer::cleanup()
{
    QVERIFY(waitUntilStoresClosed());
    m_direct.reset();
    m_relay.reset();
    m_database.reset();
}

ConnectionOptions TestLostServer::relayed() const
{
    ConnectionOptions options = m_database->options();
    options.url = m_relay->url();
    return options;
}

StoreOptions TestLostServer::relayedStore() const
{
    StoreOptions options;
    options.url = m_database->url();
    options.url.replace(QStringLiteral(":%1/").arg(m_database->options().url.port),
                        QStringLiteral(":%1/").arg(m_relay->url().port));
    return options;
}

static Result<int> addGenre(Connection &connection, const QString &name)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(id, connection.insert(
                        QStringLiteral("INSERT INTO genres (name) VALUES (?) RETURNING genre_id"), {name}));
    MOVIEDB_CHECK(transaction.commit());
    return int(id);
}

void TestLostServer::lostAtTheCommit_data()
{
    QTest::addColumn<ServerRelay::Last>("last");
    QTest::addColumn<int>("runs");
    QTest::newRow("before the server hears of it: done again") << ServerRelay::Last::Held << 2;
    QTest::newRow("after the server has stored it: not done again") << ServerRelay::Last::Passed << 1;
}

void TestLostServer::lostAtTheCommit()
{
    QFETCH(ServerRelay::Last, last);
    QFETCH(int, runs);
    DbThread thread(relayed());
    MOVIEDB_OK(
        thread.run([](Connection &connection) { return addGenre(connection, QStringLiteral("Drama")); })
            .result());
    m_relay->cutAt(QByteArray("COMMIT", 7), last); // with its end: a transaction begins with READ COMMITTED
    int run = 0;
    const auto added = thread
                           .run([&run](Connection &connection) {
                               ++run;
                               return addGenre(connection, QStringLiteral("Noir"));
                           })
                           .result();
    MOVIEDB_OK(added);
    QVERIFY(m_relay->hasCut());
    QCOMPARE(run, runs);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM genres WHERE name = 'Noir'")), 1);
    MOVIEDB_OK(
        thread.run([](Connection &connection) { return addGenre(connection, QStringLiteral("Western")); })
            .result());
}

// The connection goes after each message of an edit in turn.
void TestLostServer::lostAtAnyMoment()
{
    MOVIEDB_OK(
        m_direct->executeRaw(QStringLiteral("INSERT INTO movies (title, runtime) VALUES ('Harbour', 0)")));
    StoreOptions options = relayedStore();
    std::atomic<int> waiting = 0;
    options.waiting = [&waiting](const QString &) { ++waiting; };
    const auto opened = openStore(options).result();
    MOVIEDB_OK(opened);
    const std::shared_ptr<MovieStore> store = *opened;
    int edits = 0;
    bool reached = true;
    while (reached && edits < 200) {
        const int before = m_relay->cuts();
        m_relay->cutAfter(edits);
        ++edits;
        const CellEdit edit{
            QStringLiteral("movies"), {1}, QStringLiteral("runtime"), edits, QVariant(edits - 1)};
        MOVIEDB_OK(store->edit(edit).result());
        reached = m_relay->cuts() > before;
        m_relay->cutAfter(-1);
        QCOMPARE(count(QStringLiteral("SELECT runtime FROM movies")), edits);
        QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM change_steps WHERE kind = 'edit'")), edits);
    }
    QVERIFY2(edits > 10 && edits < 200, qPrintable(QString::number(edits))); // an edit has some messages
    QCOMPARE(waiting.load(), 0); // nobody hears of a server that answers at once
}

// Each edit loses its session up to four times, whenever the server is at work for it.
void TestLostServer::endedByTheServerAgainAndAgain()
{
    constexpr int edits = 60, losses = 4;
    MOVIEDB_OK(
        m_direct->executeRaw(QStringLiteral("INSERT INTO movies (title, runtime) VALUES ('Harbour', 0)")));
    StoreOptions options;
    options.url = m_database->url();
    const auto opened = openStore(options).result();
    MOVIEDB_OK(opened);
    std::atomic<bool> done = false;
    std::atomic<int> killed = 0, left = 0;
    const QString endSessions =
        QStringLiteral("SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = "
                       "current_database() AND "
                       "pid <> pg_backend_pid() AND application_name = 'moviedb' AND state <> 'idle'");
    std::unique_ptr<QThread> killer(QThread::create([&] {
        const auto connection = m_database->connect();
        while (!done) {
            if (left <= 0) {
                QThread::msleep(1);
                continue;
            }
            const auto ended = connection->first(endSessions);
            if (const int sessions = ended && *ended ? (**ended).toInt() : 0; sessions > 0) {
                killed += sessions;
                --left;
            }
            QThread::msleep(1);
        }
    }));
    killer->start();
    QStringList refused;
    for (int minutes = 1; minutes <= edits; ++minutes) {
        left = losses;
        const auto edited = (*opened)
                                ->edit({QStringLiteral("movies"),
                                        {1},
                                        QStringLiteral("runtime"),
                                        minutes,
                                        QVariant(minutes - 1)})
                                .result();
        if (!edited)
            refused << edited.error().oneLine();
    }
    done = true;
    killer->wait();
    QVERIFY2(refused.isEmpty(), qPrintable(refused.join(u'\n')));
    QVERIFY2(killed > edits, qPrintable(QString::number(killed)));
    const auto look = m_database->connect();
    QCOMPARE((**look->first(QStringLiteral("SELECT runtime FROM movies"))).toInt(), edits);
    QCOMPARE((**look->first(QStringLiteral("SELECT COUNT(*) FROM change_steps WHERE kind = 'edit'"))).toInt(),
             edits);
    m_direct.reset(); // it was ended, too
}

void TestLostServer::waitsUntilItAnswers()
{
    ConnectionOptions options = relayed();
    std::atomic<int> told = 0;
    QStringList said;
    QMutex mutex;
    options.waiting = [&](const QString &sentence) {
        const QMutexLocker lock(&mutex);
        said << sentence;
        ++told;
    };
    DbThread thread(options);
    MOVIEDB_OK(
        thread.run([](Connection &connection) { return addGenre(connection, QStringLiteral("Drama")); })
            .result());
    m_relay->setAway(true);
    m_relay->cutAll();
    auto added =
        thread.run([](Connection &connection) { return addGenre(connection, QStringLiteral("Noir")); });
    QTRY_COMPARE(told.load(), 1);
    QVERIFY(!added.isFinished());
    m_relay->setAway(false);
    MOVIEDB_OK(added.result());
    QCOMPARE(told.load(), 2);
    QVERIFY2(said.first().startsWith(QStringLiteral("No database server answers at 127.0.0.1")),
             qPrintable(said.first()));
    QCOMPARE(said.last(), QString());
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM genres")), 2);
}

// A server that stops says so while it can; then nothing answers.
void TestLostServer::aNewReasonIsSaid()
{
    ConnectionOptions options = relayed();
    options.url.options.insert(QStringLiteral("sslmode"),
                               QStringLiteral("disable")); // a refusal, not an alert
    QStringList said;
    QMutex mutex;
    options.waiting = [&](const QString &sentence) {
        const QMutexLocker lock(&mutex);
        said << sentence;
    };
    const auto heard = [&] {
        const QMutexLocker lock(&mutex);
        return said;
    };
    DbThread thread(options);
    MOVIEDB_OK(
        thread.run([](Connection &connection) { return addGenre(connection, QStringLiteral("Drama")); })
            .result());
    m_relay->refuseWith("57P03", "the database system is shutting down");
    m_relay->cutAll();
    auto added =
        thread.run([](Connection &connection) { return addGenre(connection, QStringLiteral("Noir")); });
    QTRY_COMPARE(heard().size(), 1);
    QVERIFY2(heard().first().startsWith(QStringLiteral("The database server is starting, stopping")),
             qPrintable(heard().first()));
    m_relay->setAway(true);
    QTRY_COMPARE_WITH_TIMEOUT(heard().size(), 2, 20000);
    QVERIFY2(heard().last().startsWith(QStringLiteral("No database server answers at 127.0.0.1")),
             qPrintable(heard().last()));
    m_relay->refuseWith({}, {});
    m_relay->setAway(false);
    MOVIEDB_OK(added.result());
    QCOMPARE(heard().size(), 3);
    QCOMPARE(heard().last(), QString());
}

void TestLostServer::closingEndsTheWait()
{
    QFuture<Result<int>> added;
    {
        ConnectionOptions options = relayed();
        std::atomic<bool> waits = false;
        options.waiting = [&waits](const QString &) { waits = true; };
        DbThread thread(options);
        MOVIEDB_OK(
            thread.run([](Connection &connection) { return addGenre(connection, QStringLiteral("Drama")); })
                .result());
        m_relay->setAway(true);
        m_relay->cutAll();
        added =
            thread.run([](Connection &connection) { return addGenre(connection, QStringLiteral("Noir")); });
        QTRY_VERIFY(waits);
    }
    QVERIFY(added.isFinished());
    QVERIFY(!added.result());
    QCOMPARE(added.result().error().fault, Fault::Database);
}

// Of a machine or a network that is gone nothing comes, no end of the connection either: the system is told to look.
void TestLostServer::silenceEndsAfterAMinute()
{
    const QString name = QStringLiteral("silent");
    MOVIEDB_OK(openDriverConnection(name, m_database->options(), {}));
    {
        const QSqlDatabase database = QSqlDatabase::database(name);
        pg_conn *connection = pqConnection(*database.driver());
        QVERIFY(connection != nullptr && pqLibrary() != nullptr);
        const int socket = pqLibrary()->socket(connection);
        const auto value = [socket](int level, int option) {
            int number = -1;
            socklen_t size = sizeof number;
            return getsockopt(socket, level, option, &number, &size) == 0 ? number : -1;
        };
        QCOMPARE(value(SOL_SOCKET, SO_KEEPALIVE), 1);
        QCOMPARE(value(IPPROTO_TCP, TCP_KEEPIDLE) +
                     value(IPPROTO_TCP, TCP_KEEPINTVL) * value(IPPROTO_TCP, TCP_KEEPCNT),
                 60);
        QCOMPARE(value(IPPROTO_TCP, TCP_USER_TIMEOUT), 60000); // for what was sent and is not taken
    }
    QSqlDatabase::removeDatabase(name);
}

void TestLostServer::aServerThatNeverAnsweredIsNotWaitedFor()
{
    m_relay->setAway(true);
    DbThread thread(relayed());
    const auto result =
        thread.run([](Connection &connection) { return addGenre(connection, QStringLiteral("Noir")); })
            .result();
    QVERIFY(!result);
    QCOMPARE(result.error().fault, Fault::Database);
}

// A closed laptop inside its turn: the server ends its session, and what it had begun is done again when it wakes.
void TestLostServer::sleptInsideATransaction()
{
    DbThread thread(relayed());
    int runs = 0;
    const auto added = thread
                           .run([&runs](Connection &connection) -> Result<int> {
                               MOVIEDB_TRY(transaction, connection.begin());
                               if (++runs == 1) {
                                   MOVIEDB_CHECK(connection.executeRaw(QStringLiteral(
                                       "SET LOCAL idle_in_transaction_session_timeout = '50ms'")));
                                   QThread::msleep(500);
                               }
                               MOVIEDB_TRY(id, addGenre(connection, QStringLiteral("Noir")));
                               MOVIEDB_CHECK(transaction.commit());
                               return id;
                           })
                           .result();
    MOVIEDB_OK(added);
    QCOMPARE(runs, 2);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM genres")), 1);
}

// The server still keeps the run's lock for the session that is gone: the crawl is not told that somebody else has it.
void TestLostServer::aCrawlGoesOnAfterTheNetworkWasGone()
{
    const auto opened = openStore(relayedStore()).result();
    MOVIEDB_OK(opened);
    const auto run = (*opened)->beginRun(QStringLiteral("provider:us/max"), QStringLiteral("{}")).result();
    MOVIEDB_OK(run);
    MOVIEDB_OK((*opened)->noteSummary(run->runId, QStringLiteral("{}")).result());
    m_relay->loseAll();
    EntryStatus entry;
    entry.position = 1;
    entry.entry.title = QStringLiteral("Harbour");
    entry.entry.listId = QStringLiteral("1");
    MOVIEDB_OK((*opened)->saveEntries(run->runId, {entry}).result());
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM crawl_entries")), 1);
}

// The second session got the lock, but the crawl never heard of it: the third ends the second, not only the first.
void TestLostServer::lostAgainWhileLocking()
{
    const auto opened = openStore(relayedStore()).result();
    MOVIEDB_OK(opened);
    const auto run = (*opened)->beginRun(QStringLiteral("provider:us/max"), QStringLiteral("{}")).result();
    MOVIEDB_OK(run);
    m_relay->cutAt("1836021353",
                   ServerRelay::Last::PassedUnnoticed); // the first number of the lock, as it is asked for
    m_relay->cutAll();
    QTRY_COMPARE(
        count(QStringLiteral("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2")),
        0);
    MOVIEDB_OK((*opened)->noteSummary(run->runId, QStringLiteral("{}")).result());
    QVERIFY(m_relay->hasCut());
}

// Every batch loses its connection once, each at another moment.
void TestLostServer::numbersAreThoseOfAnUndisturbedCrawl()
{
    constexpr int batches = 30, batch = 3;
    const auto opened = openStore(relayedStore()).result();
    MOVIEDB_OK(opened);
    const auto run = (*opened)->beginRun(QStringLiteral("provider:us/max"), QStringLiteral("{}")).result();
    MOVIEDB_OK(run);
    const TempDatabase alone(Engine::Sqlite);
    FilmDatabase quiet(alone);
    for (int number = 0; number < batches; ++number) {
        QList<EntryOutcome> films;
        for (int film = 1; film <= batch; ++film)
            films << filmOutcome(number * batch + film);
        m_relay->cutAfter(2 * number);
        MOVIEDB_OK((*opened)->commitOutcomes(run->runId, films).result());
        m_relay->cutAfter(-1);
        MOVIEDB_OK(quiet.commit(films));
    }
    QVERIFY2(m_relay->cuts() > batches / 2, qPrintable(QString::number(m_relay->cuts())));
    FilmDatabase stored(m_database->connect());
    QCOMPARE(documentsText(stored.films()), documentsText(quiet.films()));
}

QTEST_GUILESS_MAIN(TestLostServer)
#include "tst_lostserver.moc"
