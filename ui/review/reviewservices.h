// What reviewing needs from the rest of the program.
// Thread: main.
// Failure: told through the futures as Result.
#pragma once

#include "core/domain/crawl.h"
#include "core/domain/review.h"
#include "core/match/decide/matcher.h"
#include "core/ports/moviestore.h"
#include "ui/kit/posterloader.h"

#include <QUrl>

namespace moviedb::ui {

// Anything but the store may be missing.
struct ReviewServices
{
    std::shared_ptr<MovieStore> store;
    std::function<QFuture<Result<MatchResult>>(qint64 reviewId, const QString &words)> searchAgain;
    // Looks at pages before they are accepted; without it they are accepted as they are given.
    std::function<QFuture<Result<QList<PageVerdict>>>(const QList<Judgment> &accepts, PageDemand demand)>
        checkPages;
    std::function<QFuture<Result<CrawlSummary>>(const QList<qint64> &reviewIds)> fetchAccepted;
    // The page that a typed or pasted text names; without it, as on the English Wikipedia.
    std::function<Result<QString>(const QString &text)> pageKey;
    // Learns from the decisions; answers with one sentence on what came of it.
    std::function<QFuture<Result<QString>>(const QList<PastJudgment> &past)> learn;
    std::function<QUrl(const QString &pageKey)> pageUrl; // the page in a browser
    std::function<void(const QUrl &url)> openUrl;
    PosterLoader posters; // may be empty
};

} // namespace moviedb::ui
