// One thread with one database connection, opened and closed on it. Jobs run in order.
// A Postgres server that went away is waited for (ServerWait), and a job that lost it is run again if it surely has
// committed nothing.
// Thread: run() from any thread. Jobs see the connection only on its thread; futures finish there.
// Failure: a job's own, and that of a reading in it which broke off; Fault::Cancelled after close().
#pragma once

#include "core/store/engine/connection.h"

#include <QFuture>
#include <QPromise>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
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

    // `job`: Result<T>(Connection &); may be called several times. `stop`: when it is asked for, what the job has the
    // database do is ended, and the future ends with Fault::Cancelled; only for jobs that read.
    template <class Job>
    auto run(Job job, std::stop_token stop = {}) -> QFuture<std::invoke_result_t<Job &, Connection &>>
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
        task.work = [promise, stop = std::move(stop),
                     job = std::optional<Job>(std::move(job))](State &state) mutable {
            const auto run = [&]() -> Outcome {
                const std::stop_callback stopping(stop, [&state] { state.connection->interrupt(); });
                if (stop.stop_requested())
                    return nobodyWaits();
                return (*job)(*state.connection);
            };
            const auto attempt = [&]() -> Outcome {
                state.connection->startJob();
                Outcome outcome = run();
                state.connection->goOn();
                if (const auto broken = state.connection->takeBrokenReading(); broken && outcome)
                    outcome = Outcome(*broken);
                return !outcome && stop.stop_requested() ? Outcome(nobodyWaits()) : std::move(outcome);
            };
            Outcome outcome = attempt();
            for (int again = 0; again < mostRepeats && !outcome && state.mayRepeat(outcome.error()); ++again)
                outcome = attempt();
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
        // The server went away and is there again, or what was to be ended was the job before.
        bool mayRepeat(const Error &error);

        ConnectionOptions options;              // with somebody who waits
        std::unique_ptr<Connection> connection; // touched on the thread only
        std::mutex mutex;
        std::condition_variable wake;
        std::deque<Task> tasks;
        bool closed = false;
    };
    static Error nobodyWaits();
    void enqueue(Task task);

    std::shared_ptr<State> m_state;
    std::thread m_thread;
};

// True when every database thread has ended within that time.
bool waitForDatabaseThreads(int milliseconds);

} // namespace moviedb::store
