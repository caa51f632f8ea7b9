// The work behind the review page: loads the queue, stores judgments, undoes them, searches again and has the
// facts of accepted films fetched, all in the background.
// Thread: main.
// Failure: told through failed(); what the database refused is back in the queue by then.
#pragma once

#include "ui/review/reviewqueue.h"
#include "ui/review/reviewservices.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace moviedb::ui {

class ReviewSession : public QObject
{
    Q_OBJECT
public:
    ReviewSession(ReviewServices services, QObject *parent);

    ReviewQueue *queue() { return &m_queue; }
    const ReviewServices &services() const { return m_services; }
    bool isLoaded() const { return m_loaded; }

    void reload();
    void judge(const QList<Judgment> &judgments);
    void undo();
    void searchAgain(qint64 reviewId, const QString &words);
    bool canSearch() const { return bool(m_services.searchAgain); }
    void retryFetch(); // the films whose facts could not be read

    QStringList fetchFailures() const; // titles

Q_SIGNALS:
    void loaded();
    void failed(const moviedb::Error &error);
    void judged(int count);
    void undone(const QList<qint64> &reviewIds); // back in the queue
    void refused(qint64 reviewId);               // the database did not take the judgment: the title is back
    void nothingToUndo();
    void searchStarted(qint64 reviewId);
    void searchEnded(qint64 reviewId, const QString &error); // "" = new candidates are there
    void fetchChanged();

private:
    struct Step
    {
        QList<ReviewItem> before;
    };
    void loadDecided(); // once; later decisions are kept up to date here
    void merge(const QList<ReviewItem> &items);
    void undoStored();
    void queueFetch(const QList<Judgment> &judgments);
    void fetchNext();
    void fetchEnded(const QList<qint64> &ids, const Result<CrawlSummary> &result);
    void findStored(qint64 reviewId, const QString &error);

    ReviewServices m_services;
    ReviewQueue m_queue;
    QList<Step> m_steps;    // of this session, newest last
    QSet<qint64> m_pending; // judged here, not yet confirmed by the database
    QSet<qint64> m_touched; // changed here since the last reload began: newer than what it brings
    QList<qint64> m_waiting;
    QList<qint64> m_reading;
    QSet<qint64> m_fetchFailed;
    QTimer m_reloadTimer;
    QTimer m_fetchTimer;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_reloadAgain = false;
    bool m_decidedLoaded = false;
};

} // namespace moviedb::ui
