#include "core/sources/lists/jsontables.h"

#include "core/sources/lists/listcolumns.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb::lists {

namespace {

QStringList cellsOf(const JsonPlace &row)
{
    QStringList cells;
    for (qsizetype i = 0; i < row.size(); ++i)
        cells.append(JsonPlace(row.json()[size_t(i)], {}).textOrNumber());
    return cells;
}

void readRows(const QStringList &names, const JsonPlace &rows, qsizetype first, ListBuilder &builder)
{
    ListColumns columns(names);
    for (qsizetype i = first; i < rows.size() && !builder.isFull(); ++i)
        columns.read(int(i) + 1, cellsOf(rows.at(i)), builder);
}

// [["Title", "Year"], ["Amber Tide", 1999]]
bool readNamedRows(const JsonPlace &table, ListBuilder &builder)
{
    if (!table.isArray() || !table.at(0).isArray() || !ListColumns(cellsOf(table.at(0))).hasTitle())
        return false;
    readRows(cellsOf(table.at(0)), table, 1, builder);
    return true;
}

// {"columns": ["title", "year"], "data": [["Amber Tide", 1999]]}
bool readSplitTable(const JsonPlace &root, ListBuilder &builder)
{
    for (const char *names : {"columns", "headers", "header", "fields"})
        for (const char *rows : {"data", "rows", "values"})
            if (root[names].at(0).isText() && root[rows].at(0).isArray() &&
                ListColumns(cellsOf(root[names])).hasTitle()) {
                readRows(cellsOf(root[names]), root[rows], 0, builder);
                return true;
            }
    return false;
}

// Numbers in their order; nothing where the names are no names of rows: {"title": {"en": …, "fr": …}}
QStringList rowNames(const JsonPlace &column)
{
    static const QRegularExpression id(QStringLiteral("^tt\\d{5,12}$"));
    QStringList names = column.keys();
    bool areNumbers = true;
    for (const QString &name : names) {
        bool isNumber = false;
        (void)name.toInt(&isNumber);
        areNumbers = areNumbers && isNumber;
        if (!isNumber && !id.match(name).hasMatch())
            return {};
    }
    if (areNumbers)
        std::sort(names.begin(), names.end(),
                  [](const QString &one, const QString &other) { return one.toInt() < other.toInt(); });
    return names;
}

// Without their paths, which nobody asks for.
QList<JsonPlace> columnsOf(const JsonPlace &root)
{
    QList<JsonPlace> columns;
    for (const Json &column : root.json())
        columns.append(JsonPlace(column, {}));
    return columns;
}

// {"title": {"0": "Amber Tide", …}, "year": {"0": 1999, …}}
bool readColumnsByRow(const JsonPlace &root, ListBuilder &builder)
{
    const QStringList names = root.keys();
    if (names.isEmpty() || !ListColumns(names).hasTitle())
        return false;
    const QList<JsonPlace> columns = columnsOf(root);
    const QStringList rows = rowNames(columns.first());
    const bool areColumns =
        !rows.isEmpty() && std::all_of(columns.begin(), columns.end(), [&rows](const JsonPlace &column) {
            return column.isObject() && column.size() == rows.size();
        });
    if (!areColumns)
        return false;
    const bool areIds = rows.first().startsWith(u't');
    ListColumns read(areIds ? QStringList(QStringLiteral("id")) + names : names);
    for (int line = 1; line <= rows.size() && !builder.isFull(); ++line) {
        QStringList cells = areIds ? QStringList(rows[line - 1]) : QStringList();
        for (const JsonPlace &column : columns)
            cells.append(column[rows[line - 1]].textOrNumber());
        read.read(line, cells, builder);
    }
    return true;
}

// {"title": ["Amber Tide", …], "year": [1999, …]}
bool readColumns(const JsonPlace &root, ListBuilder &builder)
{
    ListColumns read(root.keys());
    if (!read.hasTitle() || read.weight() == 0)
        return false;
    const QList<JsonPlace> columns = columnsOf(root);
    const qsizetype rows = columns.first().size();
    const bool areColumns =
        rows > 0 && std::all_of(columns.begin(), columns.end(), [rows](const JsonPlace &column) {
            return column.isArray() && column.size() == rows && !column.at(0).isObject();
        });
    for (qsizetype row = 0; areColumns && row < rows && !builder.isFull(); ++row) {
        QStringList cells;
        for (const JsonPlace &column : columns)
            cells.append(column.at(row).textOrNumber());
        read.read(int(row) + 1, cells, builder);
    }
    return areColumns;
}

} // namespace

bool readJsonTable(const JsonPlace &root, ListBuilder &builder)
{
    if (readNamedRows(root, builder) || readSplitTable(root, builder) || readColumnsByRow(root, builder) ||
        readColumns(root, builder))
        return true;
    const QStringList names = root.keys();
    return std::any_of(names.begin(), names.end(),
                       [&root, &builder](const QString &name) { return readNamedRows(root[name], builder); });
}

} // namespace moviedb::lists
