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
    m_lines.clear();
    for (const RefusedText &refused : cells.refused)
        m_lines.append({refused.row, refused.column, QString(),
                        tr("“%1”: %2").arg(refused.text.simplified(), refused.reason), true});
    QList<Line> changed;
    for (const CellChange &change : plan.changes) {
        const ColumnInfo *column = table.column(cells.edit.cells.value(change.cell).column);
        if (column == nullptr)
            continue;
        const QString title = columnTitle(*column);
        const QString now = shownAs(*column, change.before);
        if (change.refusal.isEmpty())
            changed.append({change.row, title, now, shownAs(*column, change.after), false});
        else
            m_lines.append({change.row, title, now, tr("“%1”: %2").arg(change.after, change.refusal), true});
    }
    m_lines += changed;
    show(m_kind);
}

void CellsModel::show(Kind kind)
{
    beginResetModel();
    m_kind = kind;
    m_shown.clear();
    for (qsizetype place = 0; place < m_lines.size(); ++place)
        if (kind == Everything || m_lines.at(place).refused == (kind == Refused))
            m_shown.append(place);
    endResetModel();
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
    const Line &line = m_lines.at(m_shown.at(index.row()));
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
