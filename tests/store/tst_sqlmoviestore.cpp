// The store as the rest of the program gets it: opening, both threads, one signal per commit, closing.
#include "core/store/moviestore/openstore.h"
#include "tests/support/tempdatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

class TestSqlMovieStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opens_data() { test::addEngineRows(); }
    void opens();
    void takesBackWhatWasDoneBeforeItWasOpened_data() { test::addEngineRows(); }
    void takesBackWhatWasDoneBeforeItWasOpened();
    void tellsOfChanges_data() { test::addEngineRows(); }
    void tellsOfChanges();
    void refusesToOpen();
    void opensANewerDatabaseToRead_data() { test::addEngineRows(); }
    void opensANewerDatabaseToRead();
    void inMemory();
    void droppedWhileOpening_data() { test::addEngineRows(); }
    void droppedWhileOpening();
    void migratesOnItsOwn_data() { test::addEngineRows(); }
    void migratesOnItsOwn();
    void twoStores_data() { test::addEngineRows(); }
    void twoStores();

private:
    static StoreOptions options(const QString &url)
    {
        StoreOptions found;
        found.url = url;
        return found;
    }
};

void TestSqlMovieStore::opens()
{
    MOVIEDB_DATABASE(database);
    const auto store = openStore(options(database.url())).result();
    MOVIEDB_OK(store);
    const auto schema = (*store)->schema().result();
    MOVIEDB_OK(schema);
    QVERIFY(schema->table(u"movies") != nullptr);
    const QString name =
        engine == Engine::Sqlite ? QStringLiteral(" · SQLite · v") : QStringLiteral(" · PostgreSQL · v");
    QVERIFY2((*store)->description().contains(name), qPrintable((*store)->description()));
    TableQuery query;
    query.table = QStringLiteral("genres");
    const auto page = (*store)->page(query).result();
    MOVIEDB_OK(page);
    QCOMPARE(page->total, qint64(0));
    MovieQuery films;
    films.filters = {Filter{QStringLiteral("director_id"), Comparison::Contains, QStringLiteral("a")}};
    films.search = QStringLiteral("a");
    MOVIEDB_OK((*store)->movies(films).result());
    MOVIEDB_OK((*store)->reviewGroups().result());
    MOVIEDB_OK((*store)->unfinishedRun({}).result());
    MOVIEDB_OK((*store)->history({}).result());
}

// A command of the command line is a program of its own: it takes back what its person did before.
void TestSqlMovieStore::takesBackWhatWasDoneBeforeItWasOpened()
{
    MOVIEDB_DATABASE(database);
    for (const char *name : {"Drama", "Noir"}) { // the second one finds the schema as it should be
        const auto store = openStore(options(database.url())).result();
        MOVIEDB_OK(store);
        MOVIEDB_OK((*store)
                       ->insert({QStringLiteral("genres"), {{QStringLiteral("name"), QLatin1String(name)}}})
                       .result());
    }
    for (const char *name : {"Noir", "Drama"}) {
        const auto store = openStore(options(database.url())).result();
        MOVIEDB_OK(store);
        const auto next = (*store)->nextInHistory().result();
        MOVIEDB_OK(next);
        QVERIFY(next->undo && next->undo->description.contains(QLatin1String(name)));
        const auto undone = (*store)->moveHistory({}).result();
        MOVIEDB_OK(undone);
        QCOMPARE(undone->first().stepId, next->undo->stepId);
    }
}

