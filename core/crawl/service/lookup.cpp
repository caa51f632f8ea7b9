#include "core/crawl/service/lookup.h"

#include "core/base/future.h"
#include "core/crawl/film/pagesearch.h"
#include "core/crawl/service/forecasting.h"
#include "core/crawl/service/providercache.h"
#include "core/domain/sourcenames.h"
#include "core/sources/justwatch/galleryanswer.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/justwatch/packages.h"
#include "core/sources/wikipedia/wikipediasource.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr int runsToLookAt = 50; // for an earlier crawl of a gallery

} // namespace

Lookup::Lookup(Resources resources, const QString &country, QObject *parent)
    : QObject(parent), m_resources(std::move(resources)), m_country(m_resources.countryFor(country))
{
}

void Lookup::makeFetcher(Fetcher::Setup setup)
{
    if (setup.offline)
        setup.journal.addOlder(m_resources.settings.cacheDir + QStringLiteral("/runs"));
    m_fetcher = std::make_unique<Fetcher>(std::move(setup));
    connect(m_fetcher.get(), &Fetcher::logged, this, &Lookup::logged);
    const auto refuse = [this](const Error &error) {
        if (m_refuse)
            m_refuse(error);
    };
    connect(m_fetcher.get(), &Fetcher::refused, this, refuse);
    connect(m_fetcher.get(), &Fetcher::heldBackTooLong, this, refuse);
}

template <class T> Lookup::Answer<T> Lookup::once(Answer<T> answer)
{
    auto told = std::make_shared<bool>(false);
    Answer<T> tell = [this, told, answer = std::move(answer)](Result<T> result) {
        if (std::exchange(*told, true))
            return;
        answer(std::move(result));
        Q_EMIT ended();
    };
    m_refuse = [tell](const Error &error) { tell(error); };
    return tell;
}

void Lookup::list(const CrawlScope &scope, Answer<QList<GalleryEntry>> answer)
{
    const auto tell = once(std::move(answer));
    if (const auto error = asksGallery(scope) ? m_resources.whyNot(true) : std::nullopt)
        return tell(*error);
    makeFetcher(m_resources.fetcherSetup(m_country));
    m_listing = std::make_unique<GalleryListing>(m_fetcher.get(), scope, m_resources.settings.endpoints);
    connect(m_listing.get(), &GalleryListing::logged, this, &Lookup::logged);
    connect(m_listing.get(), &GalleryListing::listed, this,
            [this](const QList<GalleryEntry> &entries) { m_listed += entries; });
    connect(m_listing.get(), &GalleryListing::finished, this, [this, tell](const Result<Done> &result) {
        tell(result ? Result<QList<GalleryEntry>>(m_listed) : Result<QList<GalleryEntry>>(result.error()));
    });
    m_listing->start();
}

void Lookup::providers(Answer<QList<Provider>> answer)
{
    const auto tell = once(std::move(answer));
    if (const auto error = m_resources.whyNot(true))
        return tell(*error);
    if (const auto cached = ProviderCache(m_resources.settings, m_country).fresh())
        return tell(*cached);
    makeFetcher(m_resources.fetcherSetup(m_country));
    m_fetcher->get({source::justwatch, justwatch::need::packages, m_country},
                   [this, tell](const Result<Document> &document) {
                       if (!document)
                           return tell(document.error());
                       auto providers = justwatch::parsePackages(document->body);
                       if (providers)
                           ProviderCache(m_resources.settings, m_country).keep(document->body);
                       tell(std::move(providers));
                   });
}

