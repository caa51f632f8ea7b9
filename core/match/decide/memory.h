// How long a person's No holds. A page that was rejected for a title is not offered for it again until the page has
// changed or its time has come; "there is no article" holds until its time has come.
// Thread: pure, any thread.
// Failure: none; where a time is not known, the No holds.
#pragma once

#include "core/domain/review.h"

namespace moviedb::match {

struct Recheck
{
    int days = 180; // after which a No is asked about again
    QDateTime now;  // UTC
};

// A page as it is now.
struct PageState
{
    QString revision;    // empty = there is no such page any more
    QDateTime changedAt; // of that revision, UTC; invalid = not known
};

bool isDue(const QString &saidAt, const Recheck &recheck);
bool isNoArticleDue(const PastJudgment &judged, const Recheck &recheck);

// Why a rejected page is to be offered again, as far as the calendar says.
OfferedAgain offeredByDate(const Candidate &rejected, const Recheck &recheck);
// As far as the page says: it has another revision than the one known of it; or, where none is known yet, one that was
// made after the rejection.
OfferedAgain offeredByPage(const Candidate &rejected, const PageState &now);

} // namespace moviedb::match
