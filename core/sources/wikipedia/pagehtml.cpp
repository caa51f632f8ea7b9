#include "core/sources/wikipedia/pagehtml.h"

#include "core/base/jsonread.h"
#include "core/domain/pagekey.h"
#include "core/sources/html/html.h"
#include "core/sources/infobox/infobox.h"
#include "core/sources/wikipedia/casthtml.h"
#include "core/sources/wikipedia/castsection.h"
#include "core/sources/wikipedia/casttable.h"
#include "core/sources/wikipedia/plotsection.h"
#include "core/sources/wikitext/plaintext.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace moviedb::wikipedia {

namespace {

using html::Element;

// Notes, edit links and what the page hides from readers.
QString hiddenParts()
{
    return QStringLiteral("sup.reference, style, .mw-editsection, .bday, .noprint, [style=display:none], "
                          "[style=display:none;], [style=display: none;], [style=display: none]");
}

// "/wiki/City_Streets", "./City_Streets", "https://en.wikipedia.org/wiki/City_Streets" → key.
QString keyFromHref(QString href)
{
    const qsizetype wiki = href.indexOf(QLatin1String("/wiki/"));
    if (wiki >= 0)
        href = href.mid(wiki + 6);
    else if (href.startsWith(QLatin1String("./")))
        href = href.mid(2);
    else
        return {};
    href.truncate(href.indexOf(QLatin1Char('#')) < 0 ? href.size() : href.indexOf(QLatin1Char('#')));
    return pagekey::fromTitle(QUrl::fromPercentEncoding(href.toUtf8()));
}

QString absoluteAddress(const QString &address)
{
    return address.startsWith(QLatin1String("//")) ? QStringLiteral("https:") + address : address;
}

// One value of the settings object that the read view carries in a script.
QString settingOf(const QByteArray &scripts, const char *name)
{
    const QByteArray wanted = '"' + QByteArray(name) + "\":";
    const qsizetype at = scripts.indexOf(wanted);
    if (at < 0)
        return {};
    qsizetype end = at + wanted.size();
    const bool isText = end < scripts.size() && scripts.at(end) == '"';
    for (++end; end < scripts.size(); ++end) {
        const char letter = scripts.at(end);
        if (isText && letter == '\\')
            ++end;
        else if (isText ? letter == '"' : (letter == ',' || letter == '}'))
            break;
    }
    const QByteArray value =
        scripts.sliced(at + wanted.size(), qMin(scripts.size(), end + (isText ? 1 : 0)) - at - wanted.size());
    const auto json = parseJson("[" + value + "]");
    return json ? JsonPlace(*json).at(0).textOrNumber() : QString();
}

void readIdentity(Page &page, const Element &root)
{
    QByteArray scripts;
    for (const Element &script : root.all(QStringLiteral("script")))
        scripts += script.rawText();
    page.key = pagekey::fromTitle(settingOf(scripts, "wgPageName"));
    page.pageId = settingOf(scripts, "wgArticleId").toLongLong();
    page.revision = settingOf(scripts, "wgRevisionId");
    page.wikidataId = settingOf(scripts, "wgWikibaseItemId");
    for (const Element &link : root.all(QStringLiteral("link[rel=canonical], link[rel=dc:isVersionOf]")))
        if (page.key.isEmpty())
            page.key = keyFromHref(link.attribute("href"));
    if (page.pageId == 0)
        page.pageId =
            root.first(QStringLiteral("meta[property=mw:pageId]")).attribute("content").toLongLong();
    const QString about = root.attribute("about");
    if (page.revision.isEmpty() && about.contains(QLatin1String("/revision/")))
        page.revision = about.mid(about.lastIndexOf(QLatin1Char('/')) + 1);
    page.title = root.first(QStringLiteral("[id=firstHeading]")).text();
    if (page.title.isEmpty()) {
        page.title = pagekey::toTitle(root.first(QStringLiteral("title")).text());
        if (page.title.endsWith(QLatin1String(" - Wikipedia")))
            page.title.chop(12);
    }
    if (page.key.isEmpty())
        page.key = pagekey::fromTitle(page.title);
    page.description = root.first(QStringLiteral("div.shortdescription")).text();
}

void addRow(Page &page, const QString &name, const QStringList &entries, const QStringList &linked,
            const QString &raw)
{
    if (name.isEmpty() || entries.isEmpty() || page.field(name) != nullptr)
        return;
    page.infobox.append({name, entries, linked, {raw}});
}

// The lines again, the words of each link that stands on one line between marks.
QStringList markedLines(const QStringList &lines, const Element &data)
{
    constexpr qsizetype mostLinks = 300;
    const QList<Element> links = data.all(QStringLiteral("a"));
    QStringList marked = lines;
    qsizetype line = 0;
    qsizetype from = 0;
    for (qsizetype i = 0; i < links.size() && links.size() <= mostLinks; ++i) {
        const QString words = links[i].text(hiddenParts());
        if (words.isEmpty())
            continue;
        for (qsizetype at = line; at < marked.size(); ++at) {
            const qsizetype found = marked[at].indexOf(words, at == line ? from : 0);
            if (found < 0)
                continue;
            marked[at].insert(found + words.size(), wikitext::linkEnd);
            marked[at].insert(found, wikitext::linkStart);
            line = at;
            from = found + words.size() + 2;
            break;
        }
    }
    return marked;
}

// The template call in Parsoid's attribute; nothing when the table carries none.
std::optional<bool> readCall(Page &page, const Element &table)
{
    const auto json = parseJson(table.attribute("data-mw").toUtf8());
    if (!json)
        return std::nullopt;
    const JsonPlace parts = JsonPlace(*json)["parts"];
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const JsonPlace call = parts.at(i)["template"];
        const QString target = call["target"]["wt"].text();
        if (target.isEmpty())
            continue;
        const wikitext::Text name(target);
        if (!infobox::isFilmTemplate(name.cleaned().simplified().toLower().replace(u'_', u' ')))
            return false;
        const JsonPlace parameters = call["params"];
        for (const QString &parameter : parameters.keys()) {
            const QString raw = parameters[parameter]["wt"].text();
            const wikitext::Text value(raw);
            addRow(page, infobox::standardField(parameter), wikitext::entries(value, value.all()),
                   wikitext::entriesWithLinks(value, value.all()), raw.trimmed());
        }
        return true;
    }
    return std::nullopt;
}