void Lookup::forecast(const CrawlScope &scope, Answer<Forecast> answer)
{
    const auto tell = once(std::move(answer));
    const auto count = [this, tell, scope](const Result<int> &titles) {
        if (titles)
            forecastOf(scope, *titles, tell);
        else
            tell(titles.error());
    };
    if (scope.kind == CrawlScope::Kind::Entries)
        return count(int(scope.entries.size()));
    if (scope.kind == CrawlScope::Kind::HtmlFile) {
        const auto page = justwatch::parseGalleryHtml(scope.html);
        return count(page ? Result<int>(int(page->entries.size())) : page.error());
    }
    if (const auto error = m_resources.whyNot(true))
        return tell(*error);
    const auto address = justwatch::parseGalleryAddress(scope.url.isEmpty() ? scope.gallery : scope.url);
    if (!address)
        return tell(
            makeError(Fault::Usage, QStringLiteral("“%1” is no gallery address.").arg(scope.gallery)));
    makeFetcher(m_resources.fetcherSetup(m_country));
    countTitles(*address, count);
}

// What is kept of the titles of the gallery's newest crawl need not be asked for again.
void Lookup::forecastOf(const CrawlScope &scope, int titles, const Answer<Forecast> &answer)
{
    const auto tell = [this, scope, titles, answer](const KnownTitles &known) {
        answer(forecastFor(scope, titles, m_resources.settings, known));
    };
    if (!m_resources.store || !m_resources.answers || scope.anew)
        return tell({});
    onFinished(m_resources.store->pastRuns(runsToLookAt), this,
               [this, scope, tell, answer](const Result<QList<PastRun>> &runs) {
                   if (!runs) // without them the forecast would be that of a first crawl
                       return answer(runs.error());
                   const auto earlier =
                       std::find_if(runs->begin(), runs->end(), [&scope](const PastRun &run) {
                           return run.run.gallery == scope.gallery && run.listed() > 0;
                       });
                   if (earlier == runs->end())
                       return tell({});
                   onFinished(m_resources.store->entries(earlier->run.runId), this,
                              [this, scope, tell, answer](const Result<QList<EntryStatus>> &entries) {
                                  entries ? tell(knownOf(scope, *entries)) : answer(entries.error());
                              });
               });
}

KnownTitles Lookup::knownOf(const CrawlScope &scope, const QList<EntryStatus> &earlier) const
{
    QSet<QString> wanted;
    for (const GalleryEntry &entry : scope.entries)
        wanted.insert(entry.listId);
    const auto reader = m_resources.answers->reader(m_resources.world(m_country));
    const Freshness freshness = m_resources.freshness();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    KnownTitles known = knownTitles(earlier, wanted, *reader, freshness, now);
    const Need packages{source::justwatch, justwatch::need::packages, m_country};
    if (const auto head = reader->head(packages))
        known.providers = freshness.isFresh(packages, Wanted::Facts, head->fetchedAt, now);
    return known;
}

void Lookup::countTitles(const justwatch::GalleryAddress &address, Answer<int> answer)
{
    if (address.provider.isEmpty())
        return askTotal(address, {}, std::move(answer));
    m_fetcher->get({source::justwatch, justwatch::need::packages, address.country},
                   [this, address, answer = std::move(answer)](const Result<Document> &document) {
                       if (!document)
                           return answer(document.error());
                       const auto all = justwatch::parsePackages(document->body);
                       if (!all)
                           return answer(all.error());
                       const auto provider = justwatch::findProvider(*all, address.provider);
                       if (!provider)
                           return answer(provider.error());
                       askTotal(address, provider->shortName, answer);
                   });
}

void Lookup::askTotal(const justwatch::GalleryAddress &address, const QString &packageCode,
                      Answer<int> answer)
{
    justwatch::GalleryKey key = justwatch::galleryOf(address, packageCode);
    key.first = 1;
    m_fetcher->get({source::justwatch, justwatch::need::galleryPage, key.text()},
                   [answer = std::move(answer)](const Result<Document> &document) {
                       if (!document)
                           return answer(document.error());
                       const auto page = justwatch::parseGalleryAnswer(document->body);
                       answer(page ? Result<int>(std::max(0, page->total)) : Result<int>(page.error()));
                   });
}

