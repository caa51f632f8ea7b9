#include "core/contract/schemashapes.h"

#include "core/contract/jsonvalue.h"
#include "core/contract/shapes.h"

namespace moviedb::contract {

namespace {

// Columns of text as the journal's grid has them: as wide as the widest cell or the heading and two more, two
// blanks between.
QStringList aligned(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows)
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (widths.size() <= column)
                widths << 0;
            const qsizetype spare = &row == &rows.first() && column + 1 < row.size() ? 2 : 0;
            widths[column] = qMax(widths.at(column), row.at(column).size() + spare);
        }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column)
            line += row.at(column).leftJustified(widths.at(column)) +
                    (column + 1 < row.size() ? QStringLiteral("  ") : QString());
        lines << line;
    }
    return lines;
}

QStringList gridColumns(const TableInfo &table)
{
    QList<QStringList> rows = {{QStringLiteral("NAME"), QStringLiteral("TYPE"), QStringLiteral("NULLABLE"),
                                QStringLiteral("DEFAULT")}};
    for (const ColumnInfo &column : table.columns)
        rows << QStringList{column.name, column.type,
                            column.nullable ? QStringLiteral("True") : QStringLiteral("False"),
                            column.defaultText.value_or(QString())};
    return aligned(rows);
}

QStringList gridReferences(const TableInfo &table)
{
    QStringList lines;
    for (const ForeignKey &key : table.foreignKeys) {
        QStringList targets;
        for (const QString &target : key.targets)
            targets << key.table + QLatin1Char('.') + target;
        QString line = targets.join(QStringLiteral(", "));
        if (key.onDelete != QLatin1String("NO ACTION"))
            line += QStringLiteral("  ON DELETE ") + key.onDelete;
        if (key.onUpdate != QLatin1String("NO ACTION"))
            line += QStringLiteral("  ON UPDATE ") + key.onUpdate;
        lines << line;
    }
    return lines;
}

QStringList gridChecks(const TableInfo &table)
{
    QStringList lines;
    for (const CheckRule &check : table.checks)
        lines << check.name + QStringLiteral(": ") + check.expression;
    for (const ColumnInfo &column : table.columns)
        if (!column.computedAs.isEmpty())
            lines << column.name + QStringLiteral(" = ") + column.computedAs;
    return lines;
}

QStringList gridIndexes(const TableInfo &table)
{
    QStringList lines;
    for (const IndexInfo &index : table.indexes)
        lines << index.name + QStringLiteral(" (") + index.parts.join(QStringLiteral(", ")) +
                     (index.unique ? QStringLiteral(") UNIQUE") : QStringLiteral(")")) +
                     (index.where.isEmpty() ? QString() : QStringLiteral(" WHERE ") + index.where);
    return lines;
}

QStringList gridComments(const TableInfo &table)
{
    QStringList lines;
    if (!table.comment.isEmpty())
        lines << table.comment;
    for (const ColumnInfo &column : table.columns)
        if (!column.comment.isEmpty())
            lines << column.name + QStringLiteral(": ") + column.comment;
    return lines;
}

QString gridRule(const char16_t *ends, QChar line, qsizetype left, qsizetype right)
{
    return QChar(ends[0]) + QString(left + 2, line) + QChar(ends[1]) + QString(right + 2, line) +
           QChar(ends[2]) + QLatin1Char('\n');
}

QString gridOf(const TableInfo &table)
{
    QList<std::pair<QString, QStringList>> sections = {
        {QStringLiteral("Table"), {table.name}},
        {QStringLiteral("Columns"), gridColumns(table)},
        {QStringLiteral("Primary Key"), table.primaryKey},
        {QStringLiteral("Foreign Keys"), gridReferences(table)},
        {QStringLiteral("Constraints"), table.constraints},
    };
    // The journal's grid ends here; what its tables did not have is shown where there is some.
    for (const auto &[title, lines] : {std::pair(QStringLiteral("Checks"), gridChecks(table)),
                                       std::pair(QStringLiteral("Indexes"), gridIndexes(table)),
                                       std::pair(QStringLiteral("Comments"), gridComments(table))})
        if (!lines.isEmpty())
            sections << std::pair(title, lines);
    qsizetype left = 0;
    qsizetype right = 0;
    for (auto &[title, lines] : sections) {
        if (lines.isEmpty())
            lines << QString();
        left = qMax(left, title.size());
        for (const QString &line : std::as_const(lines))
            right = qMax(right, line.size());
    }
    QString grid = gridRule(u"╒╤╕", QChar(u'═'), left, right);
    for (qsizetype index = 0; index < sections.size(); ++index) {
        const auto &[title, lines] = sections.at(index);
        if (index > 0)
            grid += gridRule(u"├┼┤", QChar(u'─'), left, right);
        for (qsizetype line = 0; line < lines.size(); ++line)
            grid += QStringLiteral("│ %1 │ %2 │\n")
                        .arg((line == 0 ? title : QString()).leftJustified(left),
                             lines.at(line).leftJustified(right));
    }
    return grid + gridRule(u"╘╧╛", QChar(u'═'), left, right);
}

