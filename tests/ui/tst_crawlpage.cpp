#include "core/base/future.h"
#include "core/crawl/service/crawlservice.h"
#include "core/sample/sampleclient.h"
#include "core/sample/samplegallery.h"
#include "core/sample/samplesettings.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/migrateddatabases.h"
#include "ui/crawl/crawlpage.h"
#include "ui/crawl/crawlrun.h"
#include "ui/crawl/crawlsetup.h"
#include "ui/crawl/stagebar.h"
#include "ui/crawl/titletablemodel.h"
#include "ui/crawl/titleview.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/messagebar.h"
#include "ui/page/appservices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;

namespace {

constexpr int crawlTimeoutMs = 60000; // slow and sanitized builds

QFuture<Result<QList<Provider>>> providersAnswer(Result<QList<Provider>> result)
{
    return readyFuture(std::move(result));
}

Provider provider(const QString &slug, const QString &name)
{
    Provider made;
    made.slug = slug;
    made.shortName = slug.left(3);
    made.clearName = name;
    return made;
}

// Where galleries are: its title and words are what the page says, whatever they are.
SourceInfo gallerySource()
{
    SourceInfo source;
    source.id = QStringLiteral("lantern");
    source.title = QStringLiteral("Lantern");
    source.words = QStringLiteral(
        "It lists films. It asks programs to stay away until you know them. The rest is long.");
    return source;
}

// A visible button by its text.
QPushButton *button(const QWidget &parent, const QString &text)
{
    for (QPushButton *candidate : parent.findChildren<QPushButton *>())
        if (candidate->isVisible() && candidate->text().remove(u'&') == text)
            return candidate;
    return nullptr;
}

bool hasLabel(const QWidget &parent, const QString &text)
{
    for (const auto *label : parent.findChildren<QLabel *>())
        if (label->text().contains(text) && label->isVisibleTo(&parent))
            return true;
    return false;
}

QPushButton *startOf(const CrawlSetup &setup)
{
    return setup.findChild<QPushButton *>(QStringLiteral("start"));
}

QComboBox *providerBox(const QWidget &parent)
{
    return parent.findChild<QComboBox *>(QStringLiteral("provider"));
}

// Of "limit 500 requests".
moviedb::CrawlLimits limitOf(const QString &words)
{
    const int most = words.section(u' ', 1, 1).toInt();
    const QString of = words.section(u' ', 2);
    return {of == QLatin1String("titles") ? most : 0, of == QLatin1String("requests") ? most : 0,
            of == QLatin1String("minutes") ? most : 0};
}

} // namespace

class TestCrawlPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pastedTitlesAreCounted();
    void filesAreOpened_data();
    void filesAreOpened();
    void termsAndContactStandBeforeStart();
    void providerListCanBeTriedAgain();
    void forecastIsOneSentence();
    void limitsGoIntoTheScope();
    void sampleCrawlEndToEnd();
    void endIsHonestAboutFailures_data();
    void endIsHonestAboutFailures();
    void forecastWords();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCrawlPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCrawlPage::pastedTitlesAreCounted()
{
    CrawlSetup setup(gallerySource(), {}, {});
    setup.setTerms(false, true, QStringLiteral("US"));
    QSignalSpy started(&setup, &CrawlSetup::startRequested);
    setup.addTitle(QStringLiteral("Sunken Harbour (1999)"));
    setup.addTitle(QStringLiteral("Salt Road"));
    setup.show();
    QTRY_VERIFY(startOf(setup)->isEnabled());
    QVERIFY(hasLabel(setup, QStringLiteral("2 titles")));
    QTest::mouseClick(startOf(setup), Qt::LeftButton);
    QCOMPARE(started.size(), 1);
    const auto input = started.first().first().value<CrawlInput>();
    QCOMPARE(input.scope.kind, CrawlScope::Kind::Entries);
    QCOMPARE(input.scope.entries.size(), 2);
    QCOMPARE(input.scope.entries.first().title, QStringLiteral("Sunken Harbour"));
    QCOMPARE(input.scope.entries.first().year.value_or(0), 1999);
    QVERIFY(!input.scope.resume); // another pasted list must not be continued
    setup.findChild<QPlainTextEdit *>()->clear();
    QVERIFY(!startOf(setup)->isEnabled()); // at once, not after the text was read again
}

