// What is found of a database, with faults that are made for it, on both engines; and what mends them.
#include "core/health/healthchecks.h"
#include "core/store/backup/backupplace.h"
#include "core/store/backup/backups.h"
#include "core/store/health/mending.h"
#include "core/store/health/storefacts.h"
#include "tests/health/madefaults.h"
#include "tests/support/bytesof.h"
#include "tests/support/tempdatabase.h"

#include <QDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

namespace {

const QDateTime now = QDateTime::currentDateTimeUtc();

QList<MigrationFile> migrations()
{
    const auto files = loadMigrations();
    return files ? *files : QList<MigrationFile>();
}

health::StoreFacts factsOf(const test::TempDatabase &database, const QString &backups = {})
{
    return gatherStoreFacts({database.options(), migrations(), backups});
}

HealthCheck checkOf(const health::StoreFacts &store, const char *id)
{
    for (const HealthCheck &check : health::judge({store, {}}, now))
        if (check.id == QLatin1String(id))
            return check;
    return {};
}

} // namespace

class HealthFactsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void healthyDatabase_data() { test::addEngineRows(); }
    void healthyDatabase();
    void missingIndexIsDrift_data() { test::addEngineRows(); }
    void missingIndexIsDrift();
    void migrationsPending_data() { test::addEngineRows(); }
    void migrationsPending();
    void damagedFile();
    void damagedFirstPage();
    void noFileIsMade();
    void rowsThatAreGone();
    void referencesNotChecked();
    void oldAndDamagedBackup_data() { test::addEngineRows(); }
    void oldAndDamagedBackup();
    void searchIndexIsMended_data() { test::addEngineRows(); }
    void searchIndexIsMended();
    void crawlsAndReview_data() { test::addEngineRows(); }
    void crawlsAndReview();
    void clockOfTheNotes();
    void tableIsGone_data() { test::addEngineRows(); }
    void tableIsGone();
    void logIsEmptied();
};

void HealthFactsTest::healthyDatabase()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection && test::fill(*connection, 3));
    const health::StoreFacts facts = factsOf(database);
    QVERIFY(!facts.noConnection);
    QVERIFY2(facts.unread.isEmpty(),
             qPrintable(facts.unread.isEmpty() ? QString() : facts.unread.first().oneLine()));
    QVERIFY(!facts.damage && !facts.readOnly && facts.drift.isEmpty() && facts.edited.isEmpty());
    QCOMPARE(facts.films, 3);
    QCOMPARE(facts.applied, int(migrations().size()));
    QCOMPARE(facts.known, facts.applied);
    QVERIFY(facts.bytes + facts.logBytes > 100'000);
    QCOMPARE(facts.isFile, engine == Engine::Sqlite);
    QVERIFY2(facts.engine.contains(QRegularExpression(QStringLiteral("^(SQLite 3|PostgreSQL \\d+)\\.\\d+"))),
             qPrintable(facts.engine));
    for (const char *id :
         {"database", "file", "references", "schema", "migrations", "clock", "unfinished-crawls", "review"})
        QVERIFY2(checkOf(facts, id).state == HealthState::Fine, qPrintable(checkOf(facts, id).text));
}

void HealthFactsTest::missingIndexIsDrift()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("DROP INDEX crawl_entries_list_id_idx")));
    const HealthCheck check = checkOf(factsOf(database), "schema");
    QCOMPARE(check.state, HealthState::Trouble);
    QVERIFY2(check.text.contains(QStringLiteral("crawl_entries")), qPrintable(check.text));
    QCOMPARE(check.mend.target, QStringLiteral("backups"));
}

void HealthFactsTest::migrationsPending()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connect();
    QVERIFY(connection);
    const auto files = migrations();
    QVERIFY(migrate(*connection, files.first(files.size() - 2)).ok());
    const HealthCheck check = checkOf(factsOf(database), "migrations");
    QCOMPARE(check.state, HealthState::Attention);
    QVERIFY(check.text.contains(QStringLiteral("2 migrations")));
}

