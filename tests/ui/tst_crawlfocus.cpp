// The keyboard goes where the crawl is: to what holds it and ends it while it runs, to what comes next when it has ended.
#include "core/crawl/service/crawlservice.h"
#include "core/sample/sampleclient.h"
#include "core/sample/samplegallery.h"
#include "ui/crawl/crawlpage.h"
#include "ui/crawl/crawlrun.h"
#include "ui/crawl/crawlsetup.h"
#include "ui/page/appservices.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace moviedb;
using namespace moviedb::ui;

namespace {

Upstream sampleUpstream()
{
    Upstream sample;
    sample.makeClient = [](const Settings &) { return makeSampleClient(); };
    return sample;
}

struct Desk
{
    CrawlService crawl{nullptr, {}, {{sampleUpstream()}, {}}}; // refuses every start: there is no database
    AppServices services;
    QWidget window;
    QStackedWidget *pages = new QStackedWidget(&window);
    QPushButton *another = new QPushButton(QStringLiteral("Continue"));
    std::unique_ptr<QSignalSpy> finished;
    CrawlPage *page = nullptr;
    bool active = false;

    Desk()
    {
        services.crawl = &crawl;
        page = new CrawlPage(services, nullptr);
        pages->addWidget(another);
        pages->addWidget(page);
        (new QVBoxLayout(&window))->addWidget(pages);
        finished = std::make_unique<QSignalSpy>(&crawl, &CrawlService::finished);
        window.resize(1000, 700);
        window.show();
        active = QTest::qWaitForWindowActive(&window);
    }
    QString focused() const
    {
        const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        return button != nullptr ? button->text().remove(u'&') : QString();
    }
    void progress(CrawlProgress::State state)
    {
        CrawlProgress now;
        now.state = state;
        now.gallery = sampleScope().gallery;
        Q_EMIT crawl.progressed(now);
    }
    void end(const QString &stoppedBy, int stored)
    {
        CrawlSummary summary;
        summary.counts.state = CrawlProgress::State::Finished;
        summary.counts.stored = stored;
        summary.stoppedBy = stoppedBy;
        Q_EMIT crawl.finished(summary);
    }
};

} // namespace

class CrawlFocusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsFromAnotherPage();
    void followsFromTheSetup();
    void staysWhereAPersonIs();
    void goesOnWhenItHasEnded_data();
    void goesOnWhenItHasEnded();
};

void CrawlFocusTest::followsFromAnotherPage()
{
    Desk desk;
    QVERIFY(desk.active);
    desk.pages->setCurrentWidget(desk.another);
    desk.another->setFocus();
    desk.page->crawl(sampleScope()); // as the page of past crawls asks for it
    QCOMPARE(desk.focused(), QStringLiteral("Continue"));
    desk.pages->setCurrentWidget(desk.page);
    desk.page->setFocus(Qt::OtherFocusReason);
    QCOMPARE(desk.focused(), QStringLiteral("Pause"));
    QTRY_COMPARE(desk.finished->size(), 1);
}

void CrawlFocusTest::followsFromTheSetup()
{
    Desk desk;
    QVERIFY(desk.active);
    desk.pages->setCurrentWidget(desk.page);
    auto *setup = desk.page->findChild<CrawlSetup *>();
    for (auto *part : setup->findChildren<QWidget *>())
        if (part->isVisible() && part->isEnabled() && (part->focusPolicy() & Qt::TabFocus) != 0)
            part->setFocus();
    QVERIFY(setup->isAncestorOf(QApplication::focusWidget()));
    CrawlInput input;
    input.scope = sampleScope();
    Q_EMIT setup->startRequested(input);
    QCOMPARE(desk.focused(), QStringLiteral("Pause"));
    QTRY_COMPARE(desk.finished->size(), 1);
}

// A crawl that is begun elsewhere, by another window, takes the keyboard from nobody.
void CrawlFocusTest::staysWhereAPersonIs()
{
    Desk desk;
    QVERIFY(desk.active);
    desk.pages->setCurrentWidget(desk.another);
    desk.another->setFocus();
    desk.progress(CrawlProgress::State::Running);
    QCOMPARE(desk.focused(), QStringLiteral("Continue"));
}

void CrawlFocusTest::goesOnWhenItHasEnded_data()
{
    QTest::addColumn<QString>("on");
    QTest::addColumn<QString>("stoppedBy");
    QTest::addColumn<QString>("then");
    const QString pause = QStringLiteral("Pause");
    const QString stop = QStringLiteral("Stop");
    const QString next = QStringLiteral("New crawl");
    QTest::newRow("to its end") << pause << QString() << next;
    QTest::newRow("to its end, from Stop") << stop << QString() << next;
    QTest::newRow("stopped") << stop << QStringLiteral("user") << QStringLiteral("Resume");
    QTest::newRow("stopped, from Pause") << pause << QStringLiteral("user") << QStringLiteral("Resume");
}

void CrawlFocusTest::goesOnWhenItHasEnded()
{
    QFETCH(QString, on);
    QFETCH(QString, stoppedBy);
    Desk desk;
    QVERIFY(desk.active);
    desk.pages->setCurrentWidget(desk.page);
    desk.progress(CrawlProgress::State::Running);
    auto *run = desk.page->findChild<CrawlRunPanel *>();
    for (auto *button : run->findChildren<QPushButton *>())
        if (button->text().remove(u'&') == on)
            button->setFocus();
    QCOMPARE(desk.focused(), on);
    desk.end(stoppedBy, 0);
    QTEST(desk.focused(), "then");
}

QTEST_MAIN(CrawlFocusTest)
#include "tst_crawlfocus.moc"
