#include "core/crawl/run/gallerylisting.h"

#include "core/domain/sourcenames.h"
#include "core/sources/justwatch/galleryanswer.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/justwatch/packages.h"
#include "core/sources/justwatch/titledetails.h"

#include <QDate>

#include <algorithm>
#include <optional>

namespace moviedb::crawl {

namespace {

constexpr int windowTitles = 1900; // stay clear of the service's 1,999
constexpr int firstFilmYear = 1870;
constexpr int suspiciousTotal = 5000; // from here on, make sure that the provider filter was not ignored
constexpr qsizetype offersToSee = 50; // one request
constexpr int mostHtmlPages = 100;
// One request tells all titles of a list, and what they need then fills whole requests of the other services from the beginning.
constexpr int beforeAllTitles = -1;
constexpr int mostIdlePages = 20; // in a row, without a title that is new: as many as there are in a window

} // namespace

GalleryListing::GalleryListing(Fetcher *fetcher, CrawlScope scope, Endpoints endpoints, QObject *parent)
    : QObject(parent), m_fetcher(fetcher), m_scope(std::move(scope)), m_endpoints(std::move(endpoints))
{
}

void GalleryListing::start()
{
    switch (m_scope.kind) {
    case CrawlScope::Kind::Entries:
        listGiven(m_scope.entries);
        return;
    case CrawlScope::Kind::HtmlFile:
        listHtmlFile();
        return;
    case CrawlScope::Kind::Provider:
    case CrawlScope::Kind::GalleryUrl:
        break;
    }
    const QString text = m_scope.url.isEmpty() ? m_scope.gallery : m_scope.url;
    if (const auto address = justwatch::parseGalleryAddress(text)) {
        m_address = *address;
    } else if (!m_scope.provider.isEmpty()) {
        m_address.country = m_scope.country.toUpper();
        m_address.provider = m_scope.provider;
    } else {
        failWith(makeError(Fault::Usage, QStringLiteral("“%1” is no gallery address.").arg(text), {},
                           QStringLiteral("Give a gallery URL or provider:us/max.")));
        return;
    }
    if (!m_address.ignored.isEmpty())
        Q_EMIT logged(QStringLiteral("The gallery is read without these filters of its address: %1")
                          .arg(m_address.ignored.join(QStringLiteral(", "))));
    if (m_address.provider.isEmpty())
        askPage(justwatch::galleryOf(m_address, {}));
    else
        askPackages();
}

void GalleryListing::listGiven(const QList<GalleryEntry> &entries)
{
    m_total = int(entries.size());
    Q_EMIT expected(m_scope.limits.titles > 0 ? std::min(m_total, m_scope.limits.titles) : m_total);
    add(entries);
    end();
}

void GalleryListing::listHtmlFile()
{
    const auto page = justwatch::parseGalleryHtml(m_scope.html, m_endpoints);
    if (!page) {
        failWith(page.error());
        return;
    }
    for (const QString &warning : page->warnings)
        Q_EMIT logged(warning);
    listGiven(page->entries);
}

void GalleryListing::askPackages(Wanted wanted)
{
    const Need need{source::justwatch, justwatch::need::packages, m_address.country};
    m_packagesAnew = wanted == Wanted::Anew || !m_fetcher->wouldReuse(need);
    m_fetcher->get(need, [this](const Result<Document> &document) { packagesCame(document); },
                   {wanted, m_count});
}

void GalleryListing::packagesCame(const Result<Document> &document)
{
    if (!document)
        return fallBack(document.error());
    const auto providers = justwatch::parsePackages(document->body);
    if (!providers)
        return fallBack(providers.error());
    const auto provider = justwatch::findProvider(*providers, m_address.provider);
    if (!provider)
        return m_packagesAnew ? failWith(provider.error()) : askPackages(Wanted::Anew);
    m_provider = *provider;
    Q_EMIT named(m_provider.clearName);
    askPage(justwatch::galleryOf(m_address, m_provider.shortName));
}

// After what the titles need that are listed already.
void GalleryListing::askGallery(const justwatch::GalleryKey &key, Fetcher::Answer answer)
{
    m_fetcher->get({source::justwatch, justwatch::need::galleryPage, key.text()}, std::move(answer),
                   {Wanted::Facts, m_count});
}

void GalleryListing::askPage(const justwatch::GalleryKey &key)
{
    askGallery(key, [this, key](const Result<Document> &document) {
        if (!document) {
            fallBack(document.error());
            return;
        }
        const auto page = justwatch::parseGalleryAnswer(document->body, m_endpoints);
        if (!page) {
            fallBack(page.error());
            return;
        }
        for (const QString &warning : page->warnings)
            Q_EMIT logged(warning);
        pageCame(key, *page);
    });
}

void GalleryListing::pageCame(const justwatch::GalleryKey &key, const justwatch::GalleryPage &page)
{
    if (key.cursor.isEmpty())
        firstPageCame(key, page);
    else
        continueAfter(key, page);
}

void GalleryListing::firstPageCame(const justwatch::GalleryKey &key, const justwatch::GalleryPage &page)
{
    const int limit = m_scope.limits.titles;
    if (!m_split) {
        m_total = std::max(page.total, int(page.entries.size()));
        Q_EMIT expected(limit > 0 ? std::min(m_total, limit) : m_total);
        const bool oneYear = m_address.yearFrom && m_address.yearFrom == m_address.yearTo;
        if (m_total > windowTitles && !oneYear && (limit == 0 || limit > windowTitles)) {
            checkFilterThenSplit(page);
            return;
        }
    } else if (page.total > windowTitles && *key.yearFrom < *key.yearTo) {
        const int middle = (*key.yearFrom + *key.yearTo) / 2;
        m_years.push_front({middle + 1, *key.yearTo});
        m_years.push_front({*key.yearFrom, middle});
        nextYears();
        return;
    }
    continueAfter(key, page);
}

void GalleryListing::checkFilterThenSplit(const justwatch::GalleryPage &page)
{
    if (m_provider.shortName.isEmpty() || m_total <= suspiciousTotal) {
        splitByYears();
        return;
    }
    justwatch::GalleryKey everything = justwatch::galleryOf(m_address, {});
    everything.first = 1;
    askGallery(everything, [this, entries = page.entries](const Result<Document> &document) {
        const auto all = document ? justwatch::parseGalleryAnswer(document->body, m_endpoints)
                                  : Result<justwatch::GalleryPage>(document.error());
        if (!all || all->total != m_total)
            return splitByYears();
        if (!m_packagesAnew) // its code is another one by now
            return askPackages(Wanted::Anew);
        checkOffersThenSplit(entries);
    });
}

// Either the provider has all that there is, or the service ignored it. What the titles need anyway tells.
void GalleryListing::checkOffersThenSplit(const QList<GalleryEntry> &entries)
{
    QList<Need> needs;
    for (const GalleryEntry &entry : entries.first(std::min(entries.size(), offersToSee)))
        needs << Need{source::justwatch, justwatch::need::titleDetails, entry.justwatchId};
    m_fetcher->collect(needs, [this](const QList<Result<Document>> &details) {
        qsizetype read = 0;
        qsizetype offered = 0;
        std::optional<Error> why;
        for (const Result<Document> &one : details) {
            if (one && one->body.isEmpty())
                continue; // it is not there, or refused, and the crawl does without
            const auto isOffered = isOfferedByProvider(one);
            read += isOffered ? 1 : 0;
            offered += isOffered && *isOffered ? 1 : 0;
            if (!isOffered && !why)
                why = isOffered.error();
        }
        if (read == 0 && why) // nothing is known of the provider, then
            return failWith(*why);
        2 * offered >= read ? splitByYears() : failAsIgnored();
    });
}

Result<bool> GalleryListing::isOfferedByProvider(const Result<Document> &details) const
{
    MOVIEDB_TRY(document, details);
    MOVIEDB_TRY(title, justwatch::parseTitleDetails(document, m_endpoints, m_address.country));
    return m_provider.packageId > 0 &&
           std::any_of(title.facts.offers.begin(), title.facts.offers.end(),
                       [this](const OfferFact &offer) { return offer.providerId == m_provider.packageId; });
}

void GalleryListing::failAsIgnored()
{
    failWith(makeError(
        Fault::NotFound,
        QStringLiteral("The service ignores the provider “%1” and lists everything.").arg(m_address.provider),
        m_scope.gallery, QStringLiteral("Pick the provider from the list again.")));
}

void GalleryListing::splitByYears()
{
    m_split = true;
    const Years whole{m_address.yearFrom.value_or(firstFilmYear),
                      m_address.yearTo.value_or(QDate::currentDate().year() + 3)};
    // The whole range has just been found too large.
    const int middle = (whole.from + whole.to) / 2;
    m_years = {{whole.from, middle}, {middle + 1, whole.to}};
    nextYears();
}

void GalleryListing::nextYears()
{
    if (m_years.empty()) {
        if (m_total > m_count && !m_cut)
            Q_EMIT logged(
                QStringLiteral(
                    "%1 of %2 titles could not be listed: they have no release year at the gallery, "
                    "or their year has more titles than the service lists.")
                    .arg(m_total - m_count)
                    .arg(m_total));
        end();
        return;
    }
    const Years years = m_years.front();
    m_years.pop_front();
    justwatch::GalleryKey key = justwatch::galleryOf(m_address, m_provider.shortName);
    key.yearFrom = years.from;
    key.yearTo = years.to;
    askPage(key);
}

void GalleryListing::continueAfter(const justwatch::GalleryKey &key, const justwatch::GalleryPage &page)
{
    const int before = m_count;
    if (!add(page.entries)) {
        end();
        return;
    }
    if (key.cursor.isEmpty())
        m_cursors.clear();
    m_cursors.insert(key.cursor);
    m_idlePages = m_count > before || key.cursor.isEmpty() ? 0 : m_idlePages + 1;
    const bool goesInCircles = m_cursors.contains(page.nextCursor) || m_idlePages >= mostIdlePages;
    if (!page.nextCursor.isEmpty() && !goesInCircles) {
        const QList<justwatch::GalleryKey> further = furtherPages(key, page);
        further.size() > 1 ? askPages(further) : askPage(justwatch::nextPage(key, page.nextCursor));
        return;
    }
    if (m_split) {
        nextYears();
        return;
    }
    if (m_total > m_count)
        Q_EMIT logged(QStringLiteral("The gallery names %1 titles but gave %2.").arg(m_total).arg(m_count));
    end();
}

// What follows the first page of a list, where its cursor is seen to be a position: then several pages can be asked for at
// once. Nothing where it is not.
QList<justwatch::GalleryKey> GalleryListing::furtherPages(const justwatch::GalleryKey &key,
                                                          const justwatch::GalleryPage &page) const
{
    const auto cursorAfter = [](int titles) {
        return QString::fromLatin1(QByteArray::number(titles).toBase64());
    };
    QList<justwatch::GalleryKey> further;
    if (!key.cursor.isEmpty() || page.nextCursor != cursorAfter(key.first))
        return further;
    const int limit = m_scope.limits.titles;
    const int wanted = limit > 0 ? std::min(page.total, key.first + limit - m_count) : page.total;
    for (int at = key.first; at < std::min(wanted, windowTitles); at += key.first)
        further << justwatch::nextPage(key, cursorAfter(at));
    return further;
}

void GalleryListing::askPages(const QList<justwatch::GalleryKey> &keys)
{
    QList<Need> needs;
    for (const justwatch::GalleryKey &key : keys)
        needs << Need{source::justwatch, justwatch::need::galleryPage, key.text()};
    m_fetcher->collect(needs,
                       [this, keys](const QList<Result<Document>> &documents) { pagesCame(keys, documents); },
                       {Wanted::Facts, beforeAllTitles});
}

// As far as they follow one another; from there on one by one.
void GalleryListing::pagesCame(const QList<justwatch::GalleryKey> &keys,
                               const QList<Result<Document>> &documents)
{
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const auto page = documents[i] ? justwatch::parseGalleryAnswer(documents[i]->body, m_endpoints)
                                       : Result<justwatch::GalleryPage>(documents[i].error());
        if (!page)
            return fallBack(page.error());
        for (const QString &warning : page->warnings)
            Q_EMIT logged(warning);
        if (i + 1 == keys.size() || page->nextCursor != keys[i + 1].cursor)
            return continueAfter(keys[i], *page);
        if (!add(page->entries))
            return end();
    }
}

