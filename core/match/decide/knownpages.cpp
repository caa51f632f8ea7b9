#include "core/match/decide/knownpages.h"

#include "core/match/decide/reasons.h"

#include <algorithm>

namespace moviedb::match {

namespace {

// The best page was read when the title was crawled, and was not what the search took it for.
bool wasFoundUnfit(const QString &reasonCode)
{
    constexpr const char *unfit[] = {reason::pageMissing, reason::pageAmbiguous, reason::pageNoFilm,
                                     reason::pageOfAnother};
    return std::any_of(std::begin(unfit), std::end(unfit),
                       [&reasonCode](const char *code) { return reasonCode == QLatin1String(code); });
}

} // namespace

bool isReadAsFilm(const ReviewItem &item, const QString &pageKey)
{
    if (pageKey.isEmpty() || wasFoundUnfit(item.reason))
        return false;
    return std::any_of(
        item.candidates.begin(), item.candidates.end(), [&pageKey](const ScoredCandidate &one) {
            return one.candidate.key == pageKey && one.candidate.verified && one.candidate.isFilm == true;
        });
}

} // namespace moviedb::match
