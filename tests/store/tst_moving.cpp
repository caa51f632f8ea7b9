// A database moved to the other engine and back: equal to the last value, or not moved at all.
#include "core/store/backup/moving.h"
#include "core/store/copying/databasecopy.h"
#include "tests/store/historyacts.h"

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

QList<MigrationFile> moveFiles()
{
    const auto files = loadMigrations();
    return files ? *files : QList<MigrationFile>();
}

Result<MoveOutcome> moved(const TempDatabase &from, const TempDatabase &to)
{
    WorkWatch watch;
    return moveDatabase(from.options(), to.options(), moveFiles(), watch);
}

Engine otherEngine(Engine engine)
{
    return engine == Engine::Sqlite ? Engine::Postgres : Engine::Sqlite;
}

} // namespace

class TestMoving : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thereAndBack_data() { addEngineRows(); }
    void thereAndBack();
    void randomActs_data() { addEngineRows(); }
    void randomActs();
    void intoWhatHoldsSomething_data() { addEngineRows(); }
    void intoWhatHoldsSomething();
    void intoItself_data() { addEngineRows(); }
    void intoItself();
    void intoAnUsedButEmptyOne();
    void aValueThatDoesNotFit();
    void stopped_data() { addEngineRows(); }
    void stopped();
    void nobodyWritesMeanwhile_data() { addEngineRows(); }
    void nobodyWritesMeanwhile();
};

void TestMoving::thereAndBack()
{
    MOVIEDB_DATABASE(database);
    const TempDatabase other(otherEngine(engine)), again(engine);
    QVERIFY2(other.skipReason().isEmpty(), qPrintable(other.skipReason()));
    QString before;
    QList<qint64> next;
    {
        Acts acts(database);
        MOVIEDB_OK(acts.commit(films(1, 12)));
        MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 1, QStringLiteral("budget"), 2500000.75));
        MOVIEDB_OK(acts.edit(QStringLiteral("movies"), 2, QStringLiteral("tagline"),
                             QStringLiteral("\\ ' \" {,}\n\t€")));
        before = acts.content();
    }
    const auto there = moved(database, other);
    MOVIEDB_OK(there);
    QCOMPARE(there->films, 12);
    const auto back = moved(other, again);
    MOVIEDB_OK(back);
    QCOMPARE(back->tables, there->tables);
    for (const TempDatabase *place : {&database, &other, &again}) {
        Acts now(place->connect());
        QVERIFY(now.connection);
        MOVIEDB_OK(checkMigrated(*now.connection, moveFiles()));
        SAME_CONTENT(now.content(), before); // sums of the history were compared by the move
        now.newRun();
        MOVIEDB_OK(now.commit(films(13, 13)));
        next << now.ids(QStringLiteral("movies"), QStringLiteral("movie_id")).last();
    }
    QCOMPARE(next, QList<qint64>({next.first(), next.first(), next.first()}));
}

// A history of acts of every kind, moved in the middle: taken back to its beginning there, it leaves what it leaves here.
void TestMoving::randomActs()
{
    MOVIEDB_DATABASE(database);
    const TempDatabase other(otherEngine(engine));
    QVERIFY2(other.skipReason().isEmpty(), qPrintable(other.skipReason()));
    {
        const auto migrated = database.connectMigrated();
        QVERIFY(migrated);
    }
    Acts acts(openWindow(database, QStringLiteral("anna on laptop"), QStringLiteral("test")));
    acts.newRun();
    RandomActs random(acts, 20261127);
    for (int i = 0; i < 60; ++i)
        random.act();
    MOVIEDB_OK(moved(database, other));
    Acts there(openWindow(other, QStringLiteral("anna on laptop"), QStringLiteral("test")));
    QVERIFY(there.connection);
    SAME_CONTENT(there.content(), acts.content());
    for (int step = 0; step < 200; ++step) {
        const auto here = acts.move(HistoryMove::Kind::Undo);
        const auto away = there.move(HistoryMove::Kind::Undo);
        if (here.ok() != away.ok())
            QFAIL(qPrintable((here ? away.error() : here.error()).oneLine()));
        if (!here) {
            QCOMPARE(away.error().fault, here.error().fault);
            break;
        }
    }
    SAME_CONTENT(there.content(), acts.content());
}

