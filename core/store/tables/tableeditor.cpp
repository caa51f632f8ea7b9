#include "core/store/tables/tableeditor.h"

#include "core/store/history/steps.h"
#include "core/store/tables/cellwriting.h"
#include "core/store/tables/columnfit.h"
#include "core/store/tables/namedrows.h"
#include "core/store/tables/userclaims.h"

namespace moviedb::store {

namespace {

// A reference may be given by key or by label; the label must name exactly one row.
Result<QVariant> resolvedReference(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                                   const ColumnInfo &column, const QVariant &value)
{
    if (!column.references || value.isNull() || value.toString().trimmed().isEmpty())
        return value;
    const TableInfo *target = schema.table(column.references->table);
    if (target == nullptr)
        return value;
    const QString text = value.toString().trimmed();
    bool isKey = column.kind != ColumnKind::Integer;
    text.toLongLong(&isKey);
    const bool byKey = isKey || target->labelColumn.isEmpty();
    const QString wanted = byKey ? column.references->column : target->labelColumn;
    const QVariant bind =
        byKey && isKey && column.kind == ColumnKind::Integer ? QVariant(text.toLongLong()) : QVariant(text);
    if (byKey && !isKey)
        return value; // the check of the kind refuses it
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ? LIMIT 2")
                                         .arg(qualified(*target, column.references->column),
                                              quoted(target->name), qualified(*target, wanted)),
                                     {bind}));
    if (!rows.next())
        return refusedCell(
            table, column,
            byKey ? QStringLiteral("There is no %1 with the number %2.").arg(singularTitle(*target), text)
                  : QStringLiteral("There is no %1 called “%2”.").arg(singularTitle(*target), text),
            QStringLiteral("Choose one from the list, or add it to %1 first.").arg(target->title));
    const QVariant key = rows.value(0, column.kind);
    if (rows.next())
        return refusedCell(
            table, column,
            QStringLiteral("There are several %1 called “%2”.").arg(target->title.toLower(), text),
            QStringLiteral("Choose one from the list."));
    return key;
}

Result<CheckedValue> checkedInput(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                                  const ColumnInfo &column, const QVariant &value)
{
    if (column.generated)
        return refusedCell(table, column, QStringLiteral("This value is kept by the database itself."));
    MOVIEDB_TRY(resolved, resolvedReference(connection, schema, table, column, value));
    return meantCell(table, column, resolved);
}

// The film that a row of a list belongs to.
qint64 filmOf(const TableInfo &table, const Row &row)
{
    return valuesByName(table, row).value(QStringLiteral("movie_id")).toLongLong();
}

Result<Done> claimEdit(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                       const ColumnInfo &column, const Row &row, const QString &stated)
{
    if (const auto list = filmList(schema, filmListOf(table)))
        return claimListByUser(connection, schema, *list, filmOf(table, row));
    if (table.primaryKey.size() != 1 || table.column(table.primaryKey.first())->kind != ColumnKind::Integer)
        return Done{};
    return claimByUser(connection, table.name, row.key.first().toLongLong(), column.name, stated);
}

} // namespace

Result<const TableInfo *> editableTable(const SchemaInfo &schema, const QString &name)
{
    auto table = findTable(schema, name);
    if (table && (*table)->role == TableRole::System)
        return makeError(
            Fault::Usage,
            QStringLiteral("%1 is kept by the program and not edited by hand.").arg((*table)->title), name);
    return table;
}

QString singularTitle(const TableInfo &table)
{
    QString title = table.title.toLower();
    if (title.endsWith(QLatin1String("ies")) && title != QLatin1String("movies"))
        return title.left(title.size() - 3) + QLatin1Char('y');
    if (title.endsWith(QLatin1Char('s')))
        title.chop(1);
    return title;
}

QString shownValue(const QVariant &value)
{
    const QString text = claimText(value);
    return text.isEmpty() ? QStringLiteral("—") : text.size() > 60 ? text.left(59) + QChar(u'…') : text;
}

