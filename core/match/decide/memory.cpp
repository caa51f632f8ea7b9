#include "core/match/decide/memory.h"

namespace moviedb::match {

bool isDue(const QString &saidAt, const Recheck &recheck)
{
    const QDateTime due = recheckTime(saidAt, recheck.days);
    return due.isValid() && recheck.now.isValid() && due <= recheck.now;
}

bool isNoArticleDue(const PastJudgment &judged, const Recheck &recheck)
{
    return judged.state == ReviewState::NoArticle &&
           isDue(judged.checkedAt.isEmpty() ? judged.decidedAt : judged.checkedAt, recheck);
}

OfferedAgain offeredByDate(const Candidate &rejected, const Recheck &recheck)
{
    return isDue(rejected.rejectedAt, recheck) ? OfferedAgain::Due : OfferedAgain::No;
}

OfferedAgain offeredByPage(const Candidate &rejected, const PageState &now)
{
    if (now.revision.isEmpty())
        return OfferedAgain::No;
    if (!rejected.revision.isEmpty())
        return rejected.revision == now.revision ? OfferedAgain::No : OfferedAgain::PageChanged;
    const QDateTime rejectedAt = recheckTime(rejected.rejectedAt, 0);
    const bool since = rejectedAt.isValid() && now.changedAt.isValid() && now.changedAt > rejectedAt;
    return since ? OfferedAgain::PageChanged : OfferedAgain::No;
}

} // namespace moviedb::match
