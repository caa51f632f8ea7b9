#include "core/crawl/run/runsession.h"

#include "core/base/future.h"
#include "core/crawl/run/failedtitles.h"
#include "core/crawl/run/scopejson.h"
#include "core/crawl/yield/keptpage.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr qint64 stopPatienceMs = 3000;

} // namespace

RunSession::RunSession(Resources resources, CrawlScope scope, QObject *parent)
    : QObject(parent), m_resources(std::move(resources)), m_scope(std::move(scope)),
      m_opening(m_resources, m_scope, [this](Result<OpenedRun> run) { opened(std::move(run)); })
{
    connect(&m_progress, &RunProgress::progressed, this, &RunSession::progressed);
    connect(&m_progress, &RunProgress::entriesChanged, this, &RunSession::entriesChanged);
    connect(&m_progress, &RunProgress::ticked, this, [this] {
        if (m_progress.isStopping())
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
    m_progress.begin(m_scope.gallery, m_scope.providerName);
    if (m_scope.limits.minutes > 0)
        m_minutes.start(m_scope.limits.minutes * 60000);
}

void RunSession::setPaused(bool paused)
{
    m_paused = paused;
    m_progress.setPaused(paused);
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
    m_progress.opened(*m_run, m_scope.gallery);
    makeStoring();
    makeFetcher(std::move(opening->journal));
    makeTitles(opening->rules);
    m_progress.watch(m_titles.get(), m_fetcher.get(), m_shared.get());
    m_storing->watch(YieldWatch(opening->history, extractorsOf(m_fetcher->sources())));
    if (m_onlyFailed)
        listFailedAgain();
    else
        startListing();
}

void RunSession::makeStoring()
{
    m_storing = std::make_unique<Storing>(m_resources.store, m_run->runId);
    connect(m_storing.get(), &Storing::stored, this, [this](const QList<EntryStatus> &titles) {
        m_progress.stored(int(titles.size()));
        m_titles->stored(titles);
    });
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
    connect(m_fetcher.get(), &Fetcher::counted, &m_progress, [this] { m_progress.changed(); });
    connect(m_fetcher.get(), &Fetcher::logged, this, &RunSession::logged);
    connect(m_fetcher.get(), &Fetcher::warned, this, [this](const QString &line) { m_warnings.add(line); });
    connect(m_fetcher.get(), &Fetcher::refused, this,
            [this](const Error &error) { stopBy(QStringLiteral("refused"), error.oneLine()); });
    connect(m_fetcher.get(), &Fetcher::heldBackTooLong, this, &RunSession::stopByError);
    connect(m_fetcher.get(), &Fetcher::storeFailed, this, &RunSession::stopByError);
    connect(m_fetcher.get(), &Fetcher::limitReached, this, [this] { stopAt({0, m_scope.limits.requests}); });
}

void RunSession::makeTitles(const QList<FieldRule> &rules)
{
    RunContext context =
        m_resources.context(m_fetcher.get(), &m_entities, m_resources.countryFor(m_scope.country));
    context.rules = rules;
    context.thresholds.acceptAbove = m_scope.acceptAbove.value_or(match::Thresholds().acceptAbove);
    m_titles = std::make_unique<TitlesInWork>(m_resources.store, m_storing.get(), m_resources.pool);
    m_titles->setContext(std::move(context));
    connect(m_titles.get(), &TitlesInWork::changed, &m_progress,
            [this](const EntryStatus &title) { m_progress.changed(title); });
    connect(m_titles.get(), &TitlesInWork::failed, this, &RunSession::stopByError);
}

void RunSession::startListing()
{
    m_listing = std::make_unique<GalleryListing>(m_fetcher.get(), m_scope, m_resources.settings.endpoints);
    connect(m_listing.get(), &GalleryListing::listed, this, &RunSession::entriesListed);
    connect(m_listing.get(), &GalleryListing::finished, this, &RunSession::listingFinished);
    connect(m_listing.get(), &GalleryListing::logged, this, &RunSession::logged);
    connect(m_listing.get(), &GalleryListing::named, this, &RunSession::providerNamed);
    connect(m_listing.get(), &GalleryListing::expected, &m_progress, &RunProgress::expect);
    m_listing->start();
}

// Noted at once: other windows tell of the run, too.
void RunSession::providerNamed(const QString &name)
{
    m_progress.named(name);
    if (name == m_run->providerName)
        return;
    onFinished(m_resources.store->noteSummary(m_run->runId, namedSummary(name)), this,
               [this](const Result<Done> &noted) {
                   if (!noted)
                       Q_EMIT logged(noted.error().oneLine()); // it is told with the end once more
               });
}

// The titles of the run are known: only the failed ones go to work.
void RunSession::listFailedAgain()
{
    QList<EntryStatus> all = m_earlier.values();
    std::sort(all.begin(), all.end(),
              [](const EntryStatus &a, const EntryStatus &b) { return a.position < b.position; });
    const QSet<QString> wanted(m_againListIds.begin(), m_againListIds.end());
    for (EntryStatus status : std::as_const(all)) {
        status.position = nextPosition();
        const bool again =
            status.state == EntryState::Failed && (wanted.isEmpty() || wanted.contains(status.entry.listId));
        if (again) {
            status.state = EntryState::Listed;
            status.reason.clear();
        } else {
            status.stage = EntryStage::Done;
        }
        m_titles->add(status, again);
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
        EntryStatus status = statusOf(entry);
        if (!m_earlier.contains(entry.listId) || status.position != nextPosition()) {
            status.position = nextPosition();
            toSave << status;
        }
        m_titles->add(status, status.state == EntryState::Listed);
    }
    if (!toSave.isEmpty())
        onFinished(m_resources.store->saveEntries(m_run->runId, toSave), this,
                   [this](const Result<Done> &saved) {
                       if (!saved)
                           stopByError(saved.error());
                   });
    m_titles->refill();
}

void RunSession::listingFinished(const Result<Done> &result)
{
    m_titles->endListing();
    if (!result) {
        const Error &error = result.error();
        // What a person must mend first is not worth taking up again.
        const bool hopeless =
            error.fault == Fault::NotFound || error.fault == Fault::Usage || error.fault == Fault::Config;
        if (hopeless && m_titles->all().isEmpty())
            onFinished(m_resources.store->finishRun(m_run->runId, {}, QStringLiteral("{}")), this,
                       [this, error](const Result<Done> &) { failBeforeRun(error); });
        else
            stopByError(error);
        return;
    }
    if (m_listing && m_listing->wasCut())
        noteCut();
    const int titles = int(m_titles->all().size());
    m_progress.expect(std::max(m_progress.now().expected, titles));
    m_storing->listingEnded(titles);
    m_titles->refill();
    checkDone();
}

// From now on nobody believes what the source says of this field; the other fields and films go on.
void RunSession::fieldCollapsed(const FieldCollapse &what)
{
    m_titles->close(what.field);
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

void RunSession::stopBy(const QString &by, const QString &error)
{
    if (m_completed || m_progress.isStopping())
        return;
    m_summary.stoppedBy = by;
    m_summary.error = error;
    m_progress.stopping();
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
    if (m_progress.isStopping()) {
        const bool idle = !m_fetcher->hasInFlight() && !m_titles->isStitching();
        if (quiet && (idle || steadyNow() > m_stopDeadline))
            complete();
    } else if (quiet && m_titles->areDone() && m_keeping == 0) {
        complete();
    }
}

void RunSession::complete()
{
    m_completed = true;
    m_minutes.stop();
    for (const EntryStatus &title : m_titles->waitAgain())
        m_progress.changed(title);
    const bool cameToItsEnd = !m_progress.isStopping();
    m_summary.counts = m_progress.close();
    // Whatever was not reached counts as skipped: every listed title is in exactly one state.
    CrawlProgress &counts = m_summary.counts;
    counts.skipped = counts.listed - counts.accepted - counts.review - counts.none - counts.failed;
    m_summary.resumed = m_resumed;
    m_summary.commonestFailure = commonestFailure(m_titles->all());
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
                   [this, cameToItsEnd](const Result<QList<CrawlTask>> &saved) {
                       if (!saved)
                           noteUnsaved(saved.error());
                       finishRun(cameToItsEnd);
                   });
}

// With failed titles the run stays open, to ask for just those; so does one cut by a limit. The store keeps stopped ones open.
void RunSession::finishRun(bool cameToItsEnd)
{
    const bool staysOpen =
        cameToItsEnd ? m_progress.now().failed > 0 || (m_onlyFailed && isLeftOpen(*m_run, m_titles->all()))
                     : m_summary.stoppedBy == QLatin1String("limit");
    const QString summary = summaryToJson(m_summary);
    onFinished(staysOpen ? m_resources.store->noteSummary(m_run->runId, summary)
                         : m_resources.store->finishRun(m_run->runId, m_summary.stoppedBy, summary),
               this, [this](const Result<Done> &noted) {
                   if (!noted)
                       noteUnsaved(noted.error());
                   tellFinished();
               });
}

void RunSession::noteUnsaved(const Error &error)
{
    Q_EMIT logged(error.oneLine());
    if (!m_summary.error.isEmpty())
        return;
    m_summary.stoppedBy = QStringLiteral("error");
    m_summary.error = error.oneLine();
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
    m_summary.counts = m_progress.now();
    Q_EMIT logged(m_summary.error);
    tellFinished();
}

void RunSession::tellFinished()
{
    m_progress.finished();
    m_summary.counts.state = m_progress.now().state;
    m_summary.counts.requests = m_fetcher ? m_fetcher->counts().requests() : 0;
    m_summary.counts.elapsedMs = m_progress.now().elapsedMs;
    m_hold.giveBack();
    Q_EMIT finished(m_summary);
}

} // namespace moviedb::crawl

#include "moc_runsession.cpp"
