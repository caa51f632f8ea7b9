#include "app/commands/claimscommand.h"

#include "app/commandcontext.h"
#include "core/contract/shapes.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

void printClaims(CommandContext &context, const StorePointer &store, qint64 movieId)
{
    context.then(store->claims(movieId, context.line().option("field")),
                 [&context, store](const QList<Claim> &claims) {
                     for (const Claim &claim : claims)
                         context.print(contract::toBytes(contract::claimLine(claim)) + '\n');
                     context.finish(exitcode::done);
                 });
}

void claims(CommandContext &context)
{
    const QString movie = context.line().arguments.first();
    context.withStore([&context, movie](const StorePointer &store) {
        context.then(store->findMovies(movie), [&context, store, movie](const QList<qint64> &ids) {
            if (ids.size() == 1)
                return printClaims(context, store, ids.first());
            QStringList found;
            for (const qint64 id : ids)
                found.append(QString::number(id));
            context.fail(
                ids.isEmpty()
                    ? makeError(
                          Fault::NotFound, QStringLiteral("No film “%1” is stored.").arg(movie), {},
                          QStringLiteral("Give a number, an id (tt…, tm…, Q…), a page key or the title."))
                    : makeError(Fault::Usage,
                                QStringLiteral("Several films are called “%1”: %2.")
                                    .arg(movie, found.join(QLatin1String(", "))),
                                {}, QStringLiteral("Give one of these numbers.")));
        });
    });
}

} // namespace

Command claimsCommand()
{
    return {QStringLiteral("claims"),
            {QStringLiteral("MOVIE")},
            QStringLiteral("Prints what each source says about a film, with receipts, as JSON Lines."),
            {textOption("field", "F", "this field alone")},
            &claims};
}

} // namespace moviedb
