#include "core/sources/wikipedia/page.h"

#include "core/base/jsonread.h"
#include "core/domain/pagekey.h"
#include "core/sources/infobox/infobox.h"
#include "core/sources/wikipedia/castsection.h"
#include "core/sources/wikipedia/casttable.h"
#include "core/sources/wikipedia/plotsection.h"
#include "core/sources/wikitext/passage.h"
#include "core/sources/wikitext/plaintext.h"

#include <QRegularExpression>
#include <QSet>

namespace moviedb::wikipedia {

namespace {

using wikitext::Span;
using wikitext::Template;
using wikitext::Text;

constexpr qsizetype largestPage = 2 << 20; // https://www.mediawiki.org/wiki/Manual:$wgMaxArticleSize

std::optional<QString> redirectTargetOf(const QString &wikitext)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "^(?:\\s*<!--(?>(?s:.*?)-->))*+\\s*#(?:redirect|weiterleitung|redirection|rinvia|redirecci[oó]n|"
            "redirecionamento|"
            "doorverwijzing|omdirigering|patrz|přesměruj|перенаправление|перенаправлення|"
            "yönlendirme|転送|重定向|"
            "넘겨주기)\\s*:?\\s*\\[\\[\\s*:?([^\\]|#]{1,300})"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = shape.match(QStringView(wikitext).left(1000));
    const QString key = pagekey::fromTitle(match.captured(1));
    return key.isEmpty() ? std::nullopt : std::optional(key);
}

bool isDisambiguationTemplate(const QString &name)
{
    static const QSet<QString> known{QStringLiteral("disambiguation"),
                                     QStringLiteral("disambiguation cleanup"),
                                     QStringLiteral("disambig-cleanup"),
                                     QStringLiteral("disambig"),
                                     QStringLiteral("dab"),
                                     QStringLiteral("disamb"),
                                     QStringLiteral("hndis"),
                                     QStringLiteral("human name disambiguation"),
                                     QStringLiteral("film disambiguation"),
                                     QStringLiteral("disambiguation page"),
                                     QStringLiteral("geodis"),
                                     QStringLiteral("set index article"),
                                     QStringLiteral("sia"),
                                     QStringLiteral("surname"),
                                     QStringLiteral("given name")};
    return known.contains(name) || name.endsWith(QLatin1String(" disambiguation"));
}

void readInfobox(Page &page, const Text &text, const Template &box)
{
    page.hasFilmInfobox = true;
    constexpr qsizetype mostParameters = 1000; // the template knows sixty
    if (box.parameters.size() > mostParameters)
        return;
    QHash<QString, qsizetype> last; // of a parameter given twice the last one counts, as in MediaWiki
    for (qsizetype i = 0; i < box.parameters.size(); ++i)
        last.insert(box.parameters[i].name, i);
    QHash<QString, qsizetype> places; // of the fields
    for (qsizetype i = 0; i < box.parameters.size(); ++i) {
        const wikitext::Parameter &parameter = box.parameters[i];
        if (last.value(parameter.name) != i)
            continue;
        const QString name = infobox::standardField(parameter.name);
        const bool companies = name == QLatin1String("studio") || name == QLatin1String("distributor");
        const QStringList entries = wikitext::entries(text, parameter.value, companies);
        if (entries.isEmpty())
            continue;
        const QStringList linked = wikitext::entriesWithLinks(text, parameter.value);
        const QString raw = text.raw(parameter.value);
        if (const auto place = places.constFind(name); place != places.constEnd()) {
            Page::Field &known = page.infobox[*place];
            known.entries += entries;
            known.linked += linked;
            known.raw += raw;
        } else {
            places.insert(name, page.infobox.size());
            page.infobox.append({name, entries, linked, {raw}});
        }
    }
}

// "… is a 1989 American television film …" in the introduction or the short description.
bool namesTelevisionFilm(const Page &page)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "\\b(?:television|TV|made-for-TV|made-for-television|telly)[- ](?:\\w+ "
            "){0,2}(?:film|movie)\\b|\\btele-?(?:film|movie|feature)\\b|\\boriginal (?:film|movie)\\b|"
            "\\b(?:film|movie) (?:made )?for (?:television|TV)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression firstSentence(QStringLiteral("^.{0,600}?[.!?](?:\\s|$)"));
    const QString sentence = firstSentence.match(page.lead).captured();
    return shape.match(page.description).hasMatch() ||
           shape.match(sentence.isEmpty() ? page.lead.left(400) : sentence).hasMatch();
}

