// What becomes of the tasks of a run, until it is told to the store.
// Thread: values, one at a time.
// Failure: none.
#pragma once

#include "core/crawl/fetch/frontier.h"
#include "core/ports/moviestore.h"

namespace moviedb::crawl {

enum class TaskState { Pending, Done, Failed };

class TaskLog
{
public:
    // A request that is about to be sent. The store gives it its number.
    static CrawlTask begun(const Batch &batch);

    // Nothing is noted of tasks without a number. `error`: empty when it ended well.
    void note(qint64 taskId, const Batch &batch, TaskState state, const QString &error);
    bool isDue() const { return m_updates.size() >= updatesToWrite; }
    QList<CrawlTask> take() { return std::exchange(m_updates, {}); }

private:
    static constexpr qsizetype updatesToWrite = 20;

    QList<CrawlTask> m_updates;
};

} // namespace moviedb::crawl
