#include "core/store/bulkedit/cellsediting.h"

#include "core/store/browsing/tablewindows.h"
#include "core/store/bulkedit/cellswork.h"
#include "core/store/bulkedit/manyclaims.h"
#include "core/store/bulkedit/rownames.h"
#include "core/store/engine/among.h"
#include "core/store/history/steps.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/userclaims.h"

#include <QSet>

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr int rowsRead = 400; // at once

struct CellsTask
{
    Connection &connection;
    const SchemaInfo &schema;
    const TableInfo &table;
    const CellsEdit &edit;
    CellsWork work;
    RowNames names;
    QHash<QString, Row> stored;    // by key
    QList<WantedRow> rows;         // what is written in its own row
    QList<WantedRow> throughLists; // a cell each: columns that keep the first entry of a list
    QList<TableChange> told;
};

QString keyText(const QVariantList &key)
{
    QStringList parts;
    for (const QVariant &part : key)
        parts << part.toString();
    return parts.join(QChar(u'\n'));
}

// Until the transaction ends nobody else changes these rows, psql neither.
Result<Done> lockRows(CellsTask &task, const TableQuery &query)
{
    if (task.connection.isSqlite())
        return Done{};
    MOVIEDB_TRY(keys, keysSql(task.table, query, task.connection.engine()));
    MOVIEDB_TRY(
        rows,
        task.connection.run(
            QStringLiteral("SELECT 1 FROM %1 WHERE %2 FOR UPDATE").arg(quoted(task.table.name), keys.sql),
            keys.binds));
    return rows.end();
}

Result<Done> readStored(CellsTask &task)
{
    QSet<QString> known;
    TableQuery query;
    query.table = task.table.name;
    query.counted = false;
    query.limit = rowsRead;
    const auto read = [&]() -> Result<Done> {
        if (query.keys.isEmpty())
            return Done{};
        MOVIEDB_CHECK(lockRows(task, query));
        MOVIEDB_TRY(page, readPage(task.connection, task.schema, query));
        for (const Row &row : page.rows)
            task.stored.insert(keyText(row.key), row);
        query.keys.clear();
        return Done{};
    };
    for (const CellEdit &cell : task.edit.cells) {
        const QString key = keyText(cell.key);
        if (cell.key.size() != task.table.primaryKey.size() || known.contains(key))
            continue;
        known.insert(key);
        query.keys.append(cell.key);
        if (query.keys.size() == rowsRead)
            MOVIEDB_CHECK(read());
    }
    return read();
}

Result<Done> lookUpNames(CellsTask &task)
{
    QHash<QString, QVariantList> values;
    for (const CellEdit &cell : task.edit.cells) {
        MOVIEDB_TRY(column, findColumn(task.table, cell.column));
        if (column->references && !cell.value.toString().trimmed().isEmpty())
            values[cell.column].append(cell.value);
    }
    for (auto column = values.cbegin(); column != values.cend(); ++column)
        MOVIEDB_CHECK(
            task.names.look(task.connection, task.schema, *task.table.column(column.key()), column.value()));
    return Done{};
}

struct CheckedCell
{
    CheckedValue value;
    QString shown;
};

Result<CheckedCell> checkedFor(const CellsTask &task, const ColumnInfo &column, const CellEdit &cell)
{
    if (column.generated)
        return refusedCell(task.table, column, QStringLiteral("This value is kept by the database itself."));
    if (task.table.primaryKey.contains(column.name))
        return refusedCell(task.table, column,
                           QStringLiteral("This value says which row it is and is not changed with others."));
    CheckedCell checked;
    if (column.references && !cell.value.toString().trimmed().isEmpty()) {
        MOVIEDB_TRY(choice, task.names.choice(task.table, column, cell.value));
        checked.value.value = choice.key;
        checked.shown = choice.label;
        return checked;
    }
    MOVIEDB_TRY(value, meantCell(task.table, column, cell.value));
    checked.value = value;
    checked.shown = shownValue(
        value.value.isNull() ? QVariant() : QVariant(statedValue(column, value.value, value.precision)));
    return checked;
}

// What the person saw is still there; what is to be written is something else.
Result<std::optional<WantedCell>> wantedCell(CellsTask &task, qsizetype place, const Row &row)
{
    const CellEdit &cell = task.edit.cells.at(place);
    const ColumnInfo &column = *task.table.column(cell.column);
    MOVIEDB_TRY(checked, checkedFor(task, column, cell));
    const WantedCell wanted{place, &column, checked.value, cellWrite(task.table, column, checked.value, row)};
    if (isStored(task.table, wanted.write)) {
        task.work.leave();
        return std::optional<WantedCell>();
    }
    if (cell.was)
        if (auto conflict = conflictOf(task.table, column, *cell.was, wanted.write.before.value(cell.column)))
            return *conflict;
    task.work.change(place, row, labelOrValue(task.table, row, cell.column), checked.shown);
    return std::optional(wanted);
}

