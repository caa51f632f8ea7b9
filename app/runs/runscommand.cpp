#include "app/runs/runscommand.h"

#include "app/commandcontext.h"
#include "app/commands/crawlcommand.h"
#include "app/runs/titlestory.h"
#include "core/contract/runjson.h"
#include "core/crawl/run/failedtitles.h"
#include "core/domain/gallerytitle.h"

#include <QDateTime>

namespace moviedb {

namespace {

using RunsStore = std::shared_ptr<MovieStore>;

constexpr int runsAtFirst = 20;
constexpr int titlesAtOnce = 2000; // of a run that is printed

QString localTime(const QString &at)
{
    return QDateTime::fromString(at, Qt::ISODate).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

// "287 accepted, 9 to review, 4 failed"
QString titleWords(const PastRun &past)
{
    const QList<std::pair<EntryState, QString>> words{
        {EntryState::Accepted, QStringLiteral("accepted")}, {EntryState::Review, QStringLiteral("to review")},
        {EntryState::None, QStringLiteral("none")},         {EntryState::Failed, QStringLiteral("failed")},
        {EntryState::Skipped, QStringLiteral("skipped")},   {EntryState::Listed, QStringLiteral("waiting")}};
    QStringList parts;
    for (const auto &[state, word] : words)
        if (const int count = past.titles.value(state); count > 0)
            parts << QStringLiteral("%1 %2").arg(count).arg(word);
    const QString titles =
        past.listed() == 1 ? QStringLiteral("1 title") : QStringLiteral("%1 titles").arg(past.listed());
    return parts.isEmpty() ? titles : titles + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

QString endWords(const PastRun &past)
{
    QStringList parts;
    if (past.requests)
        parts << QStringLiteral("%1 requests").arg(*past.requests);
    if (past.elapsedMs)
        parts << QStringLiteral("%1 s").arg(*past.elapsedMs / 1000);
    if (past.run.finishedAt.isEmpty())
        parts << QStringLiteral("not finished");
    if (const QString limit = limitName(past.reached); !limit.isEmpty())
        parts << QStringLiteral("stopped: limit of %1").arg(limit);
    else if (!past.run.stoppedBy.isEmpty())
        parts << QStringLiteral("stopped: %1").arg(past.run.stoppedBy);
    return parts.join(QStringLiteral(" · "));
}

QString runWords(const PastRun &past)
{
    return QStringLiteral("%1  %2  %3  %4  %5")
        .arg(past.run.runId)
        .arg(localTime(past.run.startedAt),
             galleryTitle(past.run.gallery, past.run.providerName).simplified(), titleWords(past),
             endWords(past))
        .trimmed();
}

QString pastTitleWords(const EntryStatus &status)
{
    const QString year = status.entry.year ? QStringLiteral(" (%1)").arg(*status.entry.year) : QString();
    const QString what = status.reason.isEmpty() ? status.wikipediaKey : status.reason;
    return QStringLiteral("%1  %2\t%3\t%4")
        .arg(status.position)
        .arg(entryStateName(status.state), status.entry.title.simplified() + year, what.simplified())
        .trimmed();
}

void listRuns(CommandContext &context)
{
    const int limit = context.line().number("limit", runsAtFirst);
    context.withStore([&context, limit](const RunsStore &store) {
        context.then(store->pastRuns(limit), [&context](const QList<PastRun> &runs) {
            for (const PastRun &past : runs)
                context.print(context.line().has("json") ? contract::toBytes(contract::pastRun(past)) + '\n'
                                                         : runWords(past).toUtf8() + '\n');
            if (runs.isEmpty())
                context.say(QStringLiteral("There was no crawl yet."));
            context.finish(exitcode::done);
        });
    });
}

Result<qint64> runNumber(const CommandLine &line)
{
    bool ok = false;
    const qint64 runId = line.arguments.value(1).toLongLong(&ok);
    if (ok && runId > 0)
        return runId;
    return makeError(Fault::Usage,
                     QStringLiteral("“%1” is no number of a crawl.").arg(line.arguments.value(1)), {},
                     QStringLiteral("“moviedb runs list” shows them."));
}

// How many were printed.
int printTitles(CommandContext &context, qint64 runId, const QList<EntryStatus> &titles)
{
    const bool json = context.line().has("json");
    int printed = 0;
    for (const EntryStatus &status : titles) {
        if (context.line().has("failed") && status.state != EntryState::Failed)
            continue;
        context.print(json ? contract::toBytes(contract::pastTitle(runId, status)) + '\n'
                           : pastTitleWords(status).toUtf8() + '\n');
        ++printed;
    }
    return printed;
}

void sayNoTitles(CommandContext &context, qint64 runId)
{
    context.say(context.line().has("failed") ? QStringLiteral("No title of crawl %1 has failed.").arg(runId)
                                             : QStringLiteral("Crawl %1 has no titles.").arg(runId));
}

void printTitlesFrom(CommandContext &context, const RunsStore &store, qint64 runId, int first,
                     bool printedSome = false)
{
    context.then(store->someEntries(runId, first, titlesAtOnce),
                 [&context, store, runId, first, printedSome](const QList<EntryStatus> &titles) {
                     const bool some = printTitles(context, runId, titles) > 0 || printedSome;
                     if (titles.size() == titlesAtOnce)
                         return printTitlesFrom(context, store, runId, first + titlesAtOnce, some);
                     if (!some)
                         sayNoTitles(context, runId);
                     context.finish(exitcode::done);
                 });
}

QString effectWords(SourceChange::Effect effect)
{
    switch (effect) {
    case SourceChange::Effect::Shown:
        return QStringLiteral("shown now");
    case SourceChange::Effect::Yours:
        return QStringLiteral("yours stays");
    case SourceChange::Effect::Other:
        break;
    }
    return QStringLiteral("not shown");
}

// "Salt Road  runtime  100 → 104  wikipedia 88  2026-03-04 12:00  shown now"
QString changeWords(const SourceChange &change)
{
    const auto values = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("nothing")
                              : text.split(QLatin1Char('\n')).join(QStringLiteral(", ")).simplified();
    };
    return QStringLiteral("%1\t%2\t%3 → %4\t%5\t%6\t%7")
        .arg(change.title.simplified(), change.field, values(change.before), values(change.after),
             (change.source + QLatin1Char(' ') + change.revision).trimmed(), localTime(change.readAt),
             effectWords(change.effect));
}

void printChanges(CommandContext &context, const RunsStore &store, qint64 runId)
{
    context.then(store->sourceChanges(runId), [&context](const QList<SourceChange> &changes) {
        for (const SourceChange &change : changes)
            context.print(context.line().has("json")
                              ? contract::toBytes(contract::sourceChange(change)) + '\n'
                              : changeWords(change).toUtf8() + '\n');
        if (changes.isEmpty())
            context.say(QStringLiteral("All sources said as they did before."));
        context.finish(exitcode::done);
    });
}

void showRun(CommandContext &context)
{
    const auto runId = runNumber(context.line());
    if (!runId)
        return context.fail(runId.error());
    context.withStore([&context, runId = *runId](const RunsStore &store) {
        context.then(store->pastRun(runId), [&context, store](const PastRun &past) {
            if (!context.line().has("json"))
                context.print(runWords(past).toUtf8() + '\n');
            if (context.line().has("changes"))
                printChanges(context, store, past.run.runId);
            else
                printTitlesFrom(context, store, past.run.runId, 0);
        });
    });
}

// An unfinished run is taken up again, which tries its failed titles; those of one that has ended make a list of their own.
void tryAgain(CommandContext &context, const PastRun &past, const QList<EntryStatus> &titles)
{
    const QStringList listIds = context.line().arguments.mid(2);
    if (past.open && !listIds.isEmpty()) {
        if (const auto failed = crawl::checkFailed(past, titles, listIds); !failed)
            return context.fail(failed.error());
        return runRetry(context, past.run, listIds);
    }
    const auto scope = past.open ? crawl::scopeToContinue(past) : crawl::scopeOfFailed(past, titles, listIds);
    if (!scope)
        return context.fail(scope.error());
    runCrawl(context, *scope, {});
}

void retryRun(CommandContext &context)
{
    const auto runId = runNumber(context.line());
    if (!runId)
        return context.fail(runId.error());
    context.withStore([&context, runId = *runId](const RunsStore &store) {
        context.then(store->pastRun(runId), [&context, store](const PastRun &past) {
            context.then(store->entries(past.run.runId), [&context, past](const QList<EntryStatus> &titles) {
                tryAgain(context, past, titles);
            });
        });
    });
}

QString requestWords(const TitleRequest &request)
{
    const qsizetype others = request.task.keys.size() - request.keys.size();
    QString words = QStringLiteral("%1  %2 %3  %4  %5")
                        .arg(request.task.taskId)
                        .arg(request.task.source, request.task.kind, request.task.state,
                             request.keys.join(QStringLiteral(", ")).simplified());
    if (others > 0)
        words += QStringLiteral(" and %1 more").arg(others);
    if (!request.task.error.isEmpty())
        words += QLatin1Char('\t') + request.task.error.simplified();
    return words;
}

void printStory(CommandContext &context, const EntryStatus &title, const QList<CrawlTask> &tasks)
{
    const bool json = context.line().has("json");
    if (!json)
        context.print(pastTitleWords(title).toUtf8() + '\n');
    for (const TitleRequest &request : storyOf(title, tasks))
        context.print(
            json ? contract::toBytes(contract::titleRequest(title.entry.listId, request.task, request.keys)) +
                       '\n'
                 : requestWords(request).toUtf8() + '\n');
    context.finish(exitcode::done);
}

void logTitle(CommandContext &context)
{
    const auto runId = runNumber(context.line());
    if (!runId)
        return context.fail(runId.error());
    context.withStore([&context, runId = *runId](const RunsStore &store) {
        context.then(store->pastRun(runId), [&context, store](const PastRun &past) {
            context.then(store->entries(past.run.runId), [&context, store,
                                                          past](const QList<EntryStatus> &titles) {
                const QString listId = context.line().arguments.value(2);
                const auto title = crawl::titleOf(past, titles, listId);
                if (!title)
                    return context.fail(title.error());
                context.then(store->tasks(past.run.runId), [&context, title](const QList<CrawlTask> &tasks) {
                    printStory(context, *title, tasks);
                });
            });
        });
    });
}

void runsOrder(CommandContext &context)
{
    const QString order = context.line().arguments.value(0);
    if (order == QLatin1String("list"))
        listRuns(context);
    else if (order == QLatin1String("show"))
        showRun(context);
    else if (order == QLatin1String("log"))
        logTitle(context);
    else
        retryRun(context);
}

} // namespace

Command runsCommand()
{
    return {QStringLiteral("runs"),
            {QStringLiteral("list"), QStringLiteral("show RUN"), QStringLiteral("log RUN TITLE"),
             QStringLiteral("retry RUN [TITLE]…")},
            QStringLiteral("Lists the crawls that were, shows the titles of one, tells which requests were "
                           "about a title, takes "
                           "an unfinished crawl up again, or tries the failed titles of an ended one. TITLE: "
                           "a list_id; retry "
                           "then tries only such failed titles."),
            {optionOf("list", numberOption("limit", "crawls at most (20)")),
             optionOf("show", switchOption("failed", "show: only titles that failed")),
             optionOf("show",
                      switchOption("changes", "show: facts that their sources no longer said as they did")),
             switchOption("json", "one JSON object a line; retry: a summary")},
            &runsOrder};
}

} // namespace moviedb
