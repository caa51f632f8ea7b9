// Learns from the person's own judgments, and keeps what was learned only if it does no worse on them.
// Thread: pure, any thread; takes up to seconds.
// Failure: Parse (damaged weights or page lines).
#pragma once

#include "core/domain/review.h"
#include "core/match/learn/dataset.h"

namespace moviedb::match {

// How a classifier would have done on past judgments.
struct JudgmentScore
{
    int judged = 0;
    int right = 0;         // the best page is the chosen one, or none is offered where none was right
    int wrongAccepted = 0; // accepted without asking, and the person decided otherwise
    QStringList missed;    // titles that were not right
    bool worseThan(const JudgmentScore &other) const
    {
        return right < other.right || wrongAccepted > other.wrongAccepted;
    }
};

struct RetrainOutcome
{
    bool used = false;  // whether the new weights are the better ones, or as good
    QByteArray weights; // those to use from now on: the new ones, or the ones given
    QString why;        // one sentence for a person
    int samples = 0;    // pages learned from
    JudgmentScore before;
    JudgmentScore after;
};

// Pages whose kind a judgment settles: the confirmed page is a film; what its Wikidata item says of others.
std::vector<LabelledPage> pagesFromJudgments(const QList<PastJudgment> &judgments);

JudgmentScore scoreJudgments(const QList<PastJudgment> &judgments, const FilmClassifier &classifier);

// With `pages` (labelled lines as for train()) trains anew on both; without, goes on from `current`.
Result<RetrainOutcome> retrain(const QByteArray &current, const QList<PastJudgment> &judgments,
                               const QByteArray &pages = {});

// The rule by itself: which of the two weights to use.
Result<RetrainOutcome> chooseWeights(const QByteArray &current, const QByteArray &fresh,
                                     const QList<PastJudgment> &judgments);

} // namespace moviedb::match
