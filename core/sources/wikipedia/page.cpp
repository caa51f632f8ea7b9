#include "core/sources/wikipedia/page.h"

#include "core/base/jsonread.h"
#include "core/domain/pagekey.h"
#include "core/sources/infobox/infobox.h"
#include "core/sources/wikipedia/castreader.h"
#include "core/sources/wikipedia/castsection.h"
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

// What several parameters say of one field is one row.
void readField(Page &page, const Text &text, const wikitext::Parameter &parameter)
{
    const QString name = infobox::standardField(parameter.name);
    const bool companies = name == QLatin1String("studio") || name == QLatin1String("distributor");
    const QStringList entries = wikitext::entries(text, parameter.value, companies);
    if (entries.isEmpty())
        return;
    const QStringList linked = wikitext::entriesWithLinks(text, parameter.value);
    const QString raw = text.raw(parameter.value);
    for (Page::Field &known : page.infobox)
        if (known.name == name) {
            known.entries += entries;
            known.linked += linked;
            known.raw += raw;
            return;
        }
    page.infobox.append({name, entries, linked, {raw}});
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
    for (qsizetype i = 0; i < box.parameters.size(); ++i) {
        const wikitext::Parameter &parameter = box.parameters[i];
        if (last.value(parameter.name) != i)
            continue;
        readField(page, text, parameter);
    }
}

// Of the introduction.
QString firstSentence(const Page &page)
{
    static const QRegularExpression shape(QStringLiteral("^.{0,600}?[.!?](?:\\s|$)"));
    const QString sentence = shape.match(page.lead).captured();
    return sentence.isEmpty() ? page.lead.left(400) : sentence;
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
    return shape.match(page.description).hasMatch() || shape.match(firstSentence(page)).hasMatch();
}

// "… is a 1989 British television drama directed by …", but no "television drama series".
bool namesTelevisionPlay(const Page &page)
{
    static const QRegularExpression shape(
        QStringLiteral("\\b(?:television|TV)[- ](?:(?:comedy|crime|legal|war|historical|period|docu)[- ]?)?"
                       "(?:drama|play)\\b(?! (?:\\w+ )?(?:series|serial|mini-?series|program(?:me)?|show|"
                       "anthology|strand|season|franchise|channel)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression several(
        QStringLiteral("\\b(?:series|serials?|mini-?series|episodes?|seasons?|(?:two|three|four|five|six|"
                       "\\d+)-part(?:er)?)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const QString sentence = firstSentence(page);
    return shape.match(sentence).hasMatch() && !several.match(sentence).hasMatch();
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
    const bool isFilm = namesTelevisionFilm(page);
    if (page.hasFilmInfobox || (!isFilm && !namesTelevisionPlay(page)))
        return;
    for (const Template &call : text.templates(text.all(), true))
        if (isTelevisionFilmBox(text, call) && (isFilm || call.parameter(u"director") != nullptr)) {
            readInfobox(page, text, call);
            return;
        }
}

// "… is a 2004 Japanese animated film …", but no manga or series that was made into one.
bool namesAnimatedFilm(const Page &page)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "\\b(?:is|was) an?\\b(?:(?!\\b(?:manga|series|novels?|game|franchise|OVA|video|that|"
            "which|written)\\b)[^.]){0,120}?\\b(?:film|movie)\\b(?! (?:series|trilogy|franchise))"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(firstSentence(page)).hasMatch();
}

// Films of Japanese animation have a box in parts: the name in one, what the film is in another.
void readAnimatedFilm(Page &page, const Text &text)
{
    static const QRegularExpression film(QStringLiteral("^(?:anime |animated )?(?:feature )?(?:film|movie)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (page.hasFilmInfobox || !namesAnimatedFilm(page))
        return;
    const wikitext::Parameter *name = nullptr;
    for (const Template &call : text.templates(text.all(), true)) {
        if (call.name == QLatin1String("infobox animanga/header"))
            name = call.parameter(u"name");
        const bool isVideo = call.name == QLatin1String("infobox animanga/video");
        const wikitext::Parameter *type = isVideo ? call.parameter(u"type") : nullptr;
        const bool isFilm =
            call.name == QLatin1String("infobox animanga/movie") ||
            (type != nullptr && film.match(wikitext::plain(text, type->value).simplified()).hasMatch());
        if (!isFilm)
            continue;
        readInfobox(page, text, call);
        if (name != nullptr && page.field(u"name") == nullptr)
            readField(page, text, *name);
        return;
    }
}

// "{{Film}}" is the box of Italian articles; elsewhere it is a note of those who write about films.
bool isFilmBox(const Template &call)
{
    return infobox::isFilmTemplate(call.name) ||
           (call.name == QLatin1String("film") && call.parameter(u"regista") != nullptr);
}

// "Distribution" is the cast in French articles, in English ones how the film was brought to the cinemas.
bool isFrenchArticle(const Text &text)
{
    return text.cleaned().contains(QStringLiteral("{{Infobox Cinéma"), Qt::CaseInsensitive);
}

void readTemplates(Page &page, const Text &text)
{
    for (const Template &call : text.templates(text.all(), true)) {
        if (!page.hasFilmInfobox && isFilmBox(call))
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

// A section includes its subsections; the cast may be one of them.
void readSections(Page &page, const Text &text)
{
    PlotSection plot;
    CastReader cast(text);
    const bool isFrench = isFrenchArticle(text);
    for (const wikitext::Section &section : text.sections()) {
        if (section.level == 0) {
            page.lead = wikitext::paragraphs(text, section.content).join(QStringLiteral("\n\n"));
            continue;
        }
        const QString title = wikitext::plain(text, section.heading).simplified();
        plot.begins(section.level, title);
        cast.read(section, title,
                  infobox::isCastHeading(title) ||
                      (isFrench && title.compare(QLatin1String("Distribution"), Qt::CaseInsensitive) == 0));
        if (plot.isInside() && !cast.isInside()) {
            const QStringList paragraphs = wikitext::paragraphs(text, section.content);
            if (plot.isEmpty() && !paragraphs.isEmpty())
                page.plotRaw = beginning(text.raw(section.content), paragraphs.first());
            for (const QString &paragraph : paragraphs)
                plot.add(paragraph);
        }
    }
    readTelevisionFilm(page, text);
    readAnimatedFilm(page, text);
    if (plot.isSure() || page.hasFilmInfobox)
        page.plot = plot.text();
    page.starring = infobox::starringOf(page);
    page.cast = cast.cast(page.starring);
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
