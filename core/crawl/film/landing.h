// Whether the page that a redirect led to is still about the film that was asked for. Titles are redirected to their
// other names, but also to a series, a remake or another work of the same people, sometimes of the same year.
// https://en.wikipedia.org/wiki/Wikipedia:Redirect
// Thread: pure, any thread.
// Failure: none; where nothing shows that it is the same film, it is not.
#pragma once

#include "core/match/decide/matcher.h"
#include "core/sources/wikidata/entity.h"
#include "core/sources/wikipedia/page.h"

namespace moviedb::crawl {

struct Landing
{
    GalleryEntry entry;
    QString askedTitle;    // of the page that was chosen
    QStringList directors; // of the film, as the search knew them
    wikipedia::Page page;  // that came
    wikidata::Entity item; // of that page
    bool byPerson = false; // who chose the page knows about its year
};

// The page that came fits the film as any candidate would. One with another title needs more than the redirect: an id
// in common, a director in common, or a name that it shares with the page that was asked for.
bool isSameFilm(const Landing &landing, const match::FilmClassifier &classifier,
                const match::Thresholds &thresholds);

} // namespace moviedb::crawl