void GalleryListing::fallBack(const Error &error)
{
    const bool hopeful =
        error.fault == Fault::Parse || error.fault == Fault::Http || error.fault == Fault::NotFound;
    if (!hopeful || m_count > 0 || m_address.path.isEmpty()) {
        failWith(error);
        return;
    }
    Q_EMIT logged(QStringLiteral("Reading the gallery's web pages instead: %1").arg(error.oneLine()));
    askHtmlPage(1);
}

void GalleryListing::askHtmlPage(int number)
{
    justwatch::GalleryKey key;
    key.country = m_address.country;
    key.pagePath = m_address.path;
    if (number > 1)
        key = justwatch::nextPage(key, QString::number(number));
    askGallery(key, [this, number](const Result<Document> &document) {
        const auto page = document ? justwatch::parseGalleryHtml(document->body, m_endpoints)
                                   : Result<justwatch::GalleryPage>(document.error());
        if (page) {
            htmlPageCame(number, *page);
        } else if (number > 1) { // past the last page
            Q_EMIT logged(page.error().oneLine());
            end();
        } else {
            failWith(page.error());
        }
    });
}

void GalleryListing::htmlPageCame(int number, const justwatch::GalleryPage &page)
{
    if (number == 1 && page.total >= 0) {
        m_total = page.total;
        Q_EMIT expected(m_total);
    }
    const int before = m_count;
    if (!add(page.entries) || m_count == before || number >= mostHtmlPages ||
        (m_total >= 0 && m_count >= m_total))
        end();
    else
        askHtmlPage(number + 1);
}

bool GalleryListing::add(const QList<GalleryEntry> &entries)
{
    const int limit = m_scope.limits.titles;
    QList<GalleryEntry> fresh;
    for (GalleryEntry entry : entries) {
        if (entry.listId.isEmpty())
            entry.listId =
                listIdFor(entry, entry.justwatchId.isEmpty() ? QStringLiteral("list") : source::justwatch);
        if (m_known.contains(entry.listId))
            continue;
        if (limit > 0 && m_count >= limit) {
            m_cut = true;
            break;
        }
        m_known.insert(entry.listId);
        ++m_count;
        fresh << entry;
    }
    if (!fresh.isEmpty())
        Q_EMIT listed(fresh);
    if (limit > 0 && m_count >= limit && m_total > m_count)
        m_cut = true;
    return limit == 0 || m_count < limit;
}

void GalleryListing::end()
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT finished(Done{});
}

void GalleryListing::failWith(const Error &error)
{
    if (m_ended)
        return;
    m_ended = true;
    Q_EMIT finished(error);
}

} // namespace moviedb::crawl

#include "moc_gallerylisting.cpp"