void TestCrawlPage::filesAreOpened_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("startable");
    QTest::newRow("csv") << QStringLiteral("list.csv") << QByteArray("title,year\nSalt Road,1988\nOrbit,\n")
                         << QStringLiteral("2 titles") << true;
    QTest::newRow("jsonl") << QStringLiteral("list.jsonl")
                           << QByteArray("{\"title\":\"Salt Road\",\"jw_href\":\"/us/movie/salt-road\"}\n")
                           << QStringLiteral("1 title") << true;
    QTest::newRow("empty html") << QStringLiteral("page.html") << QByteArray("<html><body></body></html>")
                                << QString() << false;
    QTest::newRow("missing") << QString() << QByteArray() << QStringLiteral("no gallery address and no file")
                             << false;
}

void TestCrawlPage::filesAreOpened()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sentence);
    QFETCH(bool, startable);
    CrawlSetup setup(gallerySource(), {}, {});
    setup.setTerms(false, true, QStringLiteral("US"));
    setup.chooseTab(CrawlSetup::Tab::Address);
    setup.show();
    const QString path = m_folder->filePath(name.isEmpty() ? QStringLiteral("nothing") : name);
    if (!name.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    setup.findChild<QLineEdit *>(QStringLiteral("address"))->setText(path);
    const auto *note = setup.findChild<QLabel *>(QStringLiteral("addressNote"));
    QTRY_VERIFY(!note->text().isEmpty() && note->text() != QStringLiteral("Reading…"));
    QCOMPARE(startOf(setup)->isEnabled(), startable);
    QVERIFY(hasLabel(setup, sentence));
}

// JustWatch is asked only after it was turned on; Wikipedia only with a contact. Lists need no JustWatch.
void TestCrawlPage::termsAndContactStandBeforeStart()
{
    int asked = 0;
    const auto load = [&asked](const QString &) {
        ++asked;
        return providersAnswer(QList<Provider>{provider(QStringLiteral("max"), QStringLiteral("Max"))});
    };
    CrawlSetup setup(gallerySource(), load, {});
    QSignalSpy settings(&setup, &CrawlSetup::settingsRequested);
    setup.setTerms(false, true, QStringLiteral("US"));
    setup.show();
    auto *bar = setup.findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QCOMPARE(
        bar->text(),
        QStringLiteral("Lantern is off. It lists films. It asks programs to stay away until you know them."));
    QCOMPARE(providerBox(setup)->lineEdit()->placeholderText(), QStringLiteral("Lantern is off"));
    QCOMPARE(asked, 0);
    QVERIFY(!startOf(setup)->isEnabled());
    QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(settings.size(), 1);
    QVERIFY(bar->isVisible()); // still off
    setup.chooseTab(CrawlSetup::Tab::Address);
    setup.findChild<QLineEdit *>(QStringLiteral("address"))
        ->setText(QStringLiteral("https://www.justwatch.com/us/provider/max/movies"));
    QTRY_VERIFY(bar->isVisible());         // the address has been read
    QVERIFY(!startOf(setup)->isEnabled()); // an address is JustWatch, too
    setup.addTitle(QStringLiteral("Salt Road"));
    QTRY_VERIFY(startOf(setup)->isEnabled());
    setup.setTerms(false, false, QStringLiteral("US"));
    QVERIFY(!startOf(setup)->isEnabled());
    setup.setTerms(true, false, QStringLiteral("US")); // on, and still nobody to name
    QVERIFY(!providerBox(setup)->lineEdit()->placeholderText().contains(QStringLiteral("off")));
    setup.setTerms(true, true, QStringLiteral("US"));
    setup.chooseTab(CrawlSetup::Tab::Provider);
    QTRY_COMPARE(asked, 1);
    QVERIFY(!bar->isVisible());
}

void TestCrawlPage::providerListCanBeTriedAgain()
{
    bool works = false;
    QStringList countries;
    const auto load = [&](const QString &country) {
        countries.append(country);
        if (!works)
            return providersAnswer(makeError(Fault::Timeout, QStringLiteral("No answer in time.")));
        return providersAnswer(QList<Provider>{provider(QStringLiteral("zeta"), QStringLiteral("Zeta")),
                                               provider(QStringLiteral("max"), QStringLiteral("Max"))});
    };
    ProviderPicker picker(load);
    picker.setCountry(QStringLiteral("de"));
    picker.setHindrance({});
    picker.show();
    QTRY_VERIFY(hasLabel(picker, QStringLiteral("No answer in time.")));
    works = true;
    QPushButton *again = picker.findChild<QPushButton *>();
    QVERIFY(again->isVisible());
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE(providerBox(picker)->count(), 2);
    QVERIFY(!picker.provider().has_value()); // a person chooses
    providerBox(picker)->setCurrentIndex(0);
    QCOMPARE(picker.provider()->clearName, QStringLiteral("Max"));
    QVERIFY(!again->isVisible());
    QCOMPARE(countries, (QStringList{QStringLiteral("DE"), QStringLiteral("DE")}));
    QCOMPARE(providerBox(picker)->itemText(0), QStringLiteral("Max")); // by name
    picker.setCountry(QStringLiteral("IT"));
    QTRY_COMPARE(countries.last(), QStringLiteral("IT"));
    picker.setCountry(QStringLiteral("DE")); // kept: not asked for again
    QCOMPARE(countries.size(), 3);
}

