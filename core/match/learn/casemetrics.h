// How well titles are matched on labelled cases: who was right, who was accepted, by kind of case and source.
// Thread: values.
// Failure: none.
#pragma once

#include "core/base/jsonread.h"
#include "core/match/decide/matcher.h"
#include "core/match/learn/dataset.h"

#include <QMap>

namespace moviedb::match {

// Counts of one group of cases. The answer of a case is the best candidate unless the decision is None.
struct CaseCounts
{
    int present = 0;       // cases that have a page
    int presentRight = 0;  // … answered with it
    int accepted = 0;      // … accepted without a person, rightly
    int absent = 0;        // cases that have none
    int absentNull = 0;    // … answered with none
    int wrongAccepted = 0; // accepted, but not the right page
    int review = 0;        // left to a person

    void add(const LabelledCase &one, const MatchResult &result);
    int total() const { return present + absent; }
    double top1() const;
    double absentRight() const;
    double wrongRate() const;       // of all cases
    double coverage() const;        // of the cases that have a page
    double acceptPrecision() const; // of what was accepted
    OrderedJson toJson() const;
};

struct CaseMetrics
{
    CaseCounts all;
    QMap<QString, CaseCounts> byKind;
    QMap<QString, CaseCounts> bySource;
    QMap<QString, int> reviewReasons;

    void add(const LabelledCase &one, const MatchResult &result);
    OrderedJson toJson() const;
    QString toText() const;
};

// Pages by key, for the candidates of cases.
class PageIndex
{
public:
    explicit PageIndex(const std::vector<LabelledPage> &pages);
    // A key that no page has becomes a candidate with its name alone.
    QList<Candidate> candidates(const QStringList &keys) const;

private:
    QHash<QString, Candidate> m_pages;
};

} // namespace moviedb::match

Q_DECLARE_TYPEINFO(moviedb::match::CaseCounts, Q_RELOCATABLE_TYPE);
