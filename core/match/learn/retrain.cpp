#include "core/match/learn/retrain.h"

#include "core/match/classify/softmax.h"
#include "core/match/decide/matcher.h"
#include "core/match/learn/train.h"

namespace moviedb::match {

namespace {

constexpr int retrainEpochs = 4;
constexpr double retrainRate = 0.02; // a fifth of training's: one's own taste, not a new model
constexpr float judgmentWeight = 4;

bool wasDecided(const PastJudgment &judgment)
{
    return judgment.state == ReviewState::Confirmed || judgment.state == ReviewState::Rejected ||
           judgment.state == ReviewState::NoArticle;
}

QList<Candidate> asFound(const PastJudgment &judgment)
{
    QList<Candidate> candidates;
    for (const ScoredCandidate &scored : judgment.candidates)
        candidates.append(scored.candidate);
    return candidates;
}

} // namespace

std::vector<LabelledPage> pagesFromJudgments(const QList<PastJudgment> &judgments)
{
    std::vector<LabelledPage> pages;
    for (const PastJudgment &judgment : judgments) {
        if (!wasDecided(judgment))
            continue;
        for (const ScoredCandidate &scored : judgment.candidates) {
            const Candidate &candidate = scored.candidate;
            std::optional<PageKind> kind;
            if (candidate.key.isEmpty())
                continue;
            if (judgment.state == ReviewState::Confirmed && candidate.key == judgment.chosenKey)
                kind = PageKind::Film;
            else if (candidate.isFilm)
                kind = *candidate.isFilm                  ? PageKind::Film
                       : candidate.kind == PageKind::Film ? PageKind::Other
                                                          : candidate.kind;
            if (kind)
                pages.push_back(
                    {{candidate.key, candidate.title, candidate.description, candidate.excerpt}, kind});
        }
    }
    return pages;
}

JudgmentScore scoreJudgments(const QList<PastJudgment> &judgments, const FilmClassifier &classifier)
{
    JudgmentScore score;
    for (const PastJudgment &judgment : judgments) {
        if (!wasDecided(judgment))
            continue;
        const MatchResult result = match(judgment.entry, asFound(judgment), classifier);
        const QString answer =
            result.decision == Decision::None ? QString() : result.candidates.first().candidate.key;
        const QString wanted = judgment.state == ReviewState::Confirmed ? judgment.chosenKey : QString();
        ++score.judged;
        if (answer == wanted)
            ++score.right;
        else
            score.missed.append(judgment.entry.title);
        if (result.decision == Decision::Accept && answer != wanted)
            ++score.wrongAccepted;
    }
    return score;
}

Result<RetrainOutcome> chooseWeights(const QByteArray &current, const QByteArray &fresh,
                                     const QList<PastJudgment> &judgments)
{
    const Result<FilmClassifier> old = FilmClassifier::load(current);
    if (!old)
        return old.error();
    const Result<FilmClassifier> next = FilmClassifier::load(fresh);
    if (!next)
        return next.error();
    RetrainOutcome outcome;
    outcome.before = scoreJudgments(judgments, *old);
    outcome.after = scoreJudgments(judgments, *next);
    outcome.used = !outcome.after.worseThan(outcome.before);
    outcome.weights = outcome.used ? fresh : current;
    outcome.why =
        outcome.used ? QStringLiteral("The new weights are in use: %1 of %2 past judgments right, %3 before.")
                           .arg(outcome.after.right)
                           .arg(outcome.after.judged)
                           .arg(outcome.before.right)
                     : QStringLiteral("The new weights are not used: %1 of %2 past judgments right and %3 "
                                      "wrongly accepted, %4 and %5 before.")
                           .arg(outcome.after.right)
                           .arg(outcome.after.judged)
                           .arg(outcome.after.wrongAccepted)
                           .arg(outcome.before.right)
                           .arg(outcome.before.wrongAccepted);
    return outcome;
}

Result<RetrainOutcome> retrain(const QByteArray &current, const QList<PastJudgment> &judgments,
                               const QByteArray &pages)
{
    const std::vector<LabelledPage> own = pagesFromJudgments(judgments);
    if (own.empty()) {
        RetrainOutcome outcome;
        outcome.weights = current;
        outcome.why = QStringLiteral("There are no past judgments to learn from yet.");
        return outcome;
    }
    QByteArray fresh;
    if (pages.isEmpty()) {
        const Result<Weights> start = Weights::fromBytes(current);
        if (!start)
            return start.error();
        SampleSet set;
        for (const LabelledPage &page : own)
            set.add(page.text, *page.kind, 1.0F);
        Softmax model(*start, retrainRate);
        model.learn(set, retrainEpochs);
        fresh = model.quantised().toBytes();
    } else {
        const Result<std::vector<LabelledPage>> labelled = readLabelledPages(pages);
        if (!labelled)
            return labelled.error();
        fresh = trainWeights(*labelled, TrainOptions(), own, judgmentWeight);
    }
    Result<RetrainOutcome> outcome = chooseWeights(current, fresh, judgments);
    if (outcome)
        outcome.value().samples = int(own.size());
    return outcome;
}

} // namespace moviedb::match
