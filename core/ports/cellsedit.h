// Many cells of one table changed together: a plan of it first, then one step of the history.
#pragma once

#include "core/domain/table.h"

namespace moviedb {

struct CellsEdit
{
    QString table;
    // Of that table; no cell twice. A name stands for the row of that name, a number for the row of that key. Columns that
    // are part of the key are refused.
    QList<CellEdit> cells;
};

// What becomes of one cell.
struct CellChange
{
    qsizetype cell = 0; // its place in CellsEdit::cells
    QString row;        // what its row is called
    QString before;     // as a person reads it; "—" for nothing
    QString after;
    QString refusal; // why it stays as it is, as one sentence or two; "" = it is changed
};

// What comes of a CellsEdit. Cells that hold the value already are only counted.
struct CellsPlan
{
    QList<CellChange> changes; // changed and refused cells, in the order of the edit
    qsizetype changed = 0;
    qsizetype same = 0;
    qsizetype refused = 0;
    qsizetype rows = 0; // in which something changes
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::CellChange, Q_RELOCATABLE_TYPE);
