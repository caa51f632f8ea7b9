// The ids that films carry from one service to another: each is taken only when it looks like what it should be.
#pragma once

#include <QString>

namespace moviedb {

// What is known of one film's ids; empty = not known.
struct FilmIds
{
    QString justwatchId;
    QString imdbId;
    QString tmdbId;
    QString wikidataId;
    QString wikipediaKey;
};

} // namespace moviedb

namespace moviedb::ids {

bool isNode(const QString &id); // JustWatch: "tm19698", "ts12"
// The id without surrounding space, or "" when the text is none.
QString imdb(const QString &text);     // "tt0117998"
QString wikidata(const QString &text); // "Q106571"
QString tmdb(const QString &text);     // "664"

} // namespace moviedb::ids
