#include "ui/schema/schemadiagram.h"

#include <QCoreApplication>
#include <QFontMetricsF>

namespace moviedb::ui {

namespace {

constexpr int rowFontPixels = 12;
constexpr double boxSide = 10; // between the edge of a box and its texts
constexpr double typeGap = 16; // between name and type
constexpr double narrowestBox = 140;
constexpr double widestBox = 340;

// table_info numbers the program's own tables: claims, rules and their sources from 800, crawls and review from 820,
// everything else from 840.
constexpr int crawlsFrom = 820;
constexpr int programFrom = 840;

double boxWidth(const TableInfo &table, const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    const QFontMetricsF heading(bold);
    const QFontMetricsF text(font);
    double width = heading.horizontalAdvance(table.name) + 2 * boxSide;
    for (const ColumnInfo &column : table.columns) {
        const double name = table.primaryKey.contains(column.name) ? heading.horizontalAdvance(column.name)
                                                                   : text.horizontalAdvance(column.name);
        width = std::max(width, name + typeGap + text.horizontalAdvance(column.type) + 2 * boxSide);
    }
    return std::clamp(std::ceil(width / 10) * 10, narrowestBox, widestBox);
}

int columnIndex(const TableInfo &table, const QString &name)
{
    for (int index = 0; index < table.columns.size(); ++index)
        if (table.columns.at(index).name == name)
            return index;
    return -1;
}

bool isUnique(const TableInfo &table, const QStringList &columns)
{
    const auto same = [&columns](const QStringList &set) {
        return set.size() == columns.size() &&
               std::all_of(columns.cbegin(), columns.cend(),
                           [&set](const QString &column) { return set.contains(column); });
    };
    return same(table.primaryKey) || std::any_of(table.unique.cbegin(), table.unique.cend(), same);
}

QString storyText(const char *text)
{
    return QCoreApplication::translate("SchemaDiagram", text);
}

} // namespace

int SchemaDiagram::indexOf(const QString &table) const
{
    for (int index = 0; index < tables.size(); ++index)
        if (tables.at(index).name == table)
            return index;
    return -1;
}

int SchemaDiagram::rowAt(int table, double y) const
{
    const double below = y - diagram::headHeight;
    const int row = int(below / diagram::rowHeight);
    return below < 0 || row >= tables.at(table).columns.size() ? -1 : row;
}

TableGroup tableGroup(const TableInfo &table)
{
    if (table.role == TableRole::Entity)
        return TableGroup::Films;
    if (table.role == TableRole::Link)
        return TableGroup::Links;
    if (table.position < crawlsFrom)
        return TableGroup::Claims;
    return table.position < programFrom ? TableGroup::Crawls : TableGroup::Program;
}

QString tableGroupTitle(TableGroup group)
{
    switch (group) {
    case TableGroup::Films:
        return QCoreApplication::translate("SchemaDiagram", "Films and people");
    case TableGroup::Links:
        return QCoreApplication::translate("SchemaDiagram", "Links");
    case TableGroup::Claims:
        return QCoreApplication::translate("SchemaDiagram", "Claims and rules");
    case TableGroup::Crawls:
        return QCoreApplication::translate("SchemaDiagram", "Crawls and review");
    case TableGroup::Program:
        break;
    }
    return QCoreApplication::translate("SchemaDiagram", "History and program");
}

SchemaDiagram diagramOf(const SchemaInfo &schema, const QFont &font)
{
    SchemaDiagram diagram;
    diagram.tables = schema.tablesAsShown();
    diagram.firstView = int(diagram.tables.size());
    diagram.tables << schema.views;
    diagram.font = font;
    diagram.font.setPixelSize(rowFontPixels);
    DiagramInput input;
    for (const TableInfo &table : std::as_const(diagram.tables))
        input.boxes << DiagramBox{int(table.columns.size()), boxWidth(table, diagram.font),
                                  int(tableGroup(table))};
    for (int index = 0; index < diagram.firstView; ++index) {
        const TableInfo &table = diagram.tables.at(index);
        for (const ForeignKey &key : table.foreignKeys) {
            const int target = diagram.indexOf(key.table);
            if (target < 0)
                continue;
            diagram.lines << SchemaLine{index, target, key, isUnique(table, key.columns)};
            input.lines << DiagramLine{
                index, columnIndex(table, key.columns.value(0)), target,
                std::max(0, columnIndex(diagram.tables.at(target), key.targets.value(0)))};
        }
    }
    diagram.layout = layOutDiagram(input);
    return diagram;
}

QString columnStory(const TableInfo &table, const ColumnInfo &column)
{
    QStringList lines{table.name + QLatin1Char('.') + column.name};
    lines << column.type + QLatin1String(", ") +
                 (column.nullable ? storyText("may be empty") : storyText("never empty"));
    if (table.primaryKey.contains(column.name))
        lines << (table.primaryKey.size() == 1 ? storyText("primary key")
                                               : storyText("part of the primary key"));
    for (const ForeignKey &key : table.foreignKeys)
        if (key.columns.contains(column.name))
            lines << storyText("refers to %1 (%2), on delete %3")
                         .arg(key.table, key.targets.join(QLatin1String(", ")), key.onDelete);
    if (column.defaultText)
        lines << storyText("default %1").arg(*column.defaultText);
    if (!column.computedAs.isEmpty())
        lines << storyText("computed as %1").arg(column.computedAs);
    for (const QStringList &set : table.unique)
        if (set.contains(column.name))
            lines << storyText("unique: %1").arg(set.join(QLatin1String(", ")));
    for (const CheckRule &check : table.checks)
        if (check.expression.contains(column.name))
            lines << storyText("check: %1").arg(check.expression);
    if (!column.comment.isEmpty())
        lines << column.comment;
    return lines.join(QLatin1Char('\n'));
}

} // namespace moviedb::ui
