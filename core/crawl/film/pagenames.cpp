#include "core/crawl/film/pagenames.h"

#include "core/domain/pagekey.h"
#include "core/match/text/titlecompare.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr qsizetype longestName = 200; // titles of pages have 255 bytes at most

// "Twister (1996 film)" → "Twister".
QString withoutBrackets(const QString &title)
{
    const qsizetype at = title.lastIndexOf(QLatin1String(" ("));
    return (at > 0 && title.endsWith(QLatin1Char(')')) ? title.left(at) : title).simplified();
}

bool mayBeTitle(const QString &name)
{
    static const QString forbidden = QStringLiteral("#<>[]|{}");
    const bool hasForbidden =
        std::any_of(name.begin(), name.end(), [](QChar letter) { return forbidden.contains(letter); });
    // "Alien: Covenant" is a name, "Category:Films" another kind of page.
    const qsizetype colon = name.indexOf(u':');
    const bool mayBeNamespace = colon > 0 && colon + 1 < name.size() && name.at(colon + 1) != u' ';
    return !name.isEmpty() && name.size() <= longestName && !hasForbidden && !mayBeNamespace;
}

} // namespace

QStringList likelyPages(const GalleryEntry &entry, const QString &language)
{
    const QString title = withoutBrackets(entry.title);
    if (!entry.year || !mayBeTitle(title))
        return {};
    QStringList names;
    if (language == QLatin1String("en"))
        names << QStringLiteral("%1 (%2 film)").arg(title).arg(*entry.year)
              << QStringLiteral("%1 (film)").arg(title);
    names << title;
    QStringList keys;
    for (const QString &name : std::as_const(names))
        keys << pagekey::fromTitle(name);
    return keys;
}

bool haveSameWords(const QString &page, const QString &listed)
{
    using match::TitleText;
    const QString name = withoutBrackets(page);
    const QString wanted = withoutBrackets(listed);
    if (name.compare(wanted, Qt::CaseInsensitive) == 0) // also titles of signs only, which have no words
        return true;
    return match::compareTitles(TitleText(wanted, TitleText::Origin::Gallery),
                                TitleText(name, TitleText::Origin::Page))
               .relation == match::TitleRelation::Same;
}

} // namespace moviedb::crawl