// A television film's box is that of series, without what only series have.
bool isTelevisionFilmBox(const Text &text, const Template &call)
{
    if (call.name != QLatin1String("infobox television"))
        return false;
    for (const char *name : {"num_episodes", "num_seasons", "num_series", "last_aired"})
        if (const wikitext::Parameter *count = call.parameter(QString::fromLatin1(name)))
            if (const QString value = wikitext::plain(text, count->value).simplified();
                !value.isEmpty() && value != u"1")
                return false;
    return true;
}

void readTelevisionFilm(Page &page, const Text &text)
{
    if (page.hasFilmInfobox || !namesTelevisionFilm(page))
        return;
    for (const Template &call : text.templates(text.all(), true))
        if (isTelevisionFilmBox(text, call)) {
            readInfobox(page, text, call);
            return;
        }
}

void readTemplates(Page &page, const Text &text)
{
    for (const Template &call : text.templates(text.all(), true)) {
        if (!page.hasFilmInfobox && infobox::isFilmTemplate(call.name))
            readInfobox(page, text, call);
        else if (call.name == QLatin1String("short description") && page.description.isEmpty() &&
                 !call.parameters.isEmpty())
            page.description = wikitext::plain(text, call.parameters.first().value).simplified();
        else if (isDisambiguationTemplate(call.name))
            page.isDisambiguation = true;
    }
}

// Of a paragraph of the section, as written.
QString beginning(const QString &raw, const QString &paragraph)
{
    constexpr qsizetype words = 16;
    constexpr qsizetype longest = 120;
    const qsizetype at = raw.indexOf(paragraph.left(words));
    return wikitext::opening(at < 0 ? raw : raw.mid(at), longest);
}

// The line of the cast section that names the actor, as written.
QString quotedLine(const QStringList &sections, const Page::CastLine &line)
{
    for (const QString &raw : sections)
        if (raw.contains(line.name))
            return wikitext::passage(raw, line.name);
    const QString first = line.name.section(u' ', -1);
    for (const QString &raw : sections)
        if (raw.contains(first))
            return wikitext::passage(raw, first);
    return sections.isEmpty() ? QString() : wikitext::opening(sections.first());
}

constexpr qsizetype mostCastSections = 100; // of which lines are quoted

// A section includes its subsections; the cast may be one of them.
void readSections(Page &page, const Text &text)
{
    int castLevel = 0;
    int firstCastLevel = 0;
    bool isSureCast = false; // its heading is "Cast", not "Characters"
    PlotSection plot;
    QStringList castRaw;
    infobox::CastSection cast;
    for (const wikitext::Section &section : text.sections()) {
        if (section.level == 0) {
            page.lead = wikitext::paragraphs(text, section.content).join(QStringLiteral("\n\n"));
            continue;
        }
        const QString title = wikitext::plain(text, section.heading).simplified();
        plot.begins(section.level, title);
        if (castLevel > 0 && (section.level <= castLevel || infobox::isBesideCast(title)))
            castLevel = 0;
        constexpr int chapter =
            2; // "== Voice cast ==" after "== Cast =="; below others it is the cast of a play or a remake
        const bool isFurtherCast = firstCastLevel == chapter && section.level == chapter;
        const bool isCast = infobox::isCastHeading(title);
        const bool isFirstCast = isCast && (cast.isEmpty() || firstCastLevel == 0);
        if ((castLevel == 0 || (isCast && !isSureCast)) &&
            (isFirstCast || (isCast && isFurtherCast) || (cast.isEmpty() && infobox::mayHoldCast(title)))) {
            if (!cast.isEmpty())
                cast.beginAnother();
            cast.takeOnlyWhatSaysWhoPlays(!isCast);
            isSureCast = isCast;
            castLevel = section.level;
            firstCastLevel = isFirstCast ? section.level : firstCastLevel;
        }
        if (castLevel > 0) {
            if (castRaw.size() < mostCastSections)
                castRaw << text.raw(section.content);
            for (const wikitext::ListLine &line : wikitext::listLines(text, section.content))
                cast.add(line.depth, line.text, line.links);
            for (const QString &line : infobox::castTableLines(text.raw(section.content)))
                cast.add(1, line);
        }
        if (plot.isInside() && (castLevel == 0 || !isSureCast)) {
            const QStringList paragraphs = wikitext::paragraphs(text, section.content);
            if (plot.isEmpty() && !paragraphs.isEmpty())
                page.plotRaw = beginning(text.raw(section.content), paragraphs.first());
            for (const QString &paragraph : paragraphs)
                plot.add(paragraph);
        }
    }
    if (plot.isSure() || page.hasFilmInfobox)
        page.plot = plot.text();
    readTelevisionFilm(page, text);
    page.starring = infobox::starringOf(page);
    page.cast = cast.read(page.starring);
    for (Page::CastLine &line : page.cast)
        line.raw = quotedLine(castRaw, line);
}

} // namespace

