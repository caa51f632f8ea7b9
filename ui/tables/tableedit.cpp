// The editing half of TableModel: an edit is shown at once, goes its way, and comes back as the stored row or
// as a reason that stays at the cell.
#include "core/base/future.h"
#include "ui/words/fieldtext.h"
#include "ui/tables/tablemodel.h"

namespace moviedb::ui {

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const int column = index.column();
    const Row *row = m_cache.peek(index.row());
    if (row == nullptr || !isEditable(column))
        return false;
    const ColumnInfo &info = m_table.columns[column];
    const QVariantList key = row->key;
    const QVariant was = row->values.value(column);
    const bool isText = value.userType() == QMetaType::QString;
    const QString text = isText || value.isNull() ? value.toString() : valueText(info, value);

    if (isText && text == editText(m_table, *row, column)) {
        dismissError(index); // typed back what is stored
        return false;
    }
    if (isText || value.isNull()) {
        if (const auto problem = checkField(info, text)) {
            refuse(key, column, text, *problem);
            return false;
        }
        if (info.references && !text.trimmed().isEmpty()) {
            resolveReference(key, column, text, was);
            return true;
        }
    }
    store(key, column, text, isText ? fieldValue(info, text) : value, was);
    return true;
}

void TableModel::resolveReference(const QVariantList &key, int column, const QString &text,
                                  const QVariant &was)
{
    cellState(key, column)->text = text;
    cellState(key, column)->error.clear();
    touchCell(key, column);
    const QString wanted = text.trimmed();
    const QString target = m_table.columns[column].references->table;
    onFinished(m_store->choices(target, wanted, 50), this,
               [=, this](const Result<QList<ReferenceChoice>> &answer) {
                   if (!answer) {
                       refuse(key, column, text, answer.error().oneLine());
                       return;
                   }
                   for (const ReferenceChoice &choice : *answer)
                       if (choice.label.compare(wanted, Qt::CaseInsensitive) == 0) {
                           store(key, column, choice.label, choice.key, was);
                           return;
                       }
                   refuse(key, column, text,
                          tr("“%1” is not in %2. Choose a name from the list, or add it there first.")
                              .arg(wanted.left(60), target));
               });
}

void TableModel::store(const QVariantList &key, int column, const QString &text, const QVariant &value,
                       const QVariant &was)
{
    CellState *state = cellState(key, column);
    state->text = text;
    state->error.clear();
    touchCell(key, column);
    const CellEdit edit{m_table.name, key, m_table.columns[column].name, value, was};
    onFinished(m_store->edit(edit), this, [=, this](const Result<Row> &answer) {
        if (!answer) {
            const Error &error = answer.error();
            refuse(key, column, text,
                   error.remedy.isEmpty() ? error.text : error.text + QLatin1Char(' ') + error.remedy);
            return;
        }
        m_cells.removeIf([&](const auto &entry) { return entry.first == Cell{key, column}; });
        const qint64 place = m_cache.find(key);
        if (place < 0)
            return;
        m_cache.replaceRow(place, *answer);
        Q_EMIT dataChanged(index(int(place), 0), index(int(place), columnCount() - 1));
        Q_EMIT editStored(index(int(place), column));
    });
}

void TableModel::refuse(const QVariantList &key, int column, const QString &text, const QString &reason)
{
    CellState *state = cellState(key, column);
    state->text = text;
    state->error = reason;
    touchCell(key, column);
    const qint64 place = m_cache.find(key);
    Q_EMIT editRefused(place < 0 ? QModelIndex() : index(int(place), column), text, reason);
}

void TableModel::dismissError(const QModelIndex &index)
{
    const Row *row = m_cache.peek(index.row());
    if (row == nullptr)
        return;
    const Cell cell{row->key, index.column()};
    if (m_cells.removeIf(
            [&](const auto &entry) { return entry.first == cell && !entry.second.error.isEmpty(); }) > 0)
        Q_EMIT dataChanged(index, index);
}

TableModel::CellState *TableModel::cellState(const QVariantList &key, int column)
{
    const Cell cell{key, column};
    for (auto &entry : m_cells)
        if (entry.first == cell)
            return &entry.second;
    m_cells.append({cell, CellState{}});
    return &m_cells.last().second;
}

const TableModel::CellState *TableModel::cellState(const QModelIndex &index) const
{
    const Row *row = m_cache.peek(index.row());
    if (row == nullptr)
        return nullptr;
    for (const auto &entry : m_cells)
        if (entry.first.second == index.column() && entry.first.first == row->key)
            return &entry.second;
    return nullptr;
}

void TableModel::touchCell(const QVariantList &key, int column)
{
    const qint64 place = m_cache.find(key);
    if (place >= 0)
        Q_EMIT dataChanged(index(int(place), column), index(int(place), column));
}

} // namespace moviedb::ui
