// A title as it is written in a list: with its year, what it is, or an article behind a comma.
// Thread: pure, any thread.
// Failure: none; what is not understood stays in the title.
#pragma once

#include <QString>
#include <optional>

namespace moviedb::lists {

struct WrittenTitle
{
    QString title;
    std::optional<int> year;
    QString otherKind; // "(TV Series 1995– )": "a series"
};

// "RoboCop (2014)", "Twister (1996 film)", "Sometimes... (I) (2011)", "Salt (Ann Dell, 1999)", "Lamp (TV Series)".
// Brackets that say something else are part of the title, as are numbers without brackets.
WrittenTitle splitTitle(const QString &text);

} // namespace moviedb::lists