void TestCrawlPage::forecastIsOneSentence()
{
    const auto load = [](const QString &) {
        return providersAnswer(QList<Provider>{provider(QStringLiteral("max"), QStringLiteral("Max"))});
    };
    const auto forecast = [](const CrawlScope &) {
        return readyFuture(Result<Forecast>(Forecast{1204, 1450, 1560}));
    };
    CrawlSetup setup(gallerySource(), load, forecast);
    setup.setTerms(true, true, QStringLiteral("US"));
    QTRY_COMPARE(providerBox(setup)->count(), 1);
    providerBox(setup)->setCurrentIndex(0);
    QTRY_COMPARE(setup.findChild<QLabel *>(QStringLiteral("forecast"))->text(),
                 QLocale().toString(1204) + QStringLiteral(" films · about ") + QLocale().toString(1450) +
                     QStringLiteral(" requests · 26 minutes"));
    QSignalSpy started(&setup, &CrawlSetup::startRequested);
    startOf(setup)->click();
    QCOMPARE(started.first().first().value<CrawlInput>().scope.gallery, QStringLiteral("provider:us/max"));
}

void TestCrawlPage::limitsGoIntoTheScope()
{
    CrawlSetup setup(gallerySource(), {}, {});
    setup.setTerms(false, true, QStringLiteral("US"));
    const auto limits = setup.findChildren<QSpinBox *>();
    QCOMPARE(limits.size(), 3);
    limits.at(0)->setValue(5);
    limits.at(1)->setValue(40);
    limits.at(2)->setValue(2);
    setup.addTitle(QStringLiteral("Salt Road"));
    setup.show();
    auto *anew = setup.findChild<QCheckBox *>(QStringLiteral("anew"));
    QVERIFY(anew->isVisible() && !anew->isChecked());
    QTest::mouseClick(anew, Qt::LeftButton, {}, {8, anew->height() / 2});
    QSignalSpy started(&setup, &CrawlSetup::startRequested);
    QTRY_VERIFY(startOf(setup)->isEnabled());
    setup.setAcceptAbove(91);
    startOf(setup)->click();
    const CrawlScope scope = started.first().first().value<CrawlInput>().scope;
    QCOMPARE(scope.limits.titles, 5);
    QCOMPARE(scope.limits.requests, 40);
    QCOMPARE(scope.limits.minutes, 2);
    QVERIFY(scope.anew);
    QCOMPARE(scope.acceptAbove.value_or(0), 91.0);
}

