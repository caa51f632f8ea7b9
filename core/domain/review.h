// The queue of doubtful titles and what a person decided about them.
#pragma once

#include "core/base/result.h"
#include "core/domain/film.h"

namespace moviedb {

// States are never mixed up: a failed look-up is not "no match".
enum class ReviewState { Open, Confirmed, Rejected, NoArticle, Postponed, LookupFailed };
// "open", "confirmed", "rejected", "no_article", "postponed", "lookup_failed"
QString reviewStateName(ReviewState state);
std::optional<ReviewState> reviewStateFromName(QStringView name);

struct ReviewItem
{
    qint64 reviewId = 0;
    qint64 entryId = 0;
    GalleryEntry entry;
    ReviewState state = ReviewState::Open;
    QString reason;                    // reason code, groups the queue
    QString chosenKey;                 // for Confirmed
    QList<ScoredCandidate> candidates; // best first, rejected ones left out
    QList<ScoredCandidate> rejected;   // not offered
    QString decidedAt;                 // RFC 3339 UTC
    QString checkedAt;                 // "no article" was looked for again in vain
};

struct ReviewQuery
{
    QList<ReviewState> states; // empty = all
    QString reason;            // empty = all
    QString search;            // in the title
    qint64 afterId = 0;
    int limit = 0;     // 0 = all
    QList<qint64> ids; // review ids; empty = all
};

struct ReviewGroup
{
    QString reason;
    ReviewState state = ReviewState::Open;
    int count = 0;
};

// One decision. Several in one call are one undo step.
struct Judgment
{
    enum class Kind { Accept, RejectAll, NoArticle, Postpone };
    qint64 reviewId = 0;
    Kind kind = Kind::Accept;
    QString key; // Accept: page key, also one that was not among the candidates
    // The decision the person saw there. What another program has decided since is a Conflict, unless it is the same.
    std::optional<ReviewState> seen = {};
    QString seenKey = {};
};
ReviewState stateAfter(Judgment::Kind kind);

// A decision of the past, for the price of a threshold and for retraining.
struct PastJudgment
{
    GalleryEntry entry;
    QList<ScoredCandidate> candidates;
    ReviewState state = ReviewState::Confirmed;
    QString chosenKey;
    QString decidedAt = {}; // as in ReviewItem
    QString checkedAt = {};
};

// When a No of that moment (RFC 3339 UTC) is to be asked about again; invalid for a text that is no time.
QDateTime recheckTime(const QString &saidAt, int days);
// The same of "there is no article"; invalid for an item of another state.
QDateTime recheckTime(const ReviewItem &item, int days);

// Which pages may be taken: those that are known as a film's, or, where a person insists, any that is there.
enum class PageDemand { OfFilm, Any };

// What came of looking at a page before it is accepted for a title.
struct PageVerdict
{
    qint64 reviewId = 0;
    QString askedFor; // the key that was chosen
    QString key;      // the one the page has after redirects; empty when there is an objection
    // NotFound: there is no such page. Conflict: it is not known as a film's, which a person may overrule. Anything else:
    // it could not be looked at.
    std::optional<Error> objection;
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::ReviewItem, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::ReviewGroup, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::Judgment, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::PastJudgment, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::PageVerdict, Q_RELOCATABLE_TYPE);
