// How the program and its database are: checks, each with the one thing that mends it, what ran and runs, what is kept to save requests, and a
// report to hand on. It looks again when it is shown, after something was mended, and every six hours.
// Thread: main. Everything that takes time runs in the background, with a way to stop it.
// Failure: said on the page.
#pragma once

#include "core/ports/systemcare.h"
#include "ui/page/page.h"

#include <QTimer>

class QAction;
class QButtonGroup;
class QTreeView;

namespace moviedb::ui {

class CachesPanel;
class CheckPanel;
class ChecksModel;
class ElidedLabel;
class EmptyState;
class MessageBar;
class PageBody;
class TasksPanel;

class SystemPage : public Page
{
    Q_OBJECT
public:
    enum Part { Checks, Tasks, Caches };

    SystemPage(const AppServices &services, QWidget *parent);
    ~SystemPage() override; // stops what is under way
    static PageInfo describe();

    ChecksModel *model() const { return m_model; }
    bool isBusy() const { return m_looking || m_watch != nullptr; }
    void look();
    void settingsChanged() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void makeTable();
    void makeActions();
    void layOut();
    QWidget *makeChecks();
    void choosePart(int part);
    void seen(const SystemState &state);
    void loadTasks();
    void nameCrawls();
    void mendChosen();
    void mend(const HealthMend &mend, const QString &what);
    void askThenMend(const HealthMend &mend, const QString &what);
    void mendNow(HealthMend::Kind kind, const QString &words);
    void copyReport();
    void showProgress();
    void updateState();
    const HealthCheck *current() const;

    const AppServices &m_services;
    ChecksModel *m_model;
    QTreeView *m_view = nullptr;
    CheckPanel *m_panel = nullptr;
    TasksPanel *m_tasks = nullptr;
    CachesPanel *m_caches = nullptr;
    PageBody *m_body;
    QButtonGroup *m_parts;
    ElidedLabel *m_count;
    MessageBar *m_progress;
    MessageBar *m_message;
    QAction *m_again = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_log = nullptr;
    QAction *m_mend = nullptr;
    QTimer m_hours;
    QTimer m_ticks;
    QTimer m_taskTicks; // while tasks are looked at
    std::stop_source m_stop;
    WatchPointer m_watch; // of what is being mended
    QString m_words;      // what is under way
    SystemState m_state;
    bool m_looking = false;
    bool m_lookAgain = false; // something has changed meanwhile
};

} // namespace moviedb::ui
