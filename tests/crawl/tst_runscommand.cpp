// The program itself: what `runs` says of crawls that were, and how it tries failed titles again.
#include "tests/crawl/programprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int films = 10;
constexpr int done = 0; // exit codes
constexpr int failed = 1;
constexpr int wrong = 2;
constexpr int waits = 3; // the title without a page waits for a person

QList<QJsonObject> lines(const QByteArray &answers)
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : answers.split('\n'))
        if (!line.trimmed().isEmpty())
            objects << QJsonDocument::fromJson(line).object();
    return objects;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

} // namespace

class RunsCommandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listsAndShows();
    void tellsWhatHasChanged();
    void triesAnOpenRunAgain();
    void triesTheFailedTitlesOfAnOldRun();
    void triesTheNamedTitles();
    void quotesWhatCouldNotBeRead();
    void wrongNumbers_data();
    void wrongNumbers();

private:
    // A crawl of the world's gallery of which one title fails.
    void crawlWithAFailure();

    std::unique_ptr<SmallWorld> m_world;
    std::unique_ptr<WorldServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProgramProcess> m_program;
};

void RunsCommandTest::init()
{
    m_program.reset();
    m_server.reset();
    m_world = std::make_unique<SmallWorld>(films);
    m_server = std::make_unique<WorldServer>(*m_world, 0);
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<ProgramProcess>(*m_server, m_folder->path());
}

void RunsCommandTest::crawlWithAFailure()
{
    m_world->add(
        {QStringLiteral("search/page?q=") + SmallWorld::title(9), Trouble::Kind::Status, 400, -1, -1, 0});
    m_program->run(words("crawl provider:us/test"), failed);
    m_world->clearTroubles();
}

void RunsCommandTest::listsAndShows()
{
    m_program->run(words("migrate up"), done);
    QVERIFY(m_program->run(words("runs list"), done).answers.isEmpty());
    crawlWithAFailure();
    const QList<QJsonObject> runs = lines(m_program->run(words("runs list --json"), done).answers);
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first()[QStringLiteral("listed")].toInt(), films);
    QCOMPARE(runs.first()[QStringLiteral("accepted")].toInt(), 9);
    QCOMPARE(runs.first()[QStringLiteral("failed")].toInt(), 1);
    QCOMPARE(runs.first()[QStringLiteral("gallery")].toString(), QStringLiteral("provider:us/test"));
    const QByteArray text = m_program->run(words("runs list"), done).answers;
    QVERIFY2(text.contains("10 titles: 9 accepted, 1 failed"), text);
    QVERIFY2(text.contains("Test House (us)"), text); // not what its address lets one guess
    const QByteArray steps = m_program->run(words("history list"), done).answers;
    QVERIFY2(steps.contains("Crawl of Test House (us): 9 films stored"), steps);
    QVERIFY2(text.contains("not finished"), text); // with failed titles it stays open
    QCOMPARE(lines(m_program->run(words("runs show 1 --json"), done).answers).size(), films);
    const QList<QJsonObject> bad = lines(m_program->run(words("runs show 1 --failed --json"), done).answers);
    QCOMPARE(bad.size(), 1);
    QCOMPARE(bad.first()[QStringLiteral("title")].toString(), SmallWorld::title(9));
    QVERIFY(bad.first()[QStringLiteral("reason")].toString().contains(QStringLiteral("400")));
    const QByteArray shown = m_program->run(words("runs show 1 --failed"), done).answers;
    QVERIFY2(shown.contains(SmallWorld::title(9).toUtf8()) && !shown.contains(SmallWorld::title(3).toUtf8()),
             shown);
}

void RunsCommandTest::tellsWhatHasChanged()
{
    m_program->run(words("crawl provider:us/test"), waits);
    m_world->editPage(3);
    m_world->rewritePages([](int film, const QString &text) {
        return film == 3 ? QString(text).replace(QStringLiteral("$2"), QStringLiteral("$7")) : text;
    });
    m_program->run(words("crawl provider:us/test --anew"), waits);
    QVERIFY(m_program->run(words("runs show 1 --changes --json"), done).answers.isEmpty());
    const QList<QJsonObject> changes =
        lines(m_program->run(words("runs show 2 --changes --json"), done).answers);
    QCOMPARE(changes.size(), 1);
    const QJsonObject change = changes.first();
    QCOMPARE(change[QStringLiteral("title")].toString(), SmallWorld::title(3));
    QCOMPARE(change[QStringLiteral("field")].toString(), QStringLiteral("budget"));
    QCOMPARE(change[QStringLiteral("before")].toArray().first().toString(), QStringLiteral("2000000"));
    QCOMPARE(change[QStringLiteral("after")].toArray().first().toString(), QStringLiteral("7000000"));
    QCOMPARE(change[QStringLiteral("source")].toString(), QStringLiteral("wikipedia"));
    QCOMPARE(change[QStringLiteral("revision")].toString(), QStringLiteral("10"));
    QCOMPARE(change[QStringLiteral("effect")].toString(), QStringLiteral("shown"));
    QVERIFY(QDateTime::fromString(change[QStringLiteral("read_at")].toString(), Qt::ISODate).isValid());
    const QByteArray text = m_program->run(words("runs show 2 --changes"), done).answers;
    QVERIFY2(text.contains("budget\t2000000 \xe2\x86\x92 7000000\twikipedia 10"), text);
}