const Page::Field *Page::field(QStringView name) const
{
    for (const Field &one : infobox)
        if (one.name == name)
            return &one;
    return nullptr;
}

Result<Page> parseWikitext(const QString &title, const QString &wikitext)
{
    if (wikitext.size() > largestPage)
        return makeError(Fault::Limit, QStringLiteral("The page is too large."), title);
    Page page;
    page.key = pagekey::fromTitle(title);
    page.title = pagekey::toTitle(page.key);
    if (const auto target = redirectTargetOf(wikitext)) {
        page.isRedirect = true;
        page.redirectTarget = *target;
        return page;
    }
    const wikitext::Text text(wikitext);
    readTemplates(page, text);
    readSections(page, text);
    page.isDisambiguation = page.isDisambiguation || text.cleaned().contains(QLatin1String("__DISAMBIG__"));
    if (page.isDisambiguation)
        for (const QString &link : text.listedLinks())
            page.links.append(pagekey::fromTitle(link));
    page.isFilmSeries =
        page.hasFilmInfobox && (infobox::isSeriesTitle(page.title) || infobox::namesSeveralFilms(page.lead) ||
                                infobox::namesSeveralFilms(page.description));
    return page;
}

Result<Page> parsePageDocument(const Document &document)
{
    if (document.missing)
        return makeError(Fault::NotFound, QStringLiteral("Wikipedia has no such page."), document.key);
    const auto json = scanJson(document.body, document.url.isEmpty() ? document.key : document.url);
    if (!json)
        return json.error();
    const JsonPlace root(*json);
    const auto title = root["title"].requireText();
    if (!title)
        return title.error();
    const JsonPlace revision = root["revisions"].at(0);
    const auto content = revision["slots"]["main"]["content"].requireText();
    if (!content)
        return content.error();
    auto page = parseWikitext(*title, *content);
    if (!page)
        return page;
    page->pageId = root["pageid"].integer().value_or(0);
    page->revision = revision["revid"].textOrNumber();
    const JsonPlace properties = root["pageprops"];
    page->wikidataId = properties["wikibase_item"].text();
    if (properties["disambiguation"].exists() && !page->isDisambiguation) {
        page->isDisambiguation = true;
        for (const QString &link : wikitext::Text(*content).listedLinks())
            page->links.append(pagekey::fromTitle(link));
    }
    if (const QString description = root["description"].text(); !description.isEmpty())
        page->description = description;
    page->posterUrl = root["original"]["source"].text();
    if (page->posterUrl.isEmpty())
        page->posterUrl = root["thumbnail"]["source"].text();
    if (page->posterUrl.startsWith(QLatin1String("//")))
        page->posterUrl.prepend(QLatin1String("https:"));
    return page;
}

} // namespace moviedb::wikipedia
