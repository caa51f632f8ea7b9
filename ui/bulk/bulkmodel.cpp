#include "ui/bulk/bulkmodel.h"

#include "ui/words/reviewwords.h"

#include <QHash>
#include <QLocale>
#include <algorithm>

namespace moviedb::ui {

void BulkModel::setItems(const QList<const ReviewItem *> &items)
{
    beginResetModel();
    m_lines.clear();
    for (const ReviewItem *item : items) {
        Line line;
        line.reviewId = item->reviewId;
        line.title = titleWithYear(item->entry.title, item->entry.year);
        if (!item->candidates.isEmpty()) {
            line.key = item->candidates.first().candidate.key;
            line.score = item->candidates.first().score;
            line.doubt = unlikelyWord(item->candidates.first());
        }
        m_lines.append(line);
    }
    doubtPagesOfSeveral();
    endResetModel();
}

// One page is not two films.
void BulkModel::doubtPagesOfSeveral()
{
    QHash<QString, qsizetype> first; // by page
    for (qsizetype row = 0; row < m_lines.size(); ++row) {
        Line &line = m_lines[row];
        if (line.key.isEmpty())
            continue;
        const auto known = first.constFind(line.key);
        if (known == first.cend()) {
            first.insert(line.key, row);
            continue;
        }
        line.doubt = tr("the page of “%1”, too").arg(m_lines.at(*known).title);
        m_lines[*known].doubt = tr("the page of “%1”, too").arg(line.title);
    }
}

void BulkModel::setKind(Judgment::Kind kind, double acceptAbove)
{
    beginResetModel();
    m_kind = kind;
    m_without = 0;
    m_doubtful = 0;
    for (Line &line : m_lines) {
        line.possible = kind != Judgment::Kind::Accept || (!line.key.isEmpty() && line.score >= acceptAbove);
        const bool doubtful = line.possible && kind == Judgment::Kind::Accept && !line.doubt.isEmpty();
        line.ticked = line.possible && !doubtful;
        m_without += line.possible ? 0 : 1;
        m_doubtful += doubtful ? 1 : 0;
    }
    endResetModel();
}

QList<Judgment> BulkModel::judgments() const
{
    QList<Judgment> judgments;
    for (const Line &line : m_lines)
        if (line.ticked)
            judgments.append(
                {line.reviewId, m_kind, m_kind == Judgment::Kind::Accept ? line.key : QString()});
    return judgments;
}

int BulkModel::tickedCount() const
{
    return int(std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.ticked; }));
}

int BulkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int BulkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BulkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == Title)
        return int(line.ticked ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::TextAlignmentRole && index.column() == Score)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Title:
        return line.title;
    case Outcome:
        if (m_kind == Judgment::Kind::NoArticle)
            return tr("stored without an article");
        if (m_kind == Judgment::Kind::RejectAll)
            return tr("every page rejected");
        if (m_kind == Judgment::Kind::Postpone)
            return tr("postponed");
        if (line.key.isEmpty())
            return tr("stays: no page to accept");
        if (!line.possible)
            return tr("stays: %1 is below the line").arg(pageTitle(line.key));
        return line.doubt.isEmpty() ? pageTitle(line.key)
                                    : tr("%1 (%2)").arg(pageTitle(line.key), line.doubt);
    case Score:
        return line.key.isEmpty() ? QString() : QLocale().toString(line.score, 'f', 0);
    }
    return {};
}

bool BulkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        !m_lines.at(index.row()).possible)
        return false;
    m_lines[index.row()].ticked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags BulkModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_lines.at(index.row()).possible)
        return index.isValid() ? Qt::ItemIsSelectable : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == Title)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Score ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Title ? tr("Title") : section == Outcome ? tr("What will happen") : tr("Score");
}

} // namespace moviedb::ui

#include "moc_bulkmodel.cpp"
