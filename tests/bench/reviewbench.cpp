// Speed of the review page, as one JSON object on standard output: moving to the next title with 1,000
// queued, and one step of the threshold slider over 10,000 titles, each until it is painted. A figure of work
// that did not happen is none: then it says so on standard error and exits with 1.
#include "core/base/jsonread.h"
#include "tests/ui/fakemoviestore.h"
#include "ui/review/reviewpage.h"
#include "ui/review/thresholdpanel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSet>
#include <QSlider>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace moviedb;

namespace {

constexpr int queuedTitles = 1000;
constexpr int thresholdTitles = 10000;
constexpr int pastJudgments = 1000;
constexpr int candidatesEach = 5;
constexpr int leadEach = 12; // points before the next candidate: enough to be accepted by the score alone
constexpr int decisions = 100;

ReviewItem doubtfulTitle(qint64 id)
{
    QList<ScoredCandidate> candidates;
    for (int i = 0; i < candidatesEach; ++i)
        candidates.append(test::scored(QStringLiteral("Film_%1_(%2_film)").arg(id).arg(1990 + i), 1990 + i,
                                       45 - leadEach * i, -12.5, double(20 + id % 20)));
    return test::reviewItem(id, QStringLiteral("Film %1").arg(id), QStringLiteral("year_differs"),
                            ReviewState::Open, candidates);
}

Error nothingMeasured(const QString &why)
{
    return makeError(Fault::NotFound, QStringLiteral("nothing was measured: ") + why);
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

Result<OrderedJson> nextTitle()
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
    page.activateWindow();
    // A window that is not active gets no keyboard, and its shortcuts no key.
    if (!QTest::qWaitForWindowActive(&page) ||
        !QTest::qWaitFor([&page] { return page.badge() == queuedTitles; }))
        return nothingMeasured(QStringLiteral("the review page showed no queue"));
    QList<double> times;
    for (int i = 0; i < decisions; ++i) {
        const Qt::Key key = i % 2 == 0 ? Qt::Key_Return : Qt::Key_S;
        QWidget *target = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &page;
        times.append(painted(page, [target, key] { QTest::keyClick(target, key); }));
    }
    const qsizetype decided = store->judged.size();
    if (decided != decisions)
        return nothingMeasured(QStringLiteral("%1 keys decided %2 titles").arg(decisions).arg(decided));
    OrderedJson json = summary(times);
    json["decided"] = decided;
    return json;
}

Result<OrderedJson> sliderStep()
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
    auto *slider = panel.findChild<QSlider *>();
    QList<double> times;
    QSet<int> accepted;
    for (int value = 50; value < 100; ++value) {
        times.append(painted(panel, [slider, value] { slider->setValue(value); }));
        const match::ThresholdPrice &price = panel.price();
        if (price.accept + price.review + price.none != thresholdTitles)
            return nothingMeasured(QStringLiteral("the line at %1 was not counted").arg(value));
        accepted.insert(price.accept);
    }
    if (accepted.size() < 2)
        return nothingMeasured(QStringLiteral("no step of the slider changed what is accepted"));
    OrderedJson json = summary(times);
    json["opening_ms"] = std::round(opening * 1000) / 1000;
    return json;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    OrderedJson report = OrderedJson::object();
    const auto add = [&report](const char *name, const Result<OrderedJson> &part) {
        if (part)
            report[name] = *part;
        else
            std::fprintf(stderr, "review bench: %s: %s\n", name, utf8(part.error().oneLine()).c_str());
        return part.ok();
    };
    if (!add("next_title_of_1000", nextTitle()) || !add("threshold_step_of_10000", sliderStep()))
        return 1;
    std::puts(report.dump().c_str());
    return 0;
}
