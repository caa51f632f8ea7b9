// Two programs, here two stores over one database: a run is worked on by one of them.
#include "core/base/holder.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/tempdatabase.h"

#include <QDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

class TestRunLocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneProgramHasARun_data() { test::addEngineRows(); }
    void oneProgramHasARun();
    void crawlAtWorkIsNotTakenBack_data() { test::addEngineRows(); }
    void crawlAtWorkIsNotTakenBack();
    void freeWithItsStore_data() { test::addEngineRows(); }
    void freeWithItsStore();
    void sameFileByAnotherPath();
    void lostWithTheConnection();
    void takenAgainWithANewConnection();

private:
    static std::shared_ptr<MovieStore> open(const QString &url);
    static void endSessions(const test::TempDatabase &database);
};

std::shared_ptr<MovieStore> TestRunLocks::open(const QString &url)
{
    StoreOptions options;
    options.url = url;
    const auto opened = openStore(options).result();
    return opened ? *opened : nullptr;
}

void TestRunLocks::oneProgramHasARun()
{
    MOVIEDB_DATABASE(database);
    const auto one = open(database.migratedUrl());
    const auto other = open(database.migratedUrl());
    QVERIFY(one && other);
    const auto run = one->beginRun(QStringLiteral("g"), QStringLiteral("{}")).result();
    MOVIEDB_OK(run);
    for (int again = 0; again < 2; ++again) {
        const auto refused = other->lockRun(run->runId).result();
        QVERIFY2(!refused.ok(), "locked from its beginning");
        QCOMPARE(int(refused.error().fault), int(Fault::Conflict));
        QCOMPARE(refused.error().text,
                 QStringLiteral("Run %1 is being worked on by %2.").arg(run->runId).arg(thisProgram()));
        QVERIFY(!refused.error().where.isEmpty());
        QCOMPARE(refused.error().remedy, QStringLiteral("Wait until it ends, or stop it there."));
    }
    MOVIEDB_OK(one->lockRun(run->runId).result()); // it has it already
    const auto next = other->beginRun(QStringLiteral("g"), QStringLiteral("{}")).result();
    MOVIEDB_OK(next); // another run is another lock
    one->unlockRun(run->runId);
    MOVIEDB_OK(one->finishRun(run->runId, {}, {}).result()); // and so it is free
    MOVIEDB_OK(other->lockRun(run->runId).result());
    QVERIFY(!one->lockRun(run->runId).result().ok());
    one->unlockRun(run->runId); // what somebody else has
    QVERIFY(!one->lockRun(run->runId).result().ok());
}

// Neither by another program nor by the one that crawls; afterwards by both.
void TestRunLocks::crawlAtWorkIsNotTakenBack()
{
    MOVIEDB_DATABASE(database);
    const auto one = open(database.migratedUrl());
    const auto run = one->beginRun(QStringLiteral("g"), QStringLiteral("{}")).result();
    MOVIEDB_OK(run);
    const auto other = open(database.migratedUrl());
    QVERIFY(one && other);
    const HistoryMove move{HistoryMove::Kind::Undo, other->history({}).result()->first().stepId};
    for (MovieStore *store : {one.get(), other.get()}) {
        const auto refused = store->moveHistory(move).result();
        QVERIFY(!refused.ok());
        QCOMPARE(int(refused.error().fault), int(Fault::Conflict));
        QCOMPARE(refused.error().text,
                 QStringLiteral("Run %1 is being worked on by %2.").arg(run->runId).arg(thisProgram()));
    }
    one->unlockRun(run->runId);
    MOVIEDB_OK(one->nextInHistory().result()); // it has been unlocked by then
    MOVIEDB_OK(other->moveHistory(move).result());
    MOVIEDB_OK(one->moveHistory({HistoryMove::Kind::Redo, move.stepId}).result());
    MOVIEDB_OK(other->lockRun(run->runId).result()); // nobody holds on to it
}

void TestRunLocks::freeWithItsStore()
{
    MOVIEDB_DATABASE(database);
    auto one = open(database.migratedUrl());
    const auto other = open(database.migratedUrl());
    const auto run = one->beginRun(QStringLiteral("g"), QStringLiteral("{}")).result();
    MOVIEDB_OK(run);
    one.reset();
    QTRY_VERIFY(
        other->lockRun(run->runId).result().ok()); // Postgres needs a moment to see that a session is gone
    other->unlockRun(run->runId);
    MOVIEDB_OK(other->finishRun(run->runId, {}, {}).result());
    QCOMPARE(QDir(database.folder()).entryList({QStringLiteral("*.lock")}), QStringList());
}

void TestRunLocks::sameFileByAnotherPath()
{
    const test::TempDatabase database(Engine::Sqlite);
    const auto one = open(database.migratedUrl());
    const QString link = database.folder() + QStringLiteral("/link.db");
    QVERIFY(QFile::link(database.options().url.path, link));
    const auto other = open(QStringLiteral("sqlite:") + link);
    QVERIFY(one && other);
    const auto run = one->beginRun(QStringLiteral("g"), QStringLiteral("{}")).result();
    MOVIEDB_OK(run);
    QVERIFY(!other->lockRun(run->runId).result().ok());
}

// Every other session of the database is ended, as a restart of the server does it.
void TestRunLocks::endSessions(const test::TempDatabase &database)
{
    const auto ending = database.connect();
    QVERIFY(ending);
    MOVIEDB_OK(
        ending->run(QStringLiteral("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE "
                                   "datname = current_database() AND pid <> pg_backend_pid()")));
}

void TestRunLocks::lostWithTheConnection()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    const auto one = open(database.migratedUrl());
    const auto run = one->beginRun(QStringLiteral("g"), QStringLiteral("{}")).result();
    MOVIEDB_OK(run);
    EntryStatus status;
    status.entry.listId = QStringLiteral("one");
    status.entry.title = QStringLiteral("One");
    MOVIEDB_OK(one->saveEntries(run->runId, {status}).result());
    endSessions(database);
    const auto other = open(database.migratedUrl());
    MOVIEDB_OK(other->lockRun(run->runId).result());
    const auto refused = one->saveEntries(run->runId, {status}).result();
    QVERIFY(!refused.ok());
    QCOMPARE(int(refused.error().fault), int(Fault::Conflict));
}

void TestRunLocks::takenAgainWithANewConnection()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    const auto one = open(database.migratedUrl());
    const auto run = one->beginRun(QStringLiteral("g"), QStringLiteral("{}")).result();
    MOVIEDB_OK(run);
    endSessions(database);
    MOVIEDB_OK(one->saveEntries(run->runId, {}).result());
    const auto other = open(database.migratedUrl());
    QVERIFY(!other->lockRun(run->runId).result().ok());
}

QTEST_GUILESS_MAIN(TestRunLocks)
#include "tst_runlocks.moc"
