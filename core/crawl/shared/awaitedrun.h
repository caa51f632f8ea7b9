// A run that another program is to begin: its number is known before it exists, for runs are numbered one after the other.
// Thread: the crawl thread.
// Failure: failed(): the first look at the database, or NotFound for a number that the crawls have passed by. A database that is
// away later is waited for, too.
#pragma once

#include "core/ports/moviestore.h"

#include <QObject>
#include <QTimer>

namespace moviedb::crawl {

class AwaitedRun : public QObject
{
    Q_OBJECT
public:
    AwaitedRun(std::shared_ptr<MovieStore> store, qint64 runId, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void found(const moviedb::PastRun &run); // at once when it exists
    void failed(const moviedb::Error &error);
    void waits(const QString &line); // for what, once

private:
    void look();
    void came(const Result<PastRun> &run);
    void newestCame(const Error &missing, const Result<QList<PastRun>> &newest);
    void lookAgain(const Error &error);

    std::shared_ptr<MovieStore> m_store;
    const qint64 m_runId;
    QTimer m_look;
    bool m_waits = false;
    bool m_passedBy = false; // when it was looked at last
};

} // namespace moviedb::crawl
