// The last requests to the local server, the newest on top. What was there stays where it is while others come.
// Thread: main.
#pragma once

#include "core/ports/localserver.h"

#include <QAbstractTableModel>

namespace moviedb::ui {

class ServedRequestsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Method, Target, Status, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // Those of a server that has answered so many in all.
    void take(const QList<ServedRequest> &requests, qint64 total);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<ServedRequest> m_requests;
    qint64 m_total = 0;
};

} // namespace moviedb::ui
