#include "core/crawl/film/landing.h"

#include "core/match/decide/people.h"
#include "core/match/text/titlecompare.h"
#include "core/sources/wikidata/facts.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

using match::TitleText;

bool isSameTitle(const TitleText &asked, const QString &name)
{
    return !asked.isEmpty() &&
           match::compareTitles(asked, TitleText(name, TitleText::Origin::Page)).relation <=
               match::TitleRelation::Numeral;
}

bool sharesName(const TitleText &asked, const Landing &landing)
{
    if (isSameTitle(asked, landing.page.title))
        return true;
    return std::any_of(landing.item.names.begin(), landing.item.names.end(),
                       [&asked](const QString &name) { return isSameTitle(asked, name); });
}

bool sharesId(const GalleryEntry &entry, const wikidata::Entity &item)
{
    const auto equal = [](const QString &one, const QString &other) {
        return !one.isEmpty() && one == other;
    };
    return equal(entry.imdbId, item.imdbFilm()) || equal(entry.tmdbId, item.tmdbFilm()) ||
           equal(entry.wikidataId, item.id);
}

bool sharesDirector(const Landing &landing)
{
    const wikipedia::Page::Field *field = landing.page.field(u"director");
    if (field == nullptr)
        return false;
    const QStringList known = landing.entry.directors + landing.directors;
    return std::any_of(field->entries.begin(), field->entries.end(), [&known](const QString &name) {
        return std::any_of(known.begin(), known.end(),
                           [&name](const QString &other) { return match::samePerson(name, other); });
    });
}

} // namespace

bool isSameFilm(const Landing &landing, const match::FilmClassifier &classifier,
                const match::Thresholds &thresholds)
{
    Candidate candidate;
    candidate.key = landing.page.key;
    candidate.title = landing.page.title;
    candidate.description = landing.page.description;
    wikidata::addEvidence(candidate, landing.item, [](const QString &) { return QString(); });
    const auto fits = [&] {
        return match::match(landing.entry, {candidate}, classifier, thresholds).decision == Decision::Accept;
    };
    if (fits())
        return true;
    const TitleText asked(landing.askedTitle, TitleText::Origin::Page);
    const bool related =
        sharesId(landing.entry, landing.item) || sharesDirector(landing) || sharesName(asked, landing);
    if (landing.byPerson)
        return related || sharesName(TitleText(landing.entry.title, TitleText::Origin::Gallery), landing) ||
               sharesName(TitleText(landing.entry.originalTitle, TitleText::Origin::Gallery), landing);
    // The redirect is then what Wikipedia says of the film's names.
    candidate.aliases << landing.askedTitle;
    return related && fits();
}

} // namespace moviedb::crawl
