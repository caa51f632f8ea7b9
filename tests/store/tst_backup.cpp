// Backups of either engine: written, opened again, verified, restored into either engine, and refused when anything is
// wrong with them.
#include "tests/store/backupdesk.h"

#include <QRandomGenerator>

#include <csignal>
#include <sys/resource.h>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

class TestBackup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void holdsEverything_data() { addEngineRows(); }
    void holdsEverything();
    void goesIntoEitherEngine_data();
    void goesIntoEitherEngine();
    void bringsAPersonsOwnTables_data();
    void bringsAPersonsOwnTables();
    void readsOneStateWhileOthersWrite_data() { addEngineRows(); }
    void readsOneStateWhileOthersWrite();
    void ofAnOlderSchemaIsMigrated_data() { addEngineRows(); }
    void ofAnOlderSchemaIsMigrated();
    void keepsWhatWasThere_data() { addEngineRows(); }
    void keepsWhatWasThere();
    void failsWithoutATrace_data() { addEngineRows(); }
    void failsWithoutATrace();
    void isRefusedWhenDamaged();
    void isRefusedWhenAValueDiffers();
    void isNoBackup_data();
    void isNoBackup();
    void fullDiskLeavesNothing();
    void isStoppedInTheMiddle_data() { addEngineRows(); }
    void isStoppedInTheMiddle();
    void waitsForOthersToClose();
    void beforeAMigration_data() { addEngineRows(); }
    void beforeAMigration();
    void daily();

