// What is known of an edit of many cells while it is worked on: which cells change, and which are refused.
// Thread: the writer's.
// Failure: none.
#pragma once

#include "core/ports/cellsedit.h"
#include "core/store/tables/cellwriting.h"

namespace moviedb::store {

struct WantedCell
{
    qsizetype cell = 0; // its place in CellsEdit::cells
    const ColumnInfo *column = nullptr;
    CheckedValue checked;
    CellWrite write;
};

struct WantedRow
{
    Row stored;
    QList<WantedCell> cells;
};

class CellsWork
{
public:
    CellsWork(const TableInfo &table, const CellsEdit &edit) : m_table(table), m_edit(edit) {}

    const TableInfo &table() const { return m_table; }
    const CellsEdit &edit() const { return m_edit; }

    void change(qsizetype cell, const Row &row, const QString &before, const QString &after);
    void refuse(qsizetype cell, const Row *row, const Error &error); // also after change()
    void leave() { ++m_same; }                                       // it holds the value already

    CellsPlan plan(qsizetype rows) const;

private:
    const TableInfo &m_table;
    const CellsEdit &m_edit;
    QMap<qsizetype, CellChange> m_changes;
    qsizetype m_same = 0;
};

// Whether the error is about a value, so that others can still be stored.
bool isRefusal(const Error &error);

} // namespace moviedb::store
