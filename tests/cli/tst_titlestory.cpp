// Which requests of a run were about a title.
#include "app/runs/titlestory.h"

#include <QTest>

using namespace moviedb;

class TitleStoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysOfTheTitle_data();
    void keysOfTheTitle();
    void inTheirOrder();
};

void TitleStoryTest::keysOfTheTitle_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isIts");
    QTest::newRow("JustWatch id") << QStringLiteral("tm7") << true;
    QTest::newRow("a longer id") << QStringLiteral("tm77") << false;
    QTest::newRow("IMDb id") << QStringLiteral("tt0000007") << true;
    QTest::newRow("item") << QStringLiteral("Q7") << true;
    QTest::newRow("its page") << QStringLiteral("Bone_(film)") << true;
    QTest::newRow("a name") << QStringLiteral("Marrow") << true;
    QTest::newRow("a name with a kind") << QStringLiteral("Marrow_(1993_film)") << true;
    QTest::newRow("words") << QStringLiteral("marrow film") << true;
    QTest::newRow("words with the year") << QStringLiteral("Marrow 1993 film") << true;
    QTest::newRow("original title") << QStringLiteral("Il_midollo") << true;
    QTest::newRow("another title") << QStringLiteral("Marrow Street") << false;
    QTest::newRow("another year") << QStringLiteral("Marrow 2001 film") << false;
    QTest::newRow("the country") << QStringLiteral("US") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TitleStoryTest::keysOfTheTitle()
{
    QFETCH(QString, key);
    QFETCH(bool, isIts);
    EntryStatus status;
    status.entry.title = QStringLiteral("Marrow");
    status.entry.originalTitle = QStringLiteral("Il midollo");
    status.entry.year = 1993;
    status.entry.justwatchId = QStringLiteral("tm7");
    status.entry.imdbId = QStringLiteral("tt0000007");
    status.entry.wikidataId = QStringLiteral("Q7");
    status.wikipediaKey = QStringLiteral("Bone_(film)");
    CrawlTask task;
    task.keys = {QStringLiteral("another"), key};
    const auto story = storyOf(status, {task});
    QCOMPARE(story.size(), isIts ? 1 : 0);
    if (isIts)
        QCOMPARE(story.first().keys, QStringList{key});
}

void TitleStoryTest::inTheirOrder()
{
    EntryStatus status;
    status.entry.title = QStringLiteral("Marrow");
    QList<CrawlTask> tasks(3);
    for (int i = 0; i < 3; ++i) {
        tasks[i].taskId = i + 1;
        tasks[i].keys = {i == 1 ? QStringLiteral("Oar") : QStringLiteral("Marrow")};
    }
    const auto story = storyOf(status, tasks);
    QCOMPARE(story.size(), 2);
    QCOMPARE(story.first().task.taskId, 1);
    QCOMPARE(story.last().task.taskId, 3);
    QVERIFY(storyOf(EntryStatus(), tasks).isEmpty()); // a title without words is nobody's
}

QTEST_GUILESS_MAIN(TitleStoryTest)
#include "tst_titlestory.moc"
