#include "core/crawl/run/runsession.h"

#include "core/base/future.h"
#include "core/crawl/film/factreading.h"
#include "core/crawl/film/pagesearch.h"
#include "core/crawl/run/failedtitles.h"
#include "core/crawl/run/keptpage.h"
#include "core/crawl/run/scopejson.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr int titlesInWork = 600; // in work at once: bounds the memory
constexpr int refillTitles = 100;
constexpr int tickMs = 200; // progress at most five times a second
constexpr qint64 stopPatienceMs = 3000;

} // namespace

RunSession::RunSession(Resources resources, CrawlScope scope, QObject *parent)
    : QObject(parent), m_resources(std::move(resources)), m_scope(std::move(scope)),
      m_opening(m_resources, m_scope, [this](Result<OpenedRun> run) { opened(std::move(run)); })
{
    m_ticker.setInterval(tickMs);
    connect(&m_ticker, &QTimer::timeout, this, [this] {
        tellProgress();
        if (m_progress.state == CrawlProgress::State::Stopping)
            checkDone();
    });
    m_minutes.setSingleShot(true);
    connect(&m_minutes, &QTimer::timeout, this, [this] { stopAt({0, 0, m_scope.limits.minutes}); });
}

RunSession::~RunSession() = default;

void RunSession::start()
{
    startClock();
    m_opening.open();
}

void RunSession::startAgain(const CrawlRun &run, const QStringList &listIds)
{
    m_onlyFailed = true;
    m_againListIds = listIds;
    startClock();
    m_opening.reopen(run);
}

void RunSession::startClock()
{
    m_startedAt = steadyNow();
    m_progress.state = CrawlProgress::State::Running;
    m_progress.gallery = m_scope.gallery;
    m_ticker.start();
    if (m_scope.limits.minutes > 0)
        m_minutes.start(m_scope.limits.minutes * 60000);
}

void RunSession::setPaused(bool paused)
{
    m_paused = paused;
    m_progressDirty = true;
    if (m_fetcher)
        m_fetcher->setPaused(paused);
}

void RunSession::opened(Result<OpenedRun> opening)
{
    if (!opening)
        return failBeforeRun(opening.error());
    m_run = opening->run;
    m_hold = std::move(opening->hold);
    m_scope = opening->scope;
    m_resumed = opening->resumed;
    m_earlier = std::move(opening->earlier);
    m_progress.runId = m_run->runId;
    m_progress.gallery = m_scope.gallery;
    makeStoring();
    makeFetcher(std::move(opening->journal));
    m_context.rules = opening->rules;
    m_storing->watch(YieldWatch(opening->history, extractorsOf(m_fetcher->sources())));
    if (m_onlyFailed)
        listFailedAgain();
    else
        startListing();
}

void RunSession::makeStoring()
{
    m_storing = std::make_unique<Storing>(m_resources.store, m_run->runId);
    connect(m_storing.get(), &Storing::stored, this, &RunSession::outcomesStored);
    connect(m_storing.get(), &Storing::idle, this, &RunSession::checkDone);
    connect(m_storing.get(), &Storing::failed, this, &RunSession::stopByError);
    connect(m_storing.get(), &Storing::collapsed, this, &RunSession::fieldCollapsed);
    connect(m_storing.get(), &Storing::warned, this,
            [this](const QString &sentence) { m_warnings.add(sentence); });
}

