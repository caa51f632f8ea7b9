#include "core/contract/runjson.h"

#include "core/contract/summaryjson.h"

namespace moviedb::contract {

OrderedJson pastRun(const PastRun &past)
{
    OrderedJson line = OrderedJson::object();
    line["run_id"] = past.run.runId;
    line["gallery"] = utf8(past.run.gallery);
    line["started_at"] = textOrNull(past.run.startedAt);
    line["finished_at"] = textOrNull(past.run.finishedAt);
    line["stopped_by"] = textOrNull(past.run.stoppedBy);
    addReachedLimit(line, past.reached);
    line["listed"] = past.listed();
    for (const EntryState state : {EntryState::Accepted, EntryState::Review, EntryState::None,
                                   EntryState::Failed, EntryState::Skipped})
        line[utf8(entryStateName(state))] = past.titles.value(state);
    line["waiting"] = past.titles.value(EntryState::Listed);
    line["requests"] = past.requests ? OrderedJson(*past.requests) : OrderedJson(nullptr);
    line["elapsed_ms"] = past.elapsedMs ? OrderedJson(*past.elapsedMs) : OrderedJson(nullptr);
    return line;
}

OrderedJson pastTitle(qint64 runId, const EntryStatus &status)
{
    OrderedJson line = OrderedJson::object();
    line["run_id"] = runId;
    line["position"] = status.position;
    line["list_id"] = utf8(status.entry.listId);
    line["title"] = utf8(status.entry.title);
    line["year"] = status.entry.year ? OrderedJson(*status.entry.year) : OrderedJson(nullptr);
    line["state"] = utf8(entryStateName(status.state));
    line["reason"] = textOrNull(status.reason);
    line["wikipedia_key"] = textOrNull(status.wikipediaKey);
    line["movie_id"] = status.movieId > 0 ? OrderedJson(status.movieId) : OrderedJson(nullptr);
    return line;
}

OrderedJson titleRequest(const QString &listId, const CrawlTask &task, const QStringList &keys)
{
    OrderedJson line = OrderedJson::object();
    line["task_id"] = task.taskId;
    line["list_id"] = utf8(listId);
    line["source"] = utf8(task.source);
    line["kind"] = utf8(task.kind);
    line["keys"] = OrderedJson::array();
    for (const QString &key : keys)
        line["keys"].push_back(utf8(key));
    line["others"] = int(task.keys.size() - keys.size());
    line["state"] = utf8(task.state);
    line["attempts"] = task.attempts;
    line["error"] = textOrNull(task.error);
    return line;
}

OrderedJson sourceChange(const SourceChange &change)
{
    const auto values = [](const QString &text) {
        OrderedJson list = OrderedJson::array();
        for (const QString &value : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            list.push_back(utf8(value));
        return list;
    };
    OrderedJson line = OrderedJson::object();
    line["run_id"] = change.runId;
    line["movie_id"] = change.movieId > 0 ? OrderedJson(change.movieId) : OrderedJson(nullptr);
    line["title"] = utf8(change.title);
    line["field"] = utf8(change.field);
    line["source"] = utf8(change.source);
    line["before"] = values(change.before);
    line["after"] = values(change.after);
    line["url"] = textOrNull(change.url);
    line["revision"] = textOrNull(change.revision);
    line["read_at"] = textOrNull(change.readAt);
    line["effect"] = utf8(effectName(change.effect));
    return line;
}

} // namespace moviedb::contract
