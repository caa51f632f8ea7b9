// A question outside a run: documents are kept in memory only and no task is written.
// Thread: the crawl thread.
// Failure: `answer` is called exactly once, with a value or an error; never after destruction.
#pragma once

#include "core/crawl/run/gallerylisting.h"
#include "core/crawl/run/resources.h"
#include "core/crawl/service/knowntitles.h"
#include "core/crawl/service/pagelook.h"
#include "core/domain/review.h"

namespace moviedb::crawl {

class Lookup : public QObject
{
    Q_OBJECT
public:
    template <class T> using Answer = std::function<void(Result<T>)>;

    Lookup(Resources resources, const QString &country, QObject *parent = nullptr);

    void list(const CrawlScope &scope, Answer<QList<GalleryEntry>> answer);
    void providers(Answer<QList<Provider>> answer);
    void forecast(const CrawlScope &scope, Answer<Forecast> answer);
    // Wikipedia's raw answer with at most `limit` hits, 1 to 100.
    void search(const QString &query, int limit, Answer<SearchAnswer> answer);
    // New candidates for one title, by these words; without words as in a crawl, but for the gallery's details.
    void match(const GalleryEntry &entry, const QString &words, Answer<MatchResult> answer);
    // Are there such pages, and are they films'? For each, in the order asked, the key it has after redirects, or the
    // objection. PageDemand::Any: whatever they are about.
    void checkPages(const QList<AskedPage> &pages, PageDemand demand, Answer<QList<Result<QString>>> answer);

Q_SIGNALS:
    void ended(); // the answer was given; delete me later
    void logged(const QString &line);

private:
    void pagesCame(const QList<PageLook> &looks, PageDemand demand,
                   const Answer<QList<Result<QString>>> &answer);
    void itemsOfPagesCame(const QList<PageLook> &looks, const QStringList &items,
                          const QList<Result<Document>> &documents,
                          const Answer<QList<Result<QString>>> &answer);
    void makeFetcher(Fetcher::Setup setup);
    // Wraps `answer`: once, then ended().
    template <class T> Answer<T> once(Answer<T> answer);
    void askPackages(Answer<QList<Provider>> answer);
    void countTitles(const justwatch::GalleryAddress &address, Answer<int> answer);
    void forecastOf(const CrawlScope &scope, int titles, const Answer<Forecast> &answer);
    KnownTitles knownOf(const CrawlScope &scope, const QList<EntryStatus> &earlier) const;
    void askTotal(const justwatch::GalleryAddress &address, const QString &packageCode, Answer<int> answer);

    Resources m_resources;
    QString m_country;
    std::unique_ptr<Fetcher> m_fetcher;
    std::unique_ptr<GalleryListing> m_listing;
    EntityCache m_entities;
    std::function<void(const Error &)> m_refuse;
    QList<GalleryEntry> m_listed;
};

} // namespace moviedb::crawl
