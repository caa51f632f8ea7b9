#include "ui/spreadsheet/cellsmodel.h"

#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"
#include "ui/words/fieldtext.h"

namespace moviedb::ui {
namespace {

// As the table shows it: numbers grouped.
QString shownAs(const ColumnInfo &column, const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    const bool counts = column.kind == ColumnKind::Integer || column.kind == ColumnKind::Decimal;
    return isNumber && counts && !column.references ? valueText(column, number) : text;
}

} // namespace

void CellsModel::setPlan(const TableInfo &table, const SheetCells &cells, const CellsPlan &plan)
{
    m_table = table;
    m_cells = cells;
    m_plan = plan;
    show(m_kind);
}

void CellsModel::show(Kind kind)
{
    beginResetModel();
    m_kind = kind;
    m_shown.clear();
    const QList<qsizetype> places = placesInOrder();
    for (const bool refused : {true, false})
        for (const qsizetype place : places)
            if (isRefused(place) == refused && (kind == Everything || refused == (kind == Refused)))
                m_shown.append(place);
    endResetModel();
}

QList<qsizetype> CellsModel::placesInOrder() const
{
    const qsizetype texts = m_cells.refused.size();
    QList<qsizetype> places;
    places.reserve(texts + m_plan.changes.size());
    qsizetype text = 0;
    for (qsizetype change = 0; change < m_plan.changes.size(); ++change) {
        while (text < texts && m_cells.refused.at(text).place <= m_plan.changes.at(change).cell)
            places.append(text++);
        places.append(texts + change);
    }
    while (text < texts)
        places.append(text++);
    return places;
}

bool CellsModel::isRefused(qsizetype place) const
{
    const qsizetype change = place - m_cells.refused.size();
    return change < 0 || !m_plan.changes.at(change).refusal.isEmpty();
}

CellsModel::Line CellsModel::lineAt(qsizetype place) const
{
    const auto refused = [](const QString &why, const QString &text) { // which many a reason names itself
        const QString named = text.simplified();
        return named.isEmpty() || why.contains(named.left(40)) ? why : tr("%1 (“%2”)").arg(why, named);
    };
    if (place < m_cells.refused.size()) {
        const RefusedText &one = m_cells.refused.at(place);
        return {one.row, one.column, one.now, refused(one.reason, one.text)};
    }
    const CellChange &change = m_plan.changes.at(place - m_cells.refused.size());
    const ColumnInfo *column = m_table.column(m_cells.edit.cells.value(change.cell).column);
    if (column == nullptr)
        return {};
    return {change.row, columnTitle(*column), shownAs(*column, change.before),
            change.refusal.isEmpty() ? shownAs(*column, change.after)
                                     : refused(change.refusal, change.after)};
}

int CellsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int CellsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CellsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line line = lineAt(m_shown.at(index.row()));
    const QString texts[ColumnCount] = {line.row, line.column, line.now, line.then};
    const QString text = texts[index.column()].isEmpty() ? QStringLiteral("—") : texts[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return text.simplified();
    case Qt::ToolTipRole:
        return plainTip(text);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    }
    return {};
}

QVariant CellsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("Row"), tr("Column"), tr("Now"), tr("Then")}, section, orientation, role);
}

} // namespace moviedb::ui

#include "moc_cellsmodel.cpp"
