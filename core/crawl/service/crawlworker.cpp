#include "core/crawl/service/crawlworker.h"

#include "core/base/future.h"
#include "core/domain/sourcenames.h"
#include "core/match/learn/learnedweights.h"

#include <QRandomGenerator>

#include <algorithm>

namespace moviedb {

namespace {

const QString sampleProvider = QStringLiteral("sample");

bool isSampleScope(const CrawlScope &scope)
{
    return scope.provider == sampleProvider ||
           scope.gallery == QStringLiteral("provider:us/") + sampleProvider;
}

// A title of the built-in sample is known by where its poster lives.
bool isSampleEntry(const GalleryEntry &entry)
{
    return QUrl(entry.posterUrl).host() == QLatin1String(sampleHost);
}

} // namespace

CrawlWorker::CrawlWorker(std::shared_ptr<MovieStore> store, Settings settings,
                         CrawlService::ClientFactory makeClient)
    : m_store(std::move(store)), m_settings(std::move(settings)), m_makeClient(std::move(makeClient)),
      m_pacing(QRandomGenerator::global()->generate())
{
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
}

CrawlWorker::~CrawlWorker()
{
    delete m_session; // before the client that it uses
    qDeleteAll(findChildren<crawl::Lookup *>(Qt::FindDirectChildrenOnly));
}

void CrawlWorker::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_clientStale = true;
}

// The client carries the User-Agent: new settings bring a new one, as soon as nobody uses the old one.
void CrawlWorker::renewClient()
{
    if (!m_client || (m_clientStale && m_session == nullptr && m_lookups == 0)) {
        m_client = m_makeClient(m_settings);
        m_clientStale = false;
    }
}

// Anew each time: what was learned since the last run counts in the next one.
std::optional<Error> CrawlWorker::loadClassifier()
{
    auto classifier = match::classifierInUse(m_settings.dataDir);
    if (!classifier)
        return classifier.error();
    m_classifier = std::make_shared<const match::FilmClassifier>(std::move(*classifier));
    return std::nullopt;
}

Settings CrawlWorker::settingsFor(const CrawlScope &scope) const
{
    return isSampleScope(scope) ? sampleSettings(m_settings) : m_settings;
}

void CrawlWorker::setRules(crawl::Pacing &pacing, const Settings &settings)
{
    for (const QString &service :
         {source::justwatch, source::wikipedia, source::wikidata}) {
        PacingRule rule = settings.pacingFor(service);
        if (rule.minIntervalMs > 0)
            rule.minIntervalMs += 5; // what the network may take from the gap on its way
        pacing.setRule(service, rule);
    }
}

crawl::CrawlSession::Setup CrawlWorker::sessionSetup(const CrawlScope &scope)
{
    renewClient();
    const bool sample = isSampleScope(scope);
    crawl::Pacing &pacing = sample ? m_samplePacing : m_pacing;
    crawl::CrawlSession::Setup setup;
    setup.store = m_store;
    setup.settings = settingsFor(scope);
    setRules(pacing, setup.settings);
    setup.client = m_client.get();
    setup.pacing = &pacing;
    setup.classifier = m_classifier;
    setup.pool = &m_pool;
    setup.scope = scope;
    return setup;
}

void CrawlWorker::start(const CrawlScope &scope)
{
    if (m_session != nullptr) {
        Q_EMIT logged(QStringLiteral("A crawl is running already."));
        return;
    }
    if (!m_store)
        return refuseStart(makeError(Fault::Config, QStringLiteral("There is no database to crawl into.")));
    if (const auto error = loadClassifier())
        return refuseStart(*error);
    startSession(sessionSetup(scope));
}

void CrawlWorker::refuseStart(const Error &error)
{
    CrawlSummary summary;
    summary.stoppedBy = QStringLiteral("error");
    summary.error = error.oneLine();
    summary.counts.state = CrawlProgress::State::Finished;
    sessionFinished(summary);
}

void CrawlWorker::startSession(crawl::CrawlSession::Setup setup)
{
    m_session = new crawl::CrawlSession(std::move(setup), this);
    connect(m_session, &crawl::CrawlSession::progressed, this, &CrawlWorker::progressed);
    connect(m_session, &crawl::CrawlSession::entriesChanged, this, &CrawlWorker::entriesChanged);
    connect(m_session, &crawl::CrawlSession::logged, this, &CrawlWorker::logged);
    connect(m_session, &crawl::CrawlSession::finished, this, &CrawlWorker::sessionFinished);
    m_session->start();
}

void CrawlWorker::sessionFinished(const CrawlSummary &summary)
{
    if (m_session != nullptr) {
        if (m_session->run()) {
            m_lastRun = m_session->run();
            m_lastScope = m_session->scope();
        }
        m_session->disconnect(this);
        m_session->deleteLater();
        m_session = nullptr;
    }
    Q_EMIT finished(summary);
    if (m_fetchAnswer)
        std::exchange(m_fetchAnswer, nullptr)(summary);
}

void CrawlWorker::pause()
{
    if (m_session != nullptr)
        m_session->setPaused(true);
}

void CrawlWorker::resume()
{
    if (m_session != nullptr)
        m_session->setPaused(false);
}

void CrawlWorker::stop()
{
    if (m_session != nullptr)
        m_session->stop();
}