private:
    Result<BackupInfo> write(Connection &source, const QString &name = QStringLiteral("one.backup"))
    {
        WorkWatch watch;
        return writeBackup(
            source, migrations(),
            {m_folder->filePath(name), QStringLiteral("manual"), QStringLiteral("test"), nowText}, watch);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBackup::holdsEverything()
{
    MOVIEDB_DATABASE(database);
    const auto acts = filledDatabase(database);
    QVERIFY(acts);
    const auto written = write(*acts->connection);
    MOVIEDB_OK(written);
    QCOMPARE(written->films, 11);
    QCOMPARE(written->schemaVersion, acts->schema.version);
    QCOMPARE(written->engine,
             engine == Engine::Sqlite ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL"));
    QCOMPARE(written->tables.size(), acts->schema.tables.size() - 1); // rows to index are no data
    QCOMPARE(filesIn(m_folder->path()), QStringList{QStringLiteral("one.backup")});
    WorkWatch watch;
    const auto verified = verifyBackup(written->file, watch);
    MOVIEDB_OK(verified);
    QCOMPARE(verified->tables, written->tables);
    QCOMPARE(filesIn(m_folder->path()),
             QStringList{QStringLiteral("one.backup")}); // looking leaves nothing beside it
    // Both engines say the same of the same rows.
    const auto sums = tableSums(*acts->connection, allColumns(acts->schema), watch);
    MOVIEDB_OK(sums);
    for (const TableSum &sum : *sums)
        QVERIFY2(written->tables.contains(sum), qPrintable(sum.table));
}

void TestBackup::goesIntoEitherEngine_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<Engine>("target");
    QTest::newRow("sqlite to sqlite") << Engine::Sqlite << Engine::Sqlite;
    QTest::newRow("sqlite to postgres") << Engine::Sqlite << Engine::Postgres;
    QTest::newRow("postgres to sqlite") << Engine::Postgres << Engine::Sqlite;
    QTest::newRow("postgres to postgres") << Engine::Postgres << Engine::Postgres;
}

void TestBackup::goesIntoEitherEngine()
{
    MOVIEDB_DATABASE(database);
    QFETCH(Engine, target);
    const TempDatabase other(target);
    QVERIFY2(other.skipReason().isEmpty(), qPrintable(other.skipReason()));
    const auto acts = filledDatabase(database);
    QVERIFY(acts);
    const auto written = write(*acts->connection);
    MOVIEDB_OK(written);
    const auto done = restored(planFor(written->file, other));
    MOVIEDB_OK(done);
    QCOMPARE(done->keptAs, QString());
    Acts now(openWindow(other, QStringLiteral("tester on here"), QStringLiteral("test")));
    QVERIFY(now.connection);
    SAME_CONTENT(now.content(), acts->content());
    QCOMPARE(sequencesOf(*now.connection), sequencesOf(*acts->connection));
    MOVIEDB_OK(checkMigrated(*now.connection, migrations()));
    // Acts of the other engine can be taken back here, and what comes next is counted on.
    for (int step = 0; step < 4; ++step) {
        MOVIEDB_OK(now.move(HistoryMove::Kind::Undo));
        MOVIEDB_OK(acts->move(HistoryMove::Kind::Undo));
    }
    SAME_CONTENT(now.content(), acts->content());
    now.newRun();
    acts->newRun();
    MOVIEDB_OK(now.commit(films(13, 14)));
    MOVIEDB_OK(acts->commit(films(13, 14)));
    QCOMPARE(now.ids(QStringLiteral("movies"), QStringLiteral("movie_id")),
             acts->ids(QStringLiteral("movies"), QStringLiteral("movie_id")));
}

void TestBackup::bringsAPersonsOwnTables_data()
{
    goesIntoEitherEngine_data();
}

void TestBackup::bringsAPersonsOwnTables()
{
    MOVIEDB_DATABASE(database);
    QFETCH(Engine, target);
    const TempDatabase other(target);
    QVERIFY2(other.skipReason().isEmpty(), qPrintable(other.skipReason()));
    const auto acts = filledDatabase(database);
    QVERIFY(acts);
    MOVIEDB_OK(acts->connection->executeRaw(QStringLiteral(
        "CREATE TABLE \"my notes\" (note TEXT, stars NUMERIC(3, 1), seen BOOLEAN, at TIMESTAMP)")));
    acts->run(
        QStringLiteral("INSERT INTO \"my notes\" VALUES ('a''b', 4.5, TRUE, '2026-01-02 03:04:05.678'), "
                       "(NULL, NULL, FALSE, NULL), ('', 10, NULL, NULL)"));
    MOVIEDB_OK(acts->connection->executeRaw(QStringLiteral("ALTER TABLE movies ADD COLUMN seen_on DATE")));
    acts->connection->forgetStatements();
    acts->run(QStringLiteral("UPDATE movies SET seen_on = '2026-05-06' WHERE movie_id = 3"));
    const auto written = write(*acts->connection);
    MOVIEDB_OK(written);
    MOVIEDB_OK(restored(planFor(written->file, other)));
    const auto connection = other.connect();
    QVERIFY(connection);
    const auto note = connection->first(QStringLiteral("SELECT note FROM \"my notes\" WHERE stars = 4.5"));
    MOVIEDB_OK(note);
    QCOMPARE(note->value_or(QVariant()).toString(), QStringLiteral("a'b"));
    const auto count = connection->first(QStringLiteral("SELECT COUNT(*) FROM \"my notes\""));
    MOVIEDB_OK(count);
    QCOMPARE(count->value_or(0).toInt(), 3);
    const auto rows = connection->run(QStringLiteral("SELECT seen_on FROM movies WHERE movie_id = 3"));
    MOVIEDB_OK(rows);
}

// A crawl goes on while the backup reads; what it stores meanwhile is not in it, not even in part.
void TestBackup::readsOneStateWhileOthersWrite()
{
    MOVIEDB_DATABASE(database);
    const auto acts = filledDatabase(database);
    QVERIFY(acts);
    WorkWatch watch;
    std::atomic<bool> stop = false;
    std::atomic<int> stored = 0;
    std::thread writer([&] {
        const auto other = database.connect(); // a connection is its thread's
        while (other && !stop) {
            if (other->execute(QStringLiteral("INSERT INTO genres (name) VALUES (?)"),
                               {QStringLiteral("G%1").arg(stored)}) &&
                other->execute(QStringLiteral("UPDATE movies SET plot = 'P'")))
                ++stored;
        }
    });
    while (stored < 3)
        QThread::msleep(1);
    const auto written = write(*acts->connection);
    stop = true;
    writer.join();
    MOVIEDB_OK(written);
    MOVIEDB_OK(verifyBackup(written->file, watch));
}

void TestBackup::ofAnOlderSchemaIsMigrated()
{
    MOVIEDB_DATABASE(database);
    const auto old = database.connect();
    QVERIFY(old);
    QVERIFY(migrate(*old, migrations().first(6)).ok());
    MOVIEDB_OK(
        old->executeRaw(QStringLiteral("INSERT INTO movies (title, budget) VALUES ('Old Film', 12.50)")));
    const auto written = write(*old);
    MOVIEDB_OK(written);
    QCOMPARE(written->schemaVersion, 6);
    for (const Engine target : {Engine::Sqlite, Engine::Postgres}) {
        const TempDatabase other(target);
        QVERIFY2(other.skipReason().isEmpty(), qPrintable(other.skipReason()));
        const auto done = restored(planFor(written->file, other));
        MOVIEDB_OK(done);
        QCOMPARE(done->schemaVersion, int(migrations().size()));
        const auto connection = other.connect();
        QVERIFY(connection);
        MOVIEDB_OK(checkMigrated(*connection, migrations()));
        const auto title = connection->first(QStringLiteral("SELECT title FROM movies WHERE budget = 12.5"));
        MOVIEDB_OK(title);
        QCOMPARE(title->value_or(QVariant()).toString(), QStringLiteral("Old Film"));
    }
}

void TestBackup::keepsWhatWasThere()
{
    MOVIEDB_DATABASE(database);
    QString before, written;
    {
        const auto acts = filledDatabase(database);
        QVERIFY(acts);
        const auto backup = write(*acts->connection);
        MOVIEDB_OK(backup);
        written = backup->file;
        MOVIEDB_OK(acts->edit(QStringLiteral("movies"), 1, QStringLiteral("title"), QStringLiteral("Later")));
        before = acts->content();
    }
    const auto done = restored(planFor(written, database));
    MOVIEDB_OK(done);
    QVERIFY(!done->keptAs.isEmpty());
    {
        Acts now(database.connect());
        QVERIFY(now.connection);
        QVERIFY(now.content() != before);
        const auto title =
            now.connection->first(QStringLiteral("SELECT title FROM movies WHERE movie_id = 1"));
        MOVIEDB_OK(title);
        QVERIFY(title->value_or(QVariant()).toString() != QLatin1String("Later"));
    }
    // What was kept is whole: on SQLite a database, else a backup to be restored in its turn.
    if (engine == Engine::Sqlite) {
        ConnectionOptions kept;
        kept.url.path = done->keptAs;
        auto connection = Connection::open(kept);
        MOVIEDB_OK(connection);
        Acts then(std::move(*connection));
        SAME_CONTENT(then.content(), before);
        return;
    }
    MOVIEDB_OK(restored(planFor(done->keptAs, database)));
    Acts then(database.connect());
    SAME_CONTENT(then.content(), before);
}

// Whatever goes wrong on the way, the database is what it was and nothing lies about.
void TestBackup::failsWithoutATrace()
{
    MOVIEDB_DATABASE(database);
    const auto acts = filledDatabase(database);
    QVERIFY(acts);
    const auto written = write(*acts->connection);
    MOVIEDB_OK(written);
    const TempDatabase other(engine);
    QString before;
    {
        const auto present = filledDatabase(other);
        QVERIFY(present);
        if (engine ==
            Engine::Postgres) // a row of somebody's own table that refers to a film keeps it from going
            MOVIEDB_OK(present->connection->executeRaw(
                QStringLiteral("CREATE TABLE mine (movie_id INTEGER REFERENCES movies)")));
        present->schema = *reflect(*present->connection);
        before = present->content();
    }
    const QStringList files = filesIn(other.folder());
    if (engine == Engine::Sqlite) {
        WorkWatch watch;
        auto prepared = PreparedRestore::make(planFor(written->file, other), migrations(), watch);
        MOVIEDB_OK(prepared);
        const auto holder = other.connect();
        const auto done = (*prepared)->putInPlace(watch);
        QVERIFY(!done);
        QCOMPARE(done.error().fault, Fault::Conflict);
    } else {
        const auto done = restored(planFor(written->file, other));
        QVERIFY(!done);
    }
    QCOMPARE(filesIn(other.folder()), files);
    Acts now(other.connect());
    SAME_CONTENT(now.content(), before);
}

void TestBackup::isRefusedWhenDamaged()
{
    const TempDatabase database(Engine::Sqlite);
    const auto acts = filledDatabase(database);
    QVERIFY(acts);
    const auto written = write(*acts->connection);
    MOVIEDB_OK(written);
    QFile file(written->file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QRandomGenerator random(27);
    WorkWatch watch;
    int refused = 0;
    for (int round = 0; round < 60; ++round) {
        QByteArray damaged = whole;
        if (round % 4 == 0)
            damaged.truncate(random.bounded(int(whole.size())));
        else
            for (int i = 0; i < 64; ++i) // a run of bytes, as a bad block leaves it
                damaged[(random.bounded(int(whole.size() / 64)) * 64 + i) % whole.size()] =
                    char(random.bounded(256));
        const QString name = m_folder->filePath(QStringLiteral("damaged-%1.backup").arg(round));
        QFile copy(name);
        QVERIFY(copy.open(QIODevice::WriteOnly) && copy.write(damaged) == damaged.size());
        copy.close();
        const auto verified = verifyBackup(name, watch);
        if (!verified) {
            ++refused;
            QVERIFY2(!verified.error().text.isEmpty() && !verified.error().remedy.isEmpty(),
                     qPrintable(verified.error().oneLine()));
            QVERIFY(!restored(planFor(name, database)));
        } else { // it hit what no row lies in
            QCOMPARE(verified->tables, written->tables);
        }
    }
    QVERIFY2(refused > 40, qPrintable(QString::number(refused)));
}

void TestBackup::isRefusedWhenAValueDiffers()
{
    const TempDatabase database(Engine::Sqlite);
    const auto acts = filledDatabase(database);
    QVERIFY(acts);
    for (const char *change :
         {"UPDATE movies SET runtime = runtime + 1 WHERE movie_id = 5", "DELETE FROM offers",
          "UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'movies'",
          "UPDATE claims SET snippet = NULL WHERE claim_id = 3",
          "UPDATE backup_tables SET row_count = row_count - 1 WHERE name = 'movies'"}) {
        const auto written = write(*acts->connection);
        MOVIEDB_OK(written);
        QFile::setPermissions(written->file, QFile::ReadOwner | QFile::WriteOwner);
        ConnectionOptions options;
        options.url.path = written->file;
        {
            auto connection = Connection::open(options);
            MOVIEDB_OK(connection);
            const auto changed = (*connection)->execute(QString::fromLatin1(change));
            MOVIEDB_OK(changed);
            if (*changed == 0)
                continue;
        }
        WorkWatch watch;
        QVERIFY2(!verifyBackup(written->file, watch), change);
    }
}

void TestBackup::isNoBackup_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("This is no database.").repeated(300);
    QTest::newRow("half a header") << QByteArray("SQLite format 3", 16);
}

void TestBackup::isNoBackup()
{
    QFETCH(QByteArray, bytes);
    QFile file(m_folder->filePath(QStringLiteral("no.backup")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    WorkWatch watch;
    const auto verified = verifyBackup(file.fileName(), watch);
    QVERIFY(!verified);
    QVERIFY2(!verified.error().text.isEmpty() && !verified.error().remedy.isEmpty(),
             qPrintable(verified.error().oneLine()));
    QVERIFY(!lookAtBackup(file.fileName()));
    file.remove();
}

// A limit on the size of files stands for a disk that is full at any point.
void TestBackup::fullDiskLeavesNothing()
{
    const TempDatabase database(Engine::Sqlite);
    const auto acts = filledDatabase(database);
    QVERIFY(acts);
    const auto written = write(*acts->connection);
    MOVIEDB_OK(written);
    const qint64 whole = written->bytes;
    QVERIFY(QFile::remove(written->file));
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    for (int part = 0; part < 10; ++part) {
        rlimit full = usual;
        full.rlim_cur = rlim_t(whole * part / 10);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
        const auto failed = write(*acts->connection);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        QVERIFY(!failed);
        QVERIFY2(!failed.error().text.isEmpty(), qPrintable(failed.error().oneLine()));
        QCOMPARE(filesIn(m_folder->path()), QStringList());
    }
    std::signal(SIGXFSZ, before);
    MOVIEDB_OK(write(*acts->connection));
}

void TestBackup::isStoppedInTheMiddle()
{
    MOVIEDB_DATABASE(database);
    const auto acts = filledDatabase(database);
    QVERIFY(acts);
    const QStringList files = filesIn(m_folder->path());
    WorkWatch watch;
    watch.cancel();
    const auto stopped = writeBackup(*acts->connection, migrations(),
                                     {m_folder->filePath(QStringLiteral("stopped.backup")),
                                      QStringLiteral("manual"), QStringLiteral("test"), nowText},
                                     watch);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().fault, Fault::Cancelled);
    QCOMPARE(filesIn(m_folder->path()), files);
    MOVIEDB_OK(
        acts->edit(QStringLiteral("movies"), 1, QStringLiteral("runtime"), 100)); // nothing is left open
}

void TestBackup::waitsForOthersToClose()
{
    const TempDatabase database(Engine::Sqlite);
    const auto acts = filledDatabase(database);
    QVERIFY(acts);
    const auto written = write(*acts->connection);
    MOVIEDB_OK(written);
    const QString before = acts->content();
    const auto done = restored(planFor(written->file, database)); // `acts` has it open
    QVERIFY(!done);
    QCOMPARE(done.error().fault, Fault::Conflict);
    QVERIFY(!done.error().remedy.isEmpty());
    SAME_CONTENT(acts->content(), before);
}

void TestBackup::beforeAMigration()
{
    MOVIEDB_DATABASE(database);
    const auto old = database.connect();
    QVERIFY(old);
    QVERIFY(migrate(*old, migrations().first(9)).ok());
    MOVIEDB_OK(old->executeRaw(QStringLiteral("INSERT INTO movies (title) VALUES ('Old Film')")));
    BackupPlace place;
    place.url = database.url();
    place.folder = database.folder() + QStringLiteral("/backups");
    const auto backUp = backUpFirst(place);
    const auto file = backUp(*old);
    MOVIEDB_OK(file);
    const auto info = lookAtBackup(*file);
    MOVIEDB_OK(info);
    QCOMPARE(info->schemaVersion, 9);
    QCOMPARE(info->occasion, QStringLiteral("before-migration"));
    // Inside a transaction that holds a lock it is made all the same.
    auto transaction = old->begin();
    MOVIEDB_OK(transaction);
    const auto again = backUp(*old);
    MOVIEDB_OK(again);
    QVERIFY(*again != *file);
    QVERIFY(old->inTransaction());
}

void TestBackup::daily()
{
    const TempDatabase database(Engine::Sqlite);
    {
        const auto acts = filledDatabase(database);
        QVERIFY(acts);
    }
    BackupPlace place;
    place.url = database.url();
    place.folder = database.folder() + QStringLiteral("/backups");
    const auto watch = std::make_shared<WorkWatch>();
    const auto first = backUpDaily(place, {}, watch).result();
    MOVIEDB_OK(first);
    QVERIFY(first->has_value());
    QCOMPARE(newestBackup(place), (*first)->file);
    const auto second = backUpDaily(place, {}, watch).result();
    MOVIEDB_OK(second);
    QVERIFY(!second->has_value());
    const auto list = moviedb::listBackups(place.folder).result();
    MOVIEDB_OK(list);
    QCOMPARE(list->size(), 1);
    QCOMPARE(list->first().occasion, QStringLiteral("daily"));
    QCOMPARE(list->first().films, 11);
    QCOMPARE(list->first().problem, QString());
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
