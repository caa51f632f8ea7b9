// Reads a whole gallery: the country's providers first, then pages of 100, several at once where cursors are positions; lists
// of more than 1,900 titles are split by release year, because the service's window ends at 2,000. Titles come once each, by
// node id. A long list of as many titles as the service has at all is the provider's only if its first titles are offered by
// it. Files and pasted lists go through the same door without any request.
// Thread: the crawl thread.
// Failure: finished() carries it: NotFound for an unknown provider (near names as remedy) and for one that the service ignores,
// Parse, and what the fetcher says.
#pragma once

#include "core/crawl/film/runcontext.h"
#include "core/domain/crawl.h"
#include "core/settings/settings.h"
#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/justwatch/gallerypage.h"

#include <deque>

namespace moviedb::crawl {

class GalleryListing : public QObject
{
    Q_OBJECT
public:
    GalleryListing(Fetcher *fetcher, CrawlScope scope, Endpoints endpoints, QObject *parent = nullptr);

    void start();
    bool wasCut() const { return m_cut; } // the title limit left some out

Q_SIGNALS:
    void named(const QString &provider); // as the source calls it
    void expected(int titles);
    void listed(const QList<moviedb::GalleryEntry> &entries);
    void logged(const QString &line);
    void finished(const moviedb::Result<moviedb::Done> &result);

private:
    struct Years
    {
        int from = 0;
        int to = 0;
    };

    void listGiven(const QList<GalleryEntry> &entries);
    void listHtmlFile();
    void askPackages(Wanted wanted = Wanted::Facts);
    void packagesCame(const Result<Document> &document);
    void askPage(const justwatch::GalleryKey &key);
    void pageCame(const justwatch::GalleryKey &key, const justwatch::GalleryPage &page);
    void firstPageCame(const justwatch::GalleryKey &key, const justwatch::GalleryPage &page);
    void continueAfter(const justwatch::GalleryKey &key, const justwatch::GalleryPage &page);
    QList<justwatch::GalleryKey> furtherPages(const justwatch::GalleryKey &key,
                                              const justwatch::GalleryPage &page) const;
    void askGallery(const justwatch::GalleryKey &key, Fetcher::Answer answer);
    void askPages(const QList<justwatch::GalleryKey> &keys);
    void pagesCame(const QList<justwatch::GalleryKey> &keys, const QList<Result<Document>> &documents);
    void checkFilterThenSplit(const justwatch::GalleryPage &page);
    void checkOffersThenSplit(const QList<GalleryEntry> &entries);
    Result<bool> isOfferedByProvider(const Result<Document> &details) const;
    void failAsIgnored();
    void splitByYears();
    void nextYears();
    void askHtmlPage(int number);
    void htmlPageCame(int number, const justwatch::GalleryPage &page);
    void fallBack(const Error &error);
    bool add(const QList<GalleryEntry> &entries); // false when the limit is reached
    void end();
    void failWith(const Error &error);

    Fetcher *m_fetcher;
    CrawlScope m_scope;
    Endpoints m_endpoints; // posters lie on their image host
    justwatch::GalleryAddress m_address;
    Provider m_provider; // none for a gallery of all providers
    std::deque<Years> m_years;
    QSet<QString> m_known;
    QSet<QString> m_cursors; // of the pages of this list that came
    int m_idlePages = 0;
    int m_total = -1;
    int m_count = 0;
    bool m_split = false; // by release year
    bool m_cut = false;
    bool m_packagesAnew = false; // they are not what was kept earlier
    bool m_ended = false;
};

} // namespace moviedb::crawl
