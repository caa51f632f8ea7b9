#include "ui/history/historymover.h"

#include "core/base/future.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"
#include "ui/words/stepwords.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace moviedb::ui {

namespace {

constexpr int historyRefreshDelayMs = 60; // a crawl tells of its step with every batch

} // namespace

HistoryMover::HistoryMover(std::shared_ptr<MovieStore> store, QWidget *window)
    : QObject(window), m_store(std::move(store)), m_window(window)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(historyRefreshDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &HistoryMover::refresh);
    connect(m_store.get(), &MovieStore::changed, this, [this](const TableChange &change) {
        if (change.table == QLatin1String("change_steps") && !m_timer.isActive())
            m_timer.start();
    });
    refresh();
}

void HistoryMover::setHindrance(std::function<QString(const HistoryStep &)> hindrance)
{
    m_hindrance = std::move(hindrance);
}

void HistoryMover::refresh()
{
    onFinished(m_store->nextInHistory(), this, [this](const Result<HistoryNext> &next) {
        if (!next)
            return; // asked again with the next change, and said when a person asks
        m_next = *next;
        const qint64 newest = m_next.undo ? m_next.undo->stepId : 0;
        const bool made = m_newest >= 0 && newest > m_newest;
        m_newest = std::max(m_newest, newest);
        Q_EMIT nextChanged();
        if (made)
            Q_EMIT stepMade(*m_next.undo);
    });
}

// Keys that follow quickly wait for each other: each takes what the one before left.
void HistoryMover::request(const std::function<void()> &run)
{
    if (m_busy) {
        m_requests.enqueue(run);
        return;
    }
    m_busy = true;
    run();
}

void HistoryMover::done()
{
    m_busy = false;
    if (!m_requests.isEmpty())
        request(m_requests.dequeue());
}

void HistoryMover::refuse(const Error &error, qint64 stepId)
{
    m_requests.clear(); // they stood on this one
    Q_EMIT refused(error, stepId);
    done();
}

void HistoryMover::undo()
{
    request([this] { takeNext(HistoryMove::Kind::Undo); });
}

void HistoryMover::redo()
{
    request([this] { takeNext(HistoryMove::Kind::Redo); });
}

void HistoryMover::takeNext(HistoryMove::Kind kind)
{
    onFinished(m_store->nextInHistory(), this, [this, kind](const Result<HistoryNext> &next) {
        if (!next)
            return refuse(next.error(), 0);
        const bool again = kind == HistoryMove::Kind::Redo;
        const auto &step = again ? next->redo : next->undo;
        if (!step)
            return refuse(makeError(Fault::NotFound, again ? tr("There is nothing to do again.")
                                                           : tr("There is nothing to take back.")),
                          0);
        consider({kind, step->stepId}, {*step});
    });
}

void HistoryMover::undoAlone(const HistoryStep &step)
{
    request([this, step] { consider({HistoryMove::Kind::Undo, step.stepId}, {step}); });
}

void HistoryMover::redoStep(const HistoryStep &step)
{
    request([this, step] { consider({HistoryMove::Kind::Redo, step.stepId}, {step}); });
}

void HistoryMover::undoUpTo(const HistoryStep &step)
{
    request([this, step] {
        HistoryQuery query;
        query.since = step.at;
        query.person = step.person;
        query.limit = 0;
        onFinished(m_store->history(query), this, [this, step](const Result<QList<HistoryStep>> &since) {
            if (!since)
                return refuse(since.error(), step.stepId);
            QList<HistoryStep> steps;
            for (const HistoryStep &one : *since)
                if (one.stepId >= step.stepId && one.undoable && !one.undone)
                    steps.append(one);
            consider({HistoryMove::Kind::UndoUpTo, step.stepId}, steps);
        });
    });
}

void HistoryMover::consider(const HistoryMove &move, const QList<HistoryStep> &steps)
{
    if (move.kind == HistoryMove::Kind::Redo)
        return perform(move);
    qint64 changes = 0;
    bool crawl = false;
    for (const HistoryStep &step : steps) {
        const QString hindrance = m_hindrance ? m_hindrance(step) : QString();
        if (!hindrance.isEmpty())
            return refuse(makeError(Fault::Conflict, hindrance), step.stepId);
        changes += step.changes;
        crawl = crawl || step.kind == QLatin1String("crawl");
    }
    if (crawl || changes > changesWithoutQuestion)
        ask(move, steps);
    else
        perform(move);
}

void HistoryMover::ask(const HistoryMove &move, const QList<HistoryStep> &steps)
{
    auto *box = new QMessageBox(m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Take back"));
    const QString what = stepWords(steps.last().description).left(160);
    box->setText(
        steps.size() == 1
            ? tr("Take back “%1”?").arg(what)
            : tr("Take back “%1” and everything after it, %2 steps?").arg(what, grouped(steps.size())));
    box->setInformativeText(tr("It can be done again afterwards."));
    // "Cancel" is the same word as "Take back" in some languages.
    const QPushButton *confirm = dangerButtons(box, tr("Take back"), tr("Leave it as it is"));
    connect(box, &QMessageBox::finished, this, [this, box, confirm, move] {
        if (box->clickedButton() == confirm)
            perform(move);
        else
            done();
    });
    box->open();
}

void HistoryMover::perform(const HistoryMove &move)
{
    onFinished(m_store->moveHistory(move), this, [this, move](const Result<QList<HistoryStep>> &steps) {
        if (!steps)
            return refuse(steps.error(), move.stepId);
        Q_EMIT moved(move.kind, *steps);
        done();
    });
}

} // namespace moviedb::ui

#include "moc_historymover.cpp"
