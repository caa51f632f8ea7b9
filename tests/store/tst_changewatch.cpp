// What other programs change in the open database is told, by table where the engine can say it.
#include "core/store/moviestore/openstore.h"
#include "tests/store/serverrelay.h"
#include "tests/support/tempdatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

StoreOptions at(const QString &url)
{
    StoreOptions options;
    options.url = url;
    return options;
}

QStringList tablesOf(const QSignalSpy &told)
{
    QStringList tables;
    for (const QList<QVariant> &arguments : told)
        tables << arguments.first().value<TableChange>().table;
    return tables;
}

RowInsert genre(const char *name)
{
    return {QStringLiteral("genres"), {{QStringLiteral("name"), QLatin1String(name)}}};
}

} // namespace

class TestChangeWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QVERIFY(waitUntilStoresClosed()); }
    void anotherProgramsChange_data() { addEngineRows(); }
    void anotherProgramsChange();
    void onesOwnChangeIsToldOnce_data() { addEngineRows(); }
    void onesOwnChangeIsToldOnce();
    void nothingIsToldUnasked_data() { addEngineRows(); }
    void nothingIsToldUnasked();
    void aForeignToolsChange_data() { addEngineRows(); }
    void aForeignToolsChange();
    void withoutTriggersItIsLookedFor();
    void heardAgainAfterAnOutage();
};

void TestChangeWatch::anotherProgramsChange()
{
    MOVIEDB_DATABASE(database);
    const auto mine = openStore(at(database.migratedUrl())).result();
    const auto other = openStore(at(database.migratedUrl())).result();
    MOVIEDB_OK(mine);
    MOVIEDB_OK(other);
    (*mine)->watchOthers();
    QSignalSpy told(mine->get(), &MovieStore::changed);
    // Heard from some moment on: the watch begins on its own thread.
    int written = 0;
    while (!tablesOf(told).contains(QStringLiteral("genres")) && written < 100) {
        MOVIEDB_OK((*other)->insert(genre(qPrintable(QStringLiteral("Genre %1").arg(written++)))).result());
        QTest::qWait(100);
    }
    QVERIFY(tablesOf(told).contains(QStringLiteral("genres")));
    if (engine == Engine::Postgres)
        QVERIFY(!tablesOf(told).contains(QStringLiteral("movies"))); // the server says which
    told.clear();
    MOVIEDB_OK((*other)->insert(genre("Noir")).result());
    QTRY_VERIFY(tablesOf(told).contains(QStringLiteral("genres")));
}

void TestChangeWatch::onesOwnChangeIsToldOnce()
{
    MOVIEDB_DATABASE(database);
    const auto mine = openStore(at(database.migratedUrl())).result();
    const auto other = openStore(at(database.migratedUrl())).result();
    MOVIEDB_OK(mine);
    MOVIEDB_OK(other);
    (*mine)->watchOthers();
    QSignalSpy told(mine->get(), &MovieStore::changed);
    for (int written = 0; told.isEmpty() && written < 100; ++written) {
        MOVIEDB_OK((*other)->insert(genre(qPrintable(QStringLiteral("Genre %1").arg(written)))).result());
        QTest::qWait(100);
    }
    QTest::qWait(1600); // whatever is still on its way
    told.clear();
    MOVIEDB_OK((*mine)->insert(genre("Drama")).result());
    QTRY_VERIFY(tablesOf(told).contains(QStringLiteral("genres")));
    QTest::qWait(1600);
    QCOMPARE(tablesOf(told).count(QStringLiteral("genres")), 1);
    QVERIFY(!tablesOf(told).contains(QStringLiteral("movies")));
}

void TestChangeWatch::nothingIsToldUnasked()
{
    MOVIEDB_DATABASE(database);
    const auto mine = openStore(at(database.migratedUrl())).result();
    const auto other = openStore(at(database.migratedUrl())).result();
    MOVIEDB_OK(mine);
    MOVIEDB_OK(other);
    const QSignalSpy told(mine->get(), &MovieStore::changed);
    MOVIEDB_OK((*other)->insert(genre("Noir")).result());
    QTest::qWait(1200);
    QVERIFY(told.isEmpty());
}

