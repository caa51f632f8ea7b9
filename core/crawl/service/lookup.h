// A question outside a run: documents are kept in memory only and no task is written.
// Thread: the crawl thread. Failure: `answer` is called exactly once, with a value or an error; never after
// destruction.
#pragma once

#include "core/crawl/service/crawlservice.h"
#include "core/crawl/run/listing.h"
#include "core/crawl/film/matching.h"

#include <QPromise>

namespace moviedb::crawl {

class Lookup : public QObject
{
    Q_OBJECT
public:
    struct Setup
    {
        HttpClient *client = nullptr;
        Pacing *pacing = nullptr;
        Settings settings;
        QString country;
        std::shared_ptr<const match::FilmClassifier> classifier; // for match()
    };
    explicit Lookup(Setup setup, QObject *parent = nullptr);

    void list(const CrawlScope &scope, std::function<void(Result<QList<GalleryEntry>>)> answer);
    void providers(const QString &country, std::function<void(Result<QList<Provider>>)> answer);
    void forecast(const CrawlScope &scope, std::function<void(Result<Forecast>)> answer);
    void search(const QString &query, int limit, std::function<void(Result<SearchAnswer>)> answer);
    // New candidates for one title, by these words.
    void match(const GalleryEntry &entry, const QString &words,
               std::function<void(Result<MatchResult>)> answer);

Q_SIGNALS:
    void ended(); // the answer was given; delete me later
    void logged(const QString &line);

private:
    std::optional<Error> whyNot(bool justwatch) const;
    void makeFetcher(int searchLimit = 0);
    // Wraps `answer`: once, then ended().
    template <class T> std::function<void(Result<T>)> once(std::function<void(Result<T>)> answer);
    void total(const justwatch::GalleryAddress &address, const QString &packageCode,
               std::function<void(Result<int>)> answer);

    Setup m_setup;
    std::unique_ptr<Fetcher> m_fetcher;
    std::unique_ptr<Listing> m_listing;
    EntityCache m_entities;
    std::function<void(const Error &)> m_refuse;
    QList<GalleryEntry> m_listed;
};

} // namespace moviedb::crawl
