#include "core/contract/schemashapes.h"

#include "core/contract/jsonvalue.h"

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
    for (const ColumnInfo &column : table.columns)
        if (column.references)
            lines << column.references->table + QLatin1Char('.') + column.references->column;
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

OrderedJson jsonTable(const TableInfo &table)
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
        columns.push_back(one);
    }
    OrderedJson unique = OrderedJson::array();
    for (const QStringList &names : table.unique)
        unique.push_back(textArray(names));
    OrderedJson json;
    json["name"] = utf8(table.name);
    json["primary_key"] = textArray(table.primaryKey);
    json["columns"] = columns;
    json["unique"] = unique;
    json["constraints"] = textArray(table.constraints);
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
    OrderedJson json;
    json["version"] = schema.version;
    json["tables"] = tables;
    return QByteArray::fromStdString(json.dump(2, ' ', false, OrderedJson::error_handler_t::replace)) + '\n';
}

} // namespace moviedb::contract
