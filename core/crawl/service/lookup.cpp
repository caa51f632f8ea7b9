#include "core/crawl/service/lookup.h"

#include "core/domain/sourcenames.h"
#include "core/sources/justwatch/galleryanswer.h"
#include "core/sources/justwatch/packages.h"
#include "core/sources/registry/sources.h"
#include "core/sources/wikipedia/wikipediasource.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr qint64 providersFreshSeconds = qint64(24) * 3600;

// The search with another number of hits than the crawl asks for.
class LimitedSearch : public wikipedia::WikipediaSource
{
public:
    LimitedSearch(const Endpoints &endpoints, const QString &language, int limit)
        : WikipediaSource(endpoints, language), m_limit(std::clamp(limit, 1, 100))
    {
    }
    Result<HttpRequest> request(NeedKind kind, const QStringList &keys) const override
    {
        auto request = WikipediaSource::request(kind, keys);
        if (request && kind == NeedKind::Search) {
            static const QRegularExpression limit(QStringLiteral("(^|&)limit=\\d+"));
            QString query = request->url.query(QUrl::FullyEncoded);
            query.remove(limit);
            request->url.setQuery(query + QStringLiteral("&limit=%1").arg(m_limit), QUrl::StrictMode);
        }
        return request;
    }

private:
    int m_limit;
};

QString providersFile(const Settings &settings, const QString &country)
{
    const QString host = settings.endpoints.justwatchGraphql.host();
    return QStringLiteral("%1/providers/%2-%3.json").arg(settings.cacheDir, host, country);
}

std::optional<QList<Provider>> cachedProviders(const QString &fileName)
{
    QFile file(fileName);
    const QFileInfo info(file);
    if (!info.exists() || info.lastModified().secsTo(QDateTime::currentDateTime()) > providersFreshSeconds ||
        !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    auto providers = justwatch::parsePackages(file.readAll());
    return providers ? std::optional(*providers) : std::nullopt;
}

void cacheProviders(const QString &fileName, const QByteArray &body)
{
    QDir().mkpath(QFileInfo(fileName).path());
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(body) == body.size())
        file.commit();
}

int batches(int keys, int size)
{
    return (keys + size - 1) / size;
}

} // namespace

Lookup::Lookup(Setup setup, QObject *parent) : QObject(parent), m_setup(std::move(setup))
{
    if (m_setup.country.isEmpty())
        m_setup.country = m_setup.settings.country;
    m_setup.country = m_setup.country.toUpper();
}

std::optional<Error> Lookup::whyNot(bool justwatch) const
{
    if (justwatch && !m_setup.settings.justwatchAccepted)
        return makeError(Fault::Config,
                         QStringLiteral("JustWatch is off: its terms reserve automated access."), {},
                         QStringLiteral("Read the paragraph in the settings and turn it on, or set "
                                        "MOVIEDB_ACCEPT_JUSTWATCH_TERMS=1."));
    if (m_setup.settings.offline)
        return std::nullopt;
    const auto agent = m_setup.settings.userAgent();
    return agent ? std::nullopt : std::optional(agent.error());
}

void Lookup::makeFetcher(int searchLimit)
{
    Fetcher::Setup setup;
    setup.client = m_setup.client;
    setup.pacing = m_setup.pacing;
    setup.offline = m_setup.settings.offline;
    if (setup.offline)
        setup.journal.addOlder(m_setup.settings.cacheDir + QStringLiteral("/runs"));
    setup.sources =
        sources::makeSources(m_setup.settings.endpoints, m_setup.country, m_setup.settings.language);
    if (searchLimit > 0)
        setup.sources = {std::make_shared<LimitedSearch>(m_setup.settings.endpoints,
                                                         m_setup.settings.language, searchLimit)};
    m_fetcher = std::make_unique<Fetcher>(std::move(setup));
    connect(m_fetcher.get(), &Fetcher::logged, this, &Lookup::logged);
    connect(m_fetcher.get(), &Fetcher::refused, this, [this](const Error &error) {
        if (m_refuse)
            m_refuse(error);
    });
}

template <class T> std::function<void(Result<T>)> Lookup::once(std::function<void(Result<T>)> answer)
{
    auto told = std::make_shared<bool>(false);
    std::function<void(Result<T>)> tell = [this, told, answer = std::move(answer)](Result<T> result) {
        if (std::exchange(*told, true))
            return;
        answer(std::move(result));
        Q_EMIT ended();
    };
    m_refuse = [tell](const Error &error) { tell(error); };
    return tell;
}

void Lookup::list(const CrawlScope &scope, std::function<void(Result<QList<GalleryEntry>>)> answer)
{
    const auto tell = once(std::move(answer));
    const bool gallery =
        scope.kind == CrawlScope::Kind::Provider || scope.kind == CrawlScope::Kind::GalleryUrl;
    if (const auto error = gallery ? whyNot(true) : std::nullopt)
        return tell(*error);
    makeFetcher();
    m_listing = std::make_unique<Listing>(m_fetcher.get(), scope, m_setup.settings.endpoints);
    connect(m_listing.get(), &Listing::logged, this, &Lookup::logged);
    connect(m_listing.get(), &Listing::listed, this,
            [this](const QList<GalleryEntry> &entries) { m_listed += entries; });
    connect(m_listing.get(), &Listing::finished, this, [this, tell](const Result<Done> &result) {
        tell(result ? Result<QList<GalleryEntry>>(m_listed) : Result<QList<GalleryEntry>>(result.error()));
    });
    m_listing->start();
}

