// Decide the pattern, not the row: doubtful titles grouped by why they are doubtful, each group with a rule in
// words and the judgments that it would give. Where no rule is safe, the group is looked at one by one.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/domain/review.h"

namespace moviedb::match {

struct DoubtGroup
{
    QString code;             // stable: "year_off_by_one", …
    QString words;            // "14 where only the year differs by one"
    QString rule;             // what `proposed` does, one sentence; empty: one by one
    QList<qint64> reviewIds;  // every item of the group
    QList<Judgment> proposed; // for the items that the rule settles; one undo step together
};

// Open and postponed items in groups; the groups that settle most come first.
QList<DoubtGroup> group(const QList<ReviewItem> &items);

// The group an item would fall into.
QString doubtCode(const ReviewItem &item);

// What a group's rule would have said to titles that a person has settled since.
struct RuleRecord
{
    int applied = 0;       // past doubts of that group
    int agreed = 0;        // … where the person decided as the rule would have
    QStringList different; // titles of the others
};
RuleRecord ruleRecord(const QString &code, const QList<PastJudgment> &past);

} // namespace moviedb::match

Q_DECLARE_TYPEINFO(moviedb::match::DoubtGroup, Q_RELOCATABLE_TYPE);