void CrawlWorker::retry(const QStringList &listIds)
{
    if (m_session != nullptr) {
        Q_EMIT logged(QStringLiteral("A crawl is running already."));
        return;
    }
    if (!m_lastRun) { // another start of the program: its unfinished run holds the failed titles
        CrawlScope newest;
        start(newest);
        return;
    }
    CrawlScope scope = m_lastScope;
    scope.limits = {};
    auto setup = sessionSetup(scope);
    setup.retryRun = m_lastRun;
    setup.retryListIds = listIds;
    startSession(std::move(setup));
}

crawl::Lookup *CrawlWorker::makeLookup(const CrawlScope &scope)
{
    renewClient();
    const bool sample = isSampleScope(scope);
    crawl::Pacing &pacing = sample ? m_samplePacing : m_pacing;
    const Settings settings = settingsFor(scope);
    setRules(pacing, settings);
    auto *lookup = new crawl::Lookup({m_client.get(), &pacing, settings, scope.country, m_classifier}, this);
    ++m_lookups;
    connect(lookup, &QObject::destroyed, this, [this] { --m_lookups; });
    connect(lookup, &crawl::Lookup::ended, lookup, &QObject::deleteLater);
    connect(lookup, &crawl::Lookup::logged, this, &CrawlWorker::logged);
    return lookup;
}

void CrawlWorker::list(const CrawlScope &scope, const Answer<QList<GalleryEntry>> &answer)
{
    makeLookup(scope)->list(scope, answer);
}

void CrawlWorker::providers(const QString &country, const Answer<QList<Provider>> &answer)
{
    CrawlScope scope;
    scope.country = country;
    makeLookup(scope)->providers(country, answer);
}

void CrawlWorker::forecast(const CrawlScope &scope, const Answer<Forecast> &answer)
{
    makeLookup(scope)->forecast(scope, answer);
}

void CrawlWorker::search(const QString &query, int limit, const Answer<SearchAnswer> &answer)
{
    makeLookup({})->search(query, limit, answer);
}

void CrawlWorker::itemsById(const QList<qint64> &reviewIds,
                            std::function<void(Result<QList<ReviewItem>>)> answer)
{
    if (!m_store || reviewIds.isEmpty())
        return answer(makeError(Fault::NotFound, QStringLiteral("There is no such title in the review.")));
    ReviewQuery query;
    query.afterId = *std::min_element(reviewIds.begin(), reviewIds.end()) - 1;
    query.limit = reviewIds.size() == 1 ? 1 : 0;
    onFinished(m_store->reviewItems(query), this,
               [reviewIds, answer = std::move(answer)](const Result<QList<ReviewItem>> &items) {
                   if (!items)
                       return answer(items.error());
                   const QSet<qint64> wanted(reviewIds.begin(), reviewIds.end());
                   QList<ReviewItem> found;
                   for (const ReviewItem &item : *items)
                       if (wanted.contains(item.reviewId))
                           found << item;
                   if (found.isEmpty())
                       return answer(makeError(Fault::NotFound,
                                               QStringLiteral("There is no such title in the review.")));
                   answer(found);
               });
}

void CrawlWorker::searchAgain(qint64 reviewId, const QString &words, const Answer<MatchResult> &answer)
{
    if (const auto error = loadClassifier())
        return answer(*error);
    itemsById({reviewId}, [this, reviewId, words, answer](const Result<QList<ReviewItem>> &items) {
        if (!items)
            return answer(items.error());
        const auto save = [this, reviewId, answer](const Result<MatchResult> &match) {
            if (!match)
                return answer(match.error());
            onFinished(m_store->replaceCandidates(reviewId, *match), this,
                       [answer, match](const Result<Done> &saved) {
                           answer(saved ? match : Result<MatchResult>(saved.error()));
                       });
        };
        CrawlScope scope;
        if (isSampleEntry(items->first().entry))
            scope.provider = sampleProvider;
        makeLookup(scope)->match(items->first().entry, words, save);
    });
}

void CrawlWorker::fetchAccepted(const QList<qint64> &reviewIds, const Answer<CrawlSummary> &answer)
{
    if (m_session != nullptr)
        return answer(makeError(Fault::Conflict, QStringLiteral("A crawl is running."), {},
                                QStringLiteral("Wait for its end, or stop it first.")));
    itemsById(reviewIds, [this, answer](const Result<QList<ReviewItem>> &items) {
        if (!items)
            return answer(items.error());
        if (m_session != nullptr)
            return answer(makeError(Fault::Conflict, QStringLiteral("A crawl is running.")));
        CrawlScope scope;
        scope.kind = CrawlScope::Kind::Entries;
        scope.gallery = QStringLiteral("review");
        scope.resume = false;
        for (const ReviewItem &item : *items)
            if (item.state == ReviewState::Confirmed || item.state == ReviewState::NoArticle)
                scope.entries << item.entry;
        if (scope.entries.isEmpty())
            return answer(makeError(Fault::NotFound, QStringLiteral("None of these titles is accepted.")));
        const auto samples = std::count_if(scope.entries.begin(), scope.entries.end(), isSampleEntry);
        if (samples > 0 && samples < scope.entries.size())
            return answer(
                makeError(Fault::Conflict,
                          QStringLiteral("Titles of the sample and real ones cannot be read together."), {},
                          QStringLiteral("Choose them one kind after the other.")));
        if (samples > 0)
            scope.provider = sampleProvider;
        m_fetchAnswer = answer;
        start(scope);
    });
}

} // namespace moviedb

#include "moc_crawlworker.cpp"
