#include "ui/review/reviewcontroller.h"

#include "core/base/result.h"
#include "core/domain/pagekey.h"
#include "core/match/decide/matcher.h"
#include "ui/bulk/reviewbulk.h"
#include "ui/candidates/candidatelist.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/review/reviewcard.h"
#include "ui/review/reviewdeck.h"
#include "ui/review/reviewnotices.h"
#include "ui/review/reviewsession.h"
#include "ui/review/reviewside.h"
#include "ui/review/thresholdpanel.h"
#include "ui/words/fieldtext.h"
#include "ui/words/reviewwords.h"

#include <QAction>
#include <QApplication>
#include <QLocale>
#include <QStackedWidget>

namespace moviedb::ui {

ReviewController::ReviewController(ReviewSession *session, const ReviewWidgets &widgets,
                                   const ReviewActions &actions, QObject *parent)
    : QObject(parent), m_session(session), m_queue(session->queue()), m_widgets(widgets), m_actions(actions),
      m_card(widgets.deck->card()),
      m_notices(new ReviewNotices(session, widgets.unstored, widgets.refused, m_card, this))
{
    connectSession();
    connectSide();
    connectThreshold();
    connectCard();
    connectActions();
    hinderDeciding();
    showEmpty();
}

// A database that may only be read: titles can be looked at, and every button that decides says why it does not.
void ReviewController::hinderDeciding()
{
    const auto &store = m_session->services().store;
    const auto why = store ? store->whyReadOnly() : std::nullopt;
    if (!why)
        return;
    m_hindrance = plainTip(why->oneLine());
    for (QAction *each : {m_actions.accept, m_actions.noArticle, m_actions.rejectAll, m_actions.postpone,
                          m_actions.search, m_actions.paste, m_actions.undo})
        each->setToolTip(m_hindrance);
    m_card->setHindrance(m_hindrance);
    m_widgets.bulk->setHindrance(m_hindrance);
}

void ReviewController::connectSession()
{
    connect(m_session, &ReviewSession::loaded, this, &ReviewController::loaded);
    connect(m_session, &ReviewSession::failed, this, &ReviewController::failed);
    connect(m_session, &ReviewSession::undone, this, &ReviewController::undone);
    connect(m_session, &ReviewSession::cameBack, this, &ReviewController::cameBack);
    connect(m_session, &ReviewSession::refused, this, [this](qint64 id) {
        m_handled = std::max(0, m_handled - 1);
        if (m_queue->rowOf(id) >= 0)
            showItem(id, false);
    });
    connect(m_session, &ReviewSession::pageRefused, this, &ReviewController::pageRefused);
    connect(m_notices, &ReviewNotices::titleWanted, this, &ReviewController::showTitle);
    connect(m_notices, &ReviewNotices::pageWanted, this,
            [this](qint64 id, const QString &key, PageDemand demand) {
                if (m_current == id)
                    decide(Judgment::Kind::Accept, key, demand);
            });
    connect(m_session, &ReviewSession::nothingToUndo, this, [this] {
        m_card->message()->tell(MessageBar::Kind::Information, tr("There is no decision to undo."));
    });
    connect(m_session, &ReviewSession::searchStarted, this, [this](qint64 id) {
        if (id == m_current)
            m_card->setSearching(true);
    });
    connect(m_session, &ReviewSession::searchEnded, this, &ReviewController::searchEnded);
    connect(m_session, &ReviewSession::fetchChanged, this, &ReviewController::showFetch);
    connect(m_queue, &ReviewQueue::countsChanged, this, [this] {
        Q_EMIT openCountChanged(openCount());
        m_widgets.threshold->setItems(m_queue->all());
    });
}

void ReviewController::connectSide()
{
    connect(m_widgets.side, &ReviewSide::filterChosen, this, [this](const ReviewFilter &filter) {
        m_groupChosen = true;
        setFilter(filter);
    });
    connect(m_widgets.side, &ReviewSide::titleChosen, this, [this](qint64 id) { showItem(id); });
    connect(m_widgets.side, &ReviewSide::allWanted, this,
            [this] { openBulk(Judgment::Kind::Accept, 0.0, m_queue->shown()); });
    connect(m_widgets.empty, &EmptyState::activated, this, [this] {
        if (!m_session->isLoaded())
            m_session->reload();
        else if (m_queue->filter().section != ReviewSection::Postponed &&
                 m_queue->count(ReviewSection::Postponed) > 0)
            setFilter({ReviewSection::Postponed, {}, {}, {}});
        else
            Q_EMIT crawlWanted();
    });
}

void ReviewController::connectThreshold()
{
    connect(m_widgets.threshold, &ThresholdPanel::acceptWanted, this, &ReviewController::acceptAbove);
    connect(m_widgets.bulk, &ReviewBulk::cancelled, this, [this] { showItem(m_current, false); });
    connect(m_widgets.bulk, &ReviewBulk::applied, this, &ReviewController::bulkDone);
}

void ReviewController::connectCard()
{
    connect(m_card, &ReviewCard::accepted, this, &ReviewController::acceptChosen);
    connect(m_card, &ReviewCard::putBackRequested, this, [this] { decide(Judgment::Kind::Postpone); });
    connect(m_card, &ReviewCard::searchRequested, this,
            [this](const QString &words) { m_session->searchAgain(m_current, words); });
    connect(m_card, &ReviewCard::pageRequested, this, &ReviewController::pageGiven);
    connect(m_card, &ReviewCard::askRequested, this, [this](ReviewCard::Ask what) {
        if (what == ReviewCard::Ask::SearchWords && m_card->item().state == ReviewState::LookupFailed)
            m_session->searchAgain(m_current, m_card->item().entry.title);
        else
            m_card->ask(what);
    });
    connect(m_card->candidates(), &CandidateList::chosenChanged, this, &ReviewController::updateActions);
}

void ReviewController::connectActions()
{
    const auto decides = [this](QAction *action, Judgment::Kind kind) {
        connect(action, &QAction::triggered, this, [this, kind] { decide(kind); });
    };
    const auto asks = [this](QAction *action, ReviewCard::Ask what) {
        connect(action, &QAction::triggered, this, [this, what] { m_card->ask(what); });
    };
    connect(m_actions.accept, &QAction::triggered, this, &ReviewController::acceptChosen);
    decides(m_actions.noArticle, Judgment::Kind::NoArticle);
    decides(m_actions.rejectAll, Judgment::Kind::RejectAll);
    decides(m_actions.postpone, Judgment::Kind::Postpone);
    asks(m_actions.search, ReviewCard::Ask::SearchWords);
    asks(m_actions.paste, ReviewCard::Ask::PageAddress);
    connect(m_actions.back, &QAction::triggered, this, &ReviewController::goBack);
    connect(m_actions.open, &QAction::triggered, this, &ReviewController::openPage);
    connect(m_actions.undo, &QAction::triggered, m_session, &ReviewSession::undo);
    for (int number = 0; number < m_actions.choose.size(); ++number)
        connect(m_actions.choose.at(number), &QAction::triggered, this,
                [this, number] { m_card->candidates()->choose(number); });
}

int ReviewController::openCount() const
{
    return m_queue->count(ReviewSection::ToDecide) + m_queue->count(ReviewSection::LookupFailed);
}

void ReviewController::failed(const Error &error)
{
    if (m_widgets.centre->currentWidget() == m_widgets.empty)
        m_widgets.empty->setContent(QStringLiteral("failed"), tr("The queue could not be read"),
                                    error.oneLine(), tr("Try again"));
    m_card->message()->tell(MessageBar::Kind::Failure, error.oneLine());
}

void ReviewController::undone(const QList<qint64> &reviewIds)
{
    cameBack(reviewIds);
    const ReviewItem *item = reviewIds.isEmpty() ? nullptr : m_queue->item(reviewIds.first());
    if (item != nullptr)
        Q_EMIT told(reviewIds.size() == 1
                        ? tr("Taken back: %1").arg(item->entry.title)
                        : tr("Taken back: %1 titles").arg(QLocale().toString(reviewIds.size())));
}

void ReviewController::cameBack(const QList<qint64> &reviewIds)
{
    m_handled = std::max(0, m_handled - int(reviewIds.size()));
    const ReviewItem *item = reviewIds.isEmpty() ? nullptr : m_queue->item(reviewIds.first());
    if (item == nullptr)
        return;
    if (m_queue->rowOf(item->reviewId) < 0)
        setFilter({reviewSection(item->state), {}, {}, {}});
    m_visited.removeAll(item->reviewId);
    showItem(item->reviewId, false);
}

void ReviewController::searchEnded(qint64 reviewId, const QString &error)
{
    if (reviewId != m_current)
        return;
    m_card->setSearching(false);
    if (!error.isEmpty()) {
        m_card->message()->tell(MessageBar::Kind::Failure, tr("The search failed: %1").arg(inWords(error)));
        return;
    }
    m_card->ask(ReviewCard::Ask::Nothing);
    const ReviewItem *item = m_queue->item(reviewId);
    if (item != nullptr && m_queue->rowOf(reviewId) < 0)
        setFilter({reviewSection(item->state), {}, {}, {}});
    showItem(reviewId, false);
}

void ReviewController::acceptAbove(double score)
{
    match::Thresholds line;
    line.acceptAbove = score;
    QList<const ReviewItem *> above;
    for (const ReviewItem *item : m_queue->all())
        if ((item->state == ReviewState::Open || item->state == ReviewState::Postponed) &&
            match::decide(item->candidates, line) == Decision::Accept)
            above.append(item);
    openBulk(Judgment::Kind::Accept, score, above);
}

void ReviewController::setFilter(const ReviewFilter &filter)
{
    const bool sameGroup = filter.section == m_queue->filter().section &&
                           filter.reason == m_queue->filter().reason &&
                           filter.state == m_queue->filter().state;
    m_queue->setFilter(filter);
    m_widgets.side->selectFilter(filter);
    if (!sameGroup)
        m_handled = 0;
    Q_EMIT groupShown();
    if (m_queue->rowOf(m_current) >= 0)
        showItem(m_current, false);
    else
        showRow(0);
}

// Where only look-ups failed, the badge of the page leads to them.
bool ReviewController::showWhatWaits()
{
    const bool onlyFailed =
        m_queue->count(ReviewSection::ToDecide) == 0 && m_queue->count(ReviewSection::LookupFailed) > 0;
    if (m_groupChosen || !onlyFailed || m_queue->filter().section == ReviewSection::LookupFailed)
        return false;
    setFilter({ReviewSection::LookupFailed, {}, {}, {}});
    return true;
}

void ReviewController::showRow(int row)
{
    const ReviewItem *item = m_queue->shownAt(std::min(row, m_queue->rowCount() - 1));
    if (item == nullptr)
        showEmpty();
    else
        showItem(item->reviewId, false);
}

QString ReviewController::position() const
{
    const int row = m_queue->rowOf(m_current);
    if (row < 0)
        return tr("Decided");
    const QLocale locale;
    return tr("%1 of %2")
        .arg(locale.toString(m_handled + row + 1), locale.toString(m_handled + m_queue->rowCount()));
}

void ReviewController::showItem(qint64 reviewId, bool remember)
{
    const ReviewItem *item = m_queue->item(reviewId);
    if (item == nullptr) {
        showRow(0);
        return;
    }
    if (remember && m_current != 0 && m_current != reviewId)
        m_visited.append(m_current);
    if (m_current != reviewId) {
        m_card->message()->clear();
        m_doubted.clear();
    }
    m_current = reviewId;
    m_card->showItem(*item, position());
    m_card->setFetch(m_queue->fetchState(reviewId), m_queue->fetchError(reviewId));
    m_widgets.side->showCurrent(reviewId);
    m_widgets.centre->setCurrentWidget(m_widgets.deck);
    // The keyboard goes to the card unless a person is in one of the lists, or outside this page.
    const QWidget *focused = QApplication::focusWidget();
    const bool mine = focused == nullptr ||
                      (m_widgets.page->isAncestorOf(focused) && !m_widgets.side->isAncestorOf(focused));
    if (mine && m_widgets.page->isVisible() && m_card->asking() == ReviewCard::Ask::Nothing)
        m_card->takeKeyboard();
    m_notices->showRefusals(m_current);
    updateActions();
}

void ReviewController::showEmpty()
{
    m_current = 0;
    m_widgets.centre->setCurrentWidget(m_widgets.empty);
    const ReviewFilter &filter = m_queue->filter();
    if (!m_session->isLoaded())
        m_widgets.empty->setContent(QStringLiteral("review"), {}, tr("Reading the queue"), {});
    else if (!filter.search.isEmpty())
        m_widgets.empty->setContent(QStringLiteral("filter"), tr("No title contains “%1”").arg(filter.search),
                                    tr("Clear the filter to see the whole list."), {});
    else if (m_queue->count(ReviewSection::ToDecide) + m_queue->count(ReviewSection::LookupFailed) > 0)
        m_widgets.empty->setContent(QStringLiteral("check"), tr("This group is done"),
                                    tr("Choose another one at the left."), {});
    else if (const int postponed = m_queue->count(ReviewSection::Postponed);
             postponed > 0 && filter.section != ReviewSection::Postponed)
        m_widgets.empty->setContent(QStringLiteral("review"), tr("Nothing else waits for you"),
                                    postponed == 1 ? tr("1 title is postponed.")
                                                   : tr("%1 titles are postponed.").arg(grouped(postponed)),
                                    tr("Look at what is postponed"));
    else if (m_queue->count(ReviewSection::Decided) > 0)
        m_widgets.empty->setContent(QStringLiteral("accepted"), tr("Everything is decided"),
                                    tr("Doubtful titles of the next crawl will wait here."),
                                    tr("Go to Crawl"));
    else
        m_widgets.empty->setContent(QStringLiteral("review"), tr("Nothing waits for you"),
                                    tr("When a crawl is not sure which page a film is, it asks here."),
                                    tr("Go to Crawl"));
    updateActions();
}

void ReviewController::updateActions()
{
    const bool shown = m_widgets.centre->currentWidget() == m_widgets.deck && m_current != 0;
    const bool chosen = shown && !m_card->chosenKey().isEmpty();
    const bool mayDecide = shown && m_hindrance.isEmpty();
    m_actions.accept->setEnabled(mayDecide && chosen);
    m_widgets.deck->setAcceptUrged(doubtOfChosen().isEmpty());
    forgetDoubt();
    m_actions.open->setEnabled(chosen || (shown && !m_card->item().chosenKey.isEmpty()));
    m_actions.rejectAll->setEnabled(mayDecide && !m_card->item().candidates.isEmpty());
    for (QAction *each : {m_actions.noArticle, m_actions.postpone, m_actions.paste})
        each->setEnabled(mayDecide);
    m_actions.search->setEnabled(mayDecide && m_session->canSearch());
    m_actions.undo->setEnabled(m_hindrance.isEmpty());
    m_actions.back->setEnabled(!m_visited.isEmpty() || (shown && m_queue->rowOf(m_current) > 0));
}

QString ReviewController::doubtOfChosen() const
{
    const QString key = m_card->chosenKey();
    for (const ScoredCandidate &candidate : m_card->item().candidates)
        if (candidate.candidate.key == key)
            return unlikelyWord(candidate);
    return {};
}

// Of a page that is no longer the chosen one.
void ReviewController::forgetDoubt()
{
    if (m_doubted.isEmpty() || m_doubted == m_card->chosenKey())
        return;
    m_doubted.clear();
    m_card->message()->clear();
}

void ReviewController::acceptChosen()
{
    const QString key = m_card->chosenKey();
    if (key.isEmpty() || !m_hindrance.isEmpty())
        return;
    const QString doubt = doubtOfChosen();
    if (!doubt.isEmpty() && m_doubted != key) {
        m_doubted = key;
        m_card->message()->tell(MessageBar::Kind::Doubt,
                                tr("Little speaks for “%1” (%2). Enter again accepts it all the same.")
                                    .arg(pageTitle(key), doubt));
        return;
    }
    m_doubted.clear();
    decide(Judgment::Kind::Accept, key);
}

void ReviewController::decide(Judgment::Kind kind, const QString &key, PageDemand demand)
{
    if (m_current == 0 || !m_hindrance.isEmpty())
        return;
    const qint64 id = m_current;
    const int row = m_queue->rowOf(id);
    const bool wasLast = row == m_queue->rowCount() - 1;
    m_visited.append(id);
    m_session->judge({{id, kind, key}}, demand);
    if (m_queue->rowOf(id) >= 0) { // still in this list, as when a decision is changed: go on to the next
        showRow(wasLast ? row : row + 1);
        return;
    }
    if (row >= 0)
        ++m_handled;
    // At the end of the deck, what was passed over comes next.
    showRow(wasLast ? 0 : std::max(row, 0));
}

void ReviewController::goBack()
{
    while (!m_visited.isEmpty()) {
        const qint64 id = m_visited.takeLast();
        if (m_queue->item(id) != nullptr && id != m_current) {
            showItem(id, false);
            return;
        }
    }
    const int row = m_queue->rowOf(m_current);
    if (row > 0)
        showRow(row - 1);
}

void ReviewController::openPage()
{
    const QString key = m_card->chosenKey().isEmpty() ? m_card->item().chosenKey : m_card->chosenKey();
    const ReviewServices &services = m_session->services();
    if (!key.isEmpty() && services.pageUrl && services.openUrl)
        services.openUrl(services.pageUrl(key));
}

void ReviewController::openBulk(Judgment::Kind kind, double acceptAbove,
                                const QList<const ReviewItem *> &items)
{
    if (items.isEmpty())
        return;
    m_widgets.centre->setCurrentWidget(m_widgets.bulk);
    m_widgets.bulk->open(items, kind, acceptAbove);
    updateActions();
}

void ReviewController::bulkDone(const QList<Judgment> &judgments)
{
    m_widgets.centre->setCurrentWidget(m_widgets.deck);
    m_session->judge(judgments);
    m_handled = 0;
    if (m_queue->rowOf(m_current) >= 0)
        showItem(m_current, false);
    else
        showRow(0);
    Q_EMIT told(judgments.size() == 1
                    ? tr("1 title decided. U takes it back.")
                    : tr("%1 titles decided. U takes it back.").arg(QLocale().toString(judgments.size())));
}

void ReviewController::loaded()
{
    Q_EMIT openCountChanged(openCount());
    m_widgets.threshold->setItems(m_queue->all());
    if (m_widgets.centre->currentWidget() == m_widgets.bulk)
        return;
    const ReviewItem *item = m_queue->item(m_current);
    if (item == nullptr || m_current == 0) {
        if (!showWhatWaits())
            showRow(0);
        return;
    }
    const bool same =
        item->state == m_card->item().state && item->candidates.size() == m_card->item().candidates.size();
    if (!same)
        m_card->refresh(*item);
    updateActions();
}

void ReviewController::showFetch()
{
    if (m_current != 0)
        m_card->setFetch(m_queue->fetchState(m_current), m_queue->fetchError(m_current));
}

void ReviewController::pageGiven(const QString &text)
{
    const auto &read = m_session->services().pageKey;
    const auto key = read ? read(text) : pagekey::fromText(text, {});
    if (!key) {
        m_card->refuseField(key.error().oneLine());
        return;
    }
    m_card->ask(ReviewCard::Ask::Nothing);
    decide(Judgment::Kind::Accept, *key);
}

void ReviewController::pageRefused(qint64 reviewId)
{
    m_handled = std::max(0, m_handled - 1);
    if (reviewId == m_current || m_widgets.centre->currentWidget() == m_widgets.empty)
        showTitle(reviewId);
    else
        m_notices->showOthers(m_current);
}

void ReviewController::showTitle(qint64 reviewId)
{
    const ReviewItem *item = m_queue->item(reviewId);
    if (item == nullptr)
        return;
    if (m_queue->rowOf(reviewId) < 0)
        setFilter({reviewSection(item->state), {}, {}, {}});
    showItem(reviewId);
}

} // namespace moviedb::ui

#include "moc_reviewcontroller.cpp"
