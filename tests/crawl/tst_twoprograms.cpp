// Two programs and one run: the second one is told who works on it, and the run is whole in the end.
#include "tests/crawl/programprocess.h"
#include "tests/support/tempdatabase.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int films = 120;
constexpr int failed = 1; // exit codes
constexpr int waitsForPerson = 3;

const QStringList crawlWords{QStringLiteral("crawl"), QStringLiteral("provider:us/test"),
                             QStringLiteral("--resume"), QStringLiteral("--json")};

} // namespace

class TwoProgramsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secondOneIsRefused_data();
    void secondOneIsRefused();
};

void TwoProgramsTest::secondOneIsRefused_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<bool>("sharedCache");
    QTest::newRow("sqlite, one cache folder") << store::Engine::Sqlite << true;
    QTest::newRow("sqlite, a cache folder each") << store::Engine::Sqlite << false;
    QTest::newRow("postgres, one cache folder") << store::Engine::Postgres << true;
    QTest::newRow("postgres, a cache folder each, as on two machines") << store::Engine::Postgres << false;
}

void TwoProgramsTest::secondOneIsRefused()
{
    MOVIEDB_DATABASE(database);
    QFETCH(bool, sharedCache);
    SmallWorld world(films);
    const WorldServer server(world, 300);
    const QTemporaryDir folder;
    const ProgramProcess one(server, folder.path(), database.migratedUrl());
    ProgramProcess other(server, folder.path(), database.migratedUrl());
    if (!sharedCache)
        other.setVariable(QStringLiteral("MOVIEDB_CACHE_DIR"), folder.filePath(QStringLiteral("other")));

    const auto first = one.start(crawlWords);
    QTRY_VERIFY_WITH_TIMEOUT(world.log().size() >= 3, 60000);
    const auto second = other.start(crawlWords);
    toItsEnd(*second, failed);
    const QString said = QString::fromUtf8(second->readAllStandardError());
    const QString sentence = QStringLiteral("Run 1 is being worked on by moviedb (process %1 on %2).")
                                 .arg(first->processId())
                                 .arg(QSysInfo::machineHostName());
    QVERIFY2(said.contains(sentence), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("Wait until it ends, or stop it there.")), qPrintable(said));
    QCOMPARE(first->state(), QProcess::Running);

    killAtOnce(*first);
    const auto third = other.start(crawlWords); // at once: a killed program leaves no lock
    toItsEnd(*third, waitsForPerson);
    const QJsonObject summary = QJsonDocument::fromJson(third->readAllStandardOutput()).object();
    QCOMPARE(summary[QStringLiteral("resumed")].toBool(), true);
    QCOMPARE(summary[QStringLiteral("listed")].toInt(), films);
    QCOMPARE(summary[QStringLiteral("accepted")].toInt(), 108);
    QCOMPARE(summary[QStringLiteral("failed")].toInt(), 0);
}

QTEST_GUILESS_MAIN(TwoProgramsTest)
#include "tst_twoprograms.moc"
