#include "ui/tables/celledits.h"

#include "core/base/future.h"
#include "ui/words/fieldtext.h"

namespace moviedb::ui {
namespace {

constexpr int namesAskedFor = 50; // of the table a column refers to

} // namespace

CellEdits::CellEdits(std::shared_ptr<MovieStore> store, TableInfo table, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_table(std::move(table))
{
}

bool CellEdits::take(const Row &row, int column, const QVariant &value)
{
    const ColumnInfo &info = m_table.columns[column];
    const Cell cell{row.key, column};
    const QVariant was = row.values.value(column);
    const bool isText = value.userType() == QMetaType::QString;
    const QString text = isText || value.isNull() ? value.toString() : valueText(info, value);
    if (isText && text == editText(m_table, row, column)) {
        forget(row.key, column); // typed back what is stored
        return false;
    }
    if (isText || value.isNull()) {
        if (const auto problem = checkField(info, text)) {
            refuse(cell, text, *problem);
            return false;
        }
        if (info.references && !text.trimmed().isEmpty()) {
            resolveReference(cell, text, was);
            return true;
        }
    }
    store(cell, text, isText ? fieldValue(info, text) : value, was);
    return true;
}

void CellEdits::resolveReference(const Cell &cell, const QString &text, const QVariant &was)
{
    setState(cell, {text, {}});
    const QString wanted = text.trimmed();
    const QString target = m_table.columns[cell.second].references->table;
    onFinished(m_store->choices(target, wanted, namesAskedFor), this,
               [=, this](const Result<QList<ReferenceChoice>> &answer) {
                   if (!answer) {
                       refuse(cell, text, answer.error().oneLine());
                       return;
                   }
                   for (const ReferenceChoice &choice : *answer)
                       if (choice.label.compare(wanted, Qt::CaseInsensitive) == 0) {
                           store(cell, choice.label, choice.key, was);
                           return;
                       }
                   refuse(cell, text,
                          tr("“%1” is not in %2. Choose a name from the list, or add it there first.")
                              .arg(wanted.left(60), target));
               });
}

void CellEdits::store(const Cell &cell, const QString &text, const QVariant &value, const QVariant &was)
{
    setState(cell, {text, {}});
    const CellEdit edit{m_table.name, cell.first, m_table.columns[cell.second].name, value, was};
    onFinished(m_store->edit(edit), this, [=, this](const Result<Row> &answer) {
        if (!answer) {
            const Error &error = answer.error();
            refuse(cell, text,
                   error.remedy.isEmpty() ? error.text : error.text + QLatin1Char(' ') + error.remedy);
            return;
        }
        m_cells.removeIf([&cell](const auto &entry) { return entry.first == cell; });
        Q_EMIT stored(cell.first, cell.second, *answer);
    });
}

void CellEdits::refuse(const Cell &cell, const QString &text, const QString &reason)
{
    setState(cell, {text, reason});
    Q_EMIT refused(cell.first, cell.second, text, reason);
}

void CellEdits::setState(const Cell &cell, const State &state)
{
    const auto known = std::find_if(m_cells.begin(), m_cells.end(),
                                    [&cell](const auto &entry) { return entry.first == cell; });
    if (known == m_cells.end())
        m_cells.append({cell, state});
    else
        known->second = state;
    Q_EMIT changed(cell.first, cell.second);
}

void CellEdits::forget(const QVariantList &key, int column)
{
    const Cell cell{key, column};
    const auto refusedHere = [&cell](const auto &entry) {
        return entry.first == cell && !entry.second.error.isEmpty();
    };
    if (m_cells.removeIf(refusedHere) > 0)
        Q_EMIT changed(key, column);
}

const CellEdits::State *CellEdits::state(const QVariantList &key, int column) const
{
    for (const auto &[cell, state] : m_cells)
        if (cell.second == column && cell.first == key)
            return &state;
    return nullptr;
}

} // namespace moviedb::ui

#include "moc_celledits.cpp"
