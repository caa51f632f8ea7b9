// The program itself, killed in the middle of a crawl and started again: nothing is lost and nothing is asked for
// twice but what was on its way.
#include "tests/crawl/programprocess.h"
#include "tests/support/tempdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int films = 120;
constexpr int latencyMs = 25;
constexpr int waitsForPerson = 3; // exit code: some titles are left to review
// Three at each Wikimedia service, one at JustWatch.
constexpr int inFlightAtMost = 3 + 3 + 1;

// Eight in every run of the tests; MOVIEDB_TEST_KILLS asks for more.
int wantedKills()
{
    const int asked = qEnvironmentVariableIntValue("MOVIEDB_TEST_KILLS");
    return asked > 0 ? asked : 8;
}

} // namespace

class KilledTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAtSeveralMoments_data() { addEngineRows(); }
    void killedAtSeveralMoments();

private:
    QByteArray summaryOf(const ProgramProcess &program);
    QByteArray exportOf(const ProgramProcess &program, const WorldServer &server,
                        const QTemporaryDir &folder);
};

QByteArray KilledTest::summaryOf(const ProgramProcess &program)
{
    return program
        .run({QStringLiteral("crawl"), QStringLiteral("provider:us/test"), QStringLiteral("--resume"),
              QStringLiteral("--json")},
             waitsForPerson)
        .answers;
}

// The films alone: the head of the file says when it was made.
QByteArray KilledTest::exportOf(const ProgramProcess &program, const WorldServer &server,
                                const QTemporaryDir &folder)
{
    const QString fileName = folder.filePath(QStringLiteral("export.json"));
    program.run({QStringLiteral("export"), QStringLiteral("--out"), fileName}, 0);
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonArray movies =
        QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("movies")].toArray();
    const QByteArray port = ':' + QByteArray::number(server.serverPort());
    return QJsonDocument(movies).toJson(QJsonDocument::Indented).replace(port, ":PORT");
}

void KilledTest::killedAtSeveralMoments()
{
    MOVIEDB_DATABASE(database);
    QByteArray expected;
    {
        SmallWorld calm(films);
        const WorldServer server(calm, 0);
        const QTemporaryDir folder;
        const ProgramProcess program(server, folder.path());
        QVERIFY(summaryOf(program).contains("\"listed\""));
        expected = exportOf(program, server, folder);
    }
    QCOMPARE(expected.count("\"movie_id\""), 108);
    SmallWorld world(films);
    const WorldServer server(world, latencyMs);
    const QTemporaryDir folder;
    const ProgramProcess program(server, folder.path(), database.migratedUrl());
    int kills = 0;
    // Requests after each start; many kills need a crawl that hardly gets on between two.
    const QList<int> steps =
        wantedKills() > 8 ? QList<int>{1, 0, 2, 0, 1} : QList<int>{1, 3, 5, 4, 7, 6, 2, 5};
    while (kills < wantedKills()) {
        const auto crawl = program.start(
            {QStringLiteral("crawl"), QStringLiteral("provider:us/test"), QStringLiteral("--resume")});
        const qsizetype until = world.log().size() + steps[kills % steps.size()];
        QTest::qWait(kills * 7 % 60); // anywhere between its start and its next answers
        QTRY_VERIFY_WITH_TIMEOUT(world.log().size() >= until || crawl->state() == QProcess::NotRunning,
                                 60000);
        if (crawl->state() == QProcess::NotRunning)
            break; // the crawl has come to its end
        killAtOnce(*crawl);
        ++kills;
    }
    QVERIFY2(kills >= wantedKills() * 5 / 8, qPrintable(QString::number(kills)));
    qInfo("%d kills, %lld requests, %d repeated", kills, static_cast<long long>(world.log().size()),
          world.repeated());
    const QJsonObject summary = QJsonDocument::fromJson(summaryOf(program)).object();
    QCOMPARE(summary[QStringLiteral("listed")].toInt(), films);
    QCOMPARE(summary[QStringLiteral("accepted")].toInt(), 108);
    const QList<QByteArray> lines = exportOf(program, server, folder).split('\n');
    const QList<QByteArray> expectedLines = expected.split('\n');
    QCOMPARE(lines.size(), expectedLines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(lines[i], expectedLines[i]);
    QVERIFY2(world.repeated() <= kills * inFlightAtMost, qPrintable(QString::number(world.repeated())));
}

QTEST_GUILESS_MAIN(KilledTest)
#include "tst_killed.moc"
