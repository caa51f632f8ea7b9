// Requests on their way out: each is written to the store as a task of the run before it may be sent, and waits here until
// its service is free. What becomes of a task is told to the store along with the next ones.
// Thread: the crawl thread.
// Failure: storeFailed(); what was to be written is not sent.
#pragma once

#include "core/crawl/fetch/tasklog.h"
#include "core/ports/httpclient.h"
#include "core/ports/source.h"

#include <QObject>

#include <deque>

namespace moviedb::crawl {

struct Sending
{
    Batch batch;
    SourcePointer source; // as it was when the request was written
    HttpRequest request;
    qint64 taskId = 0; // 0 = not a task
};

class Outbox : public QObject
{
    Q_OBJECT
public:
    // Without a store or with run 0 there are no tasks: all that was added may be sent at once.
    Outbox(std::shared_ptr<MovieStore> store, qint64 runId, QObject *parent);

    void add(Sending sending);
    // Writes what was added as tasks; written() comes later, or nothing where there are no tasks.
    void write();
    int waiting(const QString &service) const; // all of them
    bool hasReady(const QString &service) const;
    QStringList readyServices() const;
    Sending takeReady(const QString &service); // there is one

    // Nothing is noted of what is no task. `error`: empty when it ended well.
    void note(const Sending &sending, TaskState state, const QString &error = {});
    // What was not yet told to the store.
    QList<CrawlTask> takeUpdates() { return m_tasks.take(); }

Q_SIGNALS:
    void written();
    void storeFailed(const moviedb::Error &error);

private:
    void makeReady(std::vector<Sending> sendings);

    std::shared_ptr<MovieStore> m_store;
    qint64 m_runId;
    TaskLog m_tasks;
    std::vector<Sending> m_added;
    QHash<QString, std::deque<Sending>> m_ready; // by service, tasks written
    QHash<QString, int> m_writing;               // by service, added ones too
};

} // namespace moviedb::crawl