void RunSession::makeFetcher(PageJournal journal)
{
    const QString country = m_resources.countryFor(m_scope.country);
    Fetcher::Setup setup = m_resources.fetcherSetup(country);
    setup.journal = std::move(journal);
    if (!m_scope.anew && !m_onlyFailed) // what has failed may have failed at what was kept
        setup.answers.believe(m_resources.freshness(), m_resources.revalidation(setup.sources));
    setup.store = m_resources.store;
    setup.runId = m_run->runId;
    setup.requestLimit = m_scope.limits.requests;
    m_shared = m_resources.sharedClient(m_run->runId);
    if (m_shared) {
        setup.client = m_shared.get();
        connect(m_shared.get(), &SharedClient::logged, this, &RunSession::logged);
    }
    if (m_scope.limits.minutes > 0)
        setup.patienceMs = 0; // the person has said how long
    m_fetcher = std::make_unique<Fetcher>(std::move(setup));
    m_fetcher->setPaused(m_paused);
    connect(m_fetcher.get(), &Fetcher::counted, this, [this] { m_progressDirty = true; });
    connect(m_fetcher.get(), &Fetcher::logged, this, &RunSession::logged);
    connect(m_fetcher.get(), &Fetcher::warned, this, [this](const QString &line) { m_warnings.add(line); });
    connect(m_fetcher.get(), &Fetcher::refused, this,
            [this](const Error &error) { stopBy(QStringLiteral("refused"), error.oneLine()); });
    connect(m_fetcher.get(), &Fetcher::heldBackTooLong, this, &RunSession::stopByError);
    connect(m_fetcher.get(), &Fetcher::storeFailed, this, &RunSession::stopByError);
    connect(m_fetcher.get(), &Fetcher::limitReached, this, [this] { stopAt({0, m_scope.limits.requests}); });
    m_context = m_resources.context(m_fetcher.get(), &m_entities, country);
    m_context.moved = [this](const EntryWork &work) { moved(work); };
    m_context.thresholds.acceptAbove = m_scope.acceptAbove.value_or(match::Thresholds().acceptAbove);
}

void RunSession::startListing()
{
    m_listing = std::make_unique<GalleryListing>(m_fetcher.get(), m_scope, m_resources.settings.endpoints);
    connect(m_listing.get(), &GalleryListing::listed, this, &RunSession::entriesListed);
    connect(m_listing.get(), &GalleryListing::finished, this, &RunSession::listingFinished);
    connect(m_listing.get(), &GalleryListing::logged, this, &RunSession::logged);
    connect(m_listing.get(), &GalleryListing::expected, this, [this](int titles) {
        m_progress.expected = titles;
        m_progressDirty = true;
    });
    m_listing->start();
}

// The titles of the run are known: only the failed ones go to work.
void RunSession::listFailedAgain()
{
    QList<EntryStatus> all = m_earlier.values();
    std::sort(all.begin(), all.end(),
              [](const EntryStatus &a, const EntryStatus &b) { return a.position < b.position; });
    const QSet<QString> wanted(m_againListIds.begin(), m_againListIds.end());
    for (EntryStatus status : std::as_const(all)) {
        const int index = int(m_statuses.size());
        status.position = index + 1;
        const bool again =
            status.state == EntryState::Failed && (wanted.isEmpty() || wanted.contains(status.entry.listId));
        if (again) {
            status.state = EntryState::Listed;
            status.reason.clear();
            m_queue.push_back(index);
        } else {
            status.stage = EntryStage::Done;
        }
        m_statuses << status;
        changedEntry(status);
        if (!again)
            m_storing->skip(status);
    }
    listingFinished(Done{});
}

// As the earlier start of this run left it, or new; what had failed is tried again.
EntryStatus RunSession::statusOf(const GalleryEntry &entry) const
{
    EntryStatus status;
    const auto earlier = m_earlier.constFind(entry.listId);
    if (earlier != m_earlier.constEnd())
        status = *earlier;
    else
        status.entry = entry;
    if (status.state == EntryState::Listed || status.state == EntryState::Failed) {
        status.state = EntryState::Listed;
        status.reason.clear();
    } else {
        status.stage = EntryStage::Done;
    }
    return status;
}

