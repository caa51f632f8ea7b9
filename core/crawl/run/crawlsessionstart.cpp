// How a run begins: what must be true first, whether an earlier one is taken up again, its journal.
#include "core/crawl/run/crawlsession.h"

#include "core/base/future.h"
#include "core/crawl/run/scopejson.h"
#include "core/sources/registry/sources.h"

#include <QCryptographicHash>

namespace moviedb::crawl {

std::optional<Error> CrawlSession::whyNot() const
{
    const bool fromGallery = m_setup.scope.kind == CrawlScope::Kind::Provider ||
                             m_setup.scope.kind == CrawlScope::Kind::GalleryUrl;
    if (fromGallery && !m_setup.settings.justwatchAccepted)
        return makeError(
            Fault::Config, QStringLiteral("JustWatch is off: its terms reserve automated access."),
            m_setup.scope.gallery,
            QStringLiteral("Read the paragraph in the settings and turn it on, or set "
                           "MOVIEDB_ACCEPT_JUSTWATCH_TERMS=1. Lists of titles work without it."));
    if (!m_setup.settings.offline)
        if (const auto agent = m_setup.settings.userAgent(); !agent)
            return agent.error();
    return std::nullopt;
}

void CrawlSession::askForRun()
{
    onFinished(m_setup.store->unfinishedRun(m_setup.scope.gallery), this,
               [this](const Result<std::optional<CrawlRun>> &found) { unfinishedCame(found); });
}

void CrawlSession::unfinishedCame(const Result<std::optional<CrawlRun>> &found)
{
    if (!found) {
        failBeforeRun(found.error());
        return;
    }
    const std::optional<CrawlRun> &earlier = *found;
    if (earlier && m_setup.scope.resume) {
        if (m_setup.scope.gallery.isEmpty()) { // "the newest, whatever it was"
            const auto scope = scopeFromJson(earlier->scopeJson);
            if (!scope) {
                failBeforeRun(scope.error());
                return;
            }
            const CrawlLimits limits = m_setup.scope.limits;
            m_setup.scope = *scope;
            if (limits.titles > 0)
                m_setup.scope.limits.titles = limits.titles;
            m_setup.scope.limits.requests = limits.requests;
            m_setup.scope.limits.minutes = limits.minutes;
            if (const auto error = whyNot()) {
                failBeforeRun(*error);
                return;
            }
        }
        m_run = earlier;
        m_resumed = true;
        loadEntries();
        return;
    }
    if (m_setup.scope.gallery.isEmpty()) {
        failBeforeRun(
            makeError(Fault::NotFound, QStringLiteral("There is no unfinished crawl to continue.")));
        return;
    }
    beginRun();
}

void CrawlSession::beginRun()
{
    onFinished(m_setup.store->beginRun(m_setup.scope.gallery, scopeToJson(m_setup.scope)), this,
               [this](const Result<CrawlRun> &run) {
                   if (!run) {
                       failBeforeRun(run.error());
                       return;
                   }
                   m_run = *run;
                   openRun(false);
               });
}

void CrawlSession::loadEntries()
{
    onFinished(m_setup.store->entries(m_run->runId), this, [this](const Result<QList<EntryStatus>> &entries) {
        if (!entries) {
            failBeforeRun(entries.error());
            return;
        }
        for (const EntryStatus &status : *entries)
            m_earlier.insert(status.entry.listId, status);
        openRun(true);
    });
}

void CrawlSession::openRun(bool resume)
{
    m_progress.runId = m_run->runId;
    m_storing = std::make_unique<Storing>(m_setup.store, m_run->runId);
    connect(m_storing.get(), &Storing::stored, this, &CrawlSession::outcomesStored);
    connect(m_storing.get(), &Storing::idle, this, &CrawlSession::checkDone);
    connect(m_storing.get(), &Storing::failed, this,
            [this](const Error &error) { stopBy(QStringLiteral("error"), error.oneLine()); });
    if (!makeFetcher(resume))
        return;
    if (m_setup.retryRun) {
        startRetry();
        return;
    }
    m_listing = std::make_unique<Listing>(m_fetcher.get(), m_setup.scope, m_setup.settings.endpoints);
    connect(m_listing.get(), &Listing::listed, this, &CrawlSession::entriesListed);
    connect(m_listing.get(), &Listing::finished, this, &CrawlSession::listingFinished);
    connect(m_listing.get(), &Listing::logged, this, &CrawlSession::logged);
    connect(m_listing.get(), &Listing::expected, this, [this](int titles) {
        m_progress.expected = titles;
        m_progressDirty = true;
    });
    m_listing->start();
}

bool CrawlSession::makeFetcher(bool resume)
{
    const Settings &settings = m_setup.settings;
    Fetcher::Setup setup;
    // Run ids count from one in every database: the tag keeps their journals apart.
    const QByteArray owner = (settings.databaseUrl() + QLatin1Char('\n') + m_setup.scope.gallery).toUtf8();
    const QString tag =
        QString::fromLatin1(QCryptographicHash::hash(owner, QCryptographicHash::Sha1).toHex().left(8));
    const QString file = PageJournal::fileName(settings.cacheDir, m_run->runId, tag);
    if (const auto opened = setup.journal.open(file, resume); !opened) {
        failBeforeRun(opened.error());
        return false;
    }
    const QString folder = settings.cacheDir + QStringLiteral("/runs");
    if (settings.offline)
        setup.journal.addOlder(folder);
    else
        PageJournal::tidy(folder);
    const QString country = m_setup.scope.country.isEmpty() ? settings.country : m_setup.scope.country;
    setup.client = m_setup.client;
    setup.pacing = m_setup.pacing;
    setup.sources = sources::makeSources(settings.endpoints, country.toUpper(), settings.language);
    setup.store = m_setup.store;
    setup.runId = m_run->runId;
    setup.requestLimit = m_setup.scope.limits.requests;
    setup.offline = settings.offline;
    m_fetcher = std::make_unique<Fetcher>(std::move(setup));
    m_fetcher->setPaused(m_paused);
    connect(m_fetcher.get(), &Fetcher::counted, this, [this] { m_progressDirty = true; });
    connect(m_fetcher.get(), &Fetcher::logged, this, &CrawlSession::logged);
    connect(m_fetcher.get(), &Fetcher::refused, this,
            [this](const Error &error) { stopBy(QStringLiteral("refused"), error.oneLine()); });
    connect(m_fetcher.get(), &Fetcher::storeFailed, this,
            [this](const Error &error) { stopBy(QStringLiteral("error"), error.oneLine()); });
    connect(m_fetcher.get(), &Fetcher::limitReached, this, [this] { stopBy(QStringLiteral("limit")); });
    m_context = {m_fetcher.get(),    &m_entities,       m_setup.classifier, {},
                 settings.endpoints, country.toUpper(), settings.language,  settings.justwatchAccepted};
    m_context.thresholds.acceptAbove = m_setup.scope.acceptAbove.value_or(match::Thresholds().acceptAbove);
    return true;
}

void CrawlSession::startRetry()
{
    QList<EntryStatus> all = m_earlier.values();
    std::sort(all.begin(), all.end(),
              [](const EntryStatus &a, const EntryStatus &b) { return a.position < b.position; });
    const QSet<QString> wanted(m_setup.retryListIds.begin(), m_setup.retryListIds.end());
    for (EntryStatus status : std::as_const(all)) {
        const int index = int(m_statuses.size());
        status.position = index + 1;
        const bool again =
            status.state == EntryState::Failed && (wanted.isEmpty() || wanted.contains(status.entry.listId));
        if (again) {
            status.state = EntryState::Listed;
            status.reason.clear();
            m_queue.push_back(index);
        }
        m_statuses << status;
        changedEntry(status);
        if (!again)
            m_storing->skip(status);
    }
    listingFinished(Done{});
}

} // namespace moviedb::crawl
