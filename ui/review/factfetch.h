// Has the facts of decided films read, one batch after the other: decisions that follow quickly go together.
// Thread: main.
// Failure: of a film in the queue's FetchState; counted by failures().
#pragma once

#include "ui/review/reviewqueue.h"
#include "ui/review/reviewservices.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace moviedb::ui {

class FactFetch : public QObject
{
    Q_OBJECT
public:
    // Both outlive it.
    FactFetch(const ReviewServices &services, ReviewQueue *queue, QObject *parent);

    void add(const QList<Judgment> &judgments); // stored ones; those that need no facts are left out
    void forget(qint64 reviewId);               // taken back, or waits again
    void retry();                               // the films whose facts could not be read
    QStringList failures() const;               // titles

Q_SIGNALS:
    void changed();
    void failed(const QList<qint64> &reviewIds); // some of these were asked for, and no facts came

private:
    void next();
    void ended(const QList<qint64> &ids, const Result<CrawlSummary> &result);
    void findStored(qint64 reviewId, const QString &error);

    const ReviewServices &m_services;
    ReviewQueue *m_queue;
    QList<qint64> m_waiting;
    QList<qint64> m_reading;
    QSet<qint64> m_failed;
    QTimer m_timer;
};

} // namespace moviedb::ui
