// What the sources no longer said as they did when a past crawl read them, as a list; all of the chosen change below it.
// Thread: main.
// Failure: said where the list would be, with the button that tries again.
#pragma once

#include "core/base/result.h"
#include "core/domain/crawl.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;
class QTreeView;

namespace moviedb::ui {

class EmptyState;
class SourceChangesModel;

class SourceChanges : public QWidget
{
    Q_OBJECT
public:
    explicit SourceChanges(QWidget *parent = nullptr);

    void showLoading();
    void showChanges(const QList<SourceChange> &changes);
    void showFailure(const Error &error);

    SourceChangesModel *model() const { return m_model; }
    QTreeView *view() const { return m_view; }
    const SourceChange *current() const; // nullptr when none is chosen

Q_SIGNALS:
    void selectionMoved();
    void loadWanted();           // once more
    void opened(qint64 movieId); // a film, by double click or Enter

private:
    void layOut();
    void showDetail();

    SourceChangesModel *m_model;
    QStackedWidget *m_stack;
    QTreeView *m_view;
    EmptyState *m_empty;
    QPlainTextEdit *m_detail;
};

} // namespace moviedb::ui
