// The backups in the folder, the newest first, each with what a check of this session found.
// Thread: main.
// Failure: none; a file that is no backup says so in its row.
#pragma once

#include "core/domain/backup.h"

#include <QAbstractTableModel>
#include <QHash>

namespace moviedb::ui {

class BackupsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Made, Occasion, Database, Films, Schema, Size, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBackups(const QList<BackupInfo> &backups);
    // What a check of a file found, "" = it is whole.
    void setChecked(const QString &file, const QString &problem);
    const BackupInfo *at(int row) const;  // nullptr where there is none
    int rowOf(const QString &file) const; // -1 when it is not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const BackupInfo &backup, int column) const;
    QString stateOf(const BackupInfo &backup) const;

    QList<BackupInfo> m_backups;
    QHash<QString, QString> m_checked; // by file
};

} // namespace moviedb::ui