// Rendered infoboxes do not say of what kind they are: a film's has a director or a release, and none of the
// rows that series, games and albums have.
bool looksLikeFilm(const Page &page, const QSet<QString> &labels)
{
    static const QSet<QString> others{
        QStringLiteral("no. of episodes"),
        QStringLiteral("no. of seasons"),
        QStringLiteral("no. of series"),
        QStringLiteral("original network"),
        QStringLiteral("original release"),
        QStringLiteral("network"),
        QStringLiteral("developer(s)"),
        QStringLiteral("publisher(s)"),
        QStringLiteral("platform(s)"),
        QStringLiteral("label"),
        QStringLiteral("isbn"),
        QStringLiteral("created by"),
        QStringLiteral("developers"),
        QStringLiteral("platforms"),
        QStringLiteral("publisher"),
    };
    if (labels.intersects(others))
        return false;
    const bool made = page.field(u"director") != nullptr || page.field(u"producer") != nullptr;
    const bool shown = page.field(u"released") != nullptr || page.field(u"runtime") != nullptr ||
                       page.field(u"distributor") != nullptr || page.field(u"gross") != nullptr;
    return made && shown;
}

// A long company name that is broken inside its link is one name.
void joinLinks(QStringList &lines, const Element &data)
{
    for (const Element &link : data.all(QStringLiteral("a"))) {
        const QStringList parts = link.lines(hiddenParts());
        for (qsizetype i = 0; parts.size() > 1 && i + parts.size() <= lines.size(); ++i)
            if (lines.mid(i, parts.size()) == parts) {
                lines.remove(i, parts.size());
                lines.insert(i, parts.join(QLatin1Char(' ')));
                break;
            }
    }
}

void readRows(Page &page, const Element &table)
{
    QSet<QString> labels;
    const QString hidden = hiddenParts();
    for (const Element &row : table.all(QStringLiteral("tr"))) {
        const Element head = row.first(QStringLiteral("th"));
        const Element data = row.first(QStringLiteral("td"));
        if (head && !data && head.matches(QStringLiteral(".infobox-above, .summary")))
            addRow(page, QStringLiteral("name"), {head.text(hidden)}, {head.text(hidden)}, head.text());
        if (!head || !data)
            continue;
        const QString label = head.text(hidden);
        labels.insert(label.toLower());
        const QString name = infobox::standardLabel(label);
        QStringList lines = data.lines(hidden);
        if (name == QLatin1String("studio") || name == QLatin1String("distributor"))
            joinLinks(lines, data);
        addRow(page, name, lines, markedLines(lines, data), data.text());
    }
    page.hasFilmInfobox = looksLikeFilm(page, labels);
    if (!page.hasFilmInfobox)
        page.infobox.clear();
}

