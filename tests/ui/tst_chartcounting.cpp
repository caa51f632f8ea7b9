// The page of charts while they are counted: one after the other, stopped when nobody looks, anew after a change; without films,
// on a refusal, in little room.
#include "tests/ui/fakemoviestore.h"
#include "ui/charts/chartboard.h"
#include "ui/charts/chartcounting.h"
#include "ui/charts/chartspage.h"
#include "ui/charts/chartwords.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/page/appservices.h"
#include "ui/page/pageids.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

class ChartStore : public FakeMovieStore
{
public:
    QList<ChartQuery> asked;
    QList<std::shared_ptr<QPromise<Result<ChartData>>>> held;
    QFuture<Result<ChartData>> chart(const ChartQuery &query) override
    {
        asked << query;
        auto promise = std::make_shared<QPromise<Result<ChartData>>>();
        promise->start();
        held << promise;
        return promise->future();
    }
    void answer(const Result<ChartData> &data)
    {
        held.last()->addResult(data);
        held.last()->finish();
    }
    Result<ChartData> films(qint64 count) const
    {
        ChartData data;
        data.subject = asked.last().subject;
        data.films = count;
        return data;
    }
};

struct ChartStoreDesk
{
    std::shared_ptr<ChartStore> store = std::make_shared<ChartStore>();
    AppServices services;
    std::unique_ptr<ChartsPage> page;

    ChartStoreDesk()
    {
        services.store = store;
        page = std::make_unique<ChartsPage>(services, nullptr);
        page->resize(900, 700);
        page->show();
    }
    bool askedFor(int count) const
    {
        return QTest::qWaitFor([this, count] { return store->asked.size() == count; }, 5000);
    }
};

} // namespace

class ChartCountingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void oneAfterTheOtherAndStopped();
    void someFilmsFirst();
    void saysWhatItCounts();
    void agreementLeadsToTheDisagreements();
    void withoutFilms();
    void refusals();
    void columnsThatCannotBeRead();
    void sideBySideWhereThereIsRoom();
};

void ChartCountingTest::oneAfterTheOtherAndStopped()
{
    ChartStoreDesk desk;
    QVERIFY(desk.askedFor(1));
    QCOMPARE(desk.store->asked.first().subject, ChartBoard::subjects().first());
    const std::stop_token stop = desk.store->asked.first().films.stop;
    QVERIFY(!stop.stop_requested());
    desk.page->hide(); // nobody looks: the database is told to stop, and nothing more is asked
    QVERIFY(stop.stop_requested());
    desk.store->answer(desk.store->films(7)); // too late
    desk.page->show();
    QVERIFY(desk.askedFor(2));
    QVERIFY(!desk.page->board()->charts().first()->isFilled());
    QCOMPARE(desk.store->asked.last().subject, ChartBoard::subjects().first());
    for (int chart = 0; chart < ChartBoard::subjects().size(); ++chart) {
        QVERIFY(desk.askedFor(2 + chart));
        QCOMPARE(desk.store->asked.last().subject, ChartBoard::subjects().at(chart));
        QVERIFY(desk.page->counting()->isCounting());
        desk.store->answer(desk.store->films(7));
    }
    QTRY_VERIFY(!desk.page->counting()->isCounting());
    const auto before = desk.store->asked.size();
    desk.page->hide();
    desk.page->show(); // it is all known
    QCOMPARE(desk.store->asked.size(), before);
    Q_EMIT desk.store->changed({QStringLiteral("actors"), {}}); // of no account
    QVERIFY(!desk.page->counting()->isCounting());
    Q_EMIT desk.store->changed({QStringLiteral("movies"), {}});
    QVERIFY(desk.askedFor(int(before) + 1));
    QVERIFY(desk.page->board()->charts().first()->isFilled()); // the old one stays meanwhile
}

