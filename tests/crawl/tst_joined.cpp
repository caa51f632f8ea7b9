// Several programs on one crawl, as processes of their own: the requests are shared, nothing is asked for twice, and whoever is
// killed, the films in the end are those that one program alone would have stored.
#include "tests/crawl/programprocess.h"
#include "tests/support/tempdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int films = 120;
constexpr int latencyMs = 150;
constexpr int interrupted = 130; // exit codes
constexpr int waitsForPerson = 3;
constexpr int usage = 2;
// Of one program: three at each Wikimedia service, one at JustWatch.
constexpr int inFlightAtMost = 3 + 3 + 1;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

int programsAtWork(const TempDatabase &database)
{
    const auto connection = database.connect();
    if (!connection)
        return -1;
    const auto count = connection->first(QStringLiteral("SELECT COUNT(*) FROM run_carriers"));
    return count && count->has_value() ? (**count).toInt() : -1;
}

} // namespace

class JoinedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sharedBySeveral_data();
    void sharedBySeveral();
    void stoppedForAll();
    void waitsForItsBegin();
    void stopsWaiting();
    void passedBy();
    void refused_data();
    void refused();

private:
    QByteArray filmsOf(const ProgramProcess &program, const WorldServer &server, const QString &fileName);
};

// The head of the file says when it was made.
QByteArray JoinedTest::filmsOf(const ProgramProcess &program, const WorldServer &server,
                               const QString &fileName)
{
    program.run({QStringLiteral("export"), QStringLiteral("--out"), fileName}, 0);
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonArray movies =
        QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("movies")].toArray();
    const QByteArray port = ':' + QByteArray::number(server.serverPort());
    return QJsonDocument(movies).toJson(QJsonDocument::Indented).replace(port, ":PORT");
}

void JoinedTest::sharedBySeveral_data()
{
    QTest::addColumn<bool>("killsHelper");
    QTest::addColumn<bool>("killsWorker");
    QTest::newRow("all to the end") << false << false;
    QTest::newRow("one that helps is killed") << true << false;
    QTest::newRow("the one that works on it is killed") << false << true;
    QTest::newRow("both are killed") << true << true;
}

