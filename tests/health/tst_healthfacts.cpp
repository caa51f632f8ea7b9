// What is found of a database and a machine, with faults that are made for it, on both engines; and what mends them.
#include "app/system/localcare.h"
#include "core/health/healthchecks.h"
#include "core/store/answers/sqlanswerstore.h"
#include "core/store/backup/backupplace.h"
#include "core/store/health/mending.h"
#include "core/store/health/storefacts.h"
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

HealthCheck checkOf(const health::StoreFacts &store, const char *id, const health::MachineFacts &machine = {})
{
    for (const HealthCheck &check : health::judge({store, machine}, now))
        if (check.id == QLatin1String(id))
            return check;
    return {};
}

bool fill(Connection &connection, int films)
{
    for (int i = 1; i <= films; ++i)
        if (!connection.execute(QStringLiteral("INSERT INTO movies (title, plot) VALUES (?, ?)"),
                                {QStringLiteral("Film %1").arg(i), QString(2000, QLatin1Char('x'))}))
            return false;
    return true;
}

bool write(const QString &path, const QByteArray &bytes, qint64 at = 0)
{
    QFile file(path);
    return file.open(at == 0 ? QIODevice::WriteOnly : QIODevice::ReadWrite) && file.seek(at) &&
           file.write(bytes) == bytes.size();
}

// Settings, folders and a log of one test.
struct Desk
{
    QTemporaryDir folder;
    MachineQuestion question;

    Desk()
    {
        Settings &settings = question.settings;
        settings.dataDir = folder.filePath(QStringLiteral("data"));
        settings.cacheDir = folder.filePath(QStringLiteral("cache"));
        settings.file = folder.filePath(QStringLiteral("settings.json"));
        settings.contact = QStringLiteral("anna@mail.example");
        for (const QString &path : {settings.dataDir, settings.cacheDir})
            QDir().mkpath(path);
        question.logFile = folder.filePath(QStringLiteral("moviedb.log"));
        question.room = [](const QString &) { return std::optional<qint64>(80'000'000'000); };
    }
    HealthCheck check(const char *id) const
    {
        health::StoreFacts store;
        store.backups.wanted = false;
        return checkOf(store, id, gatherMachineFacts(question));
    }
};

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
    void fullDisk();
    void unwritableFolder();
    void settingsFile_data();
    void settingsFile();
    void answersAndPictures();
    void lookAndMend();
};

void HealthFactsTest::healthyDatabase()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection && fill(*connection, 3));
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
        QVERIFY(connection && fill(*connection, 300));
        MOVIEDB_OK(connection->executeRaw(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    }
    const QString path = database.options().url.path;
    QVERIFY(write(path, QByteArray(64 * 4096, '\xa5'), 80 * 4096));
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
    QVERIFY(write(path, QByteArray(8192, 'x')));
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
    QVERIFY2(check.text.contains(QStringLiteral("movie_genres")), qPrintable(check.text));
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
    QVERIFY(connection && fill(*connection, 2));
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
    QVERIFY(write(older, "no backup at all"));
    QCOMPARE(checkOf(factsOf(database, folder.path()), "backup-whole").state, HealthState::Trouble);
}

void HealthFactsTest::searchIndexIsMended()
{
    MOVIEDB_DATABASE(database);
    const auto connection = database.connectMigrated();
    QVERIFY(connection && fill(*connection, 40));
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
    const health::StoreFacts facts = factsOf(database);
    QVERIFY2(facts.unread.isEmpty(),
             qPrintable(facts.unread.isEmpty() ? QString() : facts.unread.first().oneLine()));
    QCOMPARE(facts.openCrawls, 2);
    QCOMPARE(facts.openGallery, QStringLiteral("list:a.csv"));
    QCOMPARE(facts.refused.size(), 1);
    QCOMPARE(facts.failedTitles, 1);
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
    QVERIFY(connection && fill(*connection, 2));
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
    QVERIFY(connection && fill(*connection, 50));
    QVERIFY(factsOf(database).logBytes > 0);
    MOVIEDB_OK(emptyLog(database.options()));
    QCOMPARE(factsOf(database).logBytes, 0);
    QCOMPARE(factsOf(database).films, 50);
}