OrderedJson textOrNull(const QString &text)
{
    return text.isEmpty() ? OrderedJson(nullptr) : OrderedJson(utf8(text));
}

OrderedJson jsonColumns(const TableInfo &table)
{
    OrderedJson columns = OrderedJson::array();
    for (const ColumnInfo &column : table.columns) {
        OrderedJson one;
        one["name"] = utf8(column.name);
        one["type"] = utf8(column.type);
        one["nullable"] = column.nullable;
        one["default"] = column.defaultText ? OrderedJson(utf8(*column.defaultText)) : OrderedJson(nullptr);
        one["references"] =
            column.references
                ? OrderedJson(utf8(column.references->table + QLatin1Char('.') + column.references->column))
                : OrderedJson(nullptr);
        one["computed_as"] = textOrNull(column.computedAs);
        one["comment"] = textOrNull(column.comment);
        columns.push_back(one);
    }
    return columns;
}

OrderedJson jsonReferences(const TableInfo &table)
{
    OrderedJson keys = OrderedJson::array();
    for (const ForeignKey &key : table.foreignKeys) {
        OrderedJson one;
        one["name"] = utf8(key.name);
        one["columns"] = textArray(key.columns);
        one["table"] = utf8(key.table);
        one["targets"] = textArray(key.targets);
        one["on_delete"] = utf8(key.onDelete);
        one["on_update"] = utf8(key.onUpdate);
        keys.push_back(one);
    }
    return keys;
}

OrderedJson jsonChecks(const TableInfo &table)
{
    OrderedJson checks = OrderedJson::array();
    for (const CheckRule &check : table.checks) {
        OrderedJson one;
        one["name"] = utf8(check.name);
        one["expression"] = utf8(check.expression);
        checks.push_back(one);
    }
    return checks;
}

OrderedJson jsonIndexes(const TableInfo &table)
{
    OrderedJson indexes = OrderedJson::array();
    for (const IndexInfo &index : table.indexes) {
        OrderedJson one;
        one["name"] = utf8(index.name);
        one["parts"] = textArray(index.parts);
        one["unique"] = index.unique;
        one["where"] = textOrNull(index.where);
        indexes.push_back(one);
    }
    return indexes;
}

QString roleName(TableRole role)
{
    switch (role) {
    case TableRole::Link:
        return QStringLiteral("link");
    case TableRole::System:
        return QStringLiteral("system");
    case TableRole::Entity:
        break;
    }
    return QStringLiteral("entity");
}

OrderedJson jsonTable(const TableInfo &table)
{
    OrderedJson unique = OrderedJson::array();
    for (const QStringList &names : table.unique)
        unique.push_back(textArray(names));
    OrderedJson json;
    json["name"] = utf8(table.name);
    json["primary_key"] = textArray(table.primaryKey);
    json["columns"] = jsonColumns(table);
    json["unique"] = unique;
    json["constraints"] = textArray(table.constraints);
    json["role"] = utf8(roleName(table.role));
    json["title"] = utf8(table.title);
    json["comment"] = textOrNull(table.comment);
    json["foreign_keys"] = jsonReferences(table);
    json["checks"] = jsonChecks(table);
    json["indexes"] = jsonIndexes(table);
    return json;
}

} // namespace

QString schemaGrid(const SchemaInfo &schema, const QString &table)
{
    QString text;
    for (const TableInfo &info : schema.tables)
        if (table.isEmpty() || info.name == table)
            text += gridOf(info);
    return text;
}

QByteArray schemaJson(const SchemaInfo &schema, const QString &table)
{
    OrderedJson tables = OrderedJson::array();
    for (const TableInfo &info : schema.tables)
        if (table.isEmpty() || info.name == table)
            tables.push_back(jsonTable(info));
    OrderedJson views = OrderedJson::array();
    for (const TableInfo &info : schema.views) {
        if (!table.isEmpty() && info.name != table)
            continue;
        OrderedJson view;
        view["name"] = utf8(info.name);
        view["columns"] = jsonColumns(info);
        views.push_back(view);
    }
    OrderedJson json;
    json["version"] = schema.version;
    json["tables"] = tables;
    json["views"] = views;
    return QByteArray::fromStdString(json.dump(2, ' ', false, OrderedJson::error_handler_t::replace)) + '\n';
}

QStringList filmFields(const SchemaInfo &schema)
{
    QStringList fields;
    if (const TableInfo *movies = schema.table(u"movies"))
        for (const ColumnInfo &column : movies->columns)
            if (!column.generated)
                fields.append(column.name);
    for (const char *list : movieLists)
        fields.append(QString::fromLatin1(list));
    return fields;
}

} // namespace moviedb::contract
