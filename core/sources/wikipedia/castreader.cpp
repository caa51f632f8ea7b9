#include "core/sources/wikipedia/castreader.h"

#include "core/sources/infobox/infobox.h"
#include "core/sources/wikipedia/casttable.h"
#include "core/sources/wikitext/passage.h"
#include "core/sources/wikitext/plaintext.h"

#include <QRegularExpression>

namespace moviedb::wikipedia {

namespace {

using wikitext::Span;
using wikitext::Text;

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

// ";Cast", "'''Cast:'''" above a list within a section of another name: the lists below such words.
QList<Span> listsBelowCast(const Text &text, Span content)
{
    static const QRegularExpression words(QStringLiteral("^(?:;|''')[\\s']*([^':*]{3,40}?)[\\s':]*$"));
    QList<Span> lists;
    bool isInside = false;
    const QString &all = text.cleaned();
    for (qsizetype from = content.from; from < content.to;) {
        const qsizetype end = all.indexOf(u'\n', from);
        const qsizetype to = end < 0 || end > content.to ? content.to : end;
        const QString line = QStringView(all).sliced(from, to - from).trimmed().toString();
        const bool isListed = line.startsWith(u'*') || line.startsWith(u'#');
        if (isInside && isListed)
            lists.last().to = to;
        else if (!line.isEmpty())
            isInside = infobox::isCastHeading(words.match(line).captured(1));
        if (isInside && !isListed && !line.isEmpty())
            lists.append({to, to});
        from = to + 1;
    }
    return lists;
}

} // namespace

void CastReader::takeHeading(int level, const QString &title, bool isCast)
{
    if (m_level > 0 && (level <= m_level || infobox::isBesideCast(title)))
        m_level = 0;
    constexpr int chapter = 2;
    if (level <= chapter) {
        ++m_chapters;
        m_tellsOfMaking = infobox::isChapterBesidePlot(title);
        m_isOfAnotherWork = infobox::isChapterOfAnotherWork(title);
    }
    // "== Voice cast ==" after "== Cast ==", and "==== Cast ====" below each tale of one chapter; below other chapters it is
    // the cast of a play or a remake.
    const bool isOfNextTale = m_firstLevel > chapter + 1 && m_firstChapter == m_chapters;
    const bool isFurther = isCast && level == m_firstLevel && (m_firstLevel == chapter || isOfNextTale);
    const bool isFirst = isCast && (m_cast.isEmpty() || m_firstLevel == 0);
    const bool mayBe = m_cast.isEmpty() && infobox::mayHoldCast(title);
    if ((m_level > 0 && (!isCast || m_isSure)) || !(isFirst || isFurther || mayBe) || m_isOfAnotherWork)
        return;
    if (!m_cast.isEmpty())
        m_cast.beginAnother();
    m_cast.takeOnlyWhatSaysWhoPlays(!isCast);
    m_isSure = isCast;
    m_level = level;
    if (isFirst) {
        m_firstLevel = level;
        m_firstChapter = m_chapters;
    }
}

void CastReader::take(infobox::CastSection &cast, Span lines)
{
    constexpr qsizetype mostSections = 100; // of which lines are quoted
    if (m_raw.size() < mostSections)
        m_raw << m_text.raw(lines);
    for (const wikitext::ListLine &line : wikitext::listLines(m_text, lines))
        cast.add(line.depth, line.text, line.links);
}

void CastReader::read(const wikitext::Section &section, const QString &title, bool isCast)
{
    takeHeading(section.level, title, isCast);
    if (m_level > 0) {
        take(m_cast, section.content);
        for (const QString &line : infobox::castTableLines(m_text.raw(section.content)))
            m_cast.add(1, line);
    } else if (!m_tellsOfMaking) {
        for (const Span list : listsBelowCast(m_text, section.content))
            take(m_castOfParts, list);
    }
}

QList<Page::CastLine> CastReader::cast(const QList<Page::CastLine> &starring) const
{
    QList<Page::CastLine> found = (m_cast.isEmpty() ? m_castOfParts : m_cast).read(starring);
    for (Page::CastLine &line : found)
        line.raw = quotedLine(m_raw, line);
    return found;
}

} // namespace moviedb::wikipedia