QMap<QString, QVariant> valuesByName(const TableInfo &table, const Row &row)
{
    QMap<QString, QVariant> values;
    for (qsizetype index = 0; index < table.columns.size() && index < row.values.size(); ++index)
        values.insert(table.columns.at(index).name, row.values.at(index));
    return values;
}

namespace {

// The cell written in its own row; the step's words.
Result<QString> editInPlace(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                            const ColumnInfo &column, const CheckedValue &checked, const CellWrite &write,
                            const Row &before, QVariantList &key)
{
    auto updated = connection.execute(
        QStringLiteral("UPDATE %1 SET %2 WHERE %3")
            .arg(quoted(table.name), write.sets.join(QLatin1String(", ")), keyCondition(table)),
        write.binds + before.key);
    if (!updated)
        return betterError(updated.error(), table, column.name);
    if (const qsizetype part = table.primaryKey.indexOf(column.name); part >= 0)
        key[part] = checked.value;
    MOVIEDB_TRY(after, readRow(connection, schema, table, key));
    const QString stated = statedValue(column, checked.value, checked.precision);
    MOVIEDB_CHECK(claimEdit(connection, schema, table, column, after, stated));
    if (const auto list = filmList(schema, filmListOf(table));
        list && filmOf(table, before) != filmOf(table, after))
        MOVIEDB_CHECK(claimListByUser(connection, schema, *list, filmOf(table, before)));
    return QStringLiteral("%1: %2, %3 %4 → %5")
        .arg(table.title, rowName(table, before), column.name, labelOrValue(table, before, column.name),
             labelOrValue(table, after, column.name));
}

// The value of the edit; a name that is to be added as the key of its new row.
Result<QVariant> withNamedRow(Connection &connection, const SchemaInfo &schema, const ColumnInfo &column,
                              const CellEdit &edit, QList<TableChange> &changes)
{
    const TableInfo *target = column.references ? schema.table(column.references->table) : nullptr;
    if (!edit.addNamed || target == nullptr || edit.value.toString().trimmed().isEmpty())
        return edit.value;
    MOVIEDB_TRY(row, rowOfName(connection, *target, edit.value.toString(), changes));
    return QVariant(row.id);
}

} // namespace

Result<Row> editCell(Connection &connection, const SchemaInfo &schema, const CellEdit &edit,
                     QList<TableChange> &changes)
{
    MOVIEDB_TRY(found, editableTable(schema, edit.table));
    const TableInfo &table = *found;
    MOVIEDB_TRY(column, findColumn(table, edit.column));
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(before, readRowToChange(connection, schema, table, edit.key));
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("edit")));
    QList<TableChange> told;
    MOVIEDB_TRY(value, withNamedRow(connection, schema, *column, edit, told));
    MOVIEDB_TRY(checked, checkedInput(connection, schema, table, *column, value));
    const CellWrite write = cellWrite(table, *column, checked, before);
    if (isStored(table, write)) // also when somebody else has just stored it
        return before;
    if (edit.was)
        if (auto conflict = conflictOf(table, *column, *edit.was, write.before.value(edit.column)))
            return *conflict;
    QVariantList key = edit.key;
    const auto list = listOfCell(schema, table, edit.column);
    const auto words = list ? editThroughList(connection, schema, *list, before, checked.value, told)
                            : editInPlace(connection, schema, table, *column, checked, write, before, key);
    if (!words)
        return words.error();
    told.prepend(TableChange{table.name, {key}});
    MOVIEDB_TRY(after, readRow(connection, schema, table, key));
    MOVIEDB_CHECK(endStep(connection, step, told, *words));
    MOVIEDB_CHECK(transaction.commit());
    changes += told;
    return after;
}