void Lookup::providers(const QString &country, std::function<void(Result<QList<Provider>>)> answer)
{
    const auto tell = once(std::move(answer));
    if (const auto error = whyNot(true))
        return tell(*error);
    const QString file = providersFile(m_setup.settings, country.toUpper());
    if (const auto cached = cachedProviders(file))
        return tell(*cached);
    makeFetcher();
    m_fetcher->get({source::justwatch, NeedKind::Packages, country.toUpper()},
                   [tell, file](const Result<Document> &document) {
                       if (!document)
                           return tell(document.error());
                       auto providers = justwatch::parsePackages(document->body);
                       if (providers)
                           cacheProviders(file, document->body);
                       tell(std::move(providers));
                   });
}

void Lookup::forecast(const CrawlScope &scope, std::function<void(Result<Forecast>)> answer)
{
    const auto tell = once(std::move(answer));
    const Settings settings = m_setup.settings;
    const auto estimate = [tell, settings, scope](int titles, bool gallery) {
        if (scope.limits.titles > 0)
            titles = std::min(titles, scope.limits.titles);
        // Measured on galleries: most titles are settled by ids, few need a search; people and companies
        // repeat.
        const bool details = settings.justwatchAccepted;
        const int justwatch = (gallery ? 1 + batches(titles, 100) : 0) + (details ? batches(titles, 20) : 0);
        const int searches = details ? titles / 10 : titles;
        const int wikimedia = searches + 2 * batches(titles, 50) + batches(titles * 8, 50);
        Forecast forecast;
        forecast.titles = titles;
        forecast.requests = justwatch + wikimedia;
        const auto seconds = [&](const QString &service, int requests) {
            return qint64(requests) * std::max(settings.pacingFor(service).minIntervalMs, 150) / 1000;
        };
        forecast.seconds =
            std::max(seconds(source::justwatch, justwatch), seconds(source::wikidata, wikimedia)) + 2;
        tell(forecast);
    };
    if (scope.kind == CrawlScope::Kind::Entries)
        return estimate(int(scope.entries.size()), false);
    if (scope.kind == CrawlScope::Kind::HtmlFile) {
        const auto page = justwatch::parseGalleryHtml(scope.html);
        return page ? estimate(int(page->entries.size()), false) : tell(page.error());
    }
    if (const auto error = whyNot(true))
        return tell(*error);
    const auto address = justwatch::parseGalleryAddress(scope.url.isEmpty() ? scope.gallery : scope.url);
    if (!address)
        return tell(
            makeError(Fault::Usage, QStringLiteral("“%1” is no gallery address.").arg(scope.gallery)));
    makeFetcher();
    const auto counted = [tell, estimate](const Result<int> &titles) {
        if (titles)
            estimate(*titles, true);
        else
            tell(titles.error());
    };
    if (address->provider.isEmpty())
        return total(*address, {}, counted);
    m_fetcher->get({source::justwatch, NeedKind::Packages, address->country},
                   [this, tell, address, counted](const Result<Document> &document) {
                       if (!document)
                           return tell(document.error());
                       const auto all = justwatch::parsePackages(document->body);
                       if (!all)
                           return tell(all.error());
                       const auto provider = justwatch::findProvider(*all, address->provider);
                       if (!provider)
                           return tell(provider.error());
                       total(*address, provider->shortName, counted);
                   });
}

void Lookup::total(const justwatch::GalleryAddress &address, const QString &packageCode,
                   std::function<void(Result<int>)> answer)
{
    justwatch::GalleryKey key = justwatch::galleryOf(address, packageCode);
    key.first = 1;
    m_fetcher->get({source::justwatch, NeedKind::GalleryPage, key.text()},
                   [answer = std::move(answer)](const Result<Document> &document) {
                       if (!document)
                           return answer(document.error());
                       const auto page = justwatch::parseGalleryAnswer(document->body);
                       answer(page ? Result<int>(std::max(0, page->total)) : Result<int>(page.error()));
                   });
}

void Lookup::search(const QString &query, int limit, std::function<void(Result<SearchAnswer>)> answer)
{
    const auto tell = once(std::move(answer));
    if (const auto error = whyNot(false))
        return tell(*error);
    if (query.trimmed().isEmpty())
        return tell(makeError(Fault::Usage, QStringLiteral("There is nothing to search for.")));
    makeFetcher(std::max(1, limit));
    m_fetcher->get({source::wikipedia, NeedKind::Search, query},
                   [tell, query](const Result<Document> &document) {
                       if (document)
                           tell(SearchAnswer{document->body, query});
                       else
                           tell(document.error());
                   });
}

void Lookup::match(const GalleryEntry &entry, const QString &words,
                   std::function<void(Result<MatchResult>)> answer)
{
    const auto tell = once(std::move(answer));
    if (const auto error = whyNot(false))
        return tell(*error);
    makeFetcher();
    auto work = std::make_shared<EntryWork>();
    work->status.entry = entry;
    const Settings &settings = m_setup.settings;
    const RunContext context{m_fetcher.get(),    &m_entities,     m_setup.classifier, {},
                             settings.endpoints, m_setup.country, settings.language,  false};
    const auto done = [tell, work] {
        if (work->failure)
            tell(*work->failure);
        else
            tell(work->match);
    };
    if (words.trimmed().isEmpty())
        PageSearch::run(context, work, done);
    else
        PageSearch::runWords(context, work, words, done);
}

} // namespace moviedb::crawl

#include "moc_lookup.cpp"
