#include "core/crawl/service/pageverdicts.h"

#include "core/crawl/run/owedtitles.h"

#include <algorithm>

namespace moviedb::crawl {

Error noSuchTitle()
{
    return makeError(Fault::NotFound, QStringLiteral("There is no such title in the review."), {},
                     QStringLiteral("moviedb review list shows the numbers."));
}

void checkPages(const PageChecking &checking, const QList<ReviewItem> &items, const QList<Judgment> &accepts,
                const std::function<void(Result<QList<PageVerdict>>)> &answer)
{
    auto verdicts = std::make_shared<QList<PageVerdict>>();
    QMap<UpstreamAccess *, QList<qsizetype>> placesOf; // in `accepts`
    QHash<qsizetype, GalleryEntry> entries;            // by place
    QMap<UpstreamAccess *, CrawlScope> scopes;
    for (const Judgment &judgment : accepts) {
        const auto item = std::find_if(items.begin(), items.end(), [&judgment](const ReviewItem &one) {
            return one.reviewId == judgment.reviewId;
        });
        verdicts->append({judgment.reviewId, judgment.key, {}, noSuchTitle()});
        if (item == items.end())
            continue;
        const CrawlScope scope = scopeOfTitles({item->entry});
        placesOf[checking.upstreamOf(scope)] << verdicts->size() - 1;
        entries.insert(verdicts->size() - 1, item->entry);
        scopes.insert(checking.upstreamOf(scope), scope);
    }
    auto unanswered = std::make_shared<qsizetype>(placesOf.size());
    for (auto it = placesOf.cbegin(); it != placesOf.cend(); ++it) {
        QList<AskedPage> pages;
        for (const qsizetype place : *it)
            pages << AskedPage{accepts.at(place).key, entries.value(place)};
        const auto take = [verdicts, unanswered, answer,
                           places = *it](const Result<QList<Result<QString>>> &found) {
            for (qsizetype i = 0; i < places.size(); ++i) {
                const Result<QString> key = found ? found->at(i) : Result<QString>(found.error());
                PageVerdict &verdict = (*verdicts)[places.at(i)];
                verdict.key = key ? *key : QString();
                verdict.objection = key ? std::nullopt : std::optional(key.error());
            }
            if (--*unanswered == 0)
                answer(*verdicts);
        };
        checking.look(scopes.value(it.key()), pages, take);
    }
}

} // namespace moviedb::crawl
