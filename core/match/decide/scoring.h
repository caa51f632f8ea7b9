// The named parts of a candidate's score; match() sorts and decides.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/match/classify/features.h"
#include "core/match/decide/matcher.h"
#include "core/match/text/titlecompare.h"

#include <QVarLengthArray>

#include <vector>

namespace moviedb::match {

// Names of the parts, as shown and exported.
namespace part {
inline const QString title = QStringLiteral("title");
inline const QString year = QStringLiteral("year");
inline const QString kind = QStringLiteral("kind");
inline const QString disambiguator = QStringLiteral("disambiguator"); // "(1996 film)" in the page's name
inline const QString unique = QStringLiteral("unique"); // no year known, but the only film of the title
inline const QString people = QStringLiteral("people");
inline const QString runtime = QStringLiteral("runtime");
inline const QString id = QStringLiteral("id");
inline const QString doubt = QStringLiteral("doubt"); // evidence contradicts itself: never accepted alone
inline const QString limit = QStringLiteral("limit"); // keeps the score within 0 and 100
} // namespace part

// The most that title, year and kind can give (what is missing to it is the reason of a doubt), and steps
// below.
namespace full {
inline constexpr double title = 45;
inline constexpr double year = 30;
inline constexpr double kind = 20;
inline constexpr double titleFits = 38; // from here on it is the same title, spelt otherwise
inline constexpr double subtitle = 20;
inline constexpr double yearOffByOne = 8;
} // namespace full

// A gallery entry prepared once for all its candidates.
struct EntryText
{
    std::vector<TitleText> titles; // the title, its variants, the original title
    explicit EntryText(const GalleryEntry &entry);
};

// What a candidate's own texts say: read once, however often it is scored.
struct PageReading
{
    Classification classification;
    RuleReading rules;
    TitleText name;

    PageReading(const Candidate &candidate, const FilmClassifier &classifier);
    std::optional<int> year() const; // in the name, the description or the first sentence
};

// What was found out about one candidate before the score is made.
struct Evidence
{
    TitleComparison title;
    bool titleFits = false;   // the same title, as far as titles can say
    std::optional<int> years; // page's year less the gallery's, the nearest of those known
    bool yearInName = false;
    double film = 0.0; // probability
    bool idAgrees = false;
    bool idDiffers = false;
    bool nearYear() const { return !years || (*years >= -1 && *years <= 1); }
};

struct PartialScore
{
    QVarLengthArray<std::pair<const QString *, double>, 10> parts;
    double score = 0.0; // 0…100
    bool doubt = false;
    double points(const QString &name) const;
};

// Scores in the order of `candidates`; `readings` stand in the same order.
std::vector<PartialScore> scorePages(const GalleryEntry &entry, const QList<Candidate> &candidates,
                                     const std::vector<const PageReading *> &readings);

// The rule of acceptance, on bare numbers.
Decision decideBest(double best, bool doubt, std::optional<double> second, const Thresholds &thresholds);
// Whether match() would accept this one.
bool isAccepted(const std::vector<PartialScore> &scores, size_t index, const Thresholds &thresholds);

double pointsOf(const ScoredCandidate &candidate, const QString &partName); // 0 when it has no such part

} // namespace moviedb::match
