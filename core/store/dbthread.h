// One thread with one database connection, opened and closed on it. Jobs run in order.
// Thread: run() from any thread. Jobs see the connection only on its thread; futures finish there.
// Errors: a job's own; Fault::Cancelled after close(); connecting again is tried for every job, and a job
// that lost its Postgres server is run once more if it had committed nothing.
#pragma once

#include "core/store/connection.h"

#include <QFuture>
#include <QPromise>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace moviedb::store {

class DbThread
{
public:
    explicit DbThread(ConnectionOptions options);
    ~DbThread(); // runs what is queued, then closes the connection and joins
    DbThread(const DbThread &) = delete;
    DbThread &operator=(const DbThread &) = delete;

    // `job`: Result<T>(Connection &); may be called twice.
    template <class Job> auto run(Job job) -> QFuture<std::invoke_result_t<Job &, Connection &>>
    {
        using Outcome = std::invoke_result_t<Job &, Connection &>;
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        QFuture<Outcome> future = promise->future();
        const auto finish = [promise](Outcome outcome) {
            promise->addResult(std::move(outcome));
            promise->finish();
        };
        Task task;
        task.refuse = [finish](const Error &error) { finish(error); };
        task.work = [this, finish, job = std::move(job)]() mutable {
            Connection *connection = currentConnection();
            connection->startJob();
            Outcome outcome = job(*connection);
            if (!outcome && connection->isLost() && connection->mayRepeatJob() && reconnect())
                outcome = job(*currentConnection());
            finish(std::move(outcome));
        };
        enqueue(std::move(task));
        return future;
    }

    // No more jobs are taken; those queued still run.
    void close();

private:
    struct Task
    {
        std::function<void()> work;
        std::function<void(const Error &)> refuse;
    };
    void enqueue(Task task);
    void loop();
    Result<Done> ensureOpen();
    bool reconnect();
    Connection *currentConnection() const { return m_connection.get(); }

    const ConnectionOptions m_options;
    std::unique_ptr<Connection> m_connection; // touched on m_thread only
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_closed = false;
    std::thread m_thread;
};

} // namespace moviedb::store
