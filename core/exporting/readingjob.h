// What an export and a site have in common: the schema is asked for, blocks come from the store, and what becomes of them is
// written on the thread pool while the next ones are read.
// Thread: made on any thread; what it writes is written on pool threads, one at a time.
// Failure: the future ends with that of the first step that fails, or with cancelled().
#pragma once

#include "core/base/workwatch.h"
#include "core/exporting/orderedtasks.h"
#include "core/ports/moviestore.h"

#include <QPromise>
#include <QThreadPool>

namespace moviedb {

// `Job`, which is derived from it: Result<Done> begin(const SchemaInfo &), which ends with writeWhatIsRead(); Result<Done>
// finish(), behind the last block; release(), of what it holds open, however it ended; Error cancelled().
template <class Job, class Summary> class ReadingJob : public std::enable_shared_from_this<Job>
{
public:
    QFuture<Result<Summary>> start();
    // Who may stop it besides the future; before it starts.
    void watchedBy(WatchPointer watch) { m_watch = std::move(watch); }

protected:
    explicit ReadingJob(std::shared_ptr<MovieStore> store) : m_store(std::move(store)) {}

    bool isCancelled() const
    {
        return m_promise.isCanceled() || (m_watch != nullptr && m_watch->isCancelled());
    }
    void tellProgress(qint64 done) { m_promise.setProgressValue(int(done)); }
    // `write` is called behind those before it.
    template <class Block> Reader<Block> reader(Result<Done> (Job::*write)(Block &));
    void writeWhatIsRead(QFuture<Result<Done>> reading);

    std::shared_ptr<MovieStore> m_store;
    Summary m_summary;

private:
    void end(const Result<Done> &outcome);

    QPromise<Result<Summary>> m_promise;
    WatchPointer m_watch; // may be null
    std::shared_ptr<OrderedTasks> m_tasks = std::make_shared<OrderedTasks>();
};

template <class Job, class Summary> QFuture<Result<Summary>> ReadingJob<Job, Summary>::start()
{
    m_promise.start();
    m_store->schema().then(
        QThreadPool::globalInstance(), [self = this->shared_from_this()](const Result<SchemaInfo> &schema) {
            const auto begun = schema ? self->begin(*schema) : Result<Done>(schema.error());
            if (!begun)
                self->end(begun);
        });
    return m_promise.future();
}

template <class Job, class Summary>
template <class Block>
Reader<Block> ReadingJob<Job, Summary>::reader(Result<Done> (Job::*write)(Block &))
{
    const auto self = this->shared_from_this();
    return {[self](qint64 total) { self->m_promise.setProgressRange(0, int(total)); },
            [self, write](Block block) -> Result<Done> {
                if (self->isCancelled())
                    return self->cancelled();
                const auto kept = std::make_shared<Block>(std::move(block));
                return self->m_tasks->add([self, write, kept] { return ((*self).*write)(*kept); });
            },
            [self] { return self->isCancelled(); }};
}

template <class Job, class Summary>
void ReadingJob<Job, Summary>::writeWhatIsRead(QFuture<Result<Done>> reading)
{
    reading.then(QtFuture::Launch::Sync, [self = this->shared_from_this()](const Result<Done> &read) {
        self->m_tasks->finish([self, read](const Result<Done> &written) {
            self->end(!written ? written : !read ? read : self->finish());
        });
    });
}

template <class Job, class Summary> void ReadingJob<Job, Summary>::end(const Result<Done> &outcome)
{
    auto &job = static_cast<Job &>(*this);
    job.release();
    m_store.reset(); // before anybody hears of the end: the last owner should be the caller
    if (outcome)
        m_promise.addResult(Result<Summary>(m_summary));
    else
        m_promise.addResult(Result<Summary>(isCancelled() ? job.cancelled() : outcome.error()));
    m_promise.finish();
}

} // namespace moviedb
