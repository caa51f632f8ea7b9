#include "app/identity/mergecommand.h"

#include "app/commandcontext.h"
#include "app/identity/onerow.h"
#include "core/base/writemode.h"
#include "core/contract/identityjson.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

QString cellText(const QVariant &value)
{
    const QString text = value.toString().simplified();
    return text.isEmpty() ? QStringLiteral("—") : text;
}

void addUseLines(QStringList &lines, const QString &heading, const QList<RowUse> &uses)
{
    if (!uses.isEmpty())
        lines << QStringLiteral("%1 (%2)").arg(heading).arg(uses.size());
    for (const RowUse &use : uses)
        lines << useLine(use);
}

QStringList planLines(const MergePlan &plan)
{
    QStringList lines;
    addUseLines(lines, QStringLiteral("Will name “%1”").arg(plan.keepName), plan.moves);
    addUseLines(lines, QStringLiteral("Named both, one entry is left"), plan.joined);
    if (!plan.conflicts.isEmpty())
        lines << QStringLiteral("Both say something (%1)").arg(plan.conflicts.size());
    for (const MergedCell &cell : plan.conflicts)
        lines << QStringLiteral("  %1: %2, and not %3%4")
                     .arg(cell.column, cellText(cell.takesGone ? cell.gone : cell.kept),
                          cellText(cell.takesGone ? cell.kept : cell.gone),
                          (cell.takesGone ? cell.goneTyped : cell.keptTyped)
                              ? QStringLiteral("  (you typed it)")
                              : QString());
    if (!plan.filled.isEmpty())
        lines << QStringLiteral("Comes along (%1)").arg(plan.filled.size());
    for (const MergedCell &cell : plan.filled)
        lines << QStringLiteral("  %1: %2").arg(cell.column, cellText(cell.gone));
    lines << QStringLiteral("Claims (%1)").arg(plan.claims);
    return lines;
}

void printMerge(CommandContext &context, const MergePlan &plan)
{
    const bool dryRun = context.writeMode() == WriteMode::DryRun;
    if (context.line().has("json"))
        context.print(contract::toBytes(contract::mergePlan(plan, context.writeMode())) + '\n');
    else
        for (const QString &line : planLines(plan))
            context.print(line.toUtf8() + '\n');
    context.say(
        QStringLiteral("%1 “%2” (%3) into “%4” (%5).")
            .arg(dryRun ? QStringLiteral("Nothing was changed. This would merge") : QStringLiteral("Merged"),
                 plan.goneName)
            .arg(plan.goneId)
            .arg(plan.keepName)
            .arg(plan.keepId));
    context.finish(exitcode::done);
}

void mergeRows(CommandContext &context, const StorePointer &store, const RowMerge &wanted)
{
    withRow(context, store, wanted.table, context.line().arguments.at(1),
            [&context, store, wanted](qint64 keep) {
                withRow(context, store, wanted.table, context.line().arguments.at(2),
                        [&context, store, wanted, keep](qint64 gone) {
                            RowMerge both = wanted;
                            both.keepId = keep;
                            both.goneId = gone;
                            context.then(store->mergeRows(both, context.writeMode()),
                                         [&context](const MergePlan &plan) { printMerge(context, plan); });
                        });
            });
}

// A table that is none is told by who looks for its rows.
Result<Done> checkTaken(const SchemaInfo &schema, const RowMerge &wanted)
{
    const TableInfo *table = schema.table(wanted.table);
    if (table == nullptr)
        return Done{};
    QStringList columns;
    for (const ColumnInfo &column : table->columns)
        if (!table->primaryKey.contains(column.name))
            columns << column.name;
    for (auto choice = wanted.choices.keyBegin(); choice != wanted.choices.keyEnd(); ++choice)
        if (!columns.contains(*choice))
            return makeError(Fault::Usage,
                             QStringLiteral("%1 has no column “%2”.").arg(table->title, *choice),
                             QStringLiteral("--take"),
                             QStringLiteral("Columns: %1.").arg(columns.join(QLatin1String(", "))));
    return Done{};
}

void merge(CommandContext &context)
{
    RowMerge wanted{context.line().arguments.at(0), 0, 0};
    for (const QString &column : context.line().option("take").split(u',', Qt::SkipEmptyParts))
        wanted.choices.insert(column.trimmed(), true);
    context.withWritableStore([&context, wanted](const StorePointer &store) {
        context.then(store->schema(), [&context, store, wanted](const SchemaInfo &schema) {
            if (const auto fits = checkTaken(schema, wanted); !fits)
                return context.fail(fits.error());
            mergeRows(context, store, wanted);
        });
    });
}

} // namespace

Command mergeCommand()
{
    return {QStringLiteral("merge"),
            {QStringLiteral("TABLE KEEP GONE")},
            QStringLiteral("Makes one of two people, companies or words; later crawls keep to it."),
            {switchOption("dry-run", "show what would move, and change nothing"),
             textOption("take", "COLUMNS", "of these columns (a,b) take the value of the row that goes"),
             switchOption("json", "print it as JSON")},
            &merge};
}

} // namespace moviedb
