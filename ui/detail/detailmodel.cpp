#include "ui/detail/detailmodel.h"

#include "ui/kit/plaintip.h"

namespace moviedb::ui {

void DetailModel::setRows(const DetailRows &rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size()) { // nothing moves under the pointer
        m_rows = rows;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QModelIndex DetailModel::find(const DetailRow &row) const
{
    for (int place = 0; place < m_rows.size(); ++place)
        if (m_rows.at(place).isSameThing(row))
            return index(place);
    return {};
}

QModelIndex DetailModel::insertRow(int place, const DetailRow &row)
{
    beginInsertRows({}, place, place);
    m_rows.insert(place, row);
    endInsertRows();
    return index(place);
}

void DetailModel::takeRow(int place)
{
    beginRemoveRows({}, place, place);
    m_rows.removeAt(place);
    endRemoveRows();
}

int DetailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DetailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DetailRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{row.label, row.text, row.quiet, row.small};
        parts.removeAll(QString());
        if (row.chosen)
            parts.prepend(QStringLiteral("✓"));
        return parts.join(QStringLiteral("  "));
    }
    case Qt::ToolTipRole:
        return row.tip.isEmpty() ? QVariant() : QVariant(plainTip(row.tip));
    default:
        return {};
    }
}

Qt::ItemFlags DetailModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const DetailRow &row = m_rows.at(index.row());
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (row.editable && row.kind != DetailRow::Kind::Claim)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace moviedb::ui

#include "moc_detailmodel.cpp"