// The button of the empty page runs the whole job without any network, through the real service and database.
void TestCrawlPage::sampleCrawlEndToEnd()
{
    auto opening =
        openStore({test::migratedFileUrl(m_folder->filePath(QStringLiteral("movies.db"))), {}, true, {}});
    QTRY_VERIFY_WITH_TIMEOUT(opening.isFinished(), crawlTimeoutMs);
    QVERIFY(opening.result().ok());
    AppServices services;
    services.store = *opening.result();
    services.settings.contact = QStringLiteral("test@example.org");
    services.settings.dataDir = m_folder->path();
    services.settings.cacheDir = m_folder->path();
    Upstream sample;
    sample.makeClient = [](const Settings &) { return makeSampleClient(); };
    sample.adapt = &sampleSettings;
    CrawlService crawl(services.store, services.settings, {{sample}, {}});
    services.crawl = &crawl;
    services.startSample = [&crawl] { crawl.start(sampleScope()); };
    CrawlPage page(services);
    page.resize(1000, 700);
    page.show();
    auto *empty = page.findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QSignalSpy finished(&crawl, &CrawlService::finished);
    QSignalSpy review(&page, &Page::showPage);
    QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
    auto *panel = page.findChild<CrawlRunPanel *>();
    QVERIFY(panel->isVisible());
    QVERIFY(panel->findChild<QPushButton *>(QStringLiteral("stop"))->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, crawlTimeoutMs);
    const auto summary = finished.first().first().value<CrawlSummary>();
    const auto *titles = page.findChild<TitleTableModel *>();
    QTRY_COMPARE(titles->count(TitleStage::Listed), summary.counts.listed);
    QVERIFY(summary.counts.listed >= 40);
    QCOMPARE(titles->count(TitleStage::Matched), summary.counts.accepted);
    QCOMPARE(titles->count(TitleStage::Stored), summary.counts.stored);
    QCOMPARE(titles->count(TitleStage::Review), summary.counts.review);
    QCOMPARE(titles->count(TitleStage::Failed), summary.counts.failed);
    auto *view = page.findChild<TitleView *>();
    QTest::mouseClick(panel->stages()->button(TitleStage::Review), Qt::LeftButton);
    QCOMPARE(view->model()->rowCount(), summary.counts.review);
    QVERIFY(!panel->findChild<QPushButton *>(QStringLiteral("stop"))->isVisible());
    QVERIFY(panel->findChild<QPushButton *>(QStringLiteral("new"))->isVisible());

    // What a person decides goes on in the crawl that it came from.
    auto waiting = services.store->reviewItems({{ReviewState::Open}, {}, {}, 0, 0, {}});
    QTRY_VERIFY(waiting.isFinished());
    const auto items = waiting.result();
    QVERIFY(items.ok());
    QString doubtful; // the first title that waits for a person
    for (int row = 0; row < titles->rowCount() && doubtful.isEmpty(); ++row)
        if (titles->at(row).state == EntryState::Review)
            doubtful = titles->at(row).entry.listId;
    const auto item = std::find_if(items->begin(), items->end(), [&doubtful](const ReviewItem &one) {
        return one.entry.listId == doubtful;
    });
    QVERIFY(item != items->end());
    auto judged = services.store->judge(
        {{item->reviewId, Judgment::Kind::Accept, item->candidates.first().candidate.key}});
    QTRY_VERIFY(judged.isFinished());
    QVERIFY(judged.result().ok());
    const int before = titles->count(TitleStage::Stored);
    crawl.fetchAccepted({item->reviewId});
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, crawlTimeoutMs);
    QTRY_COMPARE(titles->count(TitleStage::Stored), before + 1);
    QCOMPARE(titles->count(TitleStage::Review), summary.counts.review - 1);
    QCOMPARE(titles->count(TitleStage::Listed), summary.counts.listed);
    QVERIFY(!panel->findChild<QPushButton *>(QStringLiteral("stop"))->isVisible());
    for (int row = 0; row < titles->rowCount(); ++row)
        QCOMPARE(titles->at(row).position, row + 1);
    QTest::mouseClick(panel->findChild<QPushButton *>(QStringLiteral("new")), Qt::LeftButton);
    QVERIFY(page.findChild<CrawlSetup *>()->isVisible());

    // What was crawled last is offered once more, and changes nothing.
    QPushButton *again = nullptr;
    QTRY_VERIFY((again = button(page, QStringLiteral("Crawl again"))) != nullptr);
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 3, crawlTimeoutMs);
    const auto second = finished.last().first().value<CrawlSummary>();
    QCOMPARE(second.counts.stored, 0);
    QCOMPARE(second.counts.unchanged, summary.counts.stored + 1);
}

void TestCrawlPage::endIsHonestAboutFailures_data()
{
    QTest::addColumn<int>("listed");
    QTest::addColumn<int>("failed");
    QTest::addColumn<QString>("stoppedBy"); // with the limit: "limit 500 requests"
    QTest::addColumn<int>("mark");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, int listed, int failed, const char *stoppedBy,
                        MessageBar::Kind mark, const char *sentence) {
        QTest::newRow(name) << listed << failed << QString::fromLatin1(stoppedBy) << int(mark)
                            << QString::fromLatin1(sentence);
    };
    row("nothing failed", 30, 0, "", MessageBar::Kind::Success, "30 films stored.");
    row("nothing came", 0, 0, "", MessageBar::Kind::Information, "0 films stored.");
    row("some failed", 300, 37, "", MessageBar::Kind::Doubt,
        "37 of 300 titles failed, most because: The answer was cut short. 263 films stored.");
    row("one failed", 30, 1, "", MessageBar::Kind::Doubt,
        "1 of 30 titles failed: The answer was cut short. 29 films stored.");
    row("all failed", 30, 30, "", MessageBar::Kind::Failure,
        "All 30 titles failed, most because: The answer was cut short. 0 films stored.");
    row("the only one failed", 1, 1, "", MessageBar::Kind::Failure,
        "The title failed: The answer was cut short.");
    row("a person stopped it, some failed", 30, 2, "user", MessageBar::Kind::Doubt, "2 of 30 titles failed");
    row("a person stopped it", 30, 0, "user", MessageBar::Kind::Information, "You stopped it.");
    row("a limit was reached, some failed", 30, 2, "limit", MessageBar::Kind::Doubt, "2 of 30 titles failed");
    row("an unknown limit", 30, 0, "limit", MessageBar::Kind::Information, "A limit was reached. 30 ");
    row("so many requests", 30, 0, "limit 500 requests", MessageBar::Kind::Information,
        "The limit of 500 requests was reached. 30 films stored.");
    row("so many minutes", 30, 0, "limit 1 minutes", MessageBar::Kind::Information,
        "The limit of 1 minute was reached.");
    row("so many titles", 30, 0, "limit 30 titles", MessageBar::Kind::Information,
        "The limit of 30 titles was reached.");
    row("refused, some failed", 30, 2, "refused", MessageBar::Kind::Failure, "2 of 30 titles failed");
}