void HealthFactsTest::damagedFile()
{
    const test::TempDatabase database(Engine::Sqlite);
    {
        const auto connection = database.connectMigrated();
        QVERIFY(connection && test::fill(*connection, 300));
        MOVIEDB_OK(connection->executeRaw(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    }
    const QString path = database.options().url.path;
    QVERIFY(test::write(path, QByteArray(64 * 4096, '\xa5'), 80 * 4096));
    const health::StoreFacts facts = factsOf(database);
    QVERIFY(facts.damage);
    const HealthCheck check = checkOf(facts, "file");
    QCOMPARE(check.state, HealthState::Trouble);
    QCOMPARE(check.mend.target, QStringLiteral("backups"));
}

void HealthFactsTest::damagedFirstPage()
{
    const test::TempDatabase database(Engine::Sqlite);
    QVERIFY(database.connectMigrated());
    const QString path = database.options().url.path;
    for (const char *part : {"-wal", "-shm"})
        QFile::remove(path + QLatin1String(part));
    QVERIFY(test::write(path, QByteArray(8192, 'x')));
    const HealthCheck check = checkOf(factsOf(database), "database");
    QCOMPARE(check.state, HealthState::Trouble);
    QVERIFY2(check.text.contains(QStringLiteral("not a database")), qPrintable(check.text));
}

void HealthFactsTest::noFileIsMade()
{
    const test::TempDatabase database(Engine::Sqlite);
    QCOMPARE(checkOf(factsOf(database), "database").state, HealthState::Trouble);
    QVERIFY(!QFile::exists(database.options().url.path));
}

void HealthFactsTest::rowsThatAreGone()
{
    const test::TempDatabase database(Engine::Sqlite);
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("PRAGMA foreign_keys = off")));
    MOVIEDB_OK(connection->executeRaw(
        QStringLiteral("INSERT INTO movie_genres (movie_id, genre_id) VALUES (7, 1), (8, 1)")));
    const HealthCheck check = checkOf(factsOf(database), "references");
    QCOMPARE(check.state, HealthState::Trouble);
    QVERIFY2(check.text.contains(QStringLiteral("Movie genres")), qPrintable(check.text));
}

void HealthFactsTest::referencesNotChecked()
{
    const test::TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("CREATE TABLE my_notes (movie_id INTEGER)")));
    MOVIEDB_OK(connection->executeRaw(
        QStringLiteral("ALTER TABLE my_notes ADD CONSTRAINT of_a_film FOREIGN KEY (movie_id) "
                       "REFERENCES movies NOT VALID")));
    QCOMPARE(factsOf(database).uncheckedRules, QStringList{QStringLiteral("of_a_film")});
    QCOMPARE(checkOf(factsOf(database), "references").state, HealthState::Attention);
}

void HealthFactsTest::oldAndDamagedBackup()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection && test::fill(*connection, 2));
    const QTemporaryDir folder;
    QCOMPARE(checkOf(factsOf(database, folder.path()), "backup-age").state, HealthState::Attention);
    const BackupPlace place{database.url(), {}, folder.path(), {}};
    const auto made =
        createBackup(place, {}, QStringLiteral("daily"), std::make_shared<WorkWatch>()).result();
    MOVIEDB_OK(made);
    const health::StoreFacts fresh = factsOf(database, folder.path());
    QCOMPARE(fresh.backups.count, 1);
    QCOMPARE(checkOf(fresh, "backup-age").state, HealthState::Fine);
    QCOMPARE(checkOf(fresh, "backup-whole").state, HealthState::Fine);
    const QString older =
        backupFileName(folder.path(), database.options().url, QStringLiteral("daily"), now.addDays(-9));
    QVERIFY(QFile::rename(made->file, older));
    QVERIFY(
        checkOf(factsOf(database, folder.path()), "backup-age").text.contains(QStringLiteral("9 days ago")));
    QCOMPARE(checkOf(factsOf(database, folder.path()), "backup-age").state, HealthState::Attention);
    QVERIFY(test::write(older, "no backup at all"));
    QCOMPARE(checkOf(factsOf(database, folder.path()), "backup-whole").state, HealthState::Trouble);
}

void HealthFactsTest::searchIndexIsMended()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection && test::fill(*connection, 40));
    const health::StoreFacts before = factsOf(database);
    QCOMPARE(before.tablesWithoutIndex.size(), 6);
    QCOMPARE(checkOf(before, "search-index").mend.kind, HealthMend::Kind::IndexTexts);
    WorkWatch watch;
    MOVIEDB_OK(indexTexts(database.options(), watch));
    QCOMPARE(watch.permille(), 1000);
    const health::StoreFacts after = factsOf(database);
    QCOMPARE(after.tablesWithoutIndex, QStringList());
    QCOMPARE(after.rowsToIndex, 0);
    QCOMPARE(checkOf(after, "search-index").state, HealthState::Fine);
}

