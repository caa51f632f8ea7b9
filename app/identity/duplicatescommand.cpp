#include "app/identity/duplicatescommand.h"

#include "app/commandcontext.h"
#include "app/identity/onerow.h"
#include "core/contract/identityjson.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

QString rowText(const LikeRow &row)
{
    return QStringLiteral("%1 %2 (%3%4)")
        .arg(row.id)
        .arg(row.name.simplified(), row.mark.isEmpty() ? QString() : row.mark + QStringLiteral(", "),
             row.films == 1 ? QStringLiteral("1 film") : QStringLiteral("%1 films").arg(row.films));
}

void listDuplicates(CommandContext &context)
{
    context.withStore([&context](const StorePointer &store) {
        context.then(store->likeRows({context.line().arguments.value(0), context.line().number("limit", 0)}),
                     [&context](const QList<LikeRows> &pairs) {
                         for (const LikeRows &pair : pairs)
                             context.print(context.line().has("json")
                                               ? contract::toBytes(contract::likeRowsLine(pair)) + '\n'
                                               : QStringLiteral("%1: %2 may be %3: %4\n")
                                                     .arg(pair.table, rowText(pair.other), rowText(pair.one),
                                                          pair.reasons.join(QLatin1String(", ")).simplified())
                                                     .toUtf8());
                         if (pairs.isEmpty())
                             context.say(QStringLiteral("No two rows look as if they may be one."));
                         context.finish(exitcode::done);
                     });
    });
}

void reject(CommandContext &context)
{
    context.withWritableStore([&context](const StorePointer &store) {
        const QStringList &words = context.line().arguments;
        withRow(context, store, words.at(1), words.at(2), [&context, store](qint64 one) {
            const QString table = context.line().arguments.at(1);
            withRow(context, store, table, context.line().arguments.at(3),
                    [&context, store, table, one](qint64 other) {
                        context.then(store->keepApart({table, one, other}),
                                     [&context](const Done &) { context.finish(exitcode::done); });
                    });
        });
    });
}

void duplicates(CommandContext &context)
{
    if (context.line().arguments.value(0) != QLatin1String("reject"))
        return listDuplicates(context);
    for (const char *option : {"json", "limit"})
        if (context.line().has(option))
            return context.fail(makeError(
                Fault::Usage,
                QStringLiteral("--%1 belongs to the list of duplicates.").arg(QLatin1String(option))));
    reject(context);
}

} // namespace

Command duplicatesCommand()
{
    return {QStringLiteral("duplicates"),
            {QStringLiteral("[TABLE]"), QStringLiteral("reject TABLE ONE OTHER")},
            QStringLiteral(
                "Lists people, companies and words that may be one, or says of two that they are not."),
            {switchOption("json", "list as JSON Lines"), numberOption("limit", "list at most so many")},
            &duplicates};
}

} // namespace moviedb