Result<Done> checkCells(CellsTask &task)
{
    QHash<QString, qsizetype> places; // of a row among task.rows
    for (qsizetype place = 0; place < task.edit.cells.size(); ++place) {
        const CellEdit &cell = task.edit.cells.at(place);
        const QString key = keyText(cell.key);
        const auto row = task.stored.constFind(key);
        if (row == task.stored.cend()) {
            task.work.refuse(
                place, nullptr,
                makeError(Fault::NotFound,
                          QStringLiteral("This row of %1 is no longer there.").arg(task.table.title),
                          task.table.name));
            continue;
        }
        auto wanted = wantedCell(task, place, *row);
        if (!wanted && !isRefusal(wanted.error()))
            return wanted.error();
        if (!wanted) {
            task.work.refuse(place, &*row, wanted.error());
            continue;
        }
        if (!*wanted)
            continue;
        if (listOfCell(task.schema, task.table, cell.column)) {
            task.throughLists.append({*row, {**wanted}});
            continue;
        }
        if (!places.contains(key)) {
            places.insert(key, task.rows.size());
            task.rows.append({*row, {}});
        }
        task.rows[places.value(key)].cells.append(**wanted);
    }
    return Done{};
}

Result<Done> updateRow(const CellsTask &task, const WantedRow &row)
{
    QStringList sets;
    QVariantList binds;
    for (const WantedCell &cell : row.cells) {
        sets += cell.write.sets;
        binds += cell.write.binds;
    }
    MOVIEDB_CHECK(task.connection.execute(
        QStringLiteral("UPDATE %1 SET %2 WHERE %3")
            .arg(quoted(task.table.name), sets.join(QLatin1String(", ")), keyCondition(task.table)),
        binds + row.stored.key));
    return Done{};
}

Result<Done> writeRows(CellsTask &task, QList<WantedRow> &rows, qsizetype from, qsizetype count);

// A rule of the database refuses this row: which of its cells?
Result<Done> writeCellByCell(CellsTask &task, WantedRow &row, const Error &error)
{
    if (row.cells.size() == 1) {
        const WantedCell &cell = row.cells.first();
        task.work.refuse(cell.cell, &row.stored, betterError(error, task.table, cell.column->name));
        row.cells.clear();
        return Done{};
    }
    QList<WantedRow> singles;
    for (const WantedCell &cell : std::as_const(row.cells))
        singles.append({row.stored, {cell}});
    MOVIEDB_CHECK(writeRows(task, singles, 0, singles.size()));
    row.cells.clear();
    for (const WantedRow &single : std::as_const(singles))
        row.cells += single.cells;
    return Done{};
}

// All of them at once; where a rule of the database refuses one, the halves apart, down to the cells that it refuses.
Result<Done> writeRows(CellsTask &task, QList<WantedRow> &rows, qsizetype from, qsizetype count)
{
    if (count == 0)
        return Done{};
    Result<Done> written = Done{};
    {
        MOVIEDB_TRY(part, task.connection.begin());
        for (qsizetype place = from; place < from + count && written; ++place)
            written = updateRow(task, rows.at(place));
        if (written)
            return part.commit();
    }
    if (written.error().fault != Fault::Constraint)
        return written;
    if (count == 1)
        return writeCellByCell(task, rows[from], written.error());
    MOVIEDB_CHECK(writeRows(task, rows, from, count / 2));
    return writeRows(task, rows, from + count / 2, count - count / 2);
}

Result<Done> writeThroughLists(CellsTask &task)
{
    for (WantedRow &row : task.throughLists) {
        const WantedCell cell = row.cells.first();
        MOVIEDB_TRY(part, task.connection.begin());
        QList<TableChange> told;
        const auto list = listOfCell(task.schema, task.table, cell.column->name);
        const auto words =
            editThroughList(task.connection, task.schema, *list, row.stored, cell.checked.value, told);
        if (!words && !isRefusal(words.error()))
            return words.error();
        if (!words) {
            task.work.refuse(cell.cell, &row.stored, words.error());
            row.cells.clear();
            continue;
        }
        MOVIEDB_CHECK(part.commit());
        task.told += told;
    }
    return Done{};
}