void HealthFactsTest::crawlsAndReview()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    const auto stored = [](const QDateTime &at) {
        return at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    };
    MOVIEDB_OK(connection->execute(
        QStringLiteral(
            "INSERT INTO crawl_runs (run_id, gallery, scope, started_at, finished_at, stopped_by) VALUES "
            "(1, 'provider:us/max', '{}', ?, ?, 'refused'), (2, 'list:a.csv', '{}', ?, NULL, NULL)"),
        {stored(now.addDays(-40)), stored(now.addDays(-1)), stored(now.addSecs(-600))}));
    MOVIEDB_OK(connection->execute(QStringLiteral(
        "INSERT INTO crawl_entries (entry_id, run_id, list_id, position, title, entry, state) VALUES "
        "(1, 1, 'a', 1, 'Tide', '{}', 'review'), (2, 2, 'b', 1, 'Ebb', '{}', 'failed')")));
    MOVIEDB_OK(connection->execute(QStringLiteral(
        "INSERT INTO review_items (list_id, entry_id, title, entry, state, reason) VALUES "
        "('a', 1, 'Tide', '{}', 'open', 'low_score'), ('c', NULL, 'Neap', '{}', 'confirmed', 'x')")));
    MOVIEDB_OK(connection->execute(QStringLiteral("UPDATE crawl_runs SET summary = ? WHERE run_id = 2"),
                                   {QStringLiteral(R"({"collapsed_fields": ["wikipedia.runtime"]})")}));
    const health::StoreFacts facts = factsOf(database);
    QVERIFY2(facts.unread.isEmpty(),
             qPrintable(facts.unread.isEmpty() ? QString() : facts.unread.first().oneLine()));
    QCOMPARE(facts.openCrawls, 2);
    QCOMPARE(facts.openGallery, QStringLiteral("list:a.csv"));
    QCOMPARE(facts.refused.size(), 1);
    QCOMPARE(facts.failedTitles, 1);
    QCOMPARE(facts.collapsedFields, QStringList{QStringLiteral("wikipedia.runtime")});
    QCOMPARE(facts.waitingTitles, 1);
    for (const char *id : {"unfinished-crawls", "services", "failed-titles", "review"})
        QVERIFY2(checkOf(facts, id).state == HealthState::Attention, id);
}

void HealthFactsTest::clockOfTheNotes()
{
    const test::TempDatabase database(Engine::Sqlite);
    const auto connection = database.connectMigrated();
    QVERIFY(connection);
    MOVIEDB_OK(connection->execute(
        QStringLiteral("INSERT INTO crawl_runs (gallery, scope, started_at, finished_at) VALUES "
                       "('list:a', '{}', ?, CURRENT_TIMESTAMP)"),
        {now.addDays(4).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))}));
    const HealthCheck check = checkOf(factsOf(database), "clock");
    QCOMPARE(check.state, HealthState::Trouble);
    QVERIFY2(check.text.contains(QStringLiteral("days")), qPrintable(check.text));
}

// The rest is looked at all the same.
void HealthFactsTest::tableIsGone()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection && test::fill(*connection, 2));
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("DROP TABLE review_candidates")));
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("ALTER TABLE review_items RENAME TO other_items")));
    const health::StoreFacts facts = factsOf(database);
    QVERIFY(facts.unread.contains(QStringLiteral("review")));
    QCOMPARE(checkOf(facts, "review").state, HealthState::Trouble);
    QCOMPARE(checkOf(facts, "schema").state, HealthState::Trouble);
    QCOMPARE(checkOf(facts, "unfinished-crawls").state, HealthState::Fine);
    QCOMPARE(facts.films, 2);
}

void HealthFactsTest::logIsEmptied()
{
    const test::TempDatabase database(Engine::Sqlite);
    const auto connection = database.connectMigrated();
    QVERIFY(connection && test::fill(*connection, 50));
    QVERIFY(factsOf(database).logBytes > 0);
    MOVIEDB_OK(emptyLog(database.options()));
    QCOMPARE(factsOf(database).logBytes, 0);
    QCOMPARE(factsOf(database).films, 50);
}

QTEST_GUILESS_MAIN(HealthFactsTest)
#include "tst_healthfacts.moc"
