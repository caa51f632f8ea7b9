// A write that Postgres gives up in favour of another program's is done again: provoked with a second connection.
#include "core/store/moviestore/openstore.h"
#include "tests/support/tempdatabase.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

class TestRetry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void deadlock();
    void aServersOwnIsolation();

private:
    void openWith(const QString &setting);
    bool isStoreWaiting();

    std::unique_ptr<test::TempDatabase> m_database;
    std::unique_ptr<Connection> m_other;
    std::unique_ptr<Connection> m_watcher;
    std::shared_ptr<MovieStore> m_store;
};

void TestRetry::init()
{
    m_database = std::make_unique<test::TempDatabase>(Engine::Postgres);
    if (!m_database->skipReason().isEmpty())
        QSKIP(qPrintable(m_database->skipReason()));
    QVERIFY(m_database->connectMigrated());
    ConnectionOptions tool = m_database->options();
    tool.takesTurns = false; // as psql
    auto opened = Connection::open(tool);
    MOVIEDB_OK(opened);
    m_other = std::move(*opened);
    m_watcher = m_database->connect();
    QVERIFY(m_other && m_watcher);
    MOVIEDB_OK(
        m_other->executeRaw(QStringLiteral("INSERT INTO genres (name) VALUES ('Drama'), ('Western')")));
}

void TestRetry::cleanup()
{
    m_store.reset();
    m_other.reset();
    m_watcher.reset();
    QVERIFY(waitUntilStoresClosed());
    m_database.reset();
}

// `setting`: for the connections that are opened from here on.
void TestRetry::openWith(const QString &setting)
{
    MOVIEDB_OK(m_other->executeRaw(
        QStringLiteral("ALTER DATABASE %1 SET %2").arg(m_database->options().url.database, setting)));
    StoreOptions options;
    options.url = m_database->url();
    const auto opened = openStore(options).result();
    MOVIEDB_OK(opened);
    m_store = *opened;
}

bool TestRetry::isStoreWaiting()
{
    const auto waiting = m_watcher->first(
        QStringLiteral("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                       "wait_event_type = 'Lock'"));
    return waiting && waiting->value_or(0).toInt() == 1;
}

// The store holds the first row and waits for the second, the other program the other way round. Whoever has waited
// for deadlock_timeout finds the circle and is given up: the store, for the other one waits longer.
void TestRetry::deadlock()
{
    openWith(QStringLiteral("deadlock_timeout = '300ms'"));
    QVERIFY(m_store);
    MOVIEDB_OK(m_other->executeRaw(QStringLiteral("SET deadlock_timeout = '60s'")));
    const QString take = QStringLiteral("SELECT genre_id FROM genres WHERE genre_id = ? FOR UPDATE");
    auto transaction = m_other->begin();
    MOVIEDB_OK(transaction);
    MOVIEDB_OK(m_other->first(take, {2}));
    auto removal = m_store->remove({QStringLiteral("genres"), {{qint64(1)}, {qint64(2)}}});
    QTRY_VERIFY(isStoreWaiting());
    MOVIEDB_OK(m_other->first(take, {1})); // comes when the store has been given up
    MOVIEDB_OK(transaction->commit());
    QTRY_VERIFY(removal.isFinished());
    MOVIEDB_OK(removal.result());
    QCOMPARE((*m_other->first(QStringLiteral("SELECT COUNT(*) FROM genres")))->toInt(), 0);
    m_store.reset(); // a server process tells its statistics when it ends
    QVERIFY(waitUntilStoresClosed());
    QTRY_VERIFY((*m_watcher->first(QStringLiteral(
                     "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")))
                    ->toInt() > 0);
}

// The row changes while the store waits for it: it sees what the row is then, also where transactions by themselves do not.
void TestRetry::aServersOwnIsolation()
{
    openWith(QStringLiteral("default_transaction_isolation = 'repeatable read'"));
    QVERIFY(m_store);
    auto transaction = m_other->begin();
    MOVIEDB_OK(transaction);
    MOVIEDB_OK(m_other->execute(QStringLiteral("UPDATE genres SET name = 'Tragedy' WHERE genre_id = 1")));
    CellEdit edit;
    edit.table = QStringLiteral("genres");
    edit.key = {qint64(1)};
    edit.column = QStringLiteral("name");
    edit.value = QStringLiteral("Comedy");
    auto editing = m_store->edit(edit);
    QTRY_VERIFY(isStoreWaiting());
    MOVIEDB_OK(transaction->commit());
    QTRY_VERIFY(editing.isFinished());
    MOVIEDB_OK(editing.result());
    QCOMPARE((*m_other->first(QStringLiteral("SELECT name FROM genres WHERE genre_id = 1")))->toString(),
             QStringLiteral("Comedy"));
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
