// History: every act that changed data, newest first, narrowed down by words, kind, person and time; a step is taken
// back alone or with everything after it, and done again. The window does the moving, wherever it is asked for.
// Thread: main.
// Failure: said on the page; what the window refuses is said there.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/page/page.h"

#include <QTimer>

class QAction;
class QLabel;
class QTreeView;

namespace moviedb::ui {

class EmptyState;
class HistoryFilter;
class HistoryModel;
class MessageBar;
class PageBody;

class HistoryPage : public Page
{
    Q_OBJECT
public:
    HistoryPage(const AppServices &services, QWidget *parent);
    static PageInfo describe();

    HistoryModel *model() const { return m_model; }
    void focusFilter() override;
    void showRow(qint64 stepId) override;

Q_SIGNALS:
    void undoRequested(const moviedb::HistoryStep &step);
    void undoUpToRequested(const moviedb::HistoryStep &step);
    void redoRequested(const moviedb::HistoryStep &step);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeActions();
    void makeTable();
    void fitTimeAndWords();
    void layOut();
    void connectModel();
    void updateActions();
    void updateState();
    void showStates();
    void fitToSteps();
    void select(qint64 stepId);
    const HistoryStep *current() const;

    std::shared_ptr<MovieStore> m_store;
    HistoryModel *m_model = nullptr;
    PageBody *m_body = nullptr;
    QTreeView *m_view = nullptr; // made first: the keyboard comes to it
    QLabel *m_count = nullptr;
    HistoryFilter *m_filter = nullptr;
    MessageBar *m_message = nullptr;
    EmptyState *m_empty = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_undoUpTo = nullptr;
    QAction *m_redo = nullptr;
    QTimer m_timer;
    qint64 m_chosen = 0; // the step a person stands on
    bool m_stale = true; // the history changed while nobody looked
};

} // namespace moviedb::ui
