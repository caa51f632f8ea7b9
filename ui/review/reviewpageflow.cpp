#include "ui/review/reviewpageparts.h"

#include "core/base/future.h"
#include "ui/review/candidatelist.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/messagebar.h"
#include "ui/review/reviewbulk.h"
#include "ui/review/reviewcard.h"
#include "ui/review/reviewsession.h"
#include "ui/review/reviewside.h"
#include "ui/review/thresholdpanel.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QLocale>
#include <QStackedWidget>

namespace moviedb::ui {

void ReviewPage::Parts::connectSession()
{
    QObject::connect(session, &ReviewSession::loaded, page, [this] { afterLoad(); });
    QObject::connect(session, &ReviewSession::failed, page, [this](const Error &error) {
        if (centre->currentWidget() == empty)
            empty->setContent(QStringLiteral("failed"), ReviewPage::tr("The queue could not be read"),
                              error.oneLine(), ReviewPage::tr("Try again"));
        card->message()->tell(MessageBar::Kind::Failure, error.oneLine());
    });
    QObject::connect(session, &ReviewSession::undone, page, [this](const QList<qint64> &ids) {
        handled = std::max(0, handled - int(ids.size()));
        const ReviewItem *item = ids.isEmpty() ? nullptr : queue->item(ids.first());
        if (item == nullptr)
            return;
        if (queue->rowOf(item->reviewId) < 0)
            setFilter({reviewSection(item->state), {}, {}, {}});
        visited.removeAll(item->reviewId);
        showItem(item->reviewId, false);
        Q_EMIT page->messageForStatus(
            ids.size() == 1 ? ReviewPage::tr("Taken back: %1").arg(item->entry.title)
                            : ReviewPage::tr("Taken back: %1 titles").arg(QLocale().toString(ids.size())));
    });
    QObject::connect(session, &ReviewSession::refused, page, [this](qint64 id) {
        handled = std::max(0, handled - 1);
        if (queue->rowOf(id) >= 0)
            showItem(id, false);
    });
    QObject::connect(session, &ReviewSession::nothingToUndo, page, [this] {
        card->message()->tell(MessageBar::Kind::Information, ReviewPage::tr("There is no decision to undo."));
    });
    QObject::connect(session, &ReviewSession::searchStarted, page, [this](qint64 id) {
        if (id == current)
            card->setSearching(true);
    });
    QObject::connect(session, &ReviewSession::searchEnded, page, [this](qint64 id, const QString &error) {
        if (id != current)
            return;
        card->setSearching(false);
        if (!error.isEmpty()) {
            card->message()->tell(MessageBar::Kind::Failure,
                                  ReviewPage::tr("The search failed: %1").arg(error));
            return;
        }
        card->ask(ReviewCard::Ask::Nothing);
        const ReviewItem *item = queue->item(id);
        if (item != nullptr && queue->rowOf(id) < 0)
            setFilter({reviewSection(item->state), {}, {}, {}});
        showItem(id, false);
    });
    QObject::connect(session, &ReviewSession::fetchChanged, page, [this] { tellFetch(); });
    QObject::connect(queue, &ReviewQueue::countsChanged, page, [this] {
        tellCount();
        refreshThreshold();
        showRule();
    });
}

void ReviewPage::Parts::connectSide()
{
    QObject::connect(side, &ReviewSide::filterChosen, page,
                     [this](const ReviewFilter &filter) { setFilter(filter); });
    QObject::connect(side, &ReviewSide::titleChosen, page, [this](qint64 id) { showItem(id); });
    QObject::connect(side, &ReviewSide::allWanted, page,
                     [this] { openBulk(Judgment::Kind::Accept, 0.0, queue->shown()); });
    QObject::connect(threshold, &ThresholdPanel::acceptWanted, page, [this](double acceptAbove) {
        match::Thresholds line;
        line.acceptAbove = acceptAbove;
        QList<const ReviewItem *> above;
        for (const ReviewItem *item : queue->all())
            if ((item->state == ReviewState::Open || item->state == ReviewState::Postponed) &&
                match::decide(item->candidates, line) == Decision::Accept)
                above.append(item);
        openBulk(Judgment::Kind::Accept, acceptAbove, above);
    });
    QObject::connect(threshold, &ThresholdPanel::opened, page, [this] { loadPast(); });
    QObject::connect(threshold, &ThresholdPanel::learnWanted, page, [this] { learn(); });
    QObject::connect(threshold, &ThresholdPanel::lineChosen, page, &ReviewPage::acceptAboveChosen);
    QObject::connect(bulk, &ReviewBulk::cancelled, page, [this] { showItem(current, false); });
    QObject::connect(bulk, &ReviewBulk::applied, page,
                     [this](const QList<Judgment> &judgments) { bulkDone(judgments); });
    QObject::connect(empty, &EmptyState::activated, page, [this] {
        if (!session->isLoaded())
            session->reload();
        else
            Q_EMIT page->crawlRequested();
    });
}

void ReviewPage::Parts::connectCard()
{
    QObject::connect(card, &ReviewCard::accepted, page, [this] { acceptChosen(); });
    QObject::connect(card, &ReviewCard::putBackRequested, page, [this] { decide(Judgment::Kind::Postpone); });
    QObject::connect(card, &ReviewCard::searchRequested, page,
                     [this](const QString &words) { session->searchAgain(current, words); });
    QObject::connect(card, &ReviewCard::pageRequested, page, [this](const QString &key) {
        card->ask(ReviewCard::Ask::Nothing);
        decide(Judgment::Kind::Accept, key);
    });
    QObject::connect(card, &ReviewCard::askRequested, page, [this](ReviewCard::Ask what) {
        if (what == ReviewCard::Ask::SearchWords && card->item().state == ReviewState::LookupFailed)
            session->searchAgain(current, card->item().entry.title);
        else
            card->ask(what);
    });
    QObject::connect(card->candidates(), &CandidateList::chosenChanged, page, [this] { updateActions(); });
}

void ReviewPage::Parts::setFilter(const ReviewFilter &filter)
{
    const bool sameGroup = filter.section == queue->filter().section &&
                           filter.reason == queue->filter().reason && filter.state == queue->filter().state;
    queue->setFilter(filter);
    side->selectFilter(filter);
    if (!sameGroup)
        handled = 0;
    showRule();
    if (queue->rowOf(current) >= 0)
        showItem(current, false);
    else
        showRow(0);
}

void ReviewPage::Parts::showRow(int row)
{
    const ReviewItem *item = queue->shownAt(std::min(row, queue->rowCount() - 1));
    if (item == nullptr)
        showEmpty();
    else
        showItem(item->reviewId, false);
}

QString ReviewPage::Parts::position() const
{
    const int row = queue->rowOf(current);
    if (row < 0)
        return ReviewPage::tr("Decided");
    const QLocale locale;
    return ReviewPage::tr("%1 of %2")
        .arg(locale.toString(handled + row + 1), locale.toString(handled + queue->rowCount()));
}

void ReviewPage::Parts::showItem(qint64 reviewId, bool remember)
{
    const ReviewItem *item = queue->item(reviewId);
    if (item == nullptr) {
        showRow(0);
        return;
    }
    if (remember && current != 0 && current != reviewId)
        visited.append(current);
    if (current != reviewId)
        card->message()->clear();
    current = reviewId;
    card->showItem(*item, position());
    card->setFetch(queue->fetchState(reviewId), queue->fetchError(reviewId));
    side->showCurrent(reviewId);
    centre->setCurrentWidget(deck);
    // The keyboard goes to the card unless a person is in one of the lists, or outside this page.
    const QWidget *focused = QApplication::focusWidget();
    const bool mine = focused == nullptr || (page->isAncestorOf(focused) && !side->isAncestorOf(focused));
    if (mine && page->isVisible() && card->asking() == ReviewCard::Ask::Nothing)
        card->takeKeyboard();
    updateActions();
}

void ReviewPage::Parts::showEmpty()
{
    current = 0;
    centre->setCurrentWidget(empty);
    const ReviewFilter &filter = queue->filter();
    if (!session->isLoaded())
        empty->setContent(QStringLiteral("review"), {}, ReviewPage::tr("Reading the queue"), {});
    else if (!filter.search.isEmpty())
        empty->setContent(QStringLiteral("filter"),
                          ReviewPage::tr("No title contains “%1”").arg(filter.search),
                          ReviewPage::tr("Clear the filter to see the whole list."), {});
    else if (queue->count(ReviewSection::ToDecide) + queue->count(ReviewSection::LookupFailed) > 0)
        empty->setContent(QStringLiteral("check"), ReviewPage::tr("This group is done"),
                          ReviewPage::tr("Choose another one at the left."), {});
    else if (queue->count(ReviewSection::Decided) > 0)
        empty->setContent(QStringLiteral("accepted"), ReviewPage::tr("Everything is decided"),
                          ReviewPage::tr("Doubtful titles of the next crawl will wait here."),
                          ReviewPage::tr("Go to Crawl"));
    else
        empty->setContent(QStringLiteral("review"), ReviewPage::tr("Nothing waits for you"),
                          ReviewPage::tr("When a crawl is not sure which page a film is, it asks here."),
                          ReviewPage::tr("Go to Crawl"));
    updateActions();
}

void ReviewPage::Parts::updateActions()
{
    const bool shown = centre->currentWidget() == deck && current != 0;
    const bool chosen = shown && !card->chosenKey().isEmpty();
    accept->setEnabled(chosen);
    open->setEnabled(chosen || (shown && !card->item().chosenKey.isEmpty()));
    rejectAll->setEnabled(shown && !card->item().candidates.isEmpty());
    for (QAction *each : {noArticle, postpone, paste})
        each->setEnabled(shown);
    search->setEnabled(shown && session->canSearch());
    back->setEnabled(!visited.isEmpty() || (shown && queue->rowOf(current) > 0));
}

void ReviewPage::Parts::acceptChosen()
{
    if (!card->chosenKey().isEmpty())
        decide(Judgment::Kind::Accept, card->chosenKey());
}

void ReviewPage::Parts::decide(Judgment::Kind kind, const QString &key)
{
    if (current == 0)
        return;
    const qint64 id = current;
    const int row = queue->rowOf(id);
    const bool wasLast = row == queue->rowCount() - 1;
    visited.append(id);
    session->judge({{id, kind, key}});
    if (queue->rowOf(id) >= 0) { // still in this list, as when a decision is changed: go on to the next
        showRow(wasLast ? row : row + 1);
        return;
    }
    if (row >= 0)
        ++handled;
    // At the end of the deck, what was passed over comes next.
    showRow(wasLast ? 0 : std::max(row, 0));
}

void ReviewPage::Parts::goBack()
{
    while (!visited.isEmpty()) {
        const qint64 id = visited.takeLast();
        if (queue->item(id) != nullptr && id != current) {
            showItem(id, false);
            return;
        }
    }
    const int row = queue->rowOf(current);
    if (row > 0)
        showRow(row - 1);
}

void ReviewPage::Parts::openPage()
{
    const QString key = card->chosenKey().isEmpty() ? card->item().chosenKey : card->chosenKey();
    const ReviewServices &services = session->services();
    if (!key.isEmpty() && services.pageUrl && services.openUrl)
        services.openUrl(services.pageUrl(key));
}

void ReviewPage::Parts::openBulk(Judgment::Kind kind, double acceptAbove,
                                 const QList<const ReviewItem *> &items)
{
    if (items.isEmpty())
        return;
    centre->setCurrentWidget(bulk);
    bulk->open(items, kind, acceptAbove);
    updateActions();
}

void ReviewPage::Parts::bulkDone(const QList<Judgment> &judgments)
{
    centre->setCurrentWidget(deck);
    session->judge(judgments);
    handled = 0;
    if (queue->rowOf(current) >= 0)
        showItem(current, false);
    else
        showRow(0);
    Q_EMIT page->messageForStatus(
        ReviewPage::tr("%1 titles decided. U takes it back.").arg(QLocale().toString(judgments.size())));
}

void ReviewPage::Parts::afterLoad()
{
    if (std::exchange(pastWanted, false))
        loadPast();
    tellCount();
    refreshThreshold();
    if (centre->currentWidget() == bulk)
        return;
    const ReviewItem *item = queue->item(current);
    if (item == nullptr || current == 0) {
        showRow(0);
        return;
    }
    const bool same =
        item->state == card->item().state && item->candidates.size() == card->item().candidates.size();
    if (!same)
        card->refresh(*item);
    updateActions();
}

void ReviewPage::Parts::tellCount()
{
    const int count = page->openCount();
    if (std::exchange(told, count) != count)
        Q_EMIT page->openCountChanged(count);
}

void ReviewPage::Parts::tellFetch()
{
    if (current != 0)
        card->setFetch(queue->fetchState(current), queue->fetchError(current));
    const QStringList failures = session->fetchFailures();
    if (failures.isEmpty()) {
        unstored->clear();
        return;
    }
    const QString sentence =
        failures.size() == 1
            ? ReviewPage::tr("%1 is decided but not stored: its facts could not be read.")
                  .arg(failures.first())
            : ReviewPage::tr("%1 decided films are not stored: their facts could not be read.")
                  .arg(QLocale().toString(failures.size()));
    unstored->tell(MessageBar::Kind::Failure, sentence, ReviewPage::tr("Try again"),
                   [this] { session->retryFetch(); });
}

void ReviewPage::Parts::refreshThreshold()
{
    threshold->setItems(queue->all());
}

} // namespace moviedb::ui
