#include "core/crawl/service/crawlthread.h"

#include "core/base/future.h"
#include "core/crawl/run/owedtitles.h"
#include "core/crawl/run/scopejson.h"
#include "core/crawl/service/joinedrun.h"
#include "core/crawl/service/pageverdicts.h"
#include "core/crawl/service/rematchreading.h"
#include "core/crawl/service/rereading.h"
#include "core/crawl/shared/awaitedrun.h"

#include <algorithm>

namespace moviedb {

CrawlThread::CrawlThread(std::shared_ptr<MovieStore> store, Settings settings, CrawlParts parts)
    : m_store(std::move(store)), m_settings(std::move(settings)), m_parts(std::move(parts))
{
    for (const Upstream &upstream : std::as_const(m_parts.upstreams))
        m_upstreams.push_back(std::make_unique<crawl::UpstreamAccess>(upstream));
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
}

CrawlThread::~CrawlThread()
{
    delete m_session; // before the client that it uses
    delete m_joined;
    delete m_awaited;
    qDeleteAll(findChildren<crawl::Lookup *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<crawl::RematchReading *>(Qt::FindDirectChildrenOnly));
    qDeleteAll(findChildren<crawl::Rereading *>(Qt::FindDirectChildrenOnly));
}

void CrawlThread::setSettings(const Settings &settings)
{
    m_settings = settings;
    for (const auto &upstream : m_upstreams)
        upstream->settingsChanged();
}

Result<Done> CrawlThread::loadClassifier()
{
    MOVIEDB_TRY(classifier, m_parts.loadClassifier ? m_parts.loadClassifier(m_settings)
                                                   : match::FilmClassifier::shipped());
    m_classifier = std::make_shared<const match::FilmClassifier>(std::move(classifier));
    return Done{};
}

crawl::UpstreamAccess &CrawlThread::upstreamOf(const CrawlScope &scope)
{
    for (const auto &upstream : m_upstreams)
        if (upstream->holds(scope))
            return *upstream;
    return *m_upstreams.front();
}

crawl::Resources CrawlThread::resourcesFor(const CrawlScope &scope)
{
    crawl::UpstreamAccess &upstream = upstreamOf(scope);
    crawl::Resources resources = upstream.resources(m_settings, isBusy() || m_lookups > 0);
    resources.reaches = [this, &upstream](const GalleryEntry &entry) {
        return &upstreamOf(crawl::scopeOfTitles({entry})) == &upstream;
    };
    resources.store = m_store;
    resources.classifier = m_classifier;
    resources.answers = m_parts.answers;
    resources.exchange = m_parts.exchange;
    resources.pool = &m_pool;
    return resources;
}

bool CrawlThread::saysThatItIsBusy()
{
    if (isBusy())
        Q_EMIT logged(QStringLiteral("A crawl is running already."));
    return isBusy();
}

void CrawlThread::start(const CrawlScope &scope)
{
    if (saysThatItIsBusy())
        return;
    if (!m_store)
        return refuseStart(makeError(Fault::Config, QStringLiteral("There is no database to crawl into.")));
    if (const auto loaded = loadClassifier(); !loaded)
        return refuseStart(loaded.error());
    if (scope.gallery.isEmpty())
        startNewest(scope);
    else
        makeSession(scope, scope)->start();
}

// Whatever is unfinished: a crawl, or decided titles whose facts are owed. Whose it is, they say themselves.
void CrawlThread::startNewest(const CrawlScope &scope)
{
    m_choosing = true;
    onFinished(m_store->unfinishedRun({}), this, [this, scope](const Result<std::optional<CrawlRun>> &found) {
        if (!found)
            return refuseStart(found.error());
        if (!*found || (**found).gallery == crawl::reviewGallery())
            return startOwed(scope);
        const auto stored = crawl::scopeFromJson((**found).scopeJson);
        startAs(scope, stored ? *stored : scope); // one that cannot be read is refused by its opening
    });
}

void CrawlThread::startOwed(const CrawlScope &scope)
{
    onFinished(m_store->decidedWithoutFacts({}), this, [this, scope](const Result<QList<ReviewItem>> &owed) {
        if (!owed)
            return refuseStart(owed.error());
        startAs(scope, owed->isEmpty() ? scope : crawl::scopeOfTitles({owed->first().entry}));
    });
}

// Asks the services that `kind` belongs to.
void CrawlThread::startAs(const CrawlScope &scope, const CrawlScope &kind)
{
    if (std::exchange(m_choosing, false))
        makeSession(scope, kind)->start();
    else if (m_session == nullptr) // stopped meanwhile, and nothing else was started
        endStart(QStringLiteral("user"), {});
}

void CrawlThread::refuseStart(const Error &error)
{
    endStart(QStringLiteral("error"), error.oneLine());
}

void CrawlThread::endStart(const QString &stoppedBy, const QString &error)
{
    m_choosing = false;
    CrawlSummary summary;
    summary.stoppedBy = stoppedBy;
    summary.error = error;
    summary.counts.state = CrawlProgress::State::Finished;
    sessionFinished(summary);
}

crawl::RunSession *CrawlThread::makeSession(const CrawlScope &scope, const CrawlScope &kind, bool takesOver)
{
    upstreamOf(kind).forgetRefusals();
    crawl::Resources resources = resourcesFor(kind);
    resources.takesOver = takesOver;
    m_session = new crawl::RunSession(resources, scope, this);
    connect(m_session, &crawl::RunSession::progressed, this, &CrawlThread::progressed);
    connect(m_session, &crawl::RunSession::entriesChanged, this, &CrawlThread::entriesChanged);
    connect(m_session, &crawl::RunSession::logged, this, &CrawlThread::logged);
    connect(m_session, &crawl::RunSession::finished, this, &CrawlThread::sessionFinished);
    return m_session;
}

void CrawlThread::sessionFinished(const CrawlSummary &summary)
{
    if (m_session != nullptr) {
        if (m_session->run()) {
            m_lastRun = m_session->run();
            m_lastRun->stoppedBy = summary.stoppedBy;
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

void CrawlThread::pause()
{
    if (m_session != nullptr)
        m_session->setPaused(true);
}

void CrawlThread::resume()
{
    if (m_session != nullptr)
        m_session->setPaused(false);
}

void CrawlThread::stop()
{
    if (m_session != nullptr)
        m_session->stop();
    if (m_joined != nullptr)
        joinEnded(QStringLiteral("user"));
    if (dropAwaited())
        endStart(QStringLiteral("user"), {});
    m_choosing = false;
}

void CrawlThread::retry(const QStringList &listIds)
{
    if (saysThatItIsBusy())
        return;
    if (!m_lastRun) { // another start of the program: its unfinished run holds the failed titles
        CrawlScope newest;
        start(newest);
        return;
    }
    CrawlScope scope = m_lastScope;
    scope.limits = {};
    makeSession(scope, scope)->startAgain(*m_lastRun, listIds);
}

void CrawlThread::retryRun(const CrawlRun &run, const QStringList &listIds)
{
    if (saysThatItIsBusy())
        return;
    const auto scope = crawl::scopeFromJson(run.scopeJson);
    if (!scope)
        return refuseStart(scope.error());
    if (const auto loaded = loadClassifier(); !loaded)
        return refuseStart(loaded.error());
    CrawlScope unlimited = *scope;
    unlimited.limits = {};
    makeSession(unlimited, unlimited)->startAgain(run, listIds);
}

void CrawlThread::join(qint64 runId)
{
    if (saysThatItIsBusy())
        return;
    if (!m_store || !m_parts.exchange)
        return refuseStart(makeError(Fault::Usage,
                                     QStringLiteral("Only crawls into a Postgres database can be joined."),
                                     {}, QStringLiteral("A file is written by one program at a time.")));
    if (const auto loaded = loadClassifier(); !loaded)
        return refuseStart(loaded.error());
    m_awaited = new crawl::AwaitedRun(m_store, runId, this);
    connect(m_awaited, &crawl::AwaitedRun::waits, this, &CrawlThread::awaits);
    connect(m_awaited, &crawl::AwaitedRun::failed, this, [this](const Error &error) {
        dropAwaited();
        refuseStart(error);
    });
    connect(m_awaited, &crawl::AwaitedRun::found, this, &CrawlThread::runFound);
    m_awaited->start();
}

bool CrawlThread::dropAwaited()
{
    if (m_awaited == nullptr)
        return false;
    m_awaited->disconnect(this);
    std::exchange(m_awaited, nullptr)->deleteLater(); // this may be its signal
    return true;
}

void CrawlThread::runFound(const PastRun &found)
{
    dropAwaited();
    const auto scope = crawl::JoinedRun::scopeOf(found);
    if (!scope)
        return refuseStart(scope.error());
    const crawl::Resources resources = resourcesFor(*scope);
    if (const auto error = resources.whyNot(crawl::asksGallery(*scope), scope->gallery))
        return refuseStart(*error);
    m_joined = new crawl::JoinedRun(resources, found.run.runId, this);
    connect(m_joined, &crawl::JoinedRun::logged, this, &CrawlThread::logged);
    connect(m_joined, &crawl::JoinedRun::ended, this, [this] { joinEnded({}); });
    connect(m_joined, &crawl::JoinedRun::leads, this, [this, scope = *scope] { takeOver(scope); });
    m_joined->start();
}

// The program that worked on the run is gone: this one goes on with it, while others carry its requests.
void CrawlThread::takeOver(const CrawlScope &stored)
{
    Q_EMIT logged(QStringLiteral("The program that worked on the crawl is gone; this one goes on with it."));
    CrawlScope scope = stored;
    scope.resume = true;
    makeSession(scope, scope, true)->start();
    std::exchange(m_joined, nullptr)->deleteLater(); // this is its signal
}

void CrawlThread::joinEnded(const QString &stoppedBy)
{
    CrawlSummary summary;
    summary.stoppedBy = stoppedBy;
    summary.carried = m_joined->carried();
    summary.counts.runId = m_joined->runId();
    summary.counts.state = CrawlProgress::State::Finished;
    m_joined->deleteLater();
    m_joined->disconnect(this);
    m_joined = nullptr;
    sessionFinished(summary);
}

crawl::Lookup *CrawlThread::makeLookup(const CrawlScope &scope)
{
    auto *lookup = new crawl::Lookup(resourcesFor(scope), scope.country, this);
    ++m_lookups;
    connect(lookup, &QObject::destroyed, this, [this] { --m_lookups; });
    connect(lookup, &crawl::Lookup::ended, lookup, &QObject::deleteLater);
    connect(lookup, &crawl::Lookup::logged, this, &CrawlThread::logged);
    return lookup;
}

void CrawlThread::list(const CrawlScope &scope, const Answer<QList<GalleryEntry>> &answer)
{
    makeLookup(scope)->list(scope, answer);
}

void CrawlThread::providers(const QString &country, const Answer<QList<Provider>> &answer)
{
    CrawlScope scope;
    scope.country = country;
    makeLookup(scope)->providers(answer);
}

void CrawlThread::forecast(const CrawlScope &scope, const Answer<Forecast> &answer)
{
    makeLookup(scope)->forecast(scope, answer);
}

void CrawlThread::search(const QString &query, int limit, const Answer<SearchAnswer> &answer)
{
    makeLookup({})->search(query, limit, answer);
}

void CrawlThread::itemsById(const QList<qint64> &reviewIds,
                            std::function<void(Result<QList<ReviewItem>>)> answer)
{
    const Error missing = crawl::noSuchTitle();
    if (!m_store || reviewIds.isEmpty())
        return answer(missing);
    ReviewQuery query;
    query.ids = reviewIds;
    onFinished(m_store->reviewItems(query), this,
               [missing, answer = std::move(answer)](const Result<QList<ReviewItem>> &items) {
                   answer(items && items->isEmpty() ? missing : items);
               });
}

void CrawlThread::searchAgain(qint64 reviewId, const QString &words, const Answer<MatchResult> &answer)
{
    if (const auto loaded = loadClassifier(); !loaded)
        return answer(loaded.error());
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
        const GalleryEntry entry = items->first().entry;
        makeLookup(crawl::scopeOfTitles({entry}))->match(entry, words, save);
    });
}

void CrawlThread::checkPages(const QList<Judgment> &accepts, PageDemand demand,
                             const Answer<QList<PageVerdict>> &answer)
{
    if (const auto loaded = loadClassifier(); !loaded)
        return answer(loaded.error());
    QList<qint64> ids;
    for (const Judgment &judgment : accepts)
        ids << judgment.reviewId;
    itemsById(ids, [this, accepts, demand, answer](const Result<QList<ReviewItem>> &items) {
        if (items)
            checkPagesOf(*items, accepts, demand, answer);
        else
            answer(items.error());
    });
}

void CrawlThread::checkPagesOf(const QList<ReviewItem> &items, const QList<Judgment> &accepts,
                               PageDemand demand, const Answer<QList<PageVerdict>> &answer)
{
    crawl::PageChecking checking;
    checking.upstreamOf = [this](const CrawlScope &scope) { return &upstreamOf(scope); };
    checking.look = [this, demand](const CrawlScope &scope, const QList<crawl::AskedPage> &pages,
                                   const crawl::PageChecking::Found &found) {
        makeLookup(scope)->checkPages(pages, demand, found);
    };
    crawl::checkPages(checking, items, accepts, answer);
}

void CrawlThread::readForPage(qint64 movieId, const QString &key, PageDemand demand,
                              const Answer<Rematch> &answer)
{
    if (const auto loaded = loadClassifier(); !loaded)
        return answer(loaded.error());
    if (!m_store)
        return answer(makeError(Fault::Config, QStringLiteral("There is no database with films.")));
    onFinished(m_store->rematchCase(movieId), this, [=, this](const Result<RematchCase> &film) {
        if (!film)
            return answer(film.error());
        if (key.isEmpty())
            return readFilm(*film, key, answer);
        const auto take = [=, this](const Result<QList<Result<QString>>> &found) {
            const Result<QString> looked = found ? found->first() : Result<QString>(found.error());
            if (looked)
                readFilm(*film, *looked, answer);
            else
                answer(looked.error());
        };
        makeLookup(crawl::scopeOfTitles({film->entry}))->checkPages({{key, film->entry}}, demand, take);
    });
}

void CrawlThread::readFilm(const RematchCase &film, const QString &key, const Answer<Rematch> &answer)
{
    const bool hasNone = film.wikipediaKey.isEmpty() && film.wikidataId.isEmpty();
    if (film.wikipediaKey == key && (!key.isEmpty() || hasNone))
        return answer(makeError(Fault::Conflict,
                                key.isEmpty() ? QStringLiteral("The film has no article already.")
                                              : QStringLiteral("The film has this page already."),
                                {}, QStringLiteral("Name another one.")));
    auto *reading = new crawl::RematchReading(resourcesFor(crawl::scopeOfTitles({film.entry})), film, this);
    ++m_lookups;
    connect(reading, &QObject::destroyed, this, [this] { --m_lookups; });
    connect(reading, &crawl::RematchReading::ended, reading, &QObject::deleteLater);
    connect(reading, &crawl::RematchReading::logged, this, &CrawlThread::logged);
    reading->read(key, answer);
}

void CrawlThread::reread(const RereadScope &scope, WriteMode mode, const Answer<RereadPlan> &answer)
{
    if (const auto loaded = loadClassifier(); !loaded)
        return answer(loaded.error());
    if (!m_store)
        return answer(makeError(Fault::Config, QStringLiteral("There is no database with films.")));
    if (!m_parts.answers)
        return answer(makeError(Fault::Config, QStringLiteral("No answers of the sources are kept.")));
    const auto resourcesOf = [this](const GalleryEntry &entry) {
        return resourcesFor(crawl::scopeOfTitles({entry}));
    };
    auto *reading = new crawl::Rereading(m_store, resourcesOf, scope, mode, this);
    ++m_lookups;
    connect(reading, &QObject::destroyed, this, [this] { --m_lookups; });
    connect(reading, &crawl::Rereading::ended, reading, &QObject::deleteLater);
    connect(reading, &crawl::Rereading::progressed, this, &CrawlThread::rereadProgressed);
    reading->read(answer);
}

void CrawlThread::stopRereading()
{
    for (crawl::Rereading *reading : findChildren<crawl::Rereading *>(Qt::FindDirectChildrenOnly))
        reading->stop();
}

// Of the accepted ones. One run goes to one upstream.
Result<CrawlScope> CrawlThread::scopeOf(const QList<ReviewItem> &items)
{
    QList<GalleryEntry> entries;
    for (const ReviewItem &item : items)
        if (item.state == ReviewState::Confirmed || item.state == ReviewState::NoArticle)
            entries << item.entry;
    if (entries.isEmpty())
        return makeError(Fault::NotFound, QStringLiteral("None of these titles is accepted."));
    const crawl::UpstreamAccess *first = &upstreamOf(crawl::scopeOfTitles({entries.first()}));
    for (const GalleryEntry &entry : std::as_const(entries)) {
        const crawl::UpstreamAccess *other = &upstreamOf(crawl::scopeOfTitles({entry}));
        if (other != first)
            return makeError(Fault::Conflict,
                             QStringLiteral("Titles of %1 and of %2 cannot be read together.")
                                 .arg(first->name(), other->name()),
                             {}, QStringLiteral("Choose them one kind after the other."));
    }
    return crawl::scopeOfTitles(entries);
}

void CrawlThread::fetchAccepted(const QList<qint64> &reviewIds, const Answer<CrawlSummary> &answer)
{
    if (isBusy())
        return answer(makeError(Fault::Conflict, QStringLiteral("A crawl is running."), {},
                                QStringLiteral("Wait for its end, or stop it first.")));
    itemsById(reviewIds, [this, answer](const Result<QList<ReviewItem>> &items) {
        if (!items)
            return answer(items.error());
        if (isBusy())
            return answer(makeError(Fault::Conflict, QStringLiteral("A crawl is running.")));
        const auto scope = scopeOf(*items);
        if (!scope)
            return answer(scope.error());
        m_fetchAnswer = answer;
        start(*scope);
    });
}

} // namespace moviedb

#include "moc_crawlthread.cpp"