void TestMoving::intoWhatHoldsSomething()
{
    MOVIEDB_DATABASE(database);
    const TempDatabase other(otherEngine(engine));
    QVERIFY2(other.skipReason().isEmpty(), qPrintable(other.skipReason()));
    QString before;
    {
        Acts acts(database);
        MOVIEDB_OK(acts.commit(films(1, 2)));
        Acts present(other);
        MOVIEDB_OK(present.commit(films(3, 5)));
        before = present.content();
    }
    const auto done = moved(database, other);
    QVERIFY(!done);
    QCOMPARE(done.error().fault, Fault::Conflict);
    QVERIFY(!done.error().remedy.isEmpty());
    Acts now(other.connect());
    SAME_CONTENT(now.content(), before);
}

void TestMoving::intoItself()
{
    MOVIEDB_DATABASE(database);
    {
        const auto migrated = database.connectMigrated();
        QVERIFY(migrated);
    }
    const auto done = moved(database, database);
    QVERIFY(!done);
    QCOMPARE(done.error().fault, Fault::Conflict);
}

// What a move that was killed leaves on a server: tables, and nothing in them.
void TestMoving::intoAnUsedButEmptyOne()
{
    const TempDatabase database(Engine::Sqlite), other(Engine::Postgres);
    if (!other.skipReason().isEmpty())
        QSKIP(qPrintable(other.skipReason()));
    {
        Acts acts(database);
        MOVIEDB_OK(acts.commit(films(1, 2)));
        const auto migrated = other.connectMigrated();
        QVERIFY(migrated);
        const auto nothing = holdsNothingOfValue(*migrated);
        MOVIEDB_OK(nothing);
        QVERIFY(*nothing);
    }
    MOVIEDB_OK(moved(database, other));
}

// SQLite takes any text; what Postgres refuses is named, and nothing of the move is left.
void TestMoving::aValueThatDoesNotFit()
{
    const TempDatabase database(Engine::Sqlite), other(Engine::Postgres);
    if (!other.skipReason().isEmpty())
        QSKIP(qPrintable(other.skipReason()));
    {
        Acts acts(database);
        MOVIEDB_OK(acts.commit(films(1, 3)));
        acts.run(QStringLiteral("UPDATE movies SET release_date = 'some day' WHERE movie_id = 2"));
    }
    const auto done = moved(database, other);
    QVERIFY(!done);
    QVERIFY2(done.error().text.contains(QLatin1String("movies")), qPrintable(done.error().oneLine()));
    const auto there = other.connect();
    const auto nothing = holdsNothingOfValue(*there);
    MOVIEDB_OK(nothing);
    QVERIFY(*nothing);
}

void TestMoving::stopped()
{
    MOVIEDB_DATABASE(database);
    const TempDatabase other(otherEngine(engine));
    QVERIFY2(other.skipReason().isEmpty(), qPrintable(other.skipReason()));
    {
        Acts acts(database);
        MOVIEDB_OK(acts.commit(films(1, 2)));
    }
    WorkWatch watch;
    watch.cancel();
    const auto done = moveDatabase(database.options(), other.options(), moveFiles(), watch);
    QVERIFY(!done);
    QCOMPARE(done.error().fault, Fault::Cancelled);
    QCOMPARE(QDir(other.folder()).entryList(QDir::Files), QStringList());
    MOVIEDB_OK(moved(database, other));
}

// What is written while a database moves would be lost: who writes waits until it has moved.
void TestMoving::nobodyWritesMeanwhile()
{
    MOVIEDB_DATABASE(database);
    const TempDatabase other(otherEngine(engine));
    QVERIFY2(other.skipReason().isEmpty(), qPrintable(other.skipReason()));
    {
        Acts acts(database);
        MOVIEDB_OK(acts.commit(films(1, 12)));
    }
    std::atomic<bool> stop = false;
    std::atomic<int> stored = 0;
    std::thread writer([&] {
        const auto connection = database.connect();
        while (connection && !stop)
            if (connection->execute(QStringLiteral("INSERT INTO genres (name) VALUES (?)"),
                                    {QStringLiteral("zz%1").arg(stored)}))
                ++stored;
    });
    while (stored < 2)
        QThread::msleep(1);
    const auto done = moved(database, other);
    stop = true;
    writer.join();
    MOVIEDB_OK(done);
    const auto there = other.connect();
    const auto genres = there->first(QStringLiteral("SELECT COUNT(*) FROM genres WHERE name LIKE 'zz%'"));
    MOVIEDB_OK(genres);
    QVERIFY((*genres)->toInt() >= 2 && (*genres)->toInt() <= stored);
}

QTEST_GUILESS_MAIN(TestMoving)
#include "tst_moving.moc"
