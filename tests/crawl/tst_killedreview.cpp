// The program itself, killed after a decision of the review and before the facts were read: the decision is kept, what
// is owed is told, and going on reads just that.
#include "tests/crawl/programprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int films = 60;
constexpr int latencyMs = 60;
constexpr int done = 0; // exit codes
constexpr int failed = 1;

const QString noFacts = QStringLiteral("have no facts yet. moviedb crawl --resume reads them.");

// How many requests were sent from `from` on for the facts of decided films: the first asks for the items of their pages,
// what is sent before looks at the pages.
qsizetype factRequests(const SmallWorld &world, qsizetype from)
{
    const QStringList log = world.log();
    for (qsizetype at = from; at < log.size(); ++at)
        if (log.at(at).contains(QStringLiteral("sites=")))
            return log.size() - at;
    return 0;
}

} // namespace

class KilledReviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void factsAreReadAfterwards_data();
    void factsAreReadAfterwards();

private:
    static QByteArray exportOf(const ProgramProcess &program, const QTemporaryDir &folder);

    QByteArray m_expected; // films of an undisturbed settling
    int m_settled = 0;
    qsizetype m_requests = 0; // that the facts of the settled films took
};

// The films alone: the head of the file says when it was made.
QByteArray KilledReviewTest::exportOf(const ProgramProcess &program, const QTemporaryDir &folder)
{
    const QString fileName = folder.filePath(QStringLiteral("export.json"));
    program.run({QStringLiteral("export"), QStringLiteral("--out"), fileName}, done);
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    return QJsonDocument(all[QStringLiteral("movies")].toArray()).toJson(QJsonDocument::Indented);
}

void KilledReviewTest::initTestCase()
{
    SmallWorld world(films);
    const WorldServer server(world, 0);
    const QTemporaryDir folder;
    const ProgramProcess program(server, folder.path());
    crawlListToSettle(program, folder, films);
    const QString group = groupToSettle(program);
    QVERIFY(!group.isEmpty());
    const int before = int(exportOf(program, folder).count("\"movie_id\""));
    const qsizetype asked = world.log().size();
    const Told told = program.run({QStringLiteral("review"), QStringLiteral("settle"), group}, done);
    QVERIFY2(!told.messages.contains(noFacts), qPrintable(told.messages));
    m_requests = factRequests(world, asked);
    QVERIFY2(m_requests >= 3, qPrintable(world.log().mid(asked).join(u'\n')));
    m_expected = exportOf(program, folder).replace(':' + QByteArray::number(server.serverPort()), ":PORT");
    m_settled = int(m_expected.count("\"movie_id\"")) - before;
    QVERIFY2(m_settled >= 15, qPrintable(QString::number(m_settled)));
}

void KilledReviewTest::factsAreReadAfterwards_data()
{
    QTest::addColumn<int>("further"); // requests for the facts
    QTest::addColumn<bool>("named");
    QTest::newRow("killed at the first request; the crawl of the list goes on") << 1 << true;
    QTest::newRow("killed at the first request; whatever is unfinished goes on") << 1 << false;
    QTest::newRow("killed at the second request; the crawl of the list goes on") << 2 << true;
    QTest::newRow("killed at the third request; whatever is unfinished goes on") << 3 << false;
}

void KilledReviewTest::factsAreReadAfterwards()
{
    QFETCH(int, further);
    QFETCH(bool, named);
    SmallWorld world(films);
    const WorldServer server(world, latencyMs);
    const QTemporaryDir folder;
    const ProgramProcess program(server, folder.path());
    const QString list = crawlListToSettle(program, folder, films);
    const QStringList settle{QStringLiteral("review"), QStringLiteral("settle"), groupToSettle(program)};

    const qsizetype before = world.log().size();
    const auto settling = program.start(settle);
    QTRY_VERIFY_WITH_TIMEOUT(factRequests(world, before) >= further, 60000);
    killAtOnce(*settling);

    const QString owed = QString::number(m_settled) + QStringLiteral(" decided films ") + noFacts;
    for (const QString &word : {QStringLiteral("groups"), QStringLiteral("list")}) {
        const Told told = program.run({QStringLiteral("review"), word}, done);
        QVERIFY2(told.messages.contains(owed), qPrintable(told.messages));
    }
    QVERIFY2(groupToSettle(program).isEmpty(), "the decision is kept");

    const qsizetype asked = world.log().size();
    QStringList resume{QStringLiteral("crawl"), QStringLiteral("--resume"), QStringLiteral("--json")};
    if (named)
        resume << list;
    const Told told = program.run(resume, done);
    QVERIFY2(!told.messages.contains(noFacts), qPrintable(told.messages));
    const QJsonObject summary = QJsonDocument::fromJson(told.answers).object();
    QCOMPARE(summary[QStringLiteral("listed")].toInt(), m_settled); // and no title besides
    QCOMPARE(summary[QStringLiteral("stored")].toInt(), m_settled);
    const qsizetype asks = world.log().size() - asked;
    QVERIFY2(asks <= m_requests, qPrintable(QString::number(asks)));

    const QList<QByteArray> lines =
        exportOf(program, folder).replace(':' + QByteArray::number(server.serverPort()), ":PORT").split('\n');
    const QList<QByteArray> expected = m_expected.split('\n');
    QCOMPARE(lines.size(), expected.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(lines[i], expected[i]);
    const Told again = program.run({QStringLiteral("crawl"), QStringLiteral("--resume")}, failed);
    QVERIFY2(again.messages.contains(QStringLiteral("There is no unfinished crawl")),
             qPrintable(again.messages));
}

QTEST_GUILESS_MAIN(KilledReviewTest)
#include "tst_killedreview.moc"
