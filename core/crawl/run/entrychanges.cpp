#include "core/crawl/run/entrychanges.h"

#include <utility>

namespace moviedb::crawl {

void EntryChanges::add(const EntryStatus &status)
{
    const auto place = m_places.constFind(status.entry.listId);
    if (place != m_places.constEnd()) {
        m_changed[*place] = status;
        return;
    }
    m_places.insert(status.entry.listId, int(m_changed.size()));
    m_changed << status;
}

QList<EntryStatus> EntryChanges::take()
{
    m_places.clear();
    return std::exchange(m_changed, {});
}

} // namespace moviedb::crawl
