#include "core/sources/wikidata/filmclasses.h"

#include <QLatin1String>
#include <algorithm>
#include <array>

namespace moviedb::wikidata {

namespace {

constexpr std::array filmClassIds{
    "Q11424",    // film
    "Q506240",   // made for television
    "Q24869",    // feature length
    "Q24862",    // short
    "Q3585697",  // featurette
    "Q229390",   // shot or shown in 3D
    "Q1060398",  // shown with effects in the hall
    "Q202866",   // animated
    "Q29168811", // animated, feature length
    "Q17517379", // animated, short
    "Q25110269", // animation and actors together
    "Q517386",   // played by actors
    "Q18089587", // stop motion
    "Q18089617", // stop motion with clay
    "Q20650540", // Japanese animation
    "Q226730",   // silent
    "Q20667187", // silent, short
    "Q336144",   // several stories in one film
    "Q219557",   // with a devoted following
    "Q18011172", // not finished yet
    "Q93204",    // documentary
    "Q24960157", // not fictional
    "Q1800833",  // documentary about rock music
    "Q1257444",  // made after another work
    "Q17123180", // continues another film
    "Q31235",    // made again
    "Q369747",   // about war
    "Q645928",   // about a person's life
    "Q130232",   // drama
    "Q1067324",  // exploitation
    "Q2292320",  // exploitation, erotic
    "Q185529",   // pornographic
    "Q212781",   // western made in Italy
    "Q2143665",  // for children
    "Q26225677", // one cut of a film
    "Q240862",   // the director's cut
    "Q26225765", // the cut shown in cinemas
    "Q61283808", // one of the Star Trek films
    "Q73504838", // one of the Teenage Mutant Ninja Turtles films
};

constexpr std::array excludingClassIds{
    "Q5398426",  // television series
    "Q1259759",  // television series of few parts
    "Q581714",   // animated series
    "Q3464665",  // season of a series
    "Q21191270", // episode of a series
    "Q24856",    // film series
    "Q196600",   // franchise
    "Q4167410",  // disambiguation page
    "Q13406463", // list page
    "Q4167836",  // category page
    "Q5",        // a person
};

template <class Ids> bool namesOneOf(const Ids &ids, QStringView item)
{
    return std::any_of(ids.begin(), ids.end(), [item](const char *id) { return item == QLatin1String(id); });
}

} // namespace

bool isFilmClass(QStringView item)
{
    return namesOneOf(filmClassIds, item);
}

bool isExcludingClass(QStringView item)
{
    return namesOneOf(excludingClassIds, item);
}

} // namespace moviedb::wikidata
