#include "app/identity/splitcommand.h"

#include "app/commandcontext.h"
#include "app/identity/onerow.h"
#include "app/onefilm.h"
#include "core/base/writemode.h"
#include "core/contract/identityjson.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

void printSplit(CommandContext &context, const SplitPlan &plan)
{
    const bool dryRun = context.writeMode() == WriteMode::DryRun;
    if (context.line().has("json")) {
        context.print(contract::toBytes(contract::splitPlan(plan, context.writeMode())) + '\n');
    } else {
        for (const auto &[heading, uses] :
             {std::pair(QStringLiteral("Go to the new “%1” (%2)").arg(plan.newName), plan.moves),
              std::pair(QStringLiteral("Stay with “%1” (%2)").arg(plan.name), plan.stays)}) {
            context.print(heading.arg(uses.size()).toUtf8() + '\n');
            for (const RowUse &use : uses)
                context.print(useLine(use).toUtf8() + '\n');
        }
    }
    context.say(
        QStringLiteral("%1 “%2” (%3).")
            .arg(dryRun ? QStringLiteral("Nothing was changed. This would split") : QStringLiteral("Split"),
                 plan.name)
            .arg(plan.rowId));
    context.finish(exitcode::done);
}

// One film after the other; then the split.
void splitNext(CommandContext &context, const StorePointer &store, const RowSplit &wanted, int word)
{
    const QStringList &words = context.line().arguments;
    if (word == words.size())
        return context.then(store->splitRow(wanted, context.writeMode()),
                            [&context](const SplitPlan &plan) { printSplit(context, plan); });
    withFilm(context, store, words.at(word), [&context, store, wanted, word](qint64 movieId) {
        RowSplit more = wanted;
        if (!more.movieIds.contains(movieId))
            more.movieIds.append(movieId);
        splitNext(context, store, more, word + 1);
    });
}

void split(CommandContext &context)
{
    context.withWritableStore([&context](const StorePointer &store) {
        const QStringList &words = context.line().arguments;
        withRow(context, store, words.at(0), words.at(1), [&context, store](qint64 row) {
            constexpr int firstFilm = 2;
            splitNext(context, store,
                      {context.line().arguments.at(0), row, {}, context.line().option("name")}, firstFilm);
        });
    });
}

} // namespace

Command splitCommand()
{
    return {
        QStringLiteral("split"),
        {QStringLiteral("TABLE ROW FILM…")},
        QStringLiteral(
            "Gives some films of a person or company to another one of that name; later crawls keep to it."),
        {switchOption("dry-run", "show what would move, and change nothing"),
         textOption("name", "NAME", "what the new one is called"), switchOption("json", "print it as JSON")},
        &split};
}

} // namespace moviedb
