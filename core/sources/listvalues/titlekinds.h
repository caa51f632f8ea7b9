// What the titles of a list are, in the words of many programs: films, or series, episodes, games and the like.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QString>

namespace moviedb::lists {

// What a title is, if it is no film: "a series", "an episode", "a game"; "" for films and unknown words.
QString otherKind(const QString &type);
// "Movie", "TV Movie", "Short", "Kurzfilm": the word is one for films.
bool isFilmKind(const QString &type);

// What the title itself says: "Lamp: Season 2", "Lamp S01E02"; "" = nothing.
QString kindInTitle(const QString &title);
// As above, for lists that write "Series: Part 2: Episode" (what Netflix says was watched).
QString kindInViewingHistory(const QString &title);
// What an address is of: "https://trakt.tv/shows/lamp"; "" = nothing.
QString kindOfAddress(const QString &address);

} // namespace moviedb::lists
