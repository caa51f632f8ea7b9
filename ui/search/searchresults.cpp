#include "ui/search/searchresults.h"

#include "ui/kit/plaintip.h"
#include "ui/words/reviewwords.h"

#include <QLocale>
#include <algorithm>

namespace moviedb::ui {

namespace {

QString percent(double probability)
{
    return QLocale().toString(probability * 100.0, 'f', 0);
}

} // namespace

SearchResultModel::SearchResultModel(PosterLoader posters, QObject *parent)
    : QAbstractListModel(parent), m_posters(std::move(posters)), m_kinds{int(PageKind::Film)}
{
}

void SearchResultModel::setResults(QList<SearchResult> results)
{
    beginResetModel();
    m_results = std::move(results);
    m_thumbnails.clear();
    m_guard = std::make_unique<QObject>();
    endResetModel();
    loadThumbnails();
}

void SearchResultModel::loadThumbnails()
{
    if (!m_posters)
        return;
    for (int row = 0; row < m_results.size(); ++row) {
        if (m_results.at(row).thumbnailUrl.isEmpty())
            continue;
        m_posters(m_results.at(row).thumbnailUrl, m_guard.get(), [this, row](const QPixmap &picture) {
            if (picture.isNull())
                return;
            m_thumbnails.insert(row, picture);
            Q_EMIT dataChanged(index(row), index(row), {ThumbnailRole});
        });
    }
}

void SearchResultModel::setKinds(const QSet<int> &kinds)
{
    m_kinds = kinds;
    if (!m_results.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_results.size()) - 1));
}

bool SearchResultModel::isWanted(const SearchResult &result) const
{
    return m_kinds.contains(int(result.classification.kind));
}

int SearchResultModel::wantedCount() const
{
    return int(std::count_if(m_results.begin(), m_results.end(),
                             [this](const SearchResult &result) { return isWanted(result); }));
}

QMap<int, int> SearchResultModel::kindCounts() const
{
    QMap<int, int> counts;
    for (const SearchResult &result : m_results)
        ++counts[int(result.classification.kind)];
    return counts;
}

QString SearchResultModel::facts(const SearchResult &result) const
{
    const QString kind = kindWord(result.classification.kind);
    QString text = isWanted(result) ? kind : tr("left out: %1").arg(kind);
    text += QStringLiteral(" · ") + tr("film %1 %").arg(percent(result.classification.filmProbability));
    if (!result.matchedTitle.isEmpty())
        text += QStringLiteral(" · ") + tr("found as “%1”").arg(result.matchedTitle);
    return text;
}

int SearchResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_results.size());
}

QVariant SearchResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchResult &result = m_results.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return result.title;
    case Qt::ToolTipRole:
        return result.excerpt.isEmpty() ? QVariant() : QVariant(plainTip(result.excerpt));
    case Qt::AccessibleDescriptionRole:
        return QStringLiteral("%1, %2").arg(result.description, facts(result));
    case KeyRole:
        return result.key;
    case DescriptionRole:
        return result.description.isEmpty() ? result.excerpt : result.description;
    case FactsRole:
        return facts(result);
    case WantedRole:
        return isWanted(result);
    case ThumbnailRole:
        return m_thumbnails.value(index.row());
    }
    return {};
}

} // namespace moviedb::ui

#include "moc_searchresults.cpp"
