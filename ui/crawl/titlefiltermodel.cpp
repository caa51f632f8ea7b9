#include "ui/crawl/titlefiltermodel.h"

#include "ui/crawl/titletablemodel.h"

namespace moviedb::ui {

void TitleFilterModel::setStage(TitleStage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    invalidateFilter();
}

void TitleFilterModel::setSearch(const QString &text)
{
    const QString words = text.trimmed();
    if (m_search == words)
        return;
    m_search = words;
    invalidateFilter();
}

bool TitleFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *titles = static_cast<const TitleTableModel *>(sourceModel());
    const EntryStatus &status = titles->at(row);
    if (!isInStage(status, m_stage))
        return false;
    return m_search.isEmpty() || status.entry.title.contains(m_search, Qt::CaseInsensitive) ||
           status.wikipediaKey.contains(m_search, Qt::CaseInsensitive);
}

} // namespace moviedb::ui

#include "moc_titlefiltermodel.cpp"
