// Single values of lists as other programs write them: years, ids, kinds of title.
// Thread: pure, any thread.
// Failure: none; "" or nothing for what is no such value.
#pragma once

#include <QString>
#include <optional>

namespace moviedb::lists {

// "", "null", "\N", "n/a", "-": the cell says nothing.
bool isEmptyValue(const QString &text);

std::optional<int>
yearOf(const QString &text); // "1999", "1999.0", "1999-03-01T00:00:00Z", "March 1, 1999", "1/3/1999"
QString imdbIdOf(const QString &text);     // "tt0114709", "TT0114709", "0114709", "114709.0", an address
QString tmdbIdOf(const QString &text);     // "664", "664.0", an address
QString wikidataIdOf(const QString &text); // "Q5", "q5", an address

// What a title is, if it is no film: "a series", "an episode", "a game"; "" for films and unknown words.
QString otherKind(const QString &type);

struct TitleAndYear
{
    QString title;
    std::optional<int> year;
    QString otherKind; // "(TV Series 1995– )"
};
// "RoboCop (2014)" → "RoboCop", 2014. Space folded.
TitleAndYear splitTitle(const QString &text);

} // namespace moviedb::lists
