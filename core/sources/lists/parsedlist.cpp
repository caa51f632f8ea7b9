#include "core/sources/lists/parsedlist.h"

namespace moviedb::lists {

namespace {

constexpr qsizetype mostWarnings = 1000;

} // namespace

void ListBuilder::add(int line, GalleryEntry entry)
{
    if (entry.listId.isEmpty())
        entry.listId = listIdFor(entry, entry.justwatchId.isEmpty() ? QStringLiteral("list")
                                                                    : QStringLiteral("justwatch"));
    if (m_seen.contains(entry.listId)) {
        warn(line, QStringLiteral("“%1” is in the list already").arg(entry.title));
        return;
    }
    m_seen.insert(entry.listId);
    m_list.entries.append(std::move(entry));
}

void ListBuilder::warn(int line, const QString &text)
{
    if (m_list.warnings.size() < mostWarnings)
        m_list.warnings.append(QStringLiteral("line %1: %2").arg(line).arg(text));
    else
        ++m_unsaid;
}

ParsedList ListBuilder::take()
{
    if (m_unsaid > 0)
        m_list.warnings.append(
            QStringLiteral("and %1 more rows that were not taken as they stand").arg(m_unsaid));
    return std::move(m_list);
}

} // namespace moviedb::lists