void RunSession::entriesListed(const QList<GalleryEntry> &entries)
{
    QList<EntryStatus> toSave;
    for (const GalleryEntry &entry : entries) {
        const int index = int(m_statuses.size());
        EntryStatus status = statusOf(entry);
        const bool finished = status.state != EntryState::Listed;
        if (!finished)
            m_queue.push_back(index);
        if (!m_earlier.contains(entry.listId) || status.position != index + 1) {
            status.position = index + 1;
            toSave << status;
        }
        m_statuses << status;
        changedEntry(status);
        if (finished)
            m_storing->skip(status);
    }
    if (!toSave.isEmpty())
        onFinished(m_resources.store->saveEntries(m_run->runId, toSave), this,
                   [this](const Result<Done> &saved) {
                       if (!saved)
                           stopByError(saved.error());
                   });
    refill();
}

void RunSession::listingFinished(const Result<Done> &result)
{
    m_listingEnded = true;
    if (!result) {
        const Error &error = result.error();
        // What a person must mend first is not worth taking up again.
        const bool hopeless =
            error.fault == Fault::NotFound || error.fault == Fault::Usage || error.fault == Fault::Config;
        if (hopeless && m_statuses.isEmpty())
            onFinished(m_resources.store->finishRun(m_run->runId, {}, QStringLiteral("{}")), this,
                       [this, error](const Result<Done> &) { failBeforeRun(error); });
        else
            stopByError(error);
        return;
    }
    if (m_listing && m_listing->wasCut())
        noteCut();
    m_progress.expected = std::max(m_progress.expected, int(m_statuses.size()));
    m_storing->listingEnded(int(m_statuses.size()));
    refill();
    checkDone();
}

void RunSession::refill()
{
    while (!m_fetcher->isStopped() && !m_queue.empty() && m_inWork <= titlesInWork - refillTitles) {
        QList<int> indexes;
        QStringList listIds;
        while (!m_queue.empty() && indexes.size() < refillTitles) {
            indexes << m_queue.front();
            listIds << m_statuses[m_queue.front()].entry.listId;
            m_queue.pop_front();
        }
        m_inWork += int(indexes.size());
        ++m_judging;
        m_fetcher->setExpectingMore(true);
        onFinished(m_resources.store->judgmentsFor(listIds), this,
                   [this, indexes](const Result<QList<PastJudgment>> &judgments) {
                       --m_judging;
                       if (!judgments) {
                           stopByError(judgments.error());
                           return;
                       }
                       startWork(indexes, *judgments);
                       m_fetcher->setExpectingMore(m_judging > 0, m_listingEnded && m_queue.empty());
                   });
    }
}

void RunSession::startWork(const QList<int> &indexes, const QList<PastJudgment> &judgments)
{
    QHash<QString, PastJudgment> judged;
    for (const PastJudgment &judgment : judgments)
        judged.insert(judgment.entry.listId, judgment);
    for (const int index : indexes) {
        auto work = std::make_shared<EntryWork>();
        work->index = index;
        work->status = m_statuses[index];
        if (const auto found = judged.constFind(work->entry().listId); found != judged.constEnd())
            work->judged = *found;
        work->moveTo(m_context, EntryStage::LookingUp);
        PageSearch::run(m_context, work, [this, work] { pageFound(work); });
    }
}

void RunSession::pageFound(const WorkPointer &work)
{
    m_storing->decided(work);
    work->moveTo(m_context, work->accepted() ? EntryStage::Facts : EntryStage::Storing);
    if (work->accepted())
        FactReading::run(m_context, work, m_resources.pool, this, [this, work] {
            m_stitching -= work->status.stage == EntryStage::Storing ? 1 : 0;
            m_storing->decided(work); // again: the page may have been refused, or have come under another key
            m_storing->ended(work);
        });
    else
        m_storing->ended(work);
}

// What a person sees of it. What it ends in is told when it is stored: until then a neighbour may dispute its page.
void RunSession::moved(const EntryWork &work)
{
    EntryStatus &shown = m_statuses[work.index];
    shown.stage = work.status.stage;
    if (work.accepted()) {
        shown.wikipediaKey = work.chosenKey;
        m_stitching += shown.stage == EntryStage::Storing ? 1 : 0;
    }
    changedEntry(shown);
}

