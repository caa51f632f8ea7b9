#include "core/sources/lists/parsedlist.h"

namespace moviedb::lists {

namespace {

constexpr qsizetype mostWarnings = 1000;
constexpr qsizetype longestAddress = 2000; // characters
constexpr qsizetype longestWarning = 500;  // characters

// What tells an entry without an id of its own from the others (see listIdFor).
QString nameOf(const GalleryEntry &entry)
{
    if (!entry.justwatchId.isEmpty())
        return entry.justwatchId;
    if (!entry.imdbId.isEmpty())
        return entry.imdbId;
    return entry.title.toCaseFolded() + u'|' + (entry.year ? QChar(char16_t(*entry.year)) : QChar(u' '));
}

} // namespace

void ListBuilder::add(int line, GalleryEntry entry)
{
    if (entry.title.size() > longestTitle) {
        warn(line, QStringLiteral("too long for a title"));
        return;
    }
    for (QString *text : {&entry.originalTitle, &entry.jwHref, &entry.wikiHref})
        if (text->size() > (text == &entry.originalTitle ? longestTitle : longestAddress)) {
            warn(line, QStringLiteral("too long to be taken: “%1…”"), text->left(60));
            text->clear();
        }
    const QString name = entry.listId.isEmpty() ? nameOf(entry) : QString();
    if (m_seenNames.contains(name))
        return tellRepeat(line, entry.title);
    if (entry.listId.isEmpty())
        entry.listId = listIdFor(entry, entry.justwatchId.isEmpty() ? QStringLiteral("list")
                                                                    : QStringLiteral("justwatch"));
    if (m_seen.contains(entry.listId))
        return tellRepeat(line, entry.title);
    if (m_list.entries.size() >= mostTitles) {
        m_firstBeyond = m_firstBeyond > 0 ? m_firstBeyond : line;
        return;
    }
    m_seen.insert(entry.listId);
    if (!name.isEmpty())
        m_seenNames.insert(name);
    m_list.entries.append(std::move(entry));
}

bool ListBuilder::isKept(int line)
{
    if (m_list.warnings.size() < mostWarnings)
        return true;
    if (++m_unsaid + mostWarnings >= mostRefused)
        giveUp(line);
    return false;
}

void ListBuilder::tellRepeat(int line, const QString &title)
{
    if (++m_repeats >= mostRepeats)
        giveUp(line);
    warn(line, QStringLiteral("“%1” is in the list already"), title);
}

void ListBuilder::warn(int line, const QString &text)
{
    if (isKept(line))
        m_list.warnings.append(QStringLiteral("line %1: %2").arg(line).arg(text.left(longestWarning)));
}

void ListBuilder::warn(int line, const QString &text, const QString &one, const QString &two)
{
    if (isKept(line))
        m_list.warnings.append(QStringLiteral("line %1: ").arg(line) +
                               (two.isEmpty() ? text.arg(one) : text.arg(one, two)).left(longestWarning));
}

ParsedList ListBuilder::take()
{
    if (m_unsaid > 0)
        m_list.warnings.append(
            QStringLiteral("and %1 more rows that were not taken as they stand").arg(m_unsaid));
    if (m_givenUpAt > 0)
        m_list.warnings.append(
            QStringLiteral("line %1: too many rows gave no new film; from this line on none is read")
                .arg(m_givenUpAt));
    if (m_firstBeyond > 0)
        m_list.warnings.append(
            QStringLiteral("line %1: a list may have %2 titles; from this line on none is taken. "
                           "Cut the list into parts.")
                .arg(m_firstBeyond)
                .arg(mostTitles));
    return std::move(m_list);
}

} // namespace moviedb::lists
