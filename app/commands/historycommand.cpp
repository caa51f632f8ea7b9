#include "app/commands/historycommand.h"

#include "app/commandcontext.h"
#include "app/recipes/historyexport.h"
#include "core/contract/historyjson.h"

#include <QDateTime>

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

constexpr int listedAtFirst = 20;

// The number behind the word of the command.
Result<int> stepCount(const CommandLine &line, int fallback)
{
    if (line.arguments.size() < 2)
        return fallback;
    bool ok = false;
    const int count = line.arguments.at(1).toInt(&ok);
    if (ok && count > 0)
        return count;
    return makeError(Fault::Usage, QStringLiteral("history %1 takes a number of steps, not “%2”.")
                                       .arg(line.arguments.first(), line.arguments.at(1)));
}

// A day or a time, of here where it names no zone → RFC 3339 UTC.
Result<QString> sinceTime(const CommandLine &line)
{
    const QString text = line.option("since");
    if (text.isEmpty())
        return QString();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    const QDateTime time =
        day.isValid() && text.size() == 10 ? day.startOfDay() : QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return makeError(Fault::Usage, QStringLiteral("“%1” is no time.").arg(text),
                         QStringLiteral("--since"),
                         QStringLiteral("Write it as 2026-11-26 or 2026-11-26T15:30:00Z."));
    return time.toUTC().toString(Qt::ISODate);
}

QString stepWords(const HistoryStep &step)
{
    const QString time = QDateTime::fromString(step.at, Qt::ISODate)
                             .toLocalTime()
                             .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    QString words = QStringLiteral("%1  %2  %3  %4")
                        .arg(step.stepId, 6)
                        .arg(time, step.person.isEmpty() ? QStringLiteral("?") : step.person.simplified(),
                             step.description.simplified());
    if (step.undoable)
        words += step.changes == 1 ? QStringLiteral("  (1 change)")
                                   : QStringLiteral("  (%1 changes)").arg(step.changes);
    if (step.undone)
        words += QStringLiteral("  taken back");
    return words;
}

void listSteps(CommandContext &context)
{
    const CommandLine &line = context.line();
    const auto limit = stepCount(line, listedAtFirst);
    if (!limit)
        return context.fail(limit.error());
    const auto since = sinceTime(line);
    if (!since)
        return context.fail(since.error());
    HistoryQuery query;
    query.limit = *limit;
    query.since = *since;
    query.person = line.option("person");
    if (line.has("kind"))
        query.kinds = {line.option("kind")};
    context.withStore([&context, query](const StorePointer &store) {
        context.then(store->history(query), [&context](const QList<HistoryStep> &steps) {
            for (const HistoryStep &step : steps)
                context.print(context.line().has("json")
                                  ? contract::toBytes(contract::historyLine(step)) + '\n'
                                  : stepWords(step).toUtf8() + '\n');
            if (steps.isEmpty())
                context.say(QStringLiteral("The history has no such step."));
            context.finish(exitcode::done);
        });
    });
}

void sayMoved(CommandContext &context, HistoryMove::Kind kind, const QList<HistoryStep> &steps)
{
    const QString words = kind == HistoryMove::Kind::Redo ? QStringLiteral("Done again: %1 %2")
                                                          : QStringLiteral("Taken back: %1 %2");
    for (const HistoryStep &step : steps)
        context.say(words.arg(step.stepId).arg(step.description.simplified()));
}

// One step after the other: what was moved before one is refused stays moved, and is told.
void moveOneByOne(CommandContext &context, const StorePointer &store, const HistoryMove &wanted, int left,
                  int moved)
{
    if (left == 0)
        return context.finish(exitcode::done);
    onFinished(store->moveHistory(wanted), &context,
               [&context, store, wanted, left, moved](const Result<QList<HistoryStep>> &steps) {
                   if (steps) {
                       sayMoved(context, wanted.kind, *steps);
                       return moveOneByOne(context, store, wanted, left - 1, moved + 1);
                   }
                   if (steps.error().fault != Fault::NotFound || moved == 0)
                       return context.fail(steps.error());
                   context.say(steps.error().text);
                   context.finish(exitcode::done);
               });
}

void moveSteps(CommandContext &context, const HistoryMove &wanted)
{
    const CommandLine &line = context.line();
    const auto count = stepCount(line, 1);
    if (!count)
        return context.fail(count.error());
    if (wanted.stepId > 0 && line.arguments.size() > 1)
        return context.fail(makeError(
            Fault::Usage, QStringLiteral("A number of steps and --step or --to exclude each other.")));
    context.withWritableStore([&context, wanted, count = *count](const StorePointer &store) {
        moveOneByOne(context, store, wanted, count, 0);
    });
}

void undoSteps(CommandContext &context)
{
    const CommandLine &line = context.line();
    if (line.has("step") && line.has("to"))
        return context.fail(makeError(Fault::Usage, QStringLiteral("--step and --to exclude each other.")));
    if (line.has("to"))
        return moveSteps(context, {HistoryMove::Kind::UndoUpTo, line.number("to", 0)});
    moveSteps(context, {HistoryMove::Kind::Undo, line.number("step", 0)});
}

void history(CommandContext &context)
{
    const QString &word = context.line().arguments.first();
    if (word == QLatin1String("list"))
        return listSteps(context);
    if (word == QLatin1String("undo"))
        return undoSteps(context);
    if (word == QLatin1String("export"))
        return exportHistory(context);
    moveSteps(context, {HistoryMove::Kind::Redo, 0});
}

} // namespace

Command historyCommand()
{
    return {
        QStringLiteral("history"),
        {QStringLiteral("list [N]"), QStringLiteral("undo [N]"), QStringLiteral("redo [N]"),
         QStringLiteral("export [FILE]")},
        QStringLiteral(
            "Shows what was done, newest first; takes it back, does it again, writes all of it as a recipe."),
        {optionOf("list", wordOption("kind", historyKinds().join(QLatin1Char('|')), "list these only")),
         optionOf("list", textOption("person", "WHO", "list what this person did")),
         optionOf("list", textOption("since", "TIME", "list what was done since this day or time")),
         optionOf("list", switchOption("json", "list as JSON Lines")),
         optionOf("undo", numberOption("step", "take this step back alone, if nothing later depends on it")),
         optionOf("undo", numberOption("to", "take this step back and everything after it"))},
        &history};
}

} // namespace moviedb