void RunSession::outcomesStored(const QList<EntryStatus> &entries)
{
    for (EntryStatus status : entries) {
        status.stage = EntryStage::Done;
        m_statuses[status.position - 1] = status;
        changedEntry(status);
    }
    m_inWork -= int(entries.size());
    m_rate.add(steadyNow(), int(entries.size()));
    refill();
}

// From now on nobody believes what the source says of this field; the other fields and films go on.
void RunSession::fieldCollapsed(const FieldCollapse &what)
{
    m_context.closedFields->insert(what.field);
    m_summary.collapsedFields << what.field.source + QLatin1Char('.') + what.field.field;
    const auto need = needOf(what);
    if (!need || m_fetcher->isStopped())
        return tellCollapsed(what, nullptr);
    ++m_keeping;
    m_fetcher->get(*need, [this, what](const Result<Document> &page) {
        --m_keeping;
        tellCollapsed(what, page ? &*page : nullptr);
        checkDone();
    });
}

void RunSession::tellCollapsed(const FieldCollapse &what, const Document *page)
{
    const QString name =
        QStringLiteral("run%1-%2-%3").arg(m_run->runId).arg(what.field.source, what.field.field);
    const QString sentence = collapseSentence(
        what, sourceTitle(m_fetcher->sources(), what.field.source),
        keepPage(m_resources.settings.dataDir + QStringLiteral("/kept-pages"), name, what, page));
    m_warnings.add(sentence);
    Q_EMIT logged(sentence);
}

void RunSession::changedEntry(const EntryStatus &status)
{
    m_progressDirty = true;
    m_changes.add(status);
}

void RunSession::stopBy(const QString &by, const QString &error)
{
    if (m_completed || m_progress.state == CrawlProgress::State::Stopping)
        return;
    m_summary.stoppedBy = by;
    m_summary.error = error;
    m_progress.state = CrawlProgress::State::Stopping;
    m_progressDirty = true;
    m_stopDeadline = steadyNow() + stopPatienceMs;
    if (!error.isEmpty())
        Q_EMIT logged(error);
    if (m_fetcher)
        m_fetcher->stopAsking();
    if (m_storing)
        m_storing->flush();
}

void RunSession::checkDone()
{
    if (m_completed || !m_run || !m_fetcher)
        return;
    const bool quiet = !m_storing->isBusy() && !m_storing->hasCommittable();
    if (m_progress.state == CrawlProgress::State::Stopping) {
        const bool idle = !m_fetcher->hasInFlight() && m_stitching == 0;
        if (quiet && (idle || steadyNow() > m_stopDeadline))
            complete();
    } else if (quiet && m_listingEnded && m_queue.empty() && m_inWork == 0 && m_judging == 0 &&
               m_keeping == 0) {
        complete();
    }
}

void RunSession::complete()
{
    m_completed = true;
    m_minutes.stop();
    for (const EntryStatus &status : waitAgain(m_statuses))
        changedEntry(status);
    refreshProgress();
    const bool cameToItsEnd = m_progress.state != CrawlProgress::State::Stopping;
    // Whatever was not reached counts as skipped: every listed title is in exactly one state.
    m_summary.counts = m_progress;
    m_summary.counts.skipped =
        m_progress.listed - m_progress.accepted - m_progress.review - m_progress.none - m_progress.failed;
    m_summary.resumed = m_resumed;
    m_summary.commonestFailure = commonestFailure(m_statuses);
    if (m_shared)
        m_shared->end(!cameToItsEnd, [this, cameToItsEnd] { saveLastTasks(cameToItsEnd); });
    else
        saveLastTasks(cameToItsEnd);
}

