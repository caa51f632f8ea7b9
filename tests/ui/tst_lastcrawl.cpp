// What the crawl page offers at its start: a run to finish, facts that are owed, or the last crawl once more.
#include "core/crawl/run/scopejson.h"
#include "fakemoviestore.h"
#include "ui/crawl/crawlpage.h"
#include "ui/crawl/lastcrawl.h"
#include "ui/crawl/titletablemodel.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/messagebar.h"
#include "ui/page/appservices.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace moviedb;
using namespace moviedb::ui;

namespace {

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

} // namespace

class TestLastCrawl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void resumeIsOffered();
    void owedFactsAreOffered();
    void lastCrawlIsShown();
    void damagedLastCrawlIsTold();
    void nothingStartsInAReadOnlyDatabase();
};

void TestLastCrawl::resumeIsOffered()
{
    auto store = std::make_shared<test::FakeMovieStore>();
    CrawlRun run;
    run.runId = 3;
    run.gallery = QStringLiteral("provider:us/max");
    store->unfinished = run;
    for (int position = 1; position <= 5; ++position) {
        EntryStatus status;
        status.position = position;
        status.entry.listId = QString::number(position);
        status.entry.title = QStringLiteral("Film %1").arg(position);
        status.state = position <= 2 ? EntryState::Accepted : EntryState::Listed;
        store->runEntries.append(status);
    }
    AppServices services;
    services.store = store;
    CrawlPage page(services);
    page.show();
    QTRY_VERIFY(
        hasLabel(page, QStringLiteral("Max · United States was not finished: 2 of 5 titles are done.")));
    QCOMPARE(page.findChild<TitleTableModel *>()->rowCount(), 5);
}

void TestLastCrawl::owedFactsAreOffered()
{
    auto store = std::make_shared<test::FakeMovieStore>();
    for (int number = 1; number <= 2; ++number) {
        ReviewItem item;
        item.entry.listId = QString::number(number);
        item.entry.title = QStringLiteral("Film %1").arg(number);
        store->owed.append(item);
    }
    AppServices services;
    services.store = store;
    CrawlPage page(services);
    page.show();
    QTRY_VERIFY(hasLabel(page, QStringLiteral("2 decided films have no facts yet.")));
    QVERIFY(button(page, QStringLiteral("Read facts")) != nullptr);
    QCOMPARE(page.findChild<TitleTableModel *>()->rowCount(), 2);
}

void TestLastCrawl::lastCrawlIsShown()
{
    auto store = std::make_shared<test::FakeMovieStore>();
    CrawlRun run;
    run.runId = 4;
    run.gallery = QStringLiteral("provider:us/max");
    run.finishedAt = QStringLiteral("2026-03-01T12:00:00Z");
    run.providerName = QStringLiteral("HBO Max");
    CrawlScope crawled;
    crawled.gallery = run.gallery;
    crawled.country = QStringLiteral("US");
    crawled.provider = QStringLiteral("max");
    crawled.limits.titles = 1;
    crawled.acceptAbove = 91;
    run.scopeJson = crawl::scopeToJson(crawled);
    store->newest = run;
    EntryStatus status;
    status.position = 1;
    status.entry.listId = QStringLiteral("1");
    status.entry.title = QStringLiteral("Film 1");
    status.state = EntryState::Accepted;
    store->runEntries.append(status);
    AppServices services;
    services.store = store;
    CrawlPage page(services);
    page.show();
    QTRY_COMPARE(page.findChild<TitleTableModel *>()->rowCount(), 1);
    QVERIFY(button(page, QStringLiteral("Crawl again")) != nullptr);
    QVERIFY(hasLabel(page, QStringLiteral("HBO Max · United States was last crawled on")));

    // With the limits it had: one title asked for is not the whole gallery the next time.
    std::optional<LastCrawl> last;
    findLastCrawl(store, QStringLiteral("IT"), &page, [&last](const auto &found) { last = *found; });
    QTRY_VERIFY(last.has_value());
    QCOMPARE(last->input.scope.limits.titles, 1);
    QCOMPARE(last->input.scope.acceptAbove.value_or(0), 91.0);
    QCOMPARE(last->input.scope.country, QStringLiteral("US"));
}

void TestLastCrawl::damagedLastCrawlIsTold()
{
    auto store = std::make_shared<test::FakeMovieStore>();
    CrawlRun run;
    run.runId = 4;
    run.gallery = QStringLiteral("provider:us/max");
    run.scopeJson = QStringLiteral("{\"kind\": 7");
    store->newest = run;
    AppServices services;
    services.store = store;
    CrawlPage page(services);
    page.show();
    const auto told = [&page] {
        for (const MessageBar *bar : page.findChildren<MessageBar *>())
            if (bar->isVisible() && bar->text().contains(QStringLiteral("crawl_runs.scope")))
                return true;
        return false;
    };
    QTRY_VERIFY(told());
    QVERIFY(button(page, QStringLiteral("Crawl again")) == nullptr);
}

// Every button that would write says why it does not.
void TestLastCrawl::nothingStartsInAReadOnlyDatabase()
{
    auto store = std::make_shared<test::FakeMovieStore>();
    store->readOnly = makeError(Fault::Database, QStringLiteral("This database is read-only."));
    CrawlRun run;
    run.runId = 3;
    run.gallery = QStringLiteral("provider:us/max");
    store->unfinished = run;
    AppServices services;
    services.store = store;
    services.settings.contact = QStringLiteral("test@example.org");
    CrawlPage page(services);
    page.show();
    auto *empty = page.findChild<EmptyState *>()->findChild<QPushButton *>();
    QVERIFY(!empty->isEnabled());
    QVERIFY(empty->toolTip().contains(store->readOnly->text));
    QTRY_VERIFY(hasLabel(page, QStringLiteral("was not finished")));
    QVERIFY(button(page, QStringLiteral("Resume")) == nullptr);
    page.addTitle(QStringLiteral("Salt Road"));
    QTRY_VERIFY(hasLabel(page, QStringLiteral("1 title")));
    for (const char *name : {"start", "retry"}) {
        const auto *write = page.findChild<QPushButton *>(QLatin1String(name));
        QVERIFY2(!write->isEnabled(), name);
        QVERIFY2(write->toolTip().contains(store->readOnly->text), name);
    }
}

QTEST_MAIN(TestLastCrawl)
#include "tst_lastcrawl.moc"
