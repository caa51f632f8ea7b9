#include "ui/tables/celledits.h"

#include "core/base/future.h"
#include "ui/fields/fieldeditor.h"
#include "ui/words/fieldtext.h"

#include <algorithm>

namespace moviedb::ui {
namespace {

constexpr int namesAskedFor = 50; // of the table a column refers to

QString typedText(const ColumnInfo &column, const QVariant &value)
{
    if (value.canConvert<NewName>())
        return value.value<NewName>().name;
    const bool isText = value.userType() == QMetaType::QString;
    return isText || value.isNull() ? value.toString() : valueText(column, value);
}

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
    if (const State *now = state(row.key, column); now != nullptr && now->error.isEmpty()) {
        // One after the other: each stands on what the one before has stored.
        m_next.removeIf([&cell](const Next &next) { return next.cell == cell; });
        m_next.append({cell, row, value});
        setState(cell, {typedText(info, value), {}});
        return true;
    }
    if (value.canConvert<NewName>()) {
        const QString name = value.value<NewName>().name;
        store(cell, name, name, was, true);
        return true;
    }
    const bool isText = value.userType() == QMetaType::QString;
    const QString text = typedText(info, value);
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
                       refuseUnlessRetyped(cell, text, answer.error().oneLine());
                       return;
                   }
                   for (const ReferenceChoice &choice : *answer)
                       if (choice.label.compare(wanted, Qt::CaseInsensitive) == 0) {
                           store(cell, choice.label, choice.key, was);
                           return;
                       }
                   refuseUnlessRetyped(cell, text,
                                       tr("“%1” is not in %2. Choose a name from the list, or Add “%1”.")
                                           .arg(wanted.left(60), target));
               });
}

void CellEdits::store(const Cell &cell, const QString &text, const QVariant &value, const QVariant &was,
                      bool addNamed)
{
    setState(cell, {text, {}});
    const CellEdit edit{m_table.name, cell.first, m_table.columns[cell.second].name, value, was, addNamed};
    onFinished(m_store->edit(edit), this, [=, this](const Result<Row> &answer) {
        if (!answer) {
            const Error &error = answer.error();
            if (error.fault == Fault::Conflict || error.fault == Fault::NotFound)
                return readClash(cell, text, {value, addNamed, {}});
            refuseUnlessRetyped(cell, text,
                                error.remedy.isEmpty() ? error.text
                                                       : error.text + QLatin1Char(' ') + error.remedy);
            return;
        }
        m_cells.removeIf([&cell](const auto &entry) { return entry.first == cell; });
        Q_EMIT stored(cell.first, cell.second, *answer);
        takeNext(cell, &*answer);
    });
}

// What stands there now, with the names of what it refers to.
void CellEdits::readClash(const Cell &cell, const QString &text, const Clash &mine)
{
    TableQuery query;
    query.table = m_table.name;
    query.keys = {cell.first};
    query.counted = false;
    onFinished(m_store->page(query), this, [=, this](const Result<moviedb::TablePage> &answer) {
        if (!answer)
            return refuseUnlessRetyped(cell, text, answer.error().oneLine());
        if (takeNext(cell, nullptr))
            return;
        Clash with = mine;
        with.theirs = answer->rows.value(0);
        clash(cell, text, with);
    });
}

void CellEdits::clash(const Cell &cell, const QString &text, const Clash &with)
{
    const QString title = columnTitle(m_table.columns[cell.second]);
    const QString theirs =
        with.theirs.key.isEmpty() ? QString() : cellText(m_table, with.theirs, cell.second).left(80);
    const QString reason =
        with.theirs.key.isEmpty()
            ? tr("The row was deleted meanwhile; “%1” was not stored.").arg(text.left(80))
        : theirs.isEmpty()
            ? tr("%1: you typed “%2”, and meanwhile it was emptied elsewhere.").arg(title, text.left(80))
            : tr("%1: you typed “%2”, and meanwhile it became “%3” elsewhere.")
                  .arg(title, text.left(80), theirs);
    setState(cell, {text, reason, with});
    Q_EMIT clashed(cell.first, cell.second);
}

void CellEdits::keepMine(const QVariantList &key, int column)
{
    const State *now = state(key, column);
    if (now == nullptr || !now->clash || now->clash->theirs.key.isEmpty())
        return;
    const State kept = *now;
    store({key, column}, kept.text, kept.clash->mine, kept.clash->theirs.values.value(column),
          kept.clash->addNamed);
}

// What was typed while an edit of the same cell was on its way. `stored`: the row as that edit left it; nullptr = it
// was refused.
bool CellEdits::takeNext(const Cell &cell, const Row *stored)
{
    const auto found =
        std::find_if(m_next.begin(), m_next.end(), [&cell](const Next &next) { return next.cell == cell; });
    if (found == m_next.end())
        return false;
    const Next next = *found;
    m_next.erase(found);
    m_cells.removeIf([&cell](const auto &entry) { return entry.first == cell; });
    if (!take(stored != nullptr ? *stored : next.row, cell.second, next.value))
        Q_EMIT changed(cell.first, cell.second);
    return true;
}

void CellEdits::refuseUnlessRetyped(const Cell &cell, const QString &text, const QString &reason)
{
    if (!takeNext(cell, nullptr))
        refuse(cell, text, reason);
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

int CellEdits::waiting() const
{
    return int(std::count_if(m_cells.begin(), m_cells.end(),
                             [](const auto &entry) { return entry.second.error.isEmpty(); }));
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
