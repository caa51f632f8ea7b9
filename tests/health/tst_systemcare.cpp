// What is found of a machine and its settings, with faults that are made for it; then the whole: a look, what mends, and
// what is noted of it.
#include "app/system/localcare.h"
#include "core/health/healthchecks.h"
#include "core/store/answers/sqlanswerstore.h"
#include "core/store/health/mending.h"
#include "tests/health/madefaults.h"
#include "tests/support/tempdatabase.h"

#include <QDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::store;

namespace {

const QDateTime now = QDateTime::currentDateTimeUtc();

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
        for (const HealthCheck &check : health::judge({store, gatherMachineFacts(question)}, now))
            if (check.id == QLatin1String(id))
                return check;
        return {};
    }
};

} // namespace

class SystemCareTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fullDisk();
    void unwritableFolder();
    void settingsFile_data();
    void settingsFile();
    void answersAndPictures();
    void lookAndMend();
};

void SystemCareTest::fullDisk()
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

void SystemCareTest::unwritableFolder()
{
    Desk desk;
    QCOMPARE(desk.check("folders").state, HealthState::Fine);
    QVERIFY(QDir(desk.question.settings.cacheDir).isEmpty()); // nothing is left behind
    const QString file = desk.folder.filePath(QStringLiteral("file"));
    QVERIFY(test::write(file, "x"));
    desk.question.settings.backupDir =
        file + QStringLiteral("/backups"); // nobody can make a folder in a file
    desk.question.logFile = file + QStringLiteral("/moviedb.log");
    const HealthCheck check = desk.check("folders");
    QCOMPARE(check.state, HealthState::Trouble);
    QVERIFY2(check.text.contains(QStringLiteral("backup folder")), qPrintable(check.text));
    QCOMPARE(desk.check("log").state, HealthState::Attention);
}

void SystemCareTest::settingsFile_data()
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

void SystemCareTest::settingsFile()
{
    QFETCH(QByteArray, text);
    Desk desk;
    QVERIFY(test::write(desk.question.settings.file, text));
    const HealthCheck check = desk.check("settings-file");
    QTEST(int(check.state), "state");
    QFETCH(QString, part);
    QVERIFY2(check.text.contains(part), qPrintable(check.text));
}

void SystemCareTest::answersAndPictures()
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
    QVERIFY(test::write(answerFileIn(cache), "this is no store of answers"));
    QCOMPARE(desk.check("answers").state, HealthState::Trouble);
    MOVIEDB_OK(emptyAnswers(cache));
    QCOMPARE(desk.check("answers").state, HealthState::Fine);
}

void SystemCareTest::lookAndMend()
{
    const test::TempDatabase database(Engine::Sqlite);
    const auto connection = database.connectMigrated();
    QVERIFY(connection && test::fill(*connection, 5));
    Desk desk;
    const QString posters = desk.question.settings.cacheDir + QStringLiteral("/posters");
    QVERIFY(QDir().mkpath(posters) && test::write(posters + QStringLiteral("/one"), QByteArray(1000, 'p')));
    QVERIFY(test::write(desk.question.settings.file, "{}"));
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
        nullptr, std::make_shared<TaskBook>(taskBookIn(desk.folder.path())), log);
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
    auto lines = care.log(0);
    QTRY_VERIFY(lines.isFinished());
    const LogLines first = lines.result();
    QCOMPARE(first.lines.size(), 5); // and what was mended
    QVERIFY(first.lines.first().contains(QStringLiteral(" warning something of ")));
    log.write(LogLevel::Error, QStringLiteral("one more"));
    const LogLines next = logBehind(log.fileName(), first.next);
    QCOMPARE(next.lines.size(), 1);
    QVERIFY(next.lines.first().endsWith(QStringLiteral(" error one more")));
    QCOMPARE(logBehind(log.fileName(), next.next + 1000000).lines.size(), 6); // begun anew
    QCOMPARE(logBehind(log.fileName() + u'x', 5).next, 5);
    auto tasks = care.tasks(10);
    QTRY_VERIFY(tasks.isFinished());
    QCOMPARE(tasks.result().size(), 5);
    QCOMPARE(tasks.result().last().kind, QStringLiteral("backup"));
    QVERIFY2(tasks.result().last().result.startsWith(QStringLiteral("5 films")),
             qPrintable(tasks.result().last().result));
    auto nothing = care.mend(Kind::ShowPage, std::make_shared<WorkWatch>());
    QTRY_VERIFY(nothing.isFinished());
    QCOMPARE(nothing.result().error().fault, Fault::Usage);
    std::stop_source stopped;
    stopped.request_stop();
    auto unseen = care.look(stopped.get_token());
    QTRY_VERIFY(unseen.isFinished());
    QVERIFY(unseen.result().checks.isEmpty());
}

QTEST_GUILESS_MAIN(SystemCareTest)
#include "tst_systemcare.moc"