void RunSession::saveLastTasks(bool cameToItsEnd)
{
    m_summary.warnings = m_warnings.all() + (m_shared ? m_shared->troubles() : QStringList());
    const QList<CrawlTask> updates = m_fetcher->takeTaskUpdates();
    if (updates.isEmpty())
        finishRun(cameToItsEnd);
    else
        onFinished(m_resources.store->saveTasks(m_run->runId, updates), this,
                   [this, cameToItsEnd](const Result<QList<CrawlTask>> &) { finishRun(cameToItsEnd); });
}

// With failed titles the run stays open, to ask for just those; so does one cut by a limit. The store keeps stopped ones open.
void RunSession::finishRun(bool cameToItsEnd)
{
    const bool staysOpen = cameToItsEnd
                               ? m_progress.failed > 0 || (m_onlyFailed && isLeftOpen(*m_run, m_statuses))
                               : m_summary.stoppedBy == QLatin1String("limit");
    const QString summary = summaryToJson(m_summary);
    onFinished(staysOpen ? m_resources.store->noteSummary(m_run->runId, summary)
                         : m_resources.store->finishRun(m_run->runId, m_summary.stoppedBy, summary),
               this, [this](const Result<Done> &) { tellFinished(); });
}

void RunSession::failBeforeRun(const Error &error)
{
    if (m_completed)
        return;
    m_completed = true;
    m_minutes.stop();
    m_summary.stoppedBy = QStringLiteral("error");
    m_summary.error = error.oneLine();
    m_summary.warnings = m_warnings.all();
    m_summary.counts = m_progress;
    Q_EMIT logged(m_summary.error);
    tellFinished();
}

void RunSession::tellFinished()
{
    m_ticker.stop();
    m_progress.state = CrawlProgress::State::Finished;
    m_progressDirty = true;
    m_summary.counts.requests = m_fetcher ? m_fetcher->counts().requests() : 0;
    tellProgress();
    m_summary.counts.state = CrawlProgress::State::Finished;
    m_summary.counts.elapsedMs = m_progress.elapsedMs;
    m_hold.giveBack();
    Q_EMIT finished(m_summary);
}

void RunSession::refreshProgress()
{
    const qint64 now = steadyNow();
    countStates(m_statuses, m_progress);
    m_progress.elapsedMs = now - m_startedAt;
    m_progress.perMinute = m_rate.perMinute(now);
    m_timeLeft.note(now, m_progress);
    m_progress.secondsLeft = m_timeLeft.seconds();
    m_progress.message.clear();
    if (!m_fetcher)
        return;
    m_progress.requests = m_fetcher->counts().requests();
    m_progress.requestsByHost = m_fetcher->counts().byHost();
    m_progress.bytes = m_fetcher->counts().bytes();
    m_progress.reused = m_fetcher->counts().reusedAnswers();
    m_progress.changedAtSource = m_fetcher->counts().changedAnswers();
    m_progress.services = m_fetcher->services();
    m_progress.programs = m_shared ? m_shared->programs() : 1;
    m_progress.sharingTrouble = m_shared ? m_shared->troubles().join(u' ') : QString();
    if (m_progress.state == CrawlProgress::State::Stopping || m_completed)
        return;
    const QString waiting = m_fetcher->waitingMessage();
    m_progress.message = waiting;
    m_progress.state = m_paused                                        ? CrawlProgress::State::Paused
                       : waiting.isEmpty() || m_fetcher->hasInFlight() ? CrawlProgress::State::Running
                                                                       : CrawlProgress::State::Waiting;
}

void RunSession::tellProgress()
{
    if (m_progress.state != CrawlProgress::State::Finished)
        refreshProgress();
    if (!m_progressDirty && m_changes.isEmpty() && m_progress.message.isEmpty())
        return;
    m_progressDirty = false;
    if (!m_changes.isEmpty())
        Q_EMIT entriesChanged(m_changes.take());
    Q_EMIT progressed(m_progress);
}

} // namespace moviedb::crawl

#include "moc_runsession.cpp"