// psql or sqlite3, which know nothing of the program.
void TestChangeWatch::aForeignToolsChange()
{
    MOVIEDB_DATABASE(database);
    const auto mine = openStore(at(database.migratedUrl())).result();
    MOVIEDB_OK(mine);
    const auto tool = database.connect();
    QVERIFY(tool);
    (*mine)->watchOthers();
    QSignalSpy told(mine->get(), &MovieStore::changed);
    for (int written = 0; told.isEmpty() && written < 100; ++written) {
        MOVIEDB_OK(tool->executeRaw(QStringLiteral("INSERT INTO genres (name) VALUES ('G%1')").arg(written)));
        QTest::qWait(100);
    }
    for (const char *sql : {"UPDATE genres SET name = 'Noir' WHERE name = 'G0'", "DELETE FROM genres"}) {
        QTest::qWait(1600);
        told.clear();
        MOVIEDB_OK(tool->executeRaw(QLatin1String(sql)));
        QTRY_VERIFY2(tablesOf(told).contains(QStringLiteral("genres")), sql);
    }
}

// As for a user who may not make triggers, and behind a pooler that passes no notifications.
void TestChangeWatch::withoutTriggersItIsLookedFor()
{
    const TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    const auto mine = openStore(at(database.migratedUrl())).result();
    MOVIEDB_OK(mine);
    const auto tool = database.connect();
    QVERIFY(tool);
    MOVIEDB_OK(tool->executeRaw(QStringLiteral("DROP TRIGGER tell_change ON genres")));
    (*mine)->watchOthers();
    QSignalSpy told(mine->get(), &MovieStore::changed);
    for (int written = 0; told.isEmpty() && written < 100; ++written) {
        MOVIEDB_OK(tool->executeRaw(QStringLiteral("INSERT INTO genres (name) VALUES ('G%1')").arg(written)));
        QTest::qWait(200);
    }
    QVERIFY(tablesOf(told).contains(QStringLiteral("genres")));
    QVERIFY(tablesOf(told).contains(QStringLiteral("movies"))); // which one is not known
}

void TestChangeWatch::heardAgainAfterAnOutage()
{
    const TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    const auto other = openStore(at(database.migratedUrl())).result();
    MOVIEDB_OK(other);
    ServerRelay relay(database.options().url);
    QString url = database.migratedUrl();
    url.replace(QStringLiteral(":%1/").arg(database.options().url.port),
                QStringLiteral(":%1/").arg(relay.url().port));
    std::atomic<int> waiting = 0, answering = 0;
    StoreOptions options = at(url);
    options.waiting = [&](const QString &sentence) { ++(sentence.isEmpty() ? answering : waiting); };
    const auto mine = openStore(options).result();
    MOVIEDB_OK(mine);
    (*mine)->watchOthers();
    QSignalSpy told(mine->get(), &MovieStore::changed);
    for (int written = 0; told.isEmpty() && written < 100; ++written) {
        MOVIEDB_OK((*other)->insert(genre(qPrintable(QStringLiteral("Genre %1").arg(written)))).result());
        QTest::qWait(100);
    }
    relay.setAway(true);
    relay.cutAll();
    QTRY_COMPARE(waiting.load(), 1); // although nobody asks for anything
    MOVIEDB_OK((*other)->insert(genre("Drama")).result());
    told.clear();
    relay.setAway(false);
    QTRY_COMPARE(answering.load(), 1);
    QTRY_VERIFY(tablesOf(told).contains(QStringLiteral("genres"))); // what happened meanwhile
    QTest::qWait(1600);
    told.clear();
    MOVIEDB_OK((*other)->insert(genre("Noir")).result());
    QTRY_VERIFY(tablesOf(told).contains(QStringLiteral("genres")));
}

QTEST_GUILESS_MAIN(TestChangeWatch)
#include "tst_changewatch.moc"
