#include "app/commands/claimscommand.h"

#include "app/commandcontext.h"
#include "app/onefilm.h"
#include "core/contract/schemashapes.h"
#include "core/contract/shapes.h"
#include "core/domain/receipts.h"
#include "core/typing/knownname.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

// Of every field, those that follow from another one come last.
void printClaims(CommandContext &context, const StorePointer &store, const SchemaInfo &schema, qint64 movieId)
{
    const QString field = context.line().option("field");
    context.then(store->claims(movieId, field), [&context, store, schema, field](const QList<Claim> &claims) {
        const TableInfo *movies = schema.table(QStringLiteral("movies"));
        const bool all = field.isEmpty() && movies != nullptr;
        for (const Claim &claim : claims + (all ? derivedClaims(*movies, claims) : QList<Claim>()))
            context.print(contract::toBytes(contract::claimLine(claim)) + '\n');
        if (claims.isEmpty())
            context.say(field.isEmpty()
                            ? QStringLiteral("No source says anything about this film.")
                            : QStringLiteral("No source says anything about %1 of this film.").arg(field));
        context.finish(exitcode::done);
    });
}

// A cell without a receipt is a fault of the program, or of who wrote into the database besides it.
void printCoverage(CommandContext &context, const StorePointer &store)
{
    context.then(store->receiptCoverage(), [&context](const QList<ReceiptCount> &counts) {
        qint64 filled = 0;
        qint64 without = 0;
        for (const ReceiptCount &count : counts) {
            context.print(contract::toBytes(contract::receiptCountLine(count)) + '\n');
            filled += count.filled;
            without += count.filled - count.receipted;
        }
        context.say(QStringLiteral("%1 of %2 values have a receipt.").arg(filled - without).arg(filled));
        context.finish(without == 0 ? exitcode::done : exitcode::failed);
    });
}

void claims(CommandContext &context)
{
    const bool coverage = context.line().has("coverage");
    if (coverage != context.line().arguments.isEmpty() || (coverage && context.line().has("field")))
        return context.fail(makeError(Fault::Usage, QStringLiteral("claims takes a film, or --coverage."), {},
                                      QStringLiteral("Give a number, an id (tt…, tm…, Q…), a page key or the "
                                                     "title.")));
    context.withStore([&context, coverage](const StorePointer &store) {
        if (coverage)
            return printCoverage(context, store);
        context.then(store->schema(), [&context, store](const SchemaInfo &schema) {
            const QString field = context.line().option("field");
            const auto known = field.isEmpty() ? Result<Done>()
                                               : typing::checkClaimField(field, contract::filmFields(schema));
            if (!known)
                return context.fail(known.error());
            withFilm(
                context, store, context.line().arguments.first(),
                [&context, store, schema](qint64 movieId) { printClaims(context, store, schema, movieId); });
        });
    });
}

} // namespace

Command claimsCommand()
{
    return {QStringLiteral("claims"),
            {QStringLiteral("[MOVIE]")},
            QStringLiteral("Prints what each source says about a film, with receipts, as JSON Lines."),
            {textOption("field", "F", "this field alone"),
             switchOption("coverage",
                          "of all films: how many values each column has, and how many of them have a "
                          "receipt; exit code 1 when one has none")},
            &claims};
}

} // namespace moviedb
