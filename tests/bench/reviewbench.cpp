// Speed of the review page, as one JSON object on standard output: moving to the next title with 1,000
// queued, and one step of the threshold slider over 10,000 titles, each until it is painted.
#include "core/base/jsonread.h"
#include "tests/ui/fakemoviestore.h"
#include "ui/review/reviewpage.h"
#include "ui/review/thresholdpanel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QSlider>

#include <algorithm>
#include <cstdio>

using namespace moviedb;

namespace {

constexpr int queuedTitles = 1000;
constexpr int thresholdTitles = 10000;
constexpr int pastJudgments = 1000;
constexpr int candidatesEach = 5;

ReviewItem doubtfulTitle(qint64 id)
{
    QList<ScoredCandidate> candidates;
    for (int i = 0; i < candidatesEach; ++i)
        candidates.append(test::scored(QStringLiteral("Film_%1_(%2_film)").arg(id).arg(1990 + i), 1990 + i,
                                       45 - i, -12.5 + i, double(20 + id % 20)));
    return test::reviewItem(id, QStringLiteral("Film %1").arg(id), QStringLiteral("year_differs"),
                            ReviewState::Open, candidates);
}

OrderedJson summary(QList<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
    return {{"times", milliseconds.size()},
            {"median_ms", rounded(milliseconds[milliseconds.size() / 2])},
            {"longest_ms", rounded(milliseconds.last())}};
}

template <class Work> double painted(QWidget &widget, Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    QCoreApplication::processEvents();
    widget.grab();
    return double(timer.nsecsElapsed()) / 1e6;
}

OrderedJson nextTitle()
{
    auto store = std::make_shared<test::FakeMovieStore>();
    for (int id = 1; id <= queuedTitles; ++id)
        store->items.insert(id, doubtfulTitle(id));
    ui::ReviewServices services;
    services.store = store;
    services.fetchAccepted = [](const QList<qint64> &) {
        return readyFuture(Result<CrawlSummary>(CrawlSummary()));
    };
    ui::ReviewPage page(services);
    page.resize(1060, 720);
    page.show();
    while (page.badge() < queuedTitles)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QList<double> times;
    for (int i = 0; i < 100; ++i) {
        const int key = i % 2 == 0 ? Qt::Key_Return : Qt::Key_S;
        times.append(painted(page, [&page, key] {
            QWidget *target = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &page;
            for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
                QKeyEvent event(type, key, Qt::NoModifier);
                QCoreApplication::sendEvent(target, &event);
            }
        }));
    }
    OrderedJson json = summary(times);
    json["decided"] = queuedTitles - page.badge();
    return json;
}

OrderedJson sliderStep()
{
    QList<ReviewItem> items;
    for (int id = 1; id <= thresholdTitles; ++id)
        items.append(doubtfulTitle(id));
    QList<const ReviewItem *> pointers;
    for (const ReviewItem &item : std::as_const(items))
        pointers.append(&item);
    QList<PastJudgment> past;
    for (int id = 1; id <= pastJudgments; ++id) {
        const ReviewItem item = doubtfulTitle(id);
        past.append(
            {item.entry, item.candidates, ReviewState::Confirmed, item.candidates[id % 2].candidate.key});
    }
    ui::ThresholdPanel panel;
    panel.resize(300, 260);
    panel.show();
    const double opening = painted(panel, [&] {
        panel.setItems(pointers);
        panel.setPast(past);
        panel.setOpen(true);
    });
    QList<double> times;
    for (int value = 50; value < 100; ++value)
        times.append(painted(panel, [&panel, value] { panel.findChild<QSlider *>()->setValue(value); }));
    OrderedJson json = summary(times);
    json["opening_ms"] = std::round(opening * 1000) / 1000;
    return json;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const OrderedJson report = {{"next_title_of_1000", nextTitle()},
                                {"threshold_step_of_10000", sliderStep()}};
    std::puts(report.dump().c_str());
    return 0;
}
