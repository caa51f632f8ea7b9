// The program itself, settling a group whose pages have changed their markup: what is stored stays, the facts of the decided
// films are stored without the field, and the command says so and ends with exit code 1, as a crawl does.
#include "tests/crawl/programprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int films = 100;
constexpr int done = 0; // exit codes
constexpr int failed = 1;

// How many films have a budget, of how many.
std::pair<int, int> budgets(const ProgramProcess &program)
{
    const QJsonArray movies =
        QJsonDocument::fromJson(
            program.run({QStringLiteral("export")}, done).answers)[QStringLiteral("movies")]
            .toArray();
    int known = 0;
    for (const QJsonValue &movie : movies)
        known += !movie[QStringLiteral("budget")].isNull();
    return {known, int(movies.size())};
}

} // namespace

class SettledCollapseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void settlingEndsAsACrawlDoes_data();
    void settlingEndsAsACrawlDoes();
};

void SettledCollapseTest::settlingEndsAsACrawlDoes_data()
{
    QTest::addColumn<bool>("changed");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("the pages are as they were") << false << done;
    QTest::newRow("no page names its budget any more") << true << failed;
}

void SettledCollapseTest::settlingEndsAsACrawlDoes()
{
    QFETCH(bool, changed);
    QFETCH(int, exitCode);
    SmallWorld world(films);
    const WorldServer server(world, 0);
    const QTemporaryDir folder;
    const ProgramProcess program(server, folder.path());
    QVERIFY(!crawlListToSettle(program, folder, films).isEmpty());
    const auto [known, stored] = budgets(program);
    QVERIFY2(known == stored && stored >= 30, qPrintable(QStringLiteral("%1 of %2").arg(known).arg(stored)));

    if (changed) {
        world.setRevision(10, QStringLiteral("2021-01-01T00:00:00Z"));
        world.rewritePages([](int, QString text) {
            return text.replace(QLatin1String("| budget ="), QLatin1String("| costs ="));
        });
    }
    const QString group = groupToSettle(program);
    QVERIFY(!group.isEmpty());
    const Told told = program.run({QStringLiteral("review"), QStringLiteral("settle"), group}, exitCode);
    const auto [knownNow, storedNow] = budgets(program);
    QVERIFY2(storedNow - stored >= 30, qPrintable(QString::number(storedNow)));
    QCOMPARE(knownNow, changed ? known : storedNow);
    QCOMPARE(told.messages.contains(QStringLiteral("no longer tells")), changed);
    QCOMPARE(told.messages.contains(QStringLiteral("kept-pages")), changed);
}

QTEST_GUILESS_MAIN(SettledCollapseTest)
#include "tst_settledcollapse.moc"
