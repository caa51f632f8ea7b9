// Lists on the crawl page: large ones are read beside the window, and what was left out of them stands under the crawl.
#include "core/base/future.h"
#include "core/crawl/service/crawlservice.h"
#include "core/sample/sampleclient.h"
#include "ui/crawl/crawlnotes.h"
#include "ui/crawl/crawlpage.h"
#include "ui/crawl/crawlsetup.h"
#include "ui/crawl/providerpicker.h"
#include "ui/page/appservices.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace moviedb;
using namespace moviedb::ui;

namespace {

constexpr int crawlTimeoutMs = 60000; // slow and sanitized builds
constexpr qint64 deafMs = 200;        // of the window, while a list is read: less than a person notices

SourceInfo gallerySource()
{
    SourceInfo source;
    source.id = QStringLiteral("lantern");
    source.title = QStringLiteral("Lantern");
    source.words = QStringLiteral("It asks programs to stay away until you know them.");
    return source;
}

QPushButton *startOf(const CrawlSetup &setup)
{
    return setup.findChild<QPushButton *>(QStringLiteral("start"));
}

} // namespace

class TestCrawlLists : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void largeListLeavesTheWindowAlive();
    void anotherFileEndsTheReading();
    void notesOfACrawlAreShown_data();
    void notesOfACrawlAreShown();
    void enterTakesTheOnlyProviderMeant_data();
    void enterTakesTheOnlyProviderMeant();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCrawlLists::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCrawlLists::enterTakesTheOnlyProviderMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("slug"); // "" = none
    QTest::newRow("the whole name") << QStringLiteral("Netflix") << QStringLiteral("netflix");
    QTest::newRow("a part that one name holds") << QStringLiteral("max") << QStringLiteral("hbo");
    QTest::newRow("a part that two names hold") << QStringLiteral("prime") << QString();
    QTest::newRow("nothing like it") << QStringLiteral("xyzzy") << QString();
}

void TestCrawlLists::enterTakesTheOnlyProviderMeant()
{
    QFETCH(QString, typed);
    QFETCH(QString, slug);
    QList<Provider> providers;
    for (const auto &[id, name] : {std::pair("hbo", "HBO Max"),
                                   {"netflix", "Netflix"},
                                   {"prime", "Prime Video"},
                                   {"prime2", "Prime Plus"}}) {
        Provider one;
        one.slug = QLatin1String(id);
        one.clearName = QLatin1String(name);
        providers.append(one);
    }
    ProviderPicker picker([&](const QString &) { return readyFuture(Result<QList<Provider>>(providers)); });
    picker.setCountry(QStringLiteral("us"));
    picker.setHindrance({});
    picker.show();
    QVERIFY(QTest::qWaitForWindowActive(&picker));
    auto *box = picker.findChild<QComboBox *>(QStringLiteral("provider"));
    QTRY_COMPARE(box->count(), 4);
    box->setFocus();
    QTest::keyClicks(box->lineEdit(), typed);
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
    QCOMPARE(picker.provider() ? picker.provider()->slug : QString(), slug);
}

