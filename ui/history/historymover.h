// Takes steps of the history back and does them again: one request after the other, with a question first where a
// crawl or much would go. Knows at any time what undo and redo would take.
// Thread: main.
// Failure: refused(); nothing was changed then.
#pragma once

#include "core/ports/moviestore.h"

#include <QQueue>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace moviedb::ui {

class HistoryMover : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 changesWithoutQuestion = 50; // a film with its cast and receipts

    // Questions are asked over `window`.
    HistoryMover(std::shared_ptr<MovieStore> store, QWidget *window);

    const HistoryNext &next() const { return m_next; }
    void undo(); // the newest step of this window, or of its person from before
    void redo(); // the one taken back last
    void undoAlone(const HistoryStep &step);
    void undoUpTo(const HistoryStep &step);
    void redoStep(const HistoryStep &step);
    // Why a step must not be taken back just now; "" or none = it may.
    void setHindrance(std::function<QString(const HistoryStep &step)> hindrance);

Q_SIGNALS:
    void nextChanged();
    void stepMade(const moviedb::HistoryStep &step); // by this window, since it was opened
    void moved(moviedb::HistoryMove::Kind kind, const QList<moviedb::HistoryStep> &steps);
    void refused(const moviedb::Error &error, qint64 stepId); // NotFound without a step: there is nothing

private:
    void request(const std::function<void()> &run);
    void done();
    void refuse(const Error &error, qint64 stepId);
    void refresh();
    void takeNext(HistoryMove::Kind kind);
    void consider(const HistoryMove &move, const QList<HistoryStep> &steps);
    void ask(const HistoryMove &move, const QList<HistoryStep> &steps);
    void perform(const HistoryMove &move);

    std::shared_ptr<MovieStore> m_store;
    QWidget *m_window;
    std::function<QString(const HistoryStep &step)> m_hindrance;
    HistoryNext m_next;
    qint64 m_newest = -1; // the newest step seen; -1 = none was asked for yet
    QQueue<std::function<void()>> m_requests;
    bool m_busy = false;
    QTimer m_timer;
};

} // namespace moviedb::ui
