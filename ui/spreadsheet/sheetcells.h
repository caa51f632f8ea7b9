// Texts and values for cells of a table, as an edit of many cells: what can be said without the database is refused here, in
// the words of the edit of one cell; the rest is for MovieStore::editCells().
// Thread: pure, any thread.
// Failure: refused cells, each with its sentence.
#pragma once

#include "core/ports/cellsedit.h"

#include <QStringList>

namespace moviedb::ui {

struct RefusedText
{
    QString row; // what it is called; of one that is not there its line in the text
    QString column;
    QString text;
    QString reason;
    QString now = {};    // what the cell shows; nothing without one
    qsizetype place = 0; // how many cells of the edit come before it
};

struct SheetCells
{
    CellsEdit edit;
    QList<RefusedText> refused;
    qsizetype same = 0; // cells that say what is shown already
};

struct TextReplacement
{
    int column = 0;
    QString find; // not empty
    QString with;
    bool exactCase = false;
    bool whole = false; // only cells that hold nothing else
};

// `rows`: those of the table from the first line of the grid on, as the person sees them; `columns`: theirs, from the first
// cell of a line on. A line or a cell for which there is none is refused.
SheetCells pastedCells(const TableInfo &table, const QList<Row> &rows, const QList<int> &columns,
                       const QList<QStringList> &grid);
// One value in one column of many rows: a text as it is typed, or the key of a row that was chosen.
SheetCells oneValueForAll(const TableInfo &table, const QList<Row> &rows, int column, const QVariant &value);
// What the first row holds in a column, in the others.
SheetCells filledDown(const TableInfo &table, const QList<Row> &rows, int column);
// Cells that do not hold what is looked for are left out.
SheetCells replacedTexts(const TableInfo &table, const QList<Row> &rows, const TextReplacement &replacement);

} // namespace moviedb::ui
