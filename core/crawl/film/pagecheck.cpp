#include "core/crawl/film/pagecheck.h"

#include "core/domain/pagekey.h"
#include "core/match/decide/reasons.h"
#include "core/sources/wikidata/filmclasses.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

bool isFilmArticle(const wikipedia::Page &page)
{
    return page.hasFilmInfobox && !page.isFilmSeries;
}

// The description or the first sentences call it a film, in one of the larger languages.
bool isCalledFilm(const wikipedia::Page &page)
{
    constexpr qsizetype beginning = 400; // characters
    const QString text = page.description + u' ' + page.lead.left(beginning);
    const QStringList words{
        QStringLiteral("film"),        QStringLiteral("movie"),   QStringLiteral("pelícu"),
        QStringLiteral("documentary"), QStringLiteral("elokuva"), QStringLiteral("фильм"),
        QStringLiteral("фільм"),       QStringLiteral("映画"),    QStringLiteral("电影"),
        QStringLiteral("電影"),        QStringLiteral("영화"),    QStringLiteral("فيلم"),
        QStringLiteral("ταινία"),      QStringLiteral("סרט")};
    return std::any_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

// A class that is in no list says little when the article itself has the box of one film.
bool isNoFilm(const wikidata::Entity &item, const wikipedia::Page &page, bool redirected)
{
    const QList<wikidata::Statement> classes = wikidata::statementsOf(item, "P31");
    if (classes.isEmpty())
        return !isFilmArticle(page) && (redirected || !isCalledFilm(page));
    if (item.isFilm())
        return false;
    const bool excluded = std::any_of(classes.begin(), classes.end(), [](const auto &one) {
        return wikidata::isExcludingClass(one.value.item);
    });
    return excluded || redirected || !isFilmArticle(page);
}

} // namespace

bool isRedirected(const ChosenPage &chosen)
{
    return chosen.page != nullptr && chosen.page->key != pagekey::fromTitle(chosen.askedFor);
}

QString objectionTo(const ChosenPage &chosen)
{
    // A page that only points on was not followed to its end.
    if (chosen.page == nullptr || chosen.page->isRedirect)
        return QString::fromLatin1(match::reason::pageMissing);
    if (chosen.page->isDisambiguation)
        return QString::fromLatin1(match::reason::pageAmbiguous);
    const bool redirected = isRedirected(chosen);
    if (!chosen.matchedItem.isEmpty()) {
        const bool same = chosen.page->wikidataId == chosen.matchedItem ||
                          (chosen.itemOfPage != nullptr && chosen.itemOfPage->id == chosen.matchedItem);
        if (chosen.page->wikidataId.isEmpty() ? redirected : !same)
            return QString::fromLatin1(match::reason::pageOfAnother);
    }
    if (chosen.itemOfPage != nullptr)
        return isNoFilm(*chosen.itemOfPage, *chosen.page, redirected && chosen.matchedItem.isEmpty())
                   ? QString::fromLatin1(match::reason::pageNoFilm)
                   : QString();
    if (redirected)
        return QString::fromLatin1(match::reason::pageOfAnother);
    // Nothing but the page itself can tell what it is about.
    const bool byWords = chosen.matchedItem.isEmpty();
    return byWords && !isFilmArticle(*chosen.page) && !isCalledFilm(*chosen.page)
               ? QString::fromLatin1(match::reason::pageNoFilm)
               : QString();
}

} // namespace moviedb::crawl