// What is counted from claims is there of some films first, is said to be so, and is not copied; once all are counted, no
// part of them takes their place again.
void ChartCountingTest::someFilmsFirst()
{
    ChartStoreDesk desk;
    const QList<ChartSubject> subjects = ChartBoard::subjects();
    QList<ChartSubject> seen;
    const auto answerNext = [&](int step) {
        if (!desk.askedFor(step))
            return false;
        const ChartQuery &query = desk.store->asked.last();
        auto answer = desk.store->films(900000);
        if (query.reach == ChartReach::SomeFilms) {
            seen << query.subject;
            answer->films = 2000;
            answer->outOf = 900000;
        }
        desk.store->answer(answer);
        return true;
    };
    const int charts = int(subjects.size());
    for (int step = 1; step <= charts; ++step)
        QVERIFY(answerNext(step));
    QCOMPARE(seen, (QList<ChartSubject>{ChartSubject::Completeness, ChartSubject::Agreement}));
    QVERIFY(desk.askedFor(charts + 1));
    const ChartView *chart = desk.page->board()->chart(ChartSubject::Completeness);
    QVERIFY(chart->isFilled());
    QVERIFY(!chart->isCounted());
    QCOMPARE(chartCaption(chart->chart().data),
             QStringLiteral("so far 2,000 of 900,000 films, spread evenly; the others are being counted"));
    QCOMPARE(desk.store->asked.last().subject, ChartSubject::Completeness);
    QCOMPARE(desk.store->asked.last().reach, ChartReach::EveryFilm);
    QCOMPARE(desk.page->counting()->place(), int(subjects.indexOf(ChartSubject::Completeness)));
    for (int step = 1; step <= 2; ++step)
        QVERIFY(answerNext(charts + step));
    QTRY_VERIFY(!desk.page->counting()->isCounting());
    QVERIFY(chart->isCounted());

    Q_EMIT desk.store->changed({QStringLiteral("movies"), {}});
    for (int step = 3; step < charts + 3; ++step)
        QVERIFY(answerNext(charts + step));
    QTRY_VERIFY(!desk.page->counting()->isCounting());
    QCOMPARE(seen.size(), 2);
    desk.page->showFilms({}); // of other films nothing is known
    for (int step = charts + 3; step < 2 * charts + 3; ++step)
        QVERIFY(answerNext(charts + step));
    QCOMPARE(seen.size(), 4);
}

// What takes its time is named; nothing is when nobody looks or all is counted.
void ChartCountingTest::saysWhatItCounts()
{
    ChartStoreDesk desk;
    const auto *words = desk.page->findChild<QLabel *>(QStringLiteral("chartBeingCounted"));
    QVERIFY(words != nullptr);
    QVERIFY(desk.askedFor(1));
    const int charts = int(ChartBoard::subjects().size());
    QTRY_COMPARE(words->text(), QStringLiteral("counting “%1”, 1 of %2…")
                                    .arg(chartTitle(ChartBoard::subjects().first()))
                                    .arg(charts));
    QVERIFY(words->isVisible());
    desk.page->hide();
    QCOMPARE(words->text(), QString());
    desk.page->show();
    for (int chart = 0; chart < charts; ++chart) {
        QVERIFY(desk.askedFor(2 + chart));
        if (chart == charts - 1)
            QTRY_COMPARE(words->text(), QStringLiteral("counting “%1”, %2 of %2…")
                                            .arg(chartTitle(ChartBoard::subjects().last()))
                                            .arg(charts));
        desk.store->answer(desk.store->films(7));
    }
    QTRY_VERIFY(!desk.page->counting()->isCounting());
    QCOMPARE(words->text(), QString());
}