void JoinedTest::sharedBySeveral()
{
    const moviedb::test::TempDatabase database(store::Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    QFETCH(bool, killsHelper);
    QFETCH(bool, killsWorker);
    const QTemporaryDir alone;
    QByteArray expected;
    {
        SmallWorld world(films);
        const WorldServer server(world, 0);
        const ProgramProcess program(server, alone.path());
        program.run(words("crawl provider:us/test"), waitsForPerson);
        expected = filmsOf(program, server, alone.filePath(QStringLiteral("export.json")));
        QCOMPARE(expected.count("\"movie_id\""), 108);
    }
    SmallWorld world(films);
    const WorldServer server(world, latencyMs);
    const QTemporaryDir folders[4];
    std::vector<ProgramProcess> programs;
    for (const QTemporaryDir &folder : folders)
        programs.emplace_back(server, folder.path(), database.migratedUrl());
    const auto worker = programs[0].start(words("crawl provider:us/test --json"));
    QTRY_VERIFY_WITH_TIMEOUT(world.log().size() >= 2, 60000);
    std::vector<std::unique_ptr<QProcess>> helpers;
    for (size_t i = 1; i < programs.size(); ++i)
        helpers.push_back(programs[i].start(words("crawl --join 1 --json")));
    QTRY_COMPARE_WITH_TIMEOUT(programsAtWork(database), 4, 60000);
    const qsizetype askedAlone = world.log().size(); // at most: its answers are with the first program only
    QTRY_VERIFY_WITH_TIMEOUT(world.log().size() >= askedAlone + 5, 60000);
    int kills = 0;
    if (killsHelper) {
        killAtOnce(*helpers[0]);
        ++kills;
    }
    if (killsWorker) {
        killAtOnce(*worker);
        ++kills;
    } else {
        toItsEnd(*worker, waitsForPerson);
    }
    int carried = 0;
    int takenOver = 0;
    for (const auto &helper : helpers) {
        QTRY_COMPARE_WITH_TIMEOUT(helper->state(), QProcess::NotRunning, 120000);
        const QJsonObject summary = QJsonDocument::fromJson(helper->readAllStandardOutput()).object();
        carried += summary[QStringLiteral("carried")].toInt();
        takenOver += summary[QStringLiteral("accepted")].toInt() == 108 ? 1 : 0;
    }
    QVERIFY2(killsWorker || carried > 0, "nobody helped");
    QCOMPARE(takenOver, killsWorker ? 1 : 0);
    const QList<QByteArray> lines =
        filmsOf(programs[1], server, alone.filePath(QStringLiteral("joined.json"))).split('\n');
    const QList<QByteArray> expectedLines = expected.split('\n');
    QCOMPARE(lines.size(), expectedLines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(lines[i], expectedLines[i]);
    const qsizetype mayRepeat = kills * inFlightAtMost + (killsWorker ? askedAlone : 0);
    QVERIFY2(world.repeated() <= mayRepeat, qPrintable(QString::number(world.repeated())));
}

// Whoever stops the crawl where it is worked on stops it everywhere: nobody takes it over.
void JoinedTest::stoppedForAll()
{
    const moviedb::test::TempDatabase database(store::Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    SmallWorld world(films);
    const WorldServer server(world, latencyMs);
    const QTemporaryDir folders[2];
    const ProgramProcess one(server, folders[0].path(), database.migratedUrl());
    const ProgramProcess other(server, folders[1].path(), database.migratedUrl());
    const auto worker = one.start(words("crawl provider:us/test --json"));
    QTRY_VERIFY_WITH_TIMEOUT(world.log().size() >= 2, 60000);
    const auto helper = other.start(words("crawl --join 1 --json"));
    QTRY_COMPARE_WITH_TIMEOUT(programsAtWork(database), 2, 60000);
    worker->terminate();
    toItsEnd(*worker, interrupted);
    toItsEnd(*helper, 0);
    const QJsonObject summary = QJsonDocument::fromJson(helper->readAllStandardOutput()).object();
    QVERIFY(summary.contains(QStringLiteral("carried")));
    QCOMPARE(summary[QStringLiteral("listed")].toInt(), 0);
}

// Started in whatever order: who is to help waits, and says for what. Afterwards the crawl is one that has ended.
void JoinedTest::waitsForItsBegin()
{
    const moviedb::test::TempDatabase database(store::Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    SmallWorld world(films);
    const WorldServer server(world, latencyMs);
    const QTemporaryDir folders[2];
    const ProgramProcess one(server, folders[0].path(), database.migratedUrl());
    const ProgramProcess other(server, folders[1].path(), database.migratedUrl());
    const auto helper = other.start(words("crawl --join 1 --json"));
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += helper->readAllStandardError())
                                 .contains("Crawl 1 has not begun yet (there is none). Waiting for it"),
                             60000);
    QVERIFY(world.log().isEmpty());
    const auto worker = one.start(words("crawl provider:us/test --json"));
    QTRY_COMPARE_WITH_TIMEOUT(programsAtWork(database), 2, 60000);
    toItsEnd(*worker, waitsForPerson);
    toItsEnd(*helper, 0);
    const QJsonObject summary = QJsonDocument::fromJson(helper->readAllStandardOutput()).object();
    QVERIFY2(summary[QStringLiteral("carried")].toInt() > 0, "nobody helped");
    const Told late = other.run(words("crawl --join 1"), 1);
    QVERIFY2(late.messages.contains(QStringLiteral("Crawl 1 has ended.")), qPrintable(late.messages));
}

void JoinedTest::stopsWaiting()
{
    const moviedb::test::TempDatabase database(store::Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    SmallWorld world(films);
    const WorldServer server(world, 0);
    const QTemporaryDir folder;
    const auto helper =
        ProgramProcess(server, folder.path(), database.migratedUrl()).start(words("crawl --join 5"));
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += helper->readAllStandardError()).contains("Crawl 5 has not begun yet"),
                             60000);
    helper->terminate();
    toItsEnd(*helper, interrupted);
    QVERIFY(!helper->readAllStandardError().contains("carried"));
}

// Numbers only go up: a lower one that is not there never comes.
void JoinedTest::passedBy()
{
    const moviedb::test::TempDatabase database(store::Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    SmallWorld world(films);
    const WorldServer server(world, 0);
    const QTemporaryDir folder;
    const ProgramProcess program(server, folder.path(), database.migratedUrl());
    program.run(words("migrate up"), 0);
    {
        const auto connection = database.connect();
        QVERIFY(connection);
        QVERIFY(connection->executeRaw(QStringLiteral(
            "INSERT INTO crawl_runs (run_id, gallery, scope) VALUES (9, 'provider:us/test', '{}')")));
    }
    const Told told = program.run(words("crawl --join 7"), 1);
    QVERIFY2(told.messages.contains(
                 QStringLiteral("There is no crawl 7, and there will be none: crawl 9 has begun.")),
             qPrintable(told.messages));
    QVERIFY(world.log().isEmpty());
}

void JoinedTest::refused_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a file") << store::Engine::Sqlite << words("crawl --join 1") << 1
                            << QStringLiteral("Only crawls into a Postgres database can be joined.");
    QTest::newRow("a gallery, too") << store::Engine::Postgres << words("crawl provider:us/test --join 1")
                                    << usage << QStringLiteral("nothing else can be chosen");
    QTest::newRow("none named") << store::Engine::Postgres << words("crawl --join 0") << usage << QString();
}

void JoinedTest::refused()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, sentence);
    SmallWorld world(films);
    const WorldServer server(world, 0);
    const QTemporaryDir folder;
    const Told told = ProgramProcess(server, folder.path(), database.migratedUrl()).run(arguments, exitCode);
    QVERIFY2(told.messages.contains(sentence), qPrintable(told.messages));
    QVERIFY(world.log().isEmpty());
}

QTEST_GUILESS_MAIN(JoinedTest)
#include "tst_joined.moc"