void HealthFactsTest::fullDisk()
{
    Desk desk;
    QCOMPARE(desk.check("disk-space").state, HealthState::Fine);
    desk.question.room = [&desk](const QString &folder) {
        return std::optional<qint64>(folder == desk.question.settings.cacheDir ? 0 : 80'000'000'000);
    };
    const HealthCheck check = desk.check("disk-space");
    QCOMPARE(check.state, HealthState::Trouble);
    QVERIFY2(check.text.contains(QStringLiteral("cache folder")), qPrintable(check.text));
    QVERIFY(freeRoom(desk.folder.filePath(QStringLiteral("not/there/yet"))).value_or(0) > 0);
}

void HealthFactsTest::unwritableFolder()
{
    Desk desk;
    QCOMPARE(desk.check("folders").state, HealthState::Fine);
    QVERIFY(QDir(desk.question.settings.cacheDir).isEmpty()); // nothing is left behind
    const QString file = desk.folder.filePath(QStringLiteral("file"));
    QVERIFY(write(file, "x"));
    desk.question.settings.backupDir =
        file + QStringLiteral("/backups"); // nobody can make a folder in a file
    desk.question.logFile = file + QStringLiteral("/moviedb.log");
    const HealthCheck check = desk.check("folders");
    QCOMPARE(check.state, HealthState::Trouble);
    QVERIFY2(check.text.contains(QStringLiteral("backup folder")), qPrintable(check.text));
    QCOMPARE(desk.check("log").state, HealthState::Attention);
}

void HealthFactsTest::settingsFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("part");
    QTest::newRow("known keys") << QByteArray(R"({"country": "IT"})") << int(HealthState::Fine)
                                << QStringLiteral("known");
    QTest::newRow("a misspelt key") << QByteArray(R"({"contry": "IT"})") << int(HealthState::Attention)
                                    << QStringLiteral("“contry”");
    QTest::newRow("no JSON") << QByteArray("{country") << int(HealthState::Trouble)
                             << QStringLiteral("JSON object");
    QTest::newRow("a wrong value") << QByteArray(R"({"backups_daily": "many"})") << int(HealthState::Trouble)
                                   << QStringLiteral("backups_daily");
}

void HealthFactsTest::settingsFile()
{
    QFETCH(QByteArray, text);
    Desk desk;
    QVERIFY(write(desk.question.settings.file, text));
    const HealthCheck check = desk.check("settings-file");
    QTEST(int(check.state), "state");
    QFETCH(QString, part);
    QVERIFY2(check.text.contains(part), qPrintable(check.text));
}

