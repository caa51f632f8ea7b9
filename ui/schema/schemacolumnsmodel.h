// The columns of one table, one a row, with all that its schema says of them.
// Thread: main.
// Failure: none.
#pragma once

#include "core/domain/table.h"

#include <QAbstractTableModel>

namespace moviedb::ui {

class SchemaColumnsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Type, Empty, Key, Default, References, Unique, Check, Comment, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const TableInfo &table);
    const TableInfo &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ColumnInfo &column, int section) const;
    QString referenceText(const ColumnInfo &column) const;
    QString uniqueText(const ColumnInfo &column) const;
    QString checkText(const ColumnInfo &column) const;

    TableInfo m_table;
};

} // namespace moviedb::ui
