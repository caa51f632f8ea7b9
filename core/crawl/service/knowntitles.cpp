#include "core/crawl/service/knowntitles.h"

#include "core/domain/sourcenames.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/wikipedia/wikipediasource.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr qsizetype mostLooks = 1000; // into the store of answers: more tell no more

enum class Kept { No, Aged, Fresh };

} // namespace

KnownTitles knownTitles(const QList<EntryStatus> &titles, const QSet<QString> &wanted, AnswerReader &reader,
                        const Freshness &freshness, const QDateTime &now)
{
    const auto keptOf = [&](const Need &need) {
        const auto head = need.key.isEmpty() ? std::nullopt : reader.head(need);
        if (!head)
            return Kept::No;
        return freshness.isFresh(need, Wanted::Facts, head->fetchedAt, now) ? Kept::Fresh : Kept::Aged;
    };
    QList<const EntryStatus *> asked;
    for (const EntryStatus &title : titles)
        if (wanted.isEmpty() || wanted.contains(title.entry.listId))
            asked << &title;
    const qsizetype step = 1 + asked.size() / mostLooks;
    KnownTitles known;
    int looks = 0;
    for (qsizetype i = 0; i < asked.size(); i += step, ++looks) {
        const EntryStatus &title = *asked[i];
        const Kept details =
            keptOf({source::justwatch, justwatch::need::titleDetails, title.entry.justwatchId});
        const Kept page = title.wikipediaKey.isEmpty()
                              ? details // what was searched for in vain is kept as long as that
                              : keptOf({source::wikipedia, wikipedia::need::pages, title.wikipediaKey});
        known.fresh += page == Kept::Fresh ? 1 : 0;
        known.aged += page == Kept::Aged ? 1 : 0;
        const bool askedDetails = !title.entry.justwatchId.isEmpty();
        known.freshDetails += page != Kept::No && (!askedDetails || details == Kept::Fresh) ? 1 : 0;
    }
    // A list may have more titles than that crawl had.
    const double share =
        looks == 0 ? 0 : double(asked.size()) / std::max(asked.size(), wanted.size()) / looks;
    known.fresh *= share;
    known.aged *= share;
    known.freshDetails *= share;
    return known;
}

} // namespace moviedb::crawl