void HealthFactsTest::answersAndPictures()
{
    Desk desk;
    const QString cache = desk.question.settings.cacheDir;
    QVERIFY(desk.check("answers").text.contains(QStringLiteral("yet")));
    {
        const auto answers = makeAnswerStore(answerFileIn(cache), 1'000'000'000);
        QList<Document> documents;
        for (int i = 0; i < 200; ++i) {
            Document document;
            document.source = QStringLiteral("wikidata");
            document.kind.name = QStringLiteral("entity");
            document.key = QStringLiteral("Q%1").arg(i);
            document.fetchedAt = now;
            document.body = QByteArray::number(i).repeated(20000);
            documents << document;
        }
        MOVIEDB_OK(answers->keep(QStringLiteral("world"), documents).result());
    }
    const auto before = gatherMachineFacts(desk.question);
    QVERIFY(before.hasAnswers && before.answersReadable && before.answerBytes > 20'000);
    MOVIEDB_OK(emptyAnswers(cache));
    const auto after = gatherMachineFacts(desk.question);
    QVERIFY(after.answersReadable);
    QVERIFY2(after.answerBytes < before.answerBytes, qPrintable(QString::number(after.answerBytes)));
    QVERIFY(QFile::remove(answerFileIn(cache)));
    QVERIFY(write(answerFileIn(cache), "this is no store of answers"));
    QCOMPARE(desk.check("answers").state, HealthState::Trouble);
    MOVIEDB_OK(emptyAnswers(cache));
    QCOMPARE(desk.check("answers").state, HealthState::Fine);
}

void HealthFactsTest::lookAndMend()
{
    const test::TempDatabase database(Engine::Sqlite);
    const auto connection = database.connectMigrated();
    QVERIFY(connection && fill(*connection, 5));
    Desk desk;
    const QString posters = desk.question.settings.cacheDir + QStringLiteral("/posters");
    QVERIFY(QDir().mkpath(posters) && write(posters + QStringLiteral("/one"), QByteArray(1000, 'p')));
    QVERIFY(write(desk.question.settings.file, "{}"));
    QVERIFY(QFile::setPermissions(desk.question.settings.file,
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    LogFile log(desk.folder.filePath(QStringLiteral("log")), LogLevel::Error);
    log.write(LogLevel::Warning,
              QStringLiteral("something of %1 failed for anna@mail.example").arg(desk.folder.path()));
    desk.question.logFile = log.fileName();
    LocalCare care(
        [&] {
            return CareQuestion{desk.question,
                                {database.url(), {}, desk.folder.filePath(QStringLiteral("backups")), {}},
                                true};
        },
        nullptr, log);
    const auto look = [&care] {
        QFuture<SystemState> future = care.look({});
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 20000) ? future.result()
                                                                                 : SystemState();
    };
    const auto stateIn = [](const SystemState &state, const char *id) {
        for (const HealthCheck &check : state.checks)
            if (check.id == QLatin1String(id))
                return check.state;
        return HealthState::Trouble;
    };
    const SystemState before = look();
    QVERIFY(before.checks.size() >= 20);
    QCOMPARE(stateIn(before, "backup-age"), HealthState::Attention);
    QCOMPARE(stateIn(before, "private-files"), HealthState::Attention);
    QCOMPARE(before.caches.value(1).bytes, 1000);
    QVERIFY2(before.report.contains(QStringLiteral("Movie DB " MOVIEDB_VERSION)), qPrintable(before.report));
    QVERIFY2(before.report.contains(QStringLiteral("something of ")), qPrintable(before.report));
    for (const QString &secret :
         {QDir::homePath() + u'/', desk.folder.path() + u'/', QStringLiteral("mail.example"),
          QSysInfo::machineHostName(), database.folder()})
        QVERIFY2(!before.report.contains(secret), qPrintable(secret + u'\n' + before.report));
    using Kind = HealthMend::Kind;
    for (const Kind kind :
         {Kind::BackUp, Kind::IndexTexts, Kind::EmptyPictures, Kind::KeepPrivate, Kind::EmptyAnswers}) {
        auto mended = care.mend(kind, std::make_shared<WorkWatch>());
        QTRY_VERIFY_WITH_TIMEOUT(mended.isFinished(), 20000);
        MOVIEDB_OK(mended.result());
        QVERIFY(mended.result()->endsWith(u'.'));
    }
    const SystemState after = look();
    for (const char *id : {"backup-age", "backup-whole", "private-files", "search-index", "pictures"})
        QVERIFY2(stateIn(after, id) == HealthState::Fine, id);
    QCOMPARE(after.caches.value(1).bytes, 0);
    auto nothing = care.mend(Kind::ShowPage, std::make_shared<WorkWatch>());
    QTRY_VERIFY(nothing.isFinished());
    QCOMPARE(nothing.result().error().fault, Fault::Usage);
    std::stop_source stopped;
    stopped.request_stop();
    auto unseen = care.look(stopped.get_token());
    QTRY_VERIFY(unseen.isFinished());
    QVERIFY(unseen.result().checks.isEmpty());
}

QTEST_GUILESS_MAIN(HealthFactsTest)
#include "tst_healthfacts.moc"
