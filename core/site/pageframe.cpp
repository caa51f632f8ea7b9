#include "core/site/pageframe.h"

#include "core/site/sitefilm.h"

#include <algorithm>

namespace moviedb {

namespace {

constexpr int posterColours = 6; // .h0 … of site.css

// Nothing but what lies in the folder is loaded, and nobody is told which page somebody looks at.
constexpr char headMarkup[] =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self' file:; "
    "style-src 'self' file:; img-src 'self' file: data:; base-uri 'none'; form-action 'none'\">\n"
    "<link rel=\"icon\" href=\"data:,\">\n";

struct KnownLicence
{
    const char *name;
    const char *address;
};

constexpr KnownLicence knownLicences[] = {
    {"CC0", "https://creativecommons.org/publicdomain/zero/1.0/"},
    {"CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"},
    {"CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/"},
    {"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"},
};

void addUp(Html &to, SiteFolderLevel level)
{
    if (level == SiteFolderLevel::Below)
        to.raw("../");
}

void addFooter(Html &page, const SiteFrame &frame, const QSet<QByteArray> &named)
{
    page.raw("<footer>\n<p>Made with Movie DB on ").text(frame.madeOn).raw(".</p>\n");
    QList<QByteArray> sources(named.cbegin(), named.cend());
    std::sort(sources.begin(), sources.end());
    if (!sources.isEmpty())
        page.raw("<p>From ");
    for (qsizetype i = 0; i < sources.size(); ++i) {
        if (i > 0)
            i + 1 == sources.size() ? page.raw(" and ") : page.raw(", ");
        const QByteArray licence = licenceOf(frame, sources.at(i));
        page.text(sourceWords(frame, sources.at(i)));
        if (!licence.isEmpty())
            page.raw(" (").add(licenceWords(licence)).raw(")");
    }
    if (!sources.isEmpty())
        page.raw(".</p>\n");
    if (frame.everything)
        page.raw("<p class=\"closed\">For your own use: it holds values that their source does not let "
                 "anybody pass on.</p>\n");
    page.raw("</footer>\n");
}

} // namespace

QByteArray wholePage(const SiteFrame &frame, SiteFolderLevel level, QByteArrayView title, const Html &content,
                     const QSet<QByteArray> &named, const QList<QByteArray> &scripts)
{
    Html page;
    page.raw(headMarkup).raw("<title>").text(title).raw("</title>\n<link rel=\"stylesheet\" href=\"");
    addUp(page, level);
    page.raw("site.css\">\n");
    for (const QByteArray &script : scripts) {
        page.raw("<script defer src=\"");
        addUp(page, level);
        page.text(script).raw("\"></script>\n");
    }
    page.raw("</head>\n<body>\n<a class=\"skip\" href=\"#content\">To the content</a>\n<header>\n");
    if (level == SiteFolderLevel::Below)
        page.raw("<a href=\"../index.html\">").text(frame.title).raw("</a>\n");
    else
        page.raw("<h1>").text(frame.title).raw("</h1>\n");
    page.raw("</header>\n<main id=\"content\">\n").add(content).raw("</main>\n");
    addFooter(page, frame, named);
    page.raw("</body>\n</html>\n");
    return page.bytes();
}

QByteArray sourceWords(const SiteFrame &frame, const QByteArray &source)
{
    if (source == "user")
        return "typed by a person";
    const QString id = QString::fromUtf8(source);
    for (const SourceInfo &known : frame.sources)
        if (known.id == id)
            return known.title.toUtf8();
    return source;
}

QByteArray licenceOf(const SiteFrame &frame, const QByteArray &source)
{
    const QString id = QString::fromUtf8(source);
    for (const SourceInfo &known : frame.sources)
        if (known.id == id)
            return known.licence.toUtf8();
    return {};
}

Html licenceWords(const QByteArray &licence)
{
    Html words;
    for (const KnownLicence &known : knownLicences)
        if (licence.startsWith(known.name))
            return words.address(known.address, licence);
    return words.text(licence);
}

Html poster(qint64 id, const QByteArray &title, const QByteArray &picture, SiteFolderLevel level)
{
    Html html;
    if (picture.isEmpty())
        return html.raw("<span class=\"poster h")
            .number(id % posterColours)
            .raw("\" aria-hidden=\"true\">")
            .text(lettersOf(title))
            .raw("</span>");
    html.raw("<img class=\"poster\" alt=\"\" loading=\"lazy\" width=\"200\" height=\"300\" src=\"");
    addUp(html, level);
    return html.raw("pictures/").text(picture).raw("\">");
}

Html cardItem(const SiteCard &card, SiteFolderLevel level)
{
    Html html;
    html.raw("<li><a class=\"card\" href=\"");
    addUp(html, level);
    html.raw("films/").number(card.id).raw(".html\">").add(poster(card.id, card.title, card.picture, level));
    html.raw("<span class=\"title\">").text(card.title).raw("</span><span class=\"below\">").text(card.below);
    return html.raw("</span></a></li>\n");
}

} // namespace moviedb
