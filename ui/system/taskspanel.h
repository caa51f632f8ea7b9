// The list of tasks, or the words that there is none yet.
// Thread: main.
// Failure: none.
#pragma once

#include "core/ports/taskrecord.h"

#include <QStackedWidget>

class QLabel;
class QTreeView;

namespace moviedb::ui {

class TasksModel;

class TasksPanel : public QStackedWidget
{
    Q_OBJECT
public:
    explicit TasksPanel(QWidget *parent = nullptr);

    void show(const QList<TaskRecord> &tasks, const QDateTime &now);
    QTreeView *view() const { return m_view; }
    TasksModel *model() const { return m_model; }

private:
    TasksModel *m_model;
    QTreeView *m_view;
    QLabel *m_none;
};

} // namespace moviedb::ui