// No mark of success over failures, why most of them failed, and the way to them; told by the crawl, clicked by hand.
void TestCrawlPage::endIsHonestAboutFailures()
{
    QFETCH(int, listed);
    QFETCH(int, failed);
    QFETCH(QString, stoppedBy);
    QFETCH(int, mark);
    QFETCH(QString, sentence);
    Upstream sample;
    sample.makeClient = [](const Settings &) { return makeSampleClient(); };
    CrawlService crawl(nullptr, {}, {{sample}, {}});
    AppServices services;
    services.crawl = &crawl;
    CrawlPage page(services);
    page.resize(1000, 700);
    page.show();
    QSignalSpy told(&page, &Page::tell);
    CrawlSummary summary;
    summary.counts.state = CrawlProgress::State::Running;
    summary.counts.listed = listed;
    summary.counts.failed = failed;
    summary.counts.accepted = summary.counts.stored = listed - failed;
    Q_EMIT crawl.progressed(summary.counts);
    QList<EntryStatus> entries;
    for (int position = 1; position <= listed; ++position) {
        EntryStatus status;
        status.position = position;
        status.entry.listId = QString::number(position);
        status.entry.title = QStringLiteral("Film %1").arg(position);
        status.state = position <= failed ? EntryState::Failed : EntryState::Accepted;
        status.movieId = position <= failed ? 0 : position;
        if (position <= failed)
            status.reason =
                QStringLiteral("The answer was cut short. (https://wiki.example/<b>%1</b>)").arg(position);
        entries.append(status);
    }
    Q_EMIT crawl.entriesChanged(entries);
    summary.counts.state = CrawlProgress::State::Finished;
    summary.stoppedBy = stoppedBy.section(u' ', 0, 0);
    summary.reached = limitOf(stoppedBy);
    summary.commonestFailure = commonestFailure(entries);
    Q_EMIT crawl.finished(summary);

    auto *bar = page.findChild<CrawlRunPanel *>()->findChild<MessageBar *>();
    QVERIFY2(bar->text().contains(sentence), qPrintable(bar->text()));
    QCOMPARE(int(bar->kind()), mark);
    QCOMPARE(told.last().first().toString().contains(QStringLiteral("failed")), failed > 0);
    auto *view = page.findChild<TitleView *>();
    QPushButton *show = button(page, QStringLiteral("Show what failed"));
    QCOMPARE(show != nullptr, failed > 0);
    if (failed == 0)
        return;
    QTest::mouseClick(show, Qt::LeftButton);
    QCOMPARE(view->model()->rowCount(), failed);
    QVERIFY(bar->isVisible()); // the sentence stays
    const QModelIndex state = view->model()->index(0, TitleTableModel::State);
    QVERIFY(!state.data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(state.data(Qt::ToolTipRole).toString().contains(QStringLiteral("The answer was cut short.")));
    QVERIFY(!state.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    QPushButton *retry = page.findChild<TitleView *>()->parentWidget()->findChild<QPushButton *>();
    QVERIFY(retry->isVisible() && retry->text().startsWith(QStringLiteral("Retry")));
    QTest::mouseClick(retry,
                      Qt::LeftButton); // there is no run to repeat here: the service says so, nothing breaks
}

void TestCrawlPage::forecastWords()
{
    QCOMPARE(durationText(10), QStringLiteral("less than a minute"));
    QCOMPARE(durationText(60), QStringLiteral("1 minute"));
    QCOMPARE(durationText(1560), QStringLiteral("26 minutes"));
    QCOMPARE(durationText(7800), QStringLiteral("2 h 10 min"));
    QCOMPARE(forecastText({1, 2, 60}), QStringLiteral("1 film · about 2 requests · 1 minute"));
}

QTEST_MAIN(TestCrawlPage)
#include "tst_crawlpage.moc"