void RunsCommandTest::triesAnOpenRunAgain()
{
    crawlWithAFailure();
    m_program->run(words("runs retry 1"), waits);
    const QList<QJsonObject> runs = lines(m_program->run(words("runs list --json"), done).answers);
    QCOMPARE(runs.size(), 1); // the same crawl
    QCOMPARE(runs.first()[QStringLiteral("failed")].toInt(), 0);
    QVERIFY(!runs.first()[QStringLiteral("finished_at")].isNull());
    const QString said = m_program->run(words("runs retry 1"), failed).messages;
    QVERIFY2(said.contains(QStringLiteral("No title of crawl 1 has failed.")), qPrintable(said));
}

// A later crawl of the same gallery has closed the run: its failed titles make a list of their own.
void RunsCommandTest::triesTheFailedTitlesOfAnOldRun()
{
    crawlWithAFailure();
    m_program->run(words("crawl provider:us/test --limit 3"), done);
    m_program->run(words("runs retry 1"), waits);
    const QList<QJsonObject> runs = lines(m_program->run(words("runs list --json"), done).answers);
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs.first()[QStringLiteral("listed")].toInt(), 1);
    QVERIFY(runs.first()[QStringLiteral("gallery")].toString().startsWith(QStringLiteral("list:")));
    const QList<QJsonObject> again = lines(m_program->run(words("runs show 3 --json"), done).answers);
    QCOMPARE(again.first()[QStringLiteral("title")].toString(), SmallWorld::title(9));
}

void RunsCommandTest::triesTheNamedTitles()
{
    crawlWithAFailure();
    const QList<QJsonObject> titles = lines(m_program->run(words("runs show 1 --json"), done).answers);
    const auto idOf = [&titles](bool hasFailed) {
        for (const QJsonObject &title : titles)
            if ((title[QStringLiteral("state")].toString() == QLatin1String("failed")) == hasFailed)
                return title[QStringLiteral("list_id")].toString();
        return QString();
    };
    const QStringList retry = words("runs retry 1");
    QVERIFY(m_program->run(retry + QStringList{idOf(false)}, failed)
                .messages.contains(QStringLiteral("has not failed")));
    QVERIFY(m_program->run(retry + words("another"), failed)
                .messages.contains(QStringLiteral("Crawl 1 has no title “another”.")));
    m_program->run(retry + QStringList{idOf(true)}, waits);
    const QList<QJsonObject> runs = lines(m_program->run(words("runs list --json"), done).answers);
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first()[QStringLiteral("failed")].toInt(), 0);
    // It has ended: what is named makes a list of its own, and nothing is left that has failed.
    m_program->run(retry + QStringList{idOf(true)}, failed);
}

void RunsCommandTest::quotesWhatCouldNotBeRead()
{
    m_world->add({QStringLiteral("search/page?q=") + SmallWorld::title(9), Trouble::Kind::Status, 200, -1, -1,
                  0, "<html>\n<body>Our servers are resting</body></html>"});
    m_program->run(words("crawl provider:us/test"), failed);
    const QList<QJsonObject> bad = lines(m_program->run(words("runs show 1 --failed --json"), done).answers);
    QCOMPARE(bad.size(), 1);
    const QString reason = bad.first()[QStringLiteral("reason")].toString();
    const QString listId = bad.first()[QStringLiteral("list_id")].toString();
    QVERIFY2(reason.contains(
                 QStringLiteral("the answer begins: “<html> <body>Our servers are resting</body></html>”")),
             qPrintable(reason));
    // The same in the story of the title, where it stands behind what was asked before.
    const QStringList log = words("runs log 1");
    const QList<QJsonObject> story =
        lines(m_program->run(log + QStringList{listId, QStringLiteral("--json")}, done).answers);
    QVERIFY(story.size() > 1);
    const QJsonObject last = story.last();
    QCOMPARE(last[QStringLiteral("kind")].toString(), QStringLiteral("search"));
    QCOMPARE(last[QStringLiteral("state")].toString(), QStringLiteral("failed"));
    QVERIFY(last[QStringLiteral("error")].toString().contains(QStringLiteral("Our servers are resting")));
    const QByteArray told = m_program->run(log + QStringList{listId}, done).answers;
    QVERIFY2(told.contains("wikipedia search  failed  ") && told.contains(SmallWorld::title(9).toUtf8()),
             told);
    QVERIFY(m_program->run(log + words("another"), failed)
                .messages.contains(QStringLiteral("Crawl 1 has no title “another”.")));
}

void RunsCommandTest::wrongNumbers_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no number") << QStringLiteral("runs show") << wrong;
    QTest::newRow("no number at all") << QStringLiteral("runs show seven") << wrong;
    QTest::newRow("below 1") << QStringLiteral("runs retry 0") << wrong;
    QTest::newRow("another order") << QStringLiteral("runs forget 1") << wrong;
    QTest::newRow("no such crawl") << QStringLiteral("runs show 41") << failed;
    QTest::newRow("a title of no crawl") << QStringLiteral("runs retry 41 some-id") << failed;
    QTest::newRow("no title to tell of") << QStringLiteral("runs log 1") << wrong;
    QTest::newRow("a title to show") << QStringLiteral("runs show 1 some-id") << wrong;
    QTest::newRow("no such crawl to try again") << QStringLiteral("runs retry 41") << failed;
}

void RunsCommandTest::wrongNumbers()
{
    QFETCH(QString, command);
    QFETCH(int, exitCode);
    QVERIFY(!m_program->run(command.split(u' '), exitCode).messages.isEmpty());
    QVERIFY(m_world->log().isEmpty());
}

QTEST_GUILESS_MAIN(RunsCommandTest)
#include "tst_runscommand.moc"