// A person who changes entries of films' lists has said what the lists are.
Result<Done> claimLists(CellsTask &task, const FilmList &list)
{
    QSet<qint64> films;
    for (const WantedRow &row : std::as_const(task.rows))
        if (!row.cells.isEmpty())
            films.insert(valuesByName(task.table, row.stored).value(QStringLiteral("movie_id")).toLongLong());
    for (const WantedRow &row : std::as_const(task.rows))
        for (const WantedCell &cell : row.cells)
            if (cell.column->name == QLatin1String("movie_id"))
                films.insert(cell.checked.value.toLongLong());
    for (const qint64 film : std::as_const(films))
        MOVIEDB_CHECK(claimListByUser(task.connection, task.schema, list, film));
    return Done{};
}

Result<Done> claimCells(CellsTask &task)
{
    if (const auto list = filmList(task.schema, filmListOf(task.table)))
        return claimLists(task, *list);
    if (task.table.primaryKey.size() != 1 ||
        task.table.column(task.table.primaryKey.first())->kind != ColumnKind::Integer)
        return Done{};
    QList<StatedValue> stated;
    for (const WantedRow &row : std::as_const(task.rows))
        for (const WantedCell &cell : row.cells)
            stated.append({row.stored.key.first().toLongLong(), cell.column->name,
                           statedValue(*cell.column, cell.checked.value, cell.checked.precision)});
    return claimManyByUser(task.connection, task.table.name, stated);
}

struct ChangedCells
{
    QList<QVariantList> rows;
    QSet<QString> columns;
};

ChangedCells changedCells(const CellsTask &task)
{
    ChangedCells changed;
    QSet<QString> known;
    for (const QList<WantedRow> *rows : {&task.rows, &task.throughLists})
        for (const WantedRow &row : *rows) {
            for (const WantedCell &cell : row.cells)
                changed.columns.insert(cell.column->name);
            const QString key = keyText(row.stored.key);
            if (row.cells.isEmpty() || known.contains(key))
                continue;
            known.insert(key);
            changed.rows.append(row.stored.key);
        }
    return changed;
}

QString stepWords(const CellsTask &task, const CellsPlan &plan, const ChangedCells &changed)
{
    const QString column = changed.columns.size() == 1 ? *changed.columns.cbegin() : QString();
    const auto first = std::find_if(plan.changes.cbegin(), plan.changes.cend(),
                                    [](const CellChange &change) { return change.refusal.isEmpty(); });
    if (plan.changed == 1)
        return QStringLiteral("%1: %2, %3 %4 → %5")
            .arg(task.table.title, first->row, column, first->before, first->after);
    if (plan.rows == 1)
        return QStringLiteral("%1: %2, %3 cells changed").arg(task.table.title, first->row).arg(plan.changed);
    if (!column.isEmpty())
        return QStringLiteral("%1: %2 of %3 rows changed").arg(task.table.title, column).arg(plan.rows);
    return QStringLiteral("%1: %2 cells of %3 rows changed")
        .arg(task.table.title)
        .arg(plan.changed)
        .arg(plan.rows);
}

} // namespace

Result<CellsPlan> editCells(Connection &connection, const SchemaInfo &schema, const CellsEdit &edit,
                            WriteMode mode, QList<TableChange> &changes)
{
    MOVIEDB_TRY(table, editableTable(schema, edit.table));
    if (edit.cells.size() > mostCellsAtOnce)
        return makeError(Fault::Usage,
                         QStringLiteral("%1 cells are too many at once; at most %2 are changed in one step.")
                             .arg(edit.cells.size())
                             .arg(mostCellsAtOnce),
                         table->name);
    MOVIEDB_TRY(transaction, connection.begin());
    CellsTask task{connection, schema, *table, edit, CellsWork(*table, edit), {}, {}, {}, {}, {}};
    MOVIEDB_CHECK(lookUpNames(task));
    MOVIEDB_CHECK(readStored(task));
    MOVIEDB_CHECK(checkCells(task));
    qint64 step = 0;
    if (mode == WriteMode::Store) {
        MOVIEDB_TRY(begun, beginStep(connection, schema, QStringLiteral("edit")));
        step = begun;
    }
    MOVIEDB_CHECK(writeRows(task, task.rows, 0, task.rows.size()));
    MOVIEDB_CHECK(writeThroughLists(task));
    const ChangedCells changed = changedCells(task);
    const CellsPlan plan = task.work.plan(changed.rows.size());
    if (mode == WriteMode::DryRun || plan.changed == 0)
        return plan; // the transaction goes, and all of it with it
    MOVIEDB_CHECK(claimCells(task));
    task.told.prepend(TableChange{table->name, changed.rows});
    MOVIEDB_CHECK(endStep(connection, step, task.told, stepWords(task, plan, changed)));
    MOVIEDB_CHECK(transaction.commit());
    changes += task.told;
    return plan;
}

} // namespace moviedb::store
