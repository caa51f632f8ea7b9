// The tables of a database as a diagram: what stands in its boxes, which line is which reference, and where it all is.
// Thread: pure, any thread (after QGuiApplication: texts are measured).
// Failure: none.
#pragma once

#include "core/domain/table.h"
#include "ui/schema/diagramlayout.h"

#include <QFont>

namespace moviedb::ui {

// What tables are for, in the order in which a person looks for them.
enum class TableGroup { Films, Links, Claims, Crawls, Program };

struct SchemaLine
{
    int table = 0; // of which the reference is
    int target = 0;
    ForeignKey key;
    bool single = false; // at most one row refers to each
};

struct SchemaDiagram
{
    QList<TableInfo> tables; // in the order in which tables are shown, views last
    int firstView = 0;       // where the views begin
    QList<SchemaLine> lines; // one for each reference to a table that is there
    DiagramLayout layout;
    QFont font; // of the rows, in units of the diagram

    int indexOf(const QString &table) const; // -1 = there is none
    // The row of a box at a height within it; -1 = none.
    int rowAt(int table, double y) const;
    bool refers(int line, int table) const
    {
        return lines.at(line).table == table || lines.at(line).target == table;
    }
};

TableGroup tableGroup(const TableInfo &table);
QString tableGroupTitle(TableGroup group);

SchemaDiagram diagramOf(const SchemaInfo &schema, const QFont &font);

// All that there is to say of a column, in lines: "movies.director_id", "INTEGER, may be empty" …
QString columnStory(const TableInfo &table, const ColumnInfo &column);

} // namespace moviedb::ui
