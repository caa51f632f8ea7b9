#include "core/store/bulkedit/cellswork.h"

#include "core/store/tables/tableeditor.h"

namespace moviedb::store {

void CellsWork::change(qsizetype cell, const Row &row, const QString &before, const QString &after)
{
    m_changes.insert(cell, {cell, rowName(m_table, row), before, after, {}});
}

void CellsWork::refuse(qsizetype cell, const Row *row, const Error &error)
{
    CellChange &change = m_changes[cell];
    change.cell = cell;
    if (row != nullptr)
        change.row = rowName(m_table, *row);
    if (row != nullptr && change.before.isEmpty())
        change.before = labelOrValue(m_table, *row, m_edit.cells.at(cell).column);
    if (change.after.isEmpty())
        change.after = shownValue(m_edit.cells.at(cell).value);
    change.refusal = error.remedy.isEmpty() ? error.text : error.text + QLatin1Char(' ') + error.remedy;
}

CellsPlan CellsWork::plan(qsizetype rows) const
{
    CellsPlan plan;
    plan.same = m_same;
    plan.rows = rows;
    for (const CellChange &change : m_changes) {
        plan.changes.append(change);
        ++(change.refusal.isEmpty() ? plan.changed : plan.refused);
    }
    return plan;
}

bool isRefusal(const Error &error)
{
    return error.fault == Fault::Constraint || error.fault == Fault::Conflict ||
           error.fault == Fault::NotFound;
}

} // namespace moviedb::store
