#include "app/commands/claimscommand.h"

#include "app/commandcontext.h"
#include "core/contract/shapes.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

// A claim is about a column of the film or one of its lists.
QStringList claimFields(const SchemaInfo &schema)
{
    QStringList fields;
    if (const TableInfo *movies = schema.table(QStringLiteral("movies")))
        for (const ColumnInfo &column : movies->columns)
            if (!column.generated)
                fields.append(column.name);
    for (const char *list : contract::movieLists)
        fields.append(QString::fromLatin1(list));
    return fields;
}

void printClaims(CommandContext &context, const StorePointer &store, qint64 movieId)
{
    context.then(store->claims(movieId, context.line().option("field")),
                 [&context, store](const QList<Claim> &claims) {
                     for (const Claim &claim : claims)
                         context.print(contract::toBytes(contract::claimLine(claim)) + '\n');
                     context.finish(exitcode::done);
                 });
}

void claimsOf(CommandContext &context, const StorePointer &store)
{
    const QString movie = context.line().arguments.first();
    context.then(store->findMovies(movie), [&context, store, movie](const QList<qint64> &ids) {
        if (ids.size() == 1)
            return printClaims(context, store, ids.first());
        QStringList found;
        for (const qint64 id : ids)
            found.append(QString::number(id));
        context.fail(
            ids.isEmpty()
                ? makeError(Fault::NotFound, QStringLiteral("No film “%1” is stored.").arg(movie), {},
                            QStringLiteral("Give a number, an id (tt…, tm…, Q…), a page key or the title."))
                : makeError(Fault::Usage,
                            QStringLiteral("Several films are called “%1”: %2.")
                                .arg(movie, found.join(QLatin1String(", "))),
                            {}, QStringLiteral("Give one of these numbers.")));
    });
}

void claims(CommandContext &context)
{
    context.withStore([&context](const StorePointer &store) {
        context.then(store->schema(), [&context, store](const SchemaInfo &schema) {
            const QString field = context.line().option("field");
            const QStringList fields = claimFields(schema);
            if (!field.isEmpty() && !fields.contains(field))
                return context.fail(
                    makeError(Fault::Usage, QStringLiteral("A film has no field “%1”.").arg(field), {},
                              QStringLiteral("Fields: %1.").arg(fields.join(QLatin1String(", ")))));
            claimsOf(context, store);
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
