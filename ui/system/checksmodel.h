// The checks of the system, the worst first, otherwise in their usual order.
// Thread: main.
// Failure: none.
#pragma once

#include "core/ports/health.h"

#include <QAbstractTableModel>

namespace moviedb::ui {

class ChecksModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { State, Title, Found, ColumnCount };
    static constexpr int StateRole = Qt::UserRole; // HealthState as a number

    using QAbstractTableModel::QAbstractTableModel;

    void setChecks(QList<HealthCheck> checks);
    const HealthCheck *at(int row) const; // nullptr where there is none
    int rowOf(const QString &id) const;   // -1 when it is not shown
    int unwell() const;                   // how many are not fine

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<HealthCheck> m_checks;
};

QString healthStateWord(HealthState state);

} // namespace moviedb::ui
