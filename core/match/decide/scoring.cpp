#include "core/match/decide/scoring.h"

#include "core/match/decide/people.h"

#include <cmath>

namespace moviedb::match {

namespace {

// Points for how the page's name relates to the title. Sequels and plurals are other films.
double titlePoints(const TitleComparison &title)
{
    switch (title.relation) {
    case TitleRelation::Same:
        return full::title;
    case TitleRelation::Article:
        return 40;
    case TitleRelation::Spelling:
    case TitleRelation::Brand:
    case TitleRelation::Numeral:
        return full::titleFits;
    case TitleRelation::Letter:
        return 16; // with year, kind and runtime still a doubt; who made it or an id settles it
    case TitleRelation::Subtitle:
        return full::subtitle;
    case TitleRelation::Plural:
        return 0;
    case TitleRelation::Sequel:
        return -10;
    case TitleRelation::Extended:
        return -14 + 20 * title.likeness;
    case TitleRelation::Different:
        break;
    }
    return -40 + 50 * title.likeness;
}

double yearPoints(int difference)
{
    switch (std::abs(difference)) {
    case 0:
        return full::year;
    case 1:
        return full::yearOffByOne; // festival against release: a doubt
    case 2:
        return -10;
    case 3:
        return -28;
    default:
        return -45;
    }
}

double kindPoints(double film)
{
    return film >= 0.5 ? (film - 0.5) * 2 * full::kind : (film - 0.5) * 120;
}

bool idEqual(const QString &a, const QString &b)
{
    return !a.isEmpty() && a == b;
}

bool idUnequal(const QString &a, const QString &b)
{
    return !a.isEmpty() && !b.isEmpty() && a != b;
}

void compareIds(const GalleryEntry &entry, const Candidate &candidate, Evidence &evidence)
{
    evidence.idAgrees = candidate.fromId || idEqual(entry.imdbId, candidate.imdbId) ||
                        idEqual(entry.tmdbId, candidate.tmdbId) ||
                        idEqual(entry.wikidataId, candidate.wikidataId);
    evidence.idDiffers = !evidence.idAgrees && (idUnequal(entry.imdbId, candidate.imdbId) ||
                                                idUnequal(entry.wikidataId, candidate.wikidataId));
}

void compareYears(const GalleryEntry &entry, const Candidate &candidate, const PageReading &page,
                  Evidence &evidence)
{
    evidence.yearInName = page.name.disambiguatorYear() != 0;
    if (!entry.year)
        return;
    const auto consider = [&](int year) {
        if (!evidence.years || std::abs(year - *entry.year) < std::abs(*evidence.years))
            evidence.years = year - *entry.year;
    };
    if (candidate.year)
        consider(*candidate.year);
    for (int year : candidate.otherYears)
        consider(year);
    if (const std::optional<int> year = page.year())
        consider(*year);
}

void compareAllTitles(const EntryText &text, const Candidate &candidate, const PageReading &page,
                      Evidence &evidence)
{
    const auto better = [&](const TitleText &name) {
        for (const TitleText &title : text.titles) {
            const TitleComparison found = compareTitles(title, name);
            if (found.relation < evidence.title.relation ||
                (found.relation == evidence.title.relation && found.likeness > evidence.title.likeness))
                evidence.title = found;
        }
    };
    better(page.name);
    if (evidence.title.relation != TitleRelation::Same && !candidate.matchedTitle.isEmpty())
        better(TitleText(candidate.matchedTitle, TitleText::Origin::Page));
    for (const QString &alias : candidate.aliases) {
        if (evidence.title.relation == TitleRelation::Same)
            break;
        better(TitleText(alias, TitleText::Origin::Page));
    }
    evidence.titleFits = evidence.title.relation <= TitleRelation::Letter;
}

double toTenth(double value)
{
    return double(qint64(value * 10 + (value < 0 ? -0.5 : 0.5))) / 10;
}

void add(PartialScore &score, const QString &name, double points)
{
    if (points == 0)
        return;
    const double rounded = toTenth(points); // parts are shown with one decimal and must sum
    if (rounded != 0)
        score.parts.append({&name, rounded});
    score.score += rounded;
}

// What all candidates together say.
struct Surroundings
{
    int fitting = 0;       // films of this title
    bool idFits = false;   // an id, title and year agree on one page
    bool idStrays = false; // an id points to a page whose title or year says otherwise
};

void addTitleYearKind(PartialScore &score, const GalleryEntry &entry, const Candidate &candidate,
                      const Evidence &found, const Surroundings &around)
{
    add(score, part::title, titlePoints(found.title));
    if (found.years)
        add(score, part::year, yearPoints(*found.years));
    const double readFromItem = candidate.isFilm == false ? -30 : 0; // no guess, so it weighs more
    add(score, part::kind, kindPoints(found.film) + readFromItem);
    if (found.yearInName && found.years && found.film >= 0.5)
        add(score, part::disambiguator, *found.years == 0 ? 3 : found.nearYear() ? 0 : -5);
    if (!entry.year && around.fitting == 1 && found.title.relation == TitleRelation::Same &&
        found.film >= 0.9 && !found.yearInName)
        add(score, part::unique, 15);
}

// An id that title and year bear out decides. One of them against it: enough for a person to look at the
// page. Both against it: one of the few wrong ids.
double idPoints(bool titleFits, bool nearYear)
{
    if (titleFits)
        return nearYear ? 30 : 25;
    return nearYear ? 55 : 15;
}

void addIds(PartialScore &score, const Evidence &found, const Surroundings &around)
{
    if (found.idAgrees)
        add(score, part::id, idPoints(found.titleFits, found.nearYear()));
    else if (around.idFits)
        add(score, part::id, -30); // the id belongs to another candidate that fits
    else if (found.idDiffers)
        add(score, part::id, -5);
    score.doubt = !around.idFits && (around.idStrays || found.idDiffers);
    if (score.doubt)
        add(score, part::doubt, -5);
}

void finish(PartialScore &score)
{
    const double sum = toTenth(score.score);
    score.score = qBound(0.0, sum, 100.0);
    if (score.score != sum)
        score.parts.append({&part::limit, toTenth(score.score - sum)});
}

Evidence gather(const GalleryEntry &entry, const EntryText &text, const Candidate &candidate,
                const PageReading &page)
{
    Evidence evidence;
    evidence.film = candidate.isFilm ? (*candidate.isFilm ? 1.0 : 0.0) : page.classification.filmProbability;
    compareAllTitles(text, candidate, page, evidence);
    compareYears(entry, candidate, page, evidence);
    compareIds(entry, candidate, evidence);
    return evidence;
}

// The key carries the disambiguator even where a display title lost it.
const QString &nameOf(const Candidate &candidate)
{
    const bool keyOnly =
        candidate.title.isEmpty() || (candidate.key.endsWith(u')') && !candidate.title.endsWith(u')'));
    return keyOnly && !candidate.key.isEmpty() ? candidate.key : candidate.title;
}

} // namespace

PageReading::PageReading(const Candidate &candidate, const FilmClassifier &classifier)
    : name(nameOf(candidate), TitleText::Origin::Page)
{
    classification = classifier.classify(
        PageText{candidate.key, candidate.title, candidate.description, candidate.excerpt}, rules);
}

std::optional<int> PageReading::year() const
{
    for (int year :
         {name.disambiguatorYear(), int(rules.descriptionYear), int(rules.extractYear), int(rules.laterYear)})
        if (year != 0)
            return year;
    return std::nullopt;
}

double PartialScore::points(const QString &name) const
{
    for (const auto &[partName, value] : parts)
        if (*partName == name)
            return value;
    return 0.0;
}

EntryText::EntryText(const GalleryEntry &entry)
{
    const auto hasVariants = [](const QString &title) {
        return title.contains(u'(') || title.endsWith(u']') ||
               title.contains(QLatin1String(" aka "), Qt::CaseInsensitive) ||
               title.endsWith(QLatin1String(" cut"), Qt::CaseInsensitive) ||
               title.endsWith(QLatin1String("ion"), Qt::CaseInsensitive); // "… Edition", "… Version"
    };
    if (!hasVariants(entry.title)) {
        titles.emplace_back(entry.title, TitleText::Origin::Gallery);
    } else {
        for (const QString &variant : titleVariants(entry.title))
            titles.emplace_back(variant, TitleText::Origin::Gallery);
    }
    if (!entry.originalTitle.isEmpty() && entry.originalTitle != entry.title)
        titles.emplace_back(entry.originalTitle, TitleText::Origin::Gallery);
}

std::vector<PartialScore> scorePages(const GalleryEntry &entry, const QList<Candidate> &candidates,
                                     const std::vector<const PageReading *> &readings)
{
    const EntryText text(entry);
    QVarLengthArray<Evidence, 16> evidence;
    Surroundings around;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        evidence.append(gather(entry, text, candidates.at(i), *readings[size_t(i)]));
        const Evidence &found = evidence.last();
        const bool fits = found.titleFits && found.nearYear();
        around.fitting += found.title.relation <= TitleRelation::Brand && found.film >= 0.5 ? 1 : 0;
        around.idFits = around.idFits || (found.idAgrees && fits);
        around.idStrays = around.idStrays || (found.idAgrees && !fits);
    }
    std::vector<PartialScore> scores(size_t(candidates.size()));
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        PartialScore &score = scores[size_t(i)];
        const Candidate &candidate = candidates.at(i);
        addTitleYearKind(score, entry, candidate, evidence[i], around);
        add(score, part::people, peoplePoints(entry, candidate));
        add(score, part::runtime, runtimePoints(entry, candidate));
        addIds(score, evidence[i], around);
        finish(score);
    }
    return scores;
}

double pointsOf(const ScoredCandidate &candidate, const QString &partName)
{
    for (const ScorePart &one : candidate.parts)
        if (one.name == partName)
            return one.points;
    return 0.0;
}

} // namespace moviedb::match
