#include "core/sources/lists/jsontables.h"

#include "core/sources/lists/listcolumns.h"
#include "core/sources/listvalues/listyears.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

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

std::optional<int> yearIn(const JsonPlace &place)
{
    return place.isObject() || place.isArray() ? std::nullopt : yearOf(place.textOrNumber());
}

// [["Amber Tide", 1999], ["Net", 2001]]: a text and a year at the same places of all rows.
bool readUnnamedRows(const JsonPlace &table, ListBuilder &builder)
{
    constexpr qsizetype most = 10;
    const qsizetype width = table.at(0).size();
    if (!table.isArray() || !table.at(0).isArray() || width < 2 || width > most)
        return false;
    QStringList names;
    for (qsizetype place = 0; place < width; ++place) {
        const auto areAll = [&table, place](const auto &fits) {
            return std::all_of(table.json().begin(), table.json().end(), [&](const Json &row) {
                return row.is_array() && row.size() > size_t(place) &&
                       fits(JsonPlace(row[size_t(place)], {}));
            });
        };
        names.append(areAll([](const JsonPlace &cell) { return yearIn(cell).has_value(); })
                         ? QStringLiteral("year")
                     : areAll([](const JsonPlace &cell) { return cell.isText(); }) ? QStringLiteral("title")
                                                                                   : QString());
    }
    if (names.count(QStringLiteral("title")) != 1 || names.count(QStringLiteral("year")) != 1)
        return false;
    readRows(names, table, 0, builder);
    return true;
}

// {"1999": ["Amber Tide", "Net"]}
bool readTitlesByYear(const JsonPlace &root, ListBuilder &builder)
{
    if (!root.isObject() || root.size() == 0)
        return false;
    for (const auto &[name, titles] : root.json().items())
        if (!plausibleYear(fromUtf8(name).toInt()) || !titles.is_array() ||
            !std::all_of(titles.begin(), titles.end(), [](const Json &title) { return title.is_string(); }))
            return false;
    ListColumns columns({QStringLiteral("title"), QStringLiteral("year")});
    int line = 0;
    for (const auto &[name, titles] : root.json().items())
        for (const Json &title : titles)
            if (!builder.isFull())
                columns.read(++line, {JsonPlace(title, {}).text(), fromUtf8(name)}, builder);
    return true;
}

// {"Amber Tide": 1999}, {"Amber Tide": {"year": 1999, "rating": 8}}
bool readYearsByTitle(const JsonPlace &root, ListBuilder &builder)
{
    constexpr qsizetype fewest = 2; // {"total": 1999}
    if (!root.isObject() || root.size() < fewest || ListColumns(root.keys()).hasTitle())
        return false;
    const auto year = [](const Json &film) {
        const JsonPlace place(film, {});
        const bool hasName = place.isObject() && ListColumns(place.keys()).hasTitle(); // {"a": {"title": …}}
        return hasName ? std::nullopt : yearIn(place.isObject() ? place["year"] : place);
    };
    if (!std::all_of(root.json().begin(), root.json().end(),
                     [&year](const Json &film) { return year(film).has_value(); }))
        return false;
    ListColumns columns({QStringLiteral("title"), QStringLiteral("year")});
    int line = 0;
    for (const auto &[name, film] : root.json().items())
        if (!builder.isFull())
            columns.read(++line, {fromUtf8(name), QString::number(*year(film))}, builder);
    return true;
}

} // namespace

bool readJsonTable(const JsonPlace &root, ListBuilder &builder)
{
    if (readNamedRows(root, builder) || readSplitTable(root, builder) || readColumnsByRow(root, builder) ||
        readColumns(root, builder) || readUnnamedRows(root, builder) || readTitlesByYear(root, builder) ||
        readYearsByTitle(root, builder))
        return true;
    const QStringList names = root.keys();
    return std::any_of(names.begin(), names.end(),
                       [&root, &builder](const QString &name) { return readNamedRows(root[name], builder); });
}

} // namespace moviedb::lists
