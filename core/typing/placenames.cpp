#include "core/typing/placenames.h"

#include "core/sources/wikitext/countrycodes.h"
#include "core/sources/wikitext/foreignnames.h"

namespace moviedb::typing {

QString countryCalled(const QString &name)
{
    for (const auto look :
         {&wikitext::countryOfOtherName, &wikitext::countryOfCode, &wikitext::countryInEnglish})
        if (const QString known = look(name); !known.isEmpty())
            return known;
    return name;
}

QString languageCalled(const QString &name)
{
    const QString known = wikitext::languageInEnglish(name);
    return known.isEmpty() ? name : known;
}

} // namespace moviedb::typing
