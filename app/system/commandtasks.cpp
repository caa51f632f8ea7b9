#include "app/system/commandtasks.h"

#include "core/health/healthwords.h"

#include <QFileInfo>
#include <QHash>

namespace moviedb {

std::optional<QString> taskOf(const CommandLine &line)
{
    // The first words with which a command is a task; none = with any.
    static const QHash<QString, QStringList> tasks{
        {QStringLiteral("crawl"), {}},
        {QStringLiteral("sample"), {}},
        {QStringLiteral("reread"), {}},
        {QStringLiteral("export"), {}},
        {QStringLiteral("import"), {}},
        {QStringLiteral("move"), {}},
        {QStringLiteral("site"), {}},
        {QStringLiteral("serve"), {}},
        {QStringLiteral("replay"), {}},
        {QStringLiteral("train"), {}},
        {QStringLiteral("backup"),
         {QStringLiteral("create"), QStringLiteral("verify"), QStringLiteral("restore"),
          QStringLiteral("recover")}},
        {QStringLiteral("migrate"), {QStringLiteral("up"), QStringLiteral("down")}},
        {QStringLiteral("runs"), {QStringLiteral("retry")}}};
    const auto words = tasks.constFind(line.command);
    if (words == tasks.constEnd() || (!words->isEmpty() && !words->contains(line.arguments.value(0))))
        return {};
    if (line.has("forecast") || line.has("dry-run") || line.has("presets"))
        return {};
    if (line.command == QLatin1String("export"))
        return line.has("out") ? QFileInfo(line.option("out")).fileName() : line.option("preset");
    return line.command == QLatin1String("move") ? line.option("to") : line.arguments.join(QLatin1Char(' '));
}

void endCrawlTask(const TaskNotePointer &note, const CrawlSummary &summary)
{
    if (note == nullptr)
        return;
    using State = TaskRecord::State;
    if (!summary.error.isEmpty())
        return note->end(State::Failed, summary.error);
    if (summary.carried)
        return note->end(State::Done,
                         health::Words::tr("%1 requests").arg(health::numberText(*summary.carried)));
    note->end(summary.stoppedBy == QLatin1String("user") ? State::Stopped : State::Done,
              health::Words::tr("%1 listed, %2 stored, %3 failed")
                  .arg(health::numberText(summary.counts.listed), health::numberText(summary.counts.stored),
                       health::numberText(summary.counts.failed)));
}

} // namespace moviedb