void readRenderedInfobox(Page &page, const Element &root)
{
    const Element table = root.first(QStringLiteral("table.infobox"));
    if (!table)
        return;
    if (const auto film = readCall(page, table)) {
        page.hasFilmInfobox = *film;
    } else {
        readRows(page, table);
    }
    const Element image = table.first(QStringLiteral("td img"));
    if (page.hasFilmInfobox && image)
        page.posterUrl = absoluteAddress(image.attribute("src"));
}

// The article as a flat run of headings, paragraphs and list lines.
class Article
{
public:
    explicit Article(Page &page) : m_page(page) {}

    void read(const Element &element)
    {
        for (const Element &child : element.children()) {
            const QString tag = child.tag();
            const bool isList = tag == QLatin1String("ul") || tag == QLatin1String("ol");
            if (!isList)
                m_isBelowCast = !m_tellsOfMaking && m_place != Place::Lead && m_place != Place::Cast &&
                                opensCastList(child);
            if (tag.size() == 2 && tag.at(0) == QLatin1Char('h') && tag.at(1).isDigit())
                heading(child, tag.at(1).digitValue());
            else if (tag == QLatin1String("p"))
                paragraph(child);
            else if (isList)
                list(child, 1);
            else if (tag == QLatin1String("dl") && m_place == Place::Cast)
                definitions(child);
            else if (tag == QLatin1String("table") && m_place == Place::Cast && isBody(child))
                castTable(child);
            else if ((tag == QLatin1String("div") || tag == QLatin1String("section")) && isBody(child))
                read(child);
        }
    }

    void finish()
    {
        m_page.lead = m_lead.join(QStringLiteral("\n\n"));
        if (m_plot.isSure() || m_page.hasFilmInfobox)
            m_page.plot = m_plot.text();
        m_page.starring = infobox::starringOf(m_page);
        const infobox::CastSection &told = m_castInWords.isEmpty() ? m_castOfParts : m_castInWords;
        m_page.cast = (m_cast.isEmpty() ? told : m_cast).read(m_page.starring);
    }

private:
    enum class Place { Lead, Plot, Cast, Other };

    static bool isBody(const Element &element)
    {
        return !element.matches(
            QStringLiteral(".toc, .hatnote, .navbox, .thumb, .reflist, .shortdescription, "
                           ".printfooter, .catlinks, [role=note], [role=navigation]"));
    }

    void heading(const Element &element, int level)
    {
        const Element inner = element.first(QStringLiteral("span.mw-headline"));
        const QString title = inner ? inner.text(hiddenParts()) : element.text(hiddenParts());
        const bool inside = m_level > 0 && level > m_level;
        constexpr int chapter = 2;
        const bool isFurtherCast = m_castLevel == chapter && level == chapter;
        if (level <= chapter) {
            m_tellsOfMaking = infobox::isChapterBesidePlot(title);
            m_isOfAnotherWork = infobox::isChapterOfAnotherWork(title);
        }
        const bool isCast = infobox::isCastHeading(title);
        const bool isFirst = m_castLevel == 0 || (m_cast.isEmpty() && m_place != Place::Cast);
        const bool beginsPlot = m_plot.begins(level, title);
        const bool mayHoldCast = !isCast && !inside && m_cast.isEmpty() && infobox::mayHoldCast(title);
        if (!m_isOfAnotherWork && ((isCast && (isFirst || isFurtherCast)) || mayHoldCast)) {
            if (!m_cast.isEmpty())
                m_cast.beginAnother();
            m_cast.takeOnlyWhatSaysWhoPlays(!isCast);
            m_place = Place::Cast;
            m_castLevel = isCast && isFirst ? level : m_castLevel;
            m_level = level;
        } else if (beginsPlot && !(inside && m_place == Place::Cast)) {
            m_place = Place::Plot;
            m_level = level;
        } else if (!inside || (m_place == Place::Cast && infobox::isBesideCast(title))) {
            m_place = Place::Other;
            m_level = 0;
        }
    }

    void paragraph(const Element &element)
    {
        const QString text = element.text(hiddenParts());
        if (text.isEmpty())
            return;
        if (m_place == Place::Lead)
            m_lead.append(text);
        else if (m_place == Place::Plot)
            m_plot.add(text);
        else if (m_place == Place::Cast)
            castLines(element);
    }

    static QStringList linksIn(const Element &element)
    {
        QStringList links;
        for (const Element &link : element.all(QStringLiteral("a[href]")))
            links << link.text().simplified();
        return links;
    }

    // "Ann Example as The Miller<br>Bob Sample as The Baker"
    void castLines(const Element &element)
    {
        const QStringList lines = element.lines(hiddenParts());
        for (const QString &line : lines)
            if (lines.size() > 1 && line.contains(QLatin1String(" as ")))
                m_cast.add(1, line, linksIn(element));
        if (lines.size() == 1)
            for (const QString &piece : castInWords(lines.first()))
                m_castInWords.add(1, piece, linksIn(element));
    }