void TestCrawlLists::largeListLeavesTheWindowAlive()
{
    const int asked = qEnvironmentVariableIntValue("MOVIEDB_TEST_LIST_MB");
    const qint64 wanted = qint64(asked > 0 ? asked : 4) << 20;
    QFile file(m_folder->filePath(QStringLiteral("large.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("title,year\n");
    for (int film = 1; file.pos() < wanted; ++film)
        file.write("Harbour " + QByteArray::number(film) + (film % 1000 == 0 ? ",soon\n" : ",1999\n"));
    file.close();
    CrawlSetup setup(gallerySource(), {}, {});
    setup.setTerms(false, true, QStringLiteral("US"));
    setup.chooseTab(CrawlSetup::Tab::Address);
    setup.show();
    auto *address = setup.findChild<QLineEdit *>(QStringLiteral("address"));
    auto *note = setup.findChild<QLabel *>(QStringLiteral("addressNote"));
    QElapsedTimer since;
    qint64 longest = 0;
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    ticks.start(1);
    address->setText(file.fileName());
    QTRY_COMPARE(note->text(), QStringLiteral("Reading…"));
    QVERIFY(!startOf(setup)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(startOf(setup)->isEnabled(), crawlTimeoutMs);
    QVERIFY2(note->text().contains(QStringLiteral("lines with a remark")), qPrintable(note->text()));
    startOf(setup)->click();
    address->clear(); // the list goes
    QTest::qWait(50);
    QVERIFY2(longest < deafMs, qPrintable(QString::number(longest)));
}

void TestCrawlLists::anotherFileEndsTheReading()
{
    QFile file(m_folder->filePath(QStringLiteral("large.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("title,year\n" + QByteArray("Harbour,1999\n").repeated(1 << 20));
    file.close();
    int pieces = 0;
    const auto cancelled =
        inputFromAddress(file.fileName(), QStringLiteral("US"), [&pieces] { return ++pieces > 2; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().fault, Fault::Cancelled);

    QFile small(m_folder->filePath(QStringLiteral("small.csv")));
    QVERIFY(small.open(QIODevice::WriteOnly));
    small.write("title,year\nSalt Road,1988\n");
    small.close();
    CrawlSetup setup(gallerySource(), {}, {});
    setup.setTerms(false, true, QStringLiteral("US"));
    setup.chooseTab(CrawlSetup::Tab::Address);
    setup.show();
    auto *address = setup.findChild<QLineEdit *>(QStringLiteral("address"));
    auto *note = setup.findChild<QLabel *>(QStringLiteral("addressNote"));
    address->setText(file.fileName());
    QTRY_COMPARE(note->text(), QStringLiteral("Reading…"));
    address->setText(small.fileName());
    QTRY_COMPARE(note->text(), QStringLiteral("1 title"));
    QVERIFY(QThreadPool::globalInstance()->waitForDone(crawlTimeoutMs));
    QTest::qWait(20); // an answer to the first would be here now
    QCOMPARE(note->text(), QStringLiteral("1 title"));
}

void TestCrawlLists::notesOfACrawlAreShown_data()
{
    QTest::addColumn<int>("said"); // by the sources
    QTest::addColumn<QString>("head");
    QTest::addColumn<bool>("open");
    QTest::newRow("a row that was left out alone") << 0 << QStringLiteral("1 note") << true;
    QTest::newRow("and what a source could not tell") << 2 << QStringLiteral("3 notes") << true;
    QTest::newRow("many wait until they are asked for") << 40 << QStringLiteral("41 notes") << false;
}

// Rows of the list from the start, the sources' own words when it has ended; gone with the next crawl.
void TestCrawlLists::notesOfACrawlAreShown()
{
    QFETCH(int, said);
    QFETCH(QString, head);
    QFETCH(bool, open);
    Upstream sample;
    sample.makeClient = [](const Settings &) { return makeSampleClient(); };
    CrawlService crawl(nullptr, {}, {{sample}, {}}); // refuses every start: there is no database
    AppServices services;
    services.crawl = &crawl;
    CrawlPage page(services);
    page.resize(1000, 700);
    page.show();
    QSignalSpy finished(&crawl, &CrawlService::finished);
    auto *notes = page.findChild<CrawlNotes *>();
    CrawlInput input;
    input.scope.kind = CrawlScope::Kind::Entries;
    input.warnings = {QStringLiteral("line 3: “<b>soon</b>” is not a year")};
    Q_EMIT page.findChild<CrawlSetup *>()->startRequested(input);
    QVERIFY(notes->isVisible());
    QCOMPARE(notes->notes(), input.warnings);
    QTRY_COMPARE(finished.size(), 1);
    CrawlSummary summary;
    summary.counts.state = CrawlProgress::State::Finished;
    for (int i = 0; i < said; ++i)
        summary.warnings << QStringLiteral("Lantern: Cannot query field %1").arg(i);
    summary.warnings += summary.warnings; // told twice, shown once
    Q_EMIT crawl.finished(summary);
    auto *button = notes->findChild<QPushButton *>(QStringLiteral("notesHead"));
    auto *list = notes->findChild<QListView *>(QStringLiteral("notes"));
    QCOMPARE(button->text(), head);
    QCOMPARE(list->isVisible(), open);
    QCOMPARE(list->model()->rowCount(), said + 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), input.warnings.first());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(list->isVisible(), !open);
    input.warnings.clear();
    Q_EMIT page.findChild<CrawlSetup *>()->startRequested(input);
    QVERIFY(!notes->isVisible());
    QTRY_COMPARE(finished.size(), 3);
}

QTEST_MAIN(TestCrawlLists)
#include "tst_crawllists.moc"