// Behind a bar of agreement there are no films but what the sources differ on.
void ChartCountingTest::agreementLeadsToTheDisagreements()
{
    ChartStoreDesk desk;
    for (int chart = 0; chart < ChartBoard::subjects().size(); ++chart) {
        QVERIFY(desk.askedFor(1 + chart));
        auto answer = desk.store->films(7);
        ChartBar pair{QStringLiteral("wikidata"), QStringLiteral("wikipedia")};
        pair.parts = {{ChartPart::Kind::Alike, {}, 9}, {ChartPart::Kind::Different, {}, 1}};
        if (answer->subject == ChartSubject::Agreement)
            answer->bars = {pair};
        desk.store->answer(answer);
    }
    QTRY_VERIFY(!desk.page->counting()->isCounting());
    QSignalSpy pages(desk.page.get(), &Page::showPage);
    ChartView *agreement = desk.page->board()->chart(ChartSubject::Agreement);
    desk.page->board()->ensureWidgetVisible(agreement);
    const QPoint place = agreement->shapes().marks.last().shape.center().toPoint();
    QTest::mouseClick(agreement, Qt::LeftButton, {}, place + QPoint(theme::gap, theme::gap));
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.first().first().toString(), QString(pageid::disagreements));
}

void ChartCountingTest::withoutFilms()
{
    ChartStoreDesk desk;
    QVERIFY(desk.askedFor(1));
    QSignalSpy pages(desk.page.get(), &Page::showPage);
    desk.store->answer(desk.store->films(0));
    auto *empty = desk.page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    auto *button = empty->findChild<QPushButton *>();
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.first().first().toString(), QString(pageid::crawl));
    // Of films that a filter leaves none of there are others.
    TableQuery none;
    none.search = QStringLiteral("no such film");
    desk.page->showFilms(none);
    QVERIFY(desk.askedFor(3));
    QCOMPARE(desk.store->asked.last().films.search, none.search);
    desk.store->answer(desk.store->films(0));
    QVERIFY(desk.askedFor(4));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(desk.askedFor(5));
    QCOMPARE(desk.store->asked.last().films.search, QString());
    desk.store->answer(desk.store->films(3));
    QTRY_VERIFY(!empty->isVisible());
}

void ChartCountingTest::refusals()
{
    ChartStoreDesk desk;
    QVERIFY(desk.askedFor(1));
    desk.store->answer(makeError(Fault::Database, QStringLiteral("The database is locked.")));
    QVERIFY(desk.askedFor(2)); // the next one is tried
    auto *message = desk.page->findChild<MessageBar *>();
    QVERIFY(message->text().contains(QStringLiteral("The database is locked.")));
    ChartView *years = desk.page->board()->charts().first();
    QVERIFY(years->accessibleDescription().contains(QStringLiteral("The database is locked.")));
    for (auto *button : message->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Try again"))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(desk.askedFor(3));
    QCOMPARE(desk.store->asked.last().subject, ChartBoard::subjects().first());
    QVERIFY(message->text().isEmpty());
}

void ChartCountingTest::columnsThatCannotBeRead()
{
    const auto store = std::make_shared<ChartStore>();
    store->schemaError = FakeMovieStore::diskGone();
    AppServices services;
    services.store = store;
    ChartsPage page(services, nullptr);
    page.resize(900, 700);
    page.show();
    auto *message = page.findChild<MessageBar *>();
    QTRY_COMPARE(message->text(), FakeMovieStore::diskGone().oneLine());
    store->schemaError.reset();
    const auto before = store->asked.size();
    for (auto *button : message->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Try again"))
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(message->text(), QString());
    QTRY_VERIFY(store->asked.size() > before); // the charts, too, with the columns
}

void ChartCountingTest::sideBySideWhereThereIsRoom()
{
    ChartStoreDesk desk;
    const auto left = [&desk](ChartSubject subject) {
        const ChartView *chart = desk.page->board()->chart(subject);
        return chart->mapTo(desk.page.get(), QPoint()).x();
    };
    QTRY_VERIFY(left(ChartSubject::Runtimes) > left(ChartSubject::Decades) + 200);
    desk.page->resize(500, 700);
    QTRY_COMPARE(left(ChartSubject::Runtimes), left(ChartSubject::Decades));
    for (const ChartView *chart : desk.page->board()->charts())
        QVERIFY(chart->geometry().right() <= desk.page->board()->viewport()->width());
}

QTEST_MAIN(ChartCountingTest)
#include "tst_chartcounting.moc"
