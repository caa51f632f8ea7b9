// One thread with one database connection, opened and closed on it. Jobs run in order.
// A Postgres server that went away is waited for (ServerWait), and a job that lost it is run again if it surely has
// committed nothing.
// Thread: run() from any thread. Jobs see the connection only on its thread; futures finish there.
// Failure: a job's own; Fault::Cancelled after close().
#pragma once

#include "core/store/engine/connection.h"

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
    // Runs what is queued, then closes the connection. Waits for that, unless it is a job that drops the last
    // owner: then the thread ends by itself.
    ~DbThread();
    DbThread(const DbThread &) = delete;
    DbThread &operator=(const DbThread &) = delete;

    // `job`: Result<T>(Connection &); may be called several times.
    template <class Job> auto run(Job job) -> QFuture<std::invoke_result_t<Job &, Connection &>>
    {
        using Outcome = std::invoke_result_t<Job &, Connection &>;
        auto promise = std::make_shared<QPromise<Outcome>>();
        promise->start();
        QFuture<Outcome> future = promise->future();
        Task task;
        task.refuse = [promise](const Error &error) {
            promise->addResult(Outcome(error));
            promise->finish();
        };
        task.work = [promise, job = std::optional<Job>(std::move(job))](State &state) mutable {
            state.connection->startJob();
            Outcome outcome = (*job)(*state.connection);
            for (int again = 0; again < mostRepeats && !outcome && state.connection->isLost() &&
                                state.connection->mayRepeatJob() && state.ensureOpen();
                 ++again) {
                state.connection->startJob();
                outcome = (*job)(*state.connection);
            }
            job.reset(); // what it holds is given back before anybody hears of the end
            promise->addResult(std::move(outcome));
            promise->finish();
        };
        enqueue(std::move(task));
        return future;
    }

    // No more jobs are taken; those queued still run.
    void close();

private:
    static constexpr int mostRepeats = 20; // of a server that goes away again and again
    struct State;
    struct Task
    {
        std::function<void(State &)> work;
        std::function<void(const Error &)> refuse;
    };
    // Shared with the thread, which may outlive this object by a job.
    struct State
    {
        explicit State(ConnectionOptions connectionOptions);
        void loop();
        Result<Done> ensureOpen();

        ConnectionOptions options;              // with somebody who waits
        std::unique_ptr<Connection> connection; // touched on the thread only
        std::mutex mutex;
        std::condition_variable wake;
        std::deque<Task> tasks;
        bool closed = false;
    };
    void enqueue(Task task);

    std::shared_ptr<State> m_state;
    std::thread m_thread;
};

// True when every database thread has ended within that time.
bool waitForDatabaseThreads(int milliseconds);

} // namespace moviedb::store