namespace {

struct InsertPlan
{
    QStringList columns;
    QVariantList binds;
    QMap<QString, QVariant> values;
    QMap<QString, QString> stated;
};

Result<InsertPlan> insertPlan(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                              const RowInsert &insert)
{
    InsertPlan plan;
    const auto set = [&](const ColumnInfo &column, const QVariant &value) {
        plan.columns << quoted(column.name);
        plan.binds << boundValue(column, value);
        plan.values.insert(column.name, value);
    };
    for (auto given = insert.values.begin(); given != insert.values.end(); ++given) {
        MOVIEDB_TRY(column, findColumn(table, given.key()));
        if (given.value().isNull() && (column->nullable || column->defaultText || column->generated))
            continue;
        MOVIEDB_TRY(checked, checkedInput(connection, schema, table, *column, given.value()));
        if (checked.value.isNull())
            continue;
        set(*column, checked.value);
        plan.stated.insert(column->name, statedValue(*column, checked.value, checked.precision));
        const ColumnInfo *precision = precisionColumn(table, *column);
        if (precision != nullptr && insert.values.value(precision->name).isNull())
            set(*precision, checked.precision);
    }
    for (const ColumnInfo &column : table.columns)
        if (!column.nullable && !column.generated && !column.defaultText &&
            !plan.values.contains(column.name))
            return refusedCell(table, column, QStringLiteral("This value may not be empty."));
    return plan;
}

QString insertSql(const TableInfo &table, const InsertPlan &plan)
{
    QStringList keys;
    for (const QString &name : table.primaryKey)
        keys << quoted(name);
    const QString returning = QLatin1String(" RETURNING ") + keys.join(QLatin1String(", "));
    if (plan.columns.isEmpty())
        return QStringLiteral("INSERT INTO %1 DEFAULT VALUES").arg(quoted(table.name)) + returning;
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
               .arg(quoted(table.name), plan.columns.join(QLatin1String(", ")),
                    Connection::placeholders(plan.columns.size())) +
           returning;
}

Result<QVariantList> insertedKey(Connection &connection, const TableInfo &table, const InsertPlan &plan)
{
    auto rows = connection.run(insertSql(table, plan), plan.binds);
    if (!rows)
        return betterError(rows.error(), table, {});
    if (!rows->next())
        return makeError(Fault::Database, QStringLiteral("The database did not say which row it added."),
                         table.name);
    QVariantList key;
    for (int part = 0; part < table.primaryKey.size(); ++part)
        key << rows->value(part, table.column(table.primaryKey.at(part))->kind);
    return key;
}

// Every value of a new row is its person's word.
Result<Done> claimInsert(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                         const InsertPlan &plan, const Row &row, QList<TableChange> &changes)
{
    for (auto stated = plan.stated.begin(); stated != plan.stated.end(); ++stated) {
        if (const auto list = listOfCell(schema, table, stated.key()))
            MOVIEDB_CHECK(
                editThroughList(connection, schema, *list, row, plan.values.value(stated.key()), changes));
        else
            MOVIEDB_CHECK(
                claimEdit(connection, schema, table, *table.column(stated.key()), row, stated.value()));
        if (!filmListOf(table).isEmpty())
            break; // one claim of the whole list
    }
    return Done{};
}

} // namespace

Result<Row> insertRow(Connection &connection, const SchemaInfo &schema, const RowInsert &insert,
                      QList<TableChange> &changes)
{
    MOVIEDB_TRY(found, editableTable(schema, insert.table));
    const TableInfo &table = *found;
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(plan, insertPlan(connection, schema, table, insert));
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("add")));
    MOVIEDB_TRY(key, insertedKey(connection, table, plan));
    MOVIEDB_TRY(row, readRow(connection, schema, table, key));
    QList<TableChange> told{TableChange{table.name, {key}}};
    MOVIEDB_CHECK(claimInsert(connection, schema, table, plan, row, told));
    MOVIEDB_CHECK(endStep(connection, step, told,
                          QStringLiteral("%1: %2 added").arg(table.title, rowName(table, row))));
    MOVIEDB_CHECK(transaction.commit());
    changes += told;
    return row;
}

} // namespace moviedb::store
