// What a past crawl found changed at the sources: which film and field, what was believed, what the source says now.
// Thread: main.
// Failure: none.
#pragma once

#include "core/domain/crawl.h"

#include <QAbstractTableModel>

namespace moviedb::ui {

class SourceChangesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Film, Field, Before, After, Source, Read, Effect, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(const QList<SourceChange> &changes);
    const SourceChange *at(int row) const; // nullptr where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<SourceChange> m_changes;
};

// All of it as text that can be copied.
QString changeText(const SourceChange &change);

} // namespace moviedb::ui
