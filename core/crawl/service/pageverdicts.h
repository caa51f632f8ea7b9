// Pages that a person wants to accept, checked with one look-up for each upstream, so that they come in few requests.
// Thread: the crawl thread.
// Failure: of each page in its verdict.
#pragma once

#include "core/crawl/service/pagelook.h"
#include "core/crawl/service/upstreamaccess.h"
#include "core/domain/review.h"

#include <functional>

namespace moviedb::crawl {

struct PageChecking
{
    using Found = std::function<void(const Result<QList<Result<QString>>> &)>;

    std::function<UpstreamAccess *(const CrawlScope &)> upstreamOf;
    // Looks at pages of one upstream; answers in their order.
    std::function<void(const CrawlScope &, const QList<AskedPage> &, const Found &)> look;
};

// `items`: what the judgments are about; one that is missing there has the verdict that there is no such title. Answers
// in the order of `accepts`.
void checkPages(const PageChecking &checking, const QList<ReviewItem> &items, const QList<Judgment> &accepts,
                const std::function<void(Result<QList<PageVerdict>>)> &answer);

// What is said of a review item that does not exist.
Error noSuchTitle();

} // namespace moviedb::crawl