void TestSqlMovieStore::tellsOfChanges()
{
    MOVIEDB_DATABASE(database);
    const auto store = openStore(options(database.url())).result();
    MOVIEDB_OK(store);
    QSignalSpy spy(store->get(), &MovieStore::changed);
    QObject receiver;
    int heard = 0;
    connect(store->get(), &MovieStore::changed, &receiver,
            [&](const TableChange &change) { heard += change.table == QLatin1String("genres") ? 1 : 0; });
    const auto row =
        (*store)
            ->insert({QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Drama")}}})
            .result();
    MOVIEDB_OK(row);
    QTRY_COMPARE(heard, 1);
    const auto change = spy.first().first().value<TableChange>();
    QCOMPARE(change.table, QStringLiteral("genres"));
    QCOMPARE(change.keys, QList<QVariantList>{row->key});
    QVERIFY(!(*store)
                 ->insert({QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Drama")}}})
                 .result()
                 .ok());
    MOVIEDB_OK(
        (*store)
            ->edit({QStringLiteral("genres"), row->key, QStringLiteral("name"), QStringLiteral("Noir"), {}})
            .result());
    QTRY_COMPARE(heard, 2);
    // The reader sees what the writer committed.
    const auto choices = (*store)->choices(QStringLiteral("genres"), QStringLiteral("no"), 5).result();
    MOVIEDB_OK(choices);
    QCOMPARE(choices->size(), 1);
    MOVIEDB_OK((*store)->remove({QStringLiteral("genres"), {row->key}}).result());
    QTRY_COMPARE(heard, 3);
    const auto log = (*store)->history({}).result();
    MOVIEDB_OK(log);
    QCOMPARE(log->size(), 3);
}

void TestSqlMovieStore::refusesToOpen()
{
    QCOMPARE(openStore(options(QStringLiteral("movies.db"))).result().error().fault, Fault::Config);
    const auto folder = openStore(options(QStringLiteral("sqlite:/proc/none/movies.db"))).result();
    QCOMPARE(folder.error().fault, Fault::Database);
    QVERIFY(!folder.error().remedy.isEmpty());
    const auto server = openStore(options(QStringLiteral("postgresql://nobody@127.0.0.1:1/none"))).result();
    QCOMPARE(server.error().fault, Fault::Database);
}

void TestSqlMovieStore::opensANewerDatabaseToRead()
{
    MOVIEDB_DATABASE(database);
    StoreOptions newer = options(database.url());
    newer.migrationsDir = database.writeMigration(
        QStringLiteral("%1_future.sql").arg(loadMigrations()->size() + 1, 4, 10, QLatin1Char('0')),
        QStringLiteral("CREATE TABLE future (a TEXT);"));
    MOVIEDB_OK(openStore(newer).result());
    for (const bool migrate : {true, false}) {
        StoreOptions older = options(database.url());
        older.migrate = migrate;
        const auto store = openStore(older).result();
        MOVIEDB_OK(store);
        const auto why = (*store)->whyReadOnly();
        QVERIFY(why);
        QCOMPARE(
            why->text,
            QStringLiteral("This database is read-only: it was made by a newer Movie DB (schema %1, this "
                           "program knows %2).")
                .arg(loadMigrations()->size() + 1)
                .arg(loadMigrations()->size()));
        TableQuery query;
        query.table = QStringLiteral("genres");
        MOVIEDB_OK((*store)->page(query).result());
        const auto added =
            (*store)
                ->insert({QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Drama")}}})
                .result();
        QVERIFY(!added.ok());
        QCOMPARE(added.error().text, why->text);
    }
    // A newer program took away what this one reads.
    {
        const auto connection = database.connect();
        QVERIFY(connection);
        MOVIEDB_OK(connection->executeRaw(QStringLiteral("ALTER TABLE actors DROP COLUMN bio")));
    }
    const auto refused = openStore(options(database.url())).result();
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().text.startsWith(QStringLiteral("The database was made by a newer Movie DB")));
}

void TestSqlMovieStore::inMemory()
{
    const auto store = openStore(options(QStringLiteral("sqlite::memory:"))).result();
    MOVIEDB_OK(store);
    MOVIEDB_OK((*store)
                   ->insert({QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Drama")}}})
                   .result());
    TableQuery query;
    query.table = QStringLiteral("genres");
    QCOMPARE((*store)->page(query).result()->total, qint64(1));
}

void TestSqlMovieStore::droppedWhileOpening()
{
    MOVIEDB_DATABASE(database);
    (void)openStore(options(database.url()));
    auto store = openStore(options(database.url())).result();
    MOVIEDB_OK(store);
    // Work still queued when the last owner goes is finished, and its future with it.
    auto added =
        (*store)->insert({QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Drama")}}});
    store = makeError(Fault::Cancelled, QString());
    MOVIEDB_OK(added.result());
}

void TestSqlMovieStore::migratesOnItsOwn()
{
    MOVIEDB_DATABASE(database);
    StoreOptions unmigrated = options(database.url());
    unmigrated.migrate = false;
    const auto refused = openStore(unmigrated).result();
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().remedy.contains(QStringLiteral("migrate up")));
    const auto before = databaseStatus(unmigrated).result();
    MOVIEDB_OK(before);
    QVERIFY(!before->migrations.isEmpty() && !before->migrations.last().applied);
    const auto applied = migrateUp(unmigrated).result();
    MOVIEDB_OK(applied);
    QCOMPARE(applied->applied, int(before->migrations.size()));
    QCOMPARE(migrateUp(unmigrated).result()->applied, 0);
    QVERIFY(databaseStatus(unmigrated).result()->migrations.last().applied);
    MOVIEDB_OK(openStore(unmigrated).result());
    const auto sql = schemaSql(unmigrated, QStringLiteral("genres")).result();
    MOVIEDB_OK(sql);
    QVERIFY(sql->contains(QStringLiteral("genres_name_key")));
}

// Two programs on one database: each sees what the other wrote, and a stale edit is a conflict.
void TestSqlMovieStore::twoStores()
{
    MOVIEDB_DATABASE(database);
    const auto first = openStore(options(database.url()));
    const auto second = openStore(options(database.url()));
    MOVIEDB_OK(first.result());
    MOVIEDB_OK(second.result());
    const auto one = *first.result();
    const auto two = *second.result();
    const auto row =
        one->insert({QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("Drama")}}}).result();
    MOVIEDB_OK(row);
    CellEdit edit{QStringLiteral("genres"), row->key, QStringLiteral("name"), QStringLiteral("Noir"),
                  QVariant(QStringLiteral("Drama"))};
    QList<QFuture<Result<Row>>> edits;
    for (int n = 0; n < 20; ++n) {
        edits << one->insert(
            {QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("A%1").arg(n)}}});
        edits << two->insert(
            {QStringLiteral("genres"), {{QStringLiteral("name"), QStringLiteral("B%1").arg(n)}}});
    }
    for (const auto &future : std::as_const(edits))
        MOVIEDB_OK(future.result());
    MOVIEDB_OK(two->edit(edit).result());
    MOVIEDB_OK(one->edit(edit).result()); // the same word from both is no clash
    edit.value = QStringLiteral("Crime");
    QCOMPARE(one->edit(edit).result().error().fault, Fault::Conflict);
    TableQuery query;
    query.table = QStringLiteral("genres");
    QCOMPARE(one->page(query).result()->total, qint64(41));
}

QTEST_GUILESS_MAIN(TestSqlMovieStore)
#include "tst_sqlmoviestore.moc"
