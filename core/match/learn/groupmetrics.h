// What deciding by group spares a person, on labelled cases, and what the groups' rules get wrong.
// Thread: values.
// Failure: none.
#pragma once

#include "core/base/jsonread.h"
#include "core/match/decide/matcher.h"
#include "core/match/learn/dataset.h"

#include <vector>

namespace moviedb::match {

struct GroupCounts
{
    int titles = 0;  // left to a person
    int settled = 0; // … by the group's rule
    int wrong = 0;   // … otherwise than the label says

    int decisions() const { return titles - settled + (settled > 0 ? 1 : 0); }
};

// Sums over all groups, and each of them.
struct GroupMetrics
{
    int titles = 0;
    int settled = 0;
    int wrong = 0;
    int decisions = 0;
    QMap<QString, GroupCounts> byCode;

    OrderedJson toJson() const;
    QString toText() const;
};

// `results` are the matcher's answers to `cases`, in the same order.
GroupMetrics groupMetrics(const std::vector<LabelledCase> &cases, const std::vector<MatchResult> &results);

} // namespace moviedb::match

Q_DECLARE_TYPEINFO(moviedb::match::GroupCounts, Q_RELOCATABLE_TYPE);
