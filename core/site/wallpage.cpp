#include "core/site/wallpage.h"

namespace moviedb {

namespace {

constexpr qsizetype cardsAtFirst = 60; // seen before any script has run

constexpr char searchMarkup[] =
    "<div class=\"tools\" hidden>\n<label class=\"search\">Search <input id=\"search\" type=\"search\" "
    "autocomplete=\"off\" "
    "aria-keyshortcuts=\"/\"></label>\n<label>Sort by <select id=\"sort\"><option "
    "value=\"title\">Title</option>"
    "<option value=\"newest\">Newest</option><option value=\"oldest\">Oldest</option><option "
    "value=\"rating\">Rating"
    "</option></select></label>\n</div>\n<p id=\"people\" hidden></p>\n<div class=\"columns\">\n"
    "<details id=\"facets\" hidden><summary>Filters</summary>\n<button id=\"clear\" type=\"button\" "
    "hidden>Clear filters"
    "</button>\n<div id=\"facetlists\"></div></details>\n<section class=\"results\" aria-label=\"Films\">\n"
    "<p id=\"count\" role=\"status\">";

} // namespace

QByteArray wallPage(const SiteFrame &frame, const SiteIndex &index)
{
    Html page;
    page.raw(searchMarkup).number(index.films());
    if (index.films() == 1)
        page.raw(" film");
    else
        page.raw(" films");
    page.raw("</p>\n<ul class=\"wall\" id=\"wall\">\n");
    for (qsizetype film = 0; film < qMin(index.films(), cardsAtFirst); ++film)
        page.add(cardItem(index.card(film), SiteFolderLevel::Top));
    page.raw("</ul>\n<button id=\"more\" type=\"button\" hidden>More films</button>\n");
    if (index.films() > cardsAtFirst)
        page.raw("<noscript><p>Search, filters and the other films need JavaScript.</p></noscript>\n");
    page.raw("</section>\n</div>\n");
    return wholePage(frame, SiteFolderLevel::Top, frame.title, page, index.sources(),
                     {"films.js", "site.js"});
}

} // namespace moviedb
