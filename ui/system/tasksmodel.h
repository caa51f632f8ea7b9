// What ran and runs on this machine, the newest first.
// Thread: main.
// Failure: none.
#pragma once

#include "core/ports/taskrecord.h"

#include <QAbstractTableModel>
#include <QHash>

namespace moviedb::ui {

class TasksModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { State, Task, About, Started, Took, Outcome, ColumnCount };
    static constexpr int StateRole = Qt::UserRole; // TaskRecord::State as a number

    using QAbstractTableModel::QAbstractTableModel;

    // `now`: until when those that run have taken their time.
    void setTasks(const QList<TaskRecord> &tasks, const QDateTime &now);
    // What galleries call their providers, by the gallery as crawls write it; else the name is read out of that.
    void setProviders(const QHash<QString, QString> &names);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const TaskRecord &task, int column) const;

    QList<TaskRecord> m_tasks;
    QDateTime m_now;
    QHash<QString, QString> m_providers;
};

QString taskStateWord(TaskRecord::State state);
QString taskKindWords(const QString &kind);
QString spanWords(qint64 milliseconds); // "4 min 12 s"

} // namespace moviedb::ui
