// The rows of the detail pane as a list model.
// Thread: main.
#pragma once

#include "ui/detail/detailrow.h"

#include <QAbstractListModel>

namespace moviedb::ui {

class DetailModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const DetailRows &rows);
    const DetailRows &rows() const { return m_rows; }
    const DetailRow &at(const QModelIndex &index) const { return m_rows.at(index.row()); }
    // The row that tells the same thing; invalid when there is none.
    QModelIndex find(const DetailRow &row) const;
    // A row while it is typed.
    QModelIndex insertRow(int place, const DetailRow &row);
    void takeRow(int place);

    int rowCount(const QModelIndex &parent = {}) const override;
    // DisplayRole and the accessible text: all that the row says.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    DetailRows m_rows;
};

} // namespace moviedb::ui
