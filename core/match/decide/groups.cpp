#include "core/match/decide/groups.h"

#include "core/match/decide/matcher.h"
#include "core/match/decide/scoring.h"

#include <algorithm>

namespace moviedb::match {

namespace {

enum class Answer { OneByOne, AcceptBest, RejectAll };

struct Pattern
{
    QLatin1String code;
    QLatin1String words; // %1 = how many
    QLatin1String rule;
    Answer answer;
};

constexpr Pattern patterns[] = {
    {QLatin1String(doubt::yearOffByOne), QLatin1String("%1 where only the year differs, by one"),
     QLatin1String(
         "Accept the best page where it is a film of the same title, one year earlier or later, and no "
         "other film of that title is near."),
     Answer::AcceptBest},
    {QLatin1String(doubt::yearUnknown), QLatin1String("%1 where the page's year is not known"),
     QLatin1String(
         "Accept the best page where it is the only film of the same title and its text names no year."),
     Answer::AcceptBest},
    {QLatin1String(doubt::subtitle), QLatin1String("%1 where one title has a subtitle more"),
     QLatin1String(
         "Accept the best page where it is a film of the same year and the titles differ by a subtitle."),
     Answer::AcceptBest},
    {QLatin1String(doubt::noFilm), QLatin1String("%1 where the best page is not a film"),
     QLatin1String(
         "Reject the candidates where the page of that title is a novel, a series or another thing."),
     Answer::RejectAll},
    {QLatin1String(doubt::otherYears), QLatin1String("%1 remakes where only films of other years were found"),
     QLatin1String("Reject the candidates where every film of that title is of another year."),
     Answer::RejectAll},
    {QLatin1String(doubt::otherTitles), QLatin1String("%1 where no page has that title"),
     QLatin1String("Reject the candidates where no page has that title."), Answer::RejectAll},
    {QLatin1String(doubt::yearDiffers),
     QLatin1String("%1 where the year differs by two or three"),
     {},
     Answer::OneByOne},
    {QLatin1String(doubt::noYear),
     QLatin1String("%1 of which the gallery does not know the year"),
     {},
     Answer::OneByOne},
    {QLatin1String(doubt::sameTitle),
     QLatin1String("%1 where several films of the title fit"),
     {},
     Answer::OneByOne},
    {QLatin1String(doubt::idContradicts),
     QLatin1String("%1 where an id points to another film"),
     {},
     Answer::OneByOne},
    {QLatin1String(doubt::lookupFailed), QLatin1String("%1 where the look-up failed"), {}, Answer::OneByOne},
    {QLatin1String(doubt::noCandidate), QLatin1String("%1 without any candidate"), {}, Answer::OneByOne},
    {QLatin1String(doubt::titleDiffers), QLatin1String("%1 where the title differs"), {}, Answer::OneByOne},
    {QLatin1String(doubt::pageUnfit),
     QLatin1String("%1 whose page turned out to be missing or of something else"),
     {},
     Answer::OneByOne},
    {QLatin1String(doubt::other), QLatin1String("%1 for other reasons"), {}, Answer::OneByOne},
};

const Pattern &patternOf(const QString &code)
{
    for (const Pattern &pattern : patterns)
        if (code == pattern.code)
            return pattern;
    return *(std::end(patterns) - 1);
}

bool isReason(const QString &code, const char *reasonCode)
{
    return code == QLatin1String(reasonCode);
}

bool isAboutThePage(const QString &code)
{
    return isReason(code, reason::pageMissing) || isReason(code, reason::pageAmbiguous) ||
           isReason(code, reason::pageNoFilm) || isReason(code, reason::pageOfAnother);
}

bool groupTitleFits(const ScoredCandidate &candidate)
{
    return pointsOf(candidate, part::title) >= full::titleFits;
}

bool isFilmPage(const ScoredCandidate &candidate)
{
    return candidate.candidate.filmProbability >= 0.5;
}

// No other film of the title whose year may be right as well.
bool standsAlone(const QList<ScoredCandidate> &candidates, double lead = 15)
{
    return candidates.size() < 2 || candidates.first().score - candidates.at(1).score > lead;
}

// People and running time, where known, must not speak against an answer given without looking.
bool undisputed(const ScoredCandidate &best)
{
    return pointsOf(best, part::people) >= 0 && pointsOf(best, part::runtime) >= 0 &&
           pointsOf(best, part::id) >= 0 && pointsOf(best, part::doubt) == 0;
}

const char *codeOfFilm(const ReviewItem &item, const ScoredCandidate &best)
{
    const double year = pointsOf(best, part::year);
    const bool alone = standsAlone(item.candidates) && undisputed(best);
    if (!item.entry.year)
        return groupTitleFits(best) ? doubt::noYear : doubt::titleDiffers;
    if (groupTitleFits(best)) {
        if (year == full::yearOffByOne)
            return alone ? doubt::yearOffByOne : doubt::sameTitle;
        if (year == 0)
            return alone ? doubt::yearUnknown : doubt::sameTitle;
        return year < 0                           ? doubt::yearDiffers
               : standsAlone(item.candidates, 10) ? doubt::other
                                                  : doubt::sameTitle;
    }
    if (pointsOf(best, part::title) == full::subtitle && year == full::year)
        return alone ? doubt::subtitle : doubt::sameTitle;
    return doubt::titleDiffers;
}

const char *codeOf(const ReviewItem &item)
{
    if (item.state == ReviewState::LookupFailed || isReason(item.reason, reason::lookupFailed))
        return doubt::lookupFailed;
    if (item.candidates.isEmpty())
        return doubt::noCandidate;
    if (isAboutThePage(item.reason))
        return doubt::pageUnfit;
    const ScoredCandidate &best = item.candidates.first();
    if (isReason(item.reason, reason::idContradicts) || pointsOf(best, part::doubt) != 0)
        return doubt::idContradicts;
    if (best.score >= Thresholds().noneBelow)
        return isFilmPage(best)       ? codeOfFilm(item, best)
               : groupTitleFits(best) ? doubt::noFilm
                                      : doubt::titleDiffers;
    bool titled = false;
    for (const ScoredCandidate &candidate : item.candidates) {
        if (groupTitleFits(candidate) && isFilmPage(candidate))
            return doubt::otherYears;
        titled = titled || groupTitleFits(candidate);
    }
    return titled ? doubt::noFilm : doubt::otherTitles;
}

std::optional<Judgment> answerFor(const ReviewItem &item, Answer answer)
{
    if (answer == Answer::RejectAll)
        return Judgment{item.reviewId, Judgment::Kind::RejectAll, {}};
    if (answer == Answer::AcceptBest && !item.candidates.isEmpty())
        return Judgment{item.reviewId, Judgment::Kind::Accept, item.candidates.first().candidate.key};
    return std::nullopt;
}

} // namespace

QString doubtCode(const ReviewItem &item)
{
    return QString::fromLatin1(codeOf(item));
}

QList<DoubtGroup> group(const QList<ReviewItem> &items)
{
    QMap<QString, DoubtGroup> byCode;
    for (const ReviewItem &item : items) {
        if (item.state != ReviewState::Open && item.state != ReviewState::Postponed &&
            item.state != ReviewState::LookupFailed)
            continue;
        const QString code = doubtCode(item);
        DoubtGroup &found = byCode[code];
        found.code = code;
        found.reviewIds.append(item.reviewId);
        if (const auto judgment = answerFor(item, patternOf(code).answer))
            found.proposed.append(*judgment);
    }
    QList<DoubtGroup> groups = byCode.values();
    for (DoubtGroup &found : groups) {
        const Pattern &pattern = patternOf(found.code);
        found.words = QString(pattern.words).arg(found.reviewIds.size());
        found.rule = QString(pattern.rule);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const DoubtGroup &a, const DoubtGroup &b) {
        return std::pair(a.proposed.size(), a.reviewIds.size()) >
               std::pair(b.proposed.size(), b.reviewIds.size());
    });
    return groups;
}

RuleRecord ruleRecord(const QString &code, const QList<PastJudgment> &past)
{
    RuleRecord record;
    for (const PastJudgment &one : past) {
        ReviewItem item;
        item.entry = one.entry;
        item.candidates = one.candidates;
        if (one.state == ReviewState::Open || one.state == ReviewState::Postponed ||
            one.state == ReviewState::LookupFailed || doubtCode(item) != code)
            continue;
        const auto judgment = answerFor(item, patternOf(code).answer);
        if (!judgment)
            continue;
        ++record.applied;
        const bool confirmed = one.state == ReviewState::Confirmed;
        const bool same = judgment->kind == Judgment::Kind::Accept
                              ? confirmed && judgment->key == one.chosenKey
                              : !confirmed;
        if (same)
            ++record.agreed;
        else
            record.different.append(one.entry.title);
    }
    return record;
}

} // namespace moviedb::match