    // As the table is written, for those who read it there; one that only holds lists is those.
    void castTable(const Element &element)
    {
        const QList<Element> rows = tableRows(element);
        const QStringList lines = infobox::castTableLines(tableAsWritten(element, hiddenParts()));
        for (const QString &line : lines)
            m_cast.add(1, line);
        if (lines.isEmpty())
            for (const Element &row : rows)
                for (const Element &cell : row.children())
                    read(cell);
    }

    // A term and its first definition are one line; a term alone is a heading unless it says a role itself.
    void definitions(const Element &element)
    {
        const QList<Element> parts = element.children();
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QString text = parts[i].text(hiddenParts() + QStringLiteral(", ul, ol, dl"));
            const bool isTerm = parts[i].tag() == QLatin1String("dt");
            const bool isDefined =
                isTerm && i + 1 < parts.size() && parts[i + 1].tag() == QLatin1String("dd");
            const bool saysRole = text.contains(QLatin1String(" as "));
            const QString definition = isDefined && !saysRole ? parts[i + 1].text(hiddenParts()) : QString();
            if (!definition.isEmpty())
                m_cast.add(1, text + QStringLiteral(": ") + definition,
                           linksIn(parts[i]) + linksIn(parts[i + 1]));
            else if (saysRole && (isTerm || i == 0 || parts[i - 1].tag() != QLatin1String("dt")))
                m_cast.add(1, text, linksIn(parts[i]));
            for (const Element &inner : parts[i].children())
                if (inner.tag() == QLatin1String("ul") || inner.tag() == QLatin1String("ol"))
                    list(inner, 1);
        }
    }

    void list(const Element &element, int depth)
    {
        for (const Element &item : element.children()) {
            const QString text = item.text(hiddenParts() + QStringLiteral(", ul, ol, dl"));
            if (m_isBelowCast)
                m_castOfParts.add(depth, text, linksIn(item));
            else if (m_place == Place::Plot && !text.isEmpty())
                m_plot.add(text);
            else if (m_place == Place::Cast)
                m_cast.add(depth, text, linksIn(item));
            if (m_page.isDisambiguation && depth == 1)
                link(item);
            for (const Element &inner : item.children())
                if (inner.tag() == QLatin1String("ul") || inner.tag() == QLatin1String("ol"))
                    list(inner, depth + 1);
        }
    }

    void link(const Element &item)
    {
        const QString key = keyFromHref(item.first(QStringLiteral("a[href]")).attribute("href"));
        if (!key.isEmpty())
            m_page.links.append(key);
    }

    Page &m_page;
    Place m_place = Place::Lead;
    int m_level = 0;
    int m_castLevel = 0; // of its first heading
    infobox::CastSection m_cast;
    infobox::CastSection m_castInWords; // where there is no list
    infobox::CastSection m_castOfParts; // below ";Cast" in chapters of another name
    bool m_tellsOfMaking = false;       // the chapter
    bool m_isOfAnotherWork = false;
    bool m_isBelowCast = false; // the next list
    QStringList m_lead;
    PlotSection m_plot;
};

} // namespace

Result<Page> parsePageHtml(const QByteArray &bytes)
{
    const auto tree = html::parse(bytes);
    if (!tree)
        return tree.error();
    const Element root = tree->root();
    Page page;
    readIdentity(page, root);
    const Element redirect = root.first(QStringLiteral("link[rel=mw:PageProp/redirect]"));
    if (redirect) {
        page.isRedirect = true;
        page.redirectTarget = keyFromHref(redirect.attribute("href"));
        return page;
    }
    const Element body = root.first(QStringLiteral("body"));
    Element content = body.first(QStringLiteral("div.mw-parser-output"));
    if (!content)
        content = body;
    if (content.children().isEmpty() || page.title.isEmpty())
        return makeError(Fault::Parse, QStringLiteral("This is not an article page."), page.title);
    page.isDisambiguation = bool(root.first(
        QStringLiteral("[id=disambigbox], .dmbox-disambig, meta[property=mw:PageProp/disambiguation]")));
    readRenderedInfobox(page, content);
    Article article(page);
    article.read(content);
    article.finish();
    page.isFilmSeries =
        page.hasFilmInfobox && (infobox::isSeriesTitle(page.title) || infobox::namesSeveralFilms(page.lead) ||
                                infobox::namesSeveralFilms(page.description));
    return page;
}

} // namespace moviedb::wikipedia
