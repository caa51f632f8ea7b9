#include "core/crawl/fetch/tasklog.h"

namespace moviedb::crawl {

namespace {

QString taskStateName(TaskState state)
{
    switch (state) {
    case TaskState::Done:
        return QStringLiteral("done");
    case TaskState::Failed:
        return QStringLiteral("failed");
    case TaskState::Pending:
        break;
    }
    return QStringLiteral("pending");
}

} // namespace

CrawlTask TaskLog::begun(const Batch &batch)
{
    return {0, batch.source, batch.kind.name, batch.keys, taskStateName(TaskState::Pending), batch.attempt,
            {}};
}

void TaskLog::note(qint64 taskId, const Batch &batch, TaskState state, const QString &error)
{
    if (taskId != 0)
        m_updates << CrawlTask{taskId,        batch.source, batch.kind.name, batch.keys, taskStateName(state),
                               batch.attempt, error};
}

} // namespace moviedb::crawl