void Lookup::search(const QString &query, int limit, Answer<SearchAnswer> answer)
{
    const auto tell = once(std::move(answer));
    if (const auto error = m_resources.whyNot(false))
        return tell(*error);
    if (query.trimmed().isEmpty())
        return tell(makeError(Fault::Usage, QStringLiteral("There is nothing to search for.")));
    Fetcher::Setup setup = m_resources.fetcherSetup(m_country);
    setup.sources = {std::make_shared<wikipedia::WikipediaSource>(
        m_resources.settings.endpoints, m_resources.settings.language, std::clamp(limit, 1, 100))};
    makeFetcher(std::move(setup));
    m_fetcher->get({source::wikipedia, wikipedia::need::search, query},
                   [tell, query](const Result<Document> &document) {
                       if (document)
                           tell(SearchAnswer{document->body, query});
                       else
                           tell(document.error());
                   });
}

void Lookup::match(const GalleryEntry &entry, const QString &words, Answer<MatchResult> answer)
{
    const auto tell = once(std::move(answer));
    if (const auto error = m_resources.whyNot(false))
        return tell(*error);
    makeFetcher(m_resources.fetcherSetup(m_country));
    RunContext context = m_resources.context(m_fetcher.get(), &m_entities, m_country);
    context.detailSources.clear(); // the title's details are known
    auto work = std::make_shared<EntryWork>();
    work->status.entry = entry;
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

void Lookup::checkPages(const QList<AskedPage> &pages, PageDemand demand,
                        Answer<QList<Result<QString>>> answer)
{
    const auto tell = once(std::move(answer));
    if (const auto error = m_resources.whyNot(false))
        return tell(*error);
    makeFetcher(m_resources.fetcherSetup(m_country));
    QList<Need> needs;
    for (const AskedPage &page : pages)
        needs << Need{source::wikipedia, wikipedia::need::pages, page.key};
    m_fetcher->collect(needs, [this, tell, pages, demand](const QList<Result<Document>> &documents) {
        QList<PageLook> looks;
        for (qsizetype i = 0; i < pages.size(); ++i)
            looks << lookAt(pages.at(i), documents.at(i));
        pagesCame(looks, demand, tell);
    });
}

void Lookup::pagesCame(const QList<PageLook> &looks, PageDemand demand,
                       const Answer<QList<Result<QString>>> &answer)
{
    QList<Result<QString>> keys;
    QStringList items;
    for (const PageLook &look : looks) {
        keys << (look.page ? Result<QString>(look.page->key) : look.page.error());
        if (look.page && !look.page->wikidataId.isEmpty() && !items.contains(look.page->wikidataId))
            items << look.page->wikidataId;
    }
    if (demand == PageDemand::Any)
        return answer(keys);
    if (items.isEmpty())
        return itemsOfPagesCame(looks, {}, {}, answer);
    QList<Need> needs;
    for (const QString &item : std::as_const(items))
        needs << entityNeed(item);
    m_fetcher->collect(needs, [this, looks, items, answer](const QList<Result<Document>> &documents) {
        itemsOfPagesCame(looks, items, documents, answer);
    });
}

void Lookup::itemsOfPagesCame(const QList<PageLook> &looks, const QStringList &items,
                              const QList<Result<Document>> &documents,
                              const Answer<QList<Result<QString>>> &answer)
{
    QHash<QString, Result<EntityPointer>> read;
    for (qsizetype i = 0; i < items.size(); ++i)
        read.insert(items.at(i), documents.at(i)
                                     ? m_entities.entity(*documents.at(i), m_resources.settings.language)
                                     : Result<EntityPointer>(documents.at(i).error()));
    const match::FilmClassifier *classifier = m_resources.classifier.get();
    QList<Result<QString>> keys;
    for (const PageLook &look : looks) {
        const auto item = read.constFind(look.page ? look.page->wikidataId : QString());
        if (item == read.constEnd())
            keys << acceptable(look, nullptr, classifier);
        else
            keys << (*item ? acceptable(look, item->value().get(), classifier)
                           : Result<QString>(item->error()));
    }
    answer(keys);
}

} // namespace moviedb::crawl

#include "moc_lookup.cpp"
