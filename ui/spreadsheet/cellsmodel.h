// What becomes of each cell of an edit: now and then, or why it stays; narrowed down to those that change or that are
// refused.
// Thread: main.
// Failure: none.
#pragma once

#include "ui/spreadsheet/sheetcells.h"

#include <QAbstractTableModel>

namespace moviedb::ui {

class CellsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { RowName, Field, Now, Then, ColumnCount };
    enum Kind { Everything, Changed, Refused };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const TableInfo &table, const SheetCells &cells, const CellsPlan &plan);
    void show(Kind kind);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        QString row;
        QString column;
        QString now;
        QString then; // of a refused cell why, and the text
    };
    Line lineAt(qsizetype place) const;
    bool isRefused(qsizetype place) const;
    QList<qsizetype> placesInOrder() const; // of the edit

    // Places: the cells that were refused without the database, then those of the plan.
    TableInfo m_table;
    SheetCells m_cells;
    CellsPlan m_plan;
    QList<qsizetype> m_shown; // refused ones first, each kind in the order of the edit
    Kind m_kind = Everything;
};

} // namespace moviedb::ui
