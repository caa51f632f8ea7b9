#include "core/match/decide/matcher.h"

#include "core/match/decide/scoring.h"
#include "core/match/decide/whatif.h"
#include "core/match/text/titletext.h"

namespace moviedb::match {

namespace {

bool hasDoubt(const ScoredCandidate &candidate)
{
    return pointsOf(candidate, part::doubt) != 0;
}

QString text(const char *code)
{
    return QString::fromLatin1(code);
}

// What is missing most to a full score.
QString weakestPart(const GalleryEntry &entry, const ScoredCandidate &best)
{
    const double title = full::title - pointsOf(best, part::title);
    // A page of unknown year is no page of another year.
    const bool bothYears = entry.year && pointsOf(best, part::year) != 0;
    const double year = bothYears ? full::year - pointsOf(best, part::year) : 0;
    const double kind = full::kind - pointsOf(best, part::kind);
    const double most = qMax(title, qMax(year, kind));
    if (most < 10)
        return text(reason::lowScore);
    return text(most == title  ? reason::titleDiffers
                : most == year ? reason::yearDiffers
                               : reason::kindUnclear);
}

bool isFilmOfTitle(const ScoredCandidate &candidate)
{
    return pointsOf(candidate, part::title) >= full::titleFits && candidate.candidate.filmProbability >= 0.5;
}

QString reasonOf(const GalleryEntry &entry, const QList<ScoredCandidate> &bestFirst, Decision decision,
                 const Thresholds &thresholds)
{
    if (decision == Decision::Accept)
        return {};
    if (bestFirst.isEmpty())
        return text(reason::noCandidate);
    const ScoredCandidate &best = bestFirst.first();
    if (decision == Decision::None)
        return text(isFilmOfTitle(best) ? reason::yearDiffers : reason::noCandidate);
    if (hasDoubt(best))
        return text(reason::idContradicts);
    int films = 0;
    for (const ScoredCandidate &candidate : bestFirst)
        films += candidate.score >= thresholds.noneBelow && isFilmOfTitle(candidate) ? 1 : 0;
    if (films > 1)
        return text(reason::sameTitle);
    if (best.score >= thresholds.acceptAbove)
        return text(reason::lowScore); // too close to the next one
    if (!entry.year && isFilmOfTitle(best))
        return text(reason::lowScore);
    return weakestPart(entry, best);
}

std::vector<size_t> rank(const std::vector<PartialScore> &scores)
{
    std::vector<size_t> order(scores.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    // Few candidates: insertion keeps equals in their order and asks for no memory.
    for (size_t i = 1; i < order.size(); ++i)
        for (size_t j = i; j > 0 && scores[order[j - 1]].score < scores[order[j]].score; --j)
            std::swap(order[j - 1], order[j]);
    return order;
}

Decision decideScores(const std::vector<PartialScore> &scores, const std::vector<size_t> &order,
                      const Thresholds &thresholds)
{
    if (order.empty())
        return Decision::None;
    const std::optional<double> second =
        order.size() > 1 ? std::optional<double>(scores[order[1]].score) : std::nullopt;
    return decideBest(scores[order[0]].score, scores[order[0]].doubt, second, thresholds);
}

// What the item says of the page outweighs what its texts look like.
void takeKind(Candidate &candidate, const Classification &found)
{
    candidate.kind = found.kind;
    candidate.filmProbability = found.filmProbability;
    if (!candidate.isFilm)
        return;
    candidate.filmProbability = *candidate.isFilm ? 1.0 : 0.0;
    if (*candidate.isFilm)
        candidate.kind = PageKind::Film;
    else if (candidate.kind == PageKind::Film)
        candidate.kind = PageKind::Other;
}

// "Salt Road (2014)" of a list that has no years; nothing where there is nothing to add.
std::optional<GalleryEntry> withYearOfTitle(const GalleryEntry &entry)
{
    if (entry.year || !entry.title.endsWith(u')'))
        return std::nullopt;
    const int year = TitleText(entry.title, TitleText::Origin::Gallery).disambiguatorYear();
    if (year == 0)
        return std::nullopt;
    GalleryEntry dated = entry;
    dated.year = year;
    return dated;
}

} // namespace

Decision decideBest(double best, bool doubt, std::optional<double> second, const Thresholds &thresholds)
{
    if (best < thresholds.noneBelow)
        return Decision::None;
    if (best < thresholds.acceptAbove || doubt || (second && best - *second <= thresholds.lead))
        return Decision::Review;
    return Decision::Accept;
}

bool isAccepted(const std::vector<PartialScore> &scores, size_t index, const Thresholds &thresholds)
{
    const std::vector<size_t> order = rank(scores);
    return order.front() == index && decideScores(scores, order, thresholds) == Decision::Accept;
}

Decision decide(const QList<ScoredCandidate> &bestFirst, const Thresholds &thresholds)
{
    if (bestFirst.isEmpty())
        return Decision::None;
    const std::optional<double> second =
        bestFirst.size() > 1 ? std::optional<double>(bestFirst.at(1).score) : std::nullopt;
    return decideBest(bestFirst.first().score, hasDoubt(bestFirst.first()), second, thresholds);
}

MatchResult match(const GalleryEntry &given, QList<Candidate> candidates, const FilmClassifier &classifier,
                  const Thresholds &thresholds)
{
    const std::optional<GalleryEntry> dated = withYearOfTitle(given);
    const GalleryEntry &entry = dated ? *dated : given;
    std::vector<PageReading> readings;
    std::vector<const PageReading *> places;
    readings.reserve(size_t(candidates.size()));
    places.reserve(size_t(candidates.size()));
    for (const Candidate &candidate : candidates)
        places.push_back(&readings.emplace_back(candidate, classifier));
    const std::vector<PartialScore> scores = scorePages(entry, candidates, places);
    const std::vector<size_t> order = rank(scores);

    // The sentences need the candidates as they came, so they are made before the list is given away.
    const Decision decision = decideScores(scores, order, thresholds);
    QStringList sentences(candidates.size());
    const size_t explained = decision == Decision::Review ? 3 : decision == Decision::None ? 1 : 0;
    const ScoredPages pages{entry, candidates, readings, scores, thresholds};
    for (size_t place = 0; place < qMin(explained, order.size()); ++place)
        if (const auto change = whatIf(pages, qsizetype(order[place])))
            sentences[qsizetype(order[place])] = change->sentence();

    MatchResult result;
    result.decision = decision;
    result.chosen = decision == Decision::None ? -1 : 0;
    result.candidates.reserve(candidates.size());
    for (size_t index : order) {
        Candidate &candidate = candidates[qsizetype(index)];
        takeKind(candidate, readings[index].classification);
        ScoredCandidate one{std::move(candidate), scores[index].score, {}, sentences.at(qsizetype(index))};
        one.parts.reserve(scores[index].parts.size());
        for (const auto &[name, points] : scores[index].parts)
            one.parts.append({*name, points});
        result.candidates.append(std::move(one));
    }
    result.reason = reasonOf(entry, result.candidates, decision, thresholds);
    return result;
}

QStringList searchQueries(const GalleryEntry &entry)
{
    QStringList queries;
    const auto add = [&queries](const QString &query) {
        if (!query.simplified().isEmpty() && !queries.contains(query.simplified(), Qt::CaseInsensitive))
            queries.append(query.simplified());
    };
    const QString year = entry.year ? QLatin1Char(' ') + QString::number(*entry.year) : QString();
    const QString film = QStringLiteral(" film");
    add(entry.title);
    add(entry.title + year + film);
    if (!entry.originalTitle.isEmpty())
        add(entry.originalTitle + year + film);
    if (const QString other = withOtherNumerals(entry.title); !other.isEmpty())
        add(other + year + film);
    const qsizetype colon = entry.title.indexOf(u':');
    if (colon > 2) {
        add(entry.title.left(colon) + year + film);
        add(entry.title.mid(colon + 1) + year + film);
    }
    for (const QString &variant : titleVariants(entry.title))
        add(variant + year + film);
    return queries;
}

} // namespace moviedb::match
