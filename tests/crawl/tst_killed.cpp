// The program itself, killed in the middle of a crawl and started again: nothing is lost and nothing is asked for
// twice but what was on its way.
#include "tests/crawl/programprocess.h"

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

} // namespace

class KilledTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void killedAtSeveralMoments();

private:
    QByteArray summaryOf(const WorldServer &server, const QTemporaryDir &folder);
    QByteArray exportOf(const WorldServer &server, const QTemporaryDir &folder);
};

QByteArray KilledTest::summaryOf(const WorldServer &server, const QTemporaryDir &folder)
{
    const auto program = ProgramProcess(server, folder.path())
                             .start({QStringLiteral("crawl"), QStringLiteral("provider:us/test"),
                                     QStringLiteral("--resume"), QStringLiteral("--json")});
    toItsEnd(*program, waitsForPerson);
    return program->readAllStandardOutput();
}

// The films alone: the head of the file says when it was made.
QByteArray KilledTest::exportOf(const WorldServer &server, const QTemporaryDir &folder)
{
    const QString fileName = folder.filePath(QStringLiteral("export.json"));
    const auto program = ProgramProcess(server, folder.path())
                             .start({QStringLiteral("export"), QStringLiteral("--out"), fileName});
    toItsEnd(*program, 0);
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
    QByteArray expected;
    {
        SmallWorld calm(films);
        const WorldServer server(calm, 0);
        const QTemporaryDir folder;
        QVERIFY(summaryOf(server, folder).contains("\"listed\""));
        expected = exportOf(server, folder);
        QCOMPARE(expected.count("\"movie_id\""), 108);
    }
    SmallWorld world(films);
    const WorldServer server(world, latencyMs);
    const QTemporaryDir folder;
    int kills = 0;
    for (const int further : {1, 3, 5, 4, 7, 6, 2, 5}) { // requests after each start
        const auto program = ProgramProcess(server, folder.path())
                                 .start({QStringLiteral("crawl"), QStringLiteral("provider:us/test"),
                                         QStringLiteral("--resume")});
        const qsizetype until = world.log().size() + further;
        QTRY_VERIFY_WITH_TIMEOUT(world.log().size() >= until || program->state() == QProcess::NotRunning,
                                 60000);
        if (program->state() == QProcess::NotRunning)
            break; // the crawl has come to its end
        killAtOnce(*program);
        ++kills;
    }
    QVERIFY2(kills >= 5, qPrintable(QString::number(kills)));
    const QJsonObject summary = QJsonDocument::fromJson(summaryOf(server, folder)).object();
    QCOMPARE(summary[QStringLiteral("listed")].toInt(), films);
    QCOMPARE(summary[QStringLiteral("accepted")].toInt(), 108);
    const QList<QByteArray> lines = exportOf(server, folder).split('\n');
    const QList<QByteArray> expectedLines = expected.split('\n');
    QCOMPARE(lines.size(), expectedLines.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(lines[i], expectedLines[i]);
    QVERIFY2(world.repeated() <= kills * inFlightAtMost, qPrintable(QString::number(world.repeated())));
}

QTEST_GUILESS_MAIN(KilledTest)
#include "tst_killed.moc"
