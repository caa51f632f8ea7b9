#include "core/crawl/fetch/tasklog.h"

namespace moviedb::crawl {

CrawlTask TaskLog::begun(const Batch &batch)
{
    return {0, batch.source, batch.kind.name, batch.keys, QStringLiteral("pending"), batch.attempt, {}};
}

void TaskLog::note(qint64 taskId, const Batch &batch, const QString &state, const QString &error)
{
    if (taskId != 0)
        m_updates << CrawlTask{taskId,        batch.source, batch.kind.name, batch.keys, state,
                               batch.attempt, error};
}

} // namespace moviedb::crawl
