#include "app/commandcontext.h"
#include "app/commands/commands.h"
#include "app/interrupt.h"
#include "core/contract/schemashapes.h"
#include "core/contract/shapes.h"
#include "core/exporting/exporter.h"

namespace moviedb::commands {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

void printMigrations(CommandContext &context, const QList<store::MigrationStatus> &migrations)
{
    bool edited = false;
    for (const store::MigrationStatus &migration : migrations) {
        const QString state = migration.edited    ? QStringLiteral("edited after it was applied")
                              : migration.applied ? QStringLiteral("applied %1").arg(migration.appliedAt)
                                                  : QStringLiteral("pending");
        context.print(QStringLiteral("%1  %2  %3\n")
                          .arg(migration.version, 4, 10, QLatin1Char('0'))
                          .arg(migration.name, -24)
                          .arg(state)
                          .toUtf8());
        edited = edited || migration.edited;
    }
    context.finish(edited ? exitcode::failed : exitcode::done);
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

Result<ExportFormat> exportFormat(const QString &name)
{
    if (name.isEmpty() || name == QLatin1String("json"))
        return ExportFormat::Document;
    if (name == QLatin1String("jsonl"))
        return ExportFormat::JsonLines;
    if (name == QLatin1String("csv"))
        return ExportFormat::Csv;
    return makeError(Fault::Usage, QStringLiteral("There is no format “%1”.").arg(name), {},
                     QStringLiteral("Formats: json, jsonl, csv."));
}

void startExport(CommandContext &context, const StorePointer &store, ExportRequest request,
                 const SchemaInfo &schema)
{
    const QString name = request.table.isEmpty() ? QStringLiteral("movies") : request.table;
    const TableInfo *table = schema.table(name);
    if (table == nullptr)
        return context.fail(makeError(Fault::Usage, QStringLiteral("There is no table “%1”.").arg(name), {},
                                      QStringLiteral("moviedb schema lists the tables.")));
    if (context.line().has("where")) {
        const auto filters = parseWhere(context.line().option("where"), *table);
        if (!filters)
            return context.fail(filters.error());
        request.filters = *filters;
    }
    auto running = runExport(store, request);
    onInterrupt(&context, [&context, running]() mutable {
        running.cancel();
        context.fail(
            makeError(Fault::Cancelled, QStringLiteral("The export was cancelled; no file was written.")));
    });
    context.then(running, [&context, store](const ExportSummary &summary) {
        context.say(QStringLiteral("%1 rows, %2 bytes").arg(summary.rows).arg(summary.bytes));
        context.finish(exitcode::done);
    });
}

} // namespace

void migrate(CommandContext &context)
{
    const QString what = context.line().arguments.first();
    if (what == QLatin1String("status"))
        return context.then(
            migrationStatus(context.storeOptions()),
            [&context](const QList<store::MigrationStatus> &migrations) { printMigrations(context, migrations); });
    if (what == QLatin1String("up"))
        return context.then(migrateUp(context.storeOptions()), [&context](int applied) {
            context.say(applied == 0 ? QStringLiteral("Nothing to apply.")
                                     : QStringLiteral("%1 migrations applied.").arg(applied));
            context.finish(exitcode::done);
        });
    context.fail(makeError(Fault::Usage, QStringLiteral("Usage: moviedb migrate status|up")));
}

void schema(CommandContext &context)
{
    const QString table = context.line().option("table");
    const QString format =
        context.line().has("format") ? context.line().option("format") : QStringLiteral("table");
    if (format != QLatin1String("table") && format != QLatin1String("json") && format != QLatin1String("sql"))
        return context.fail(makeError(Fault::Usage, QStringLiteral("There is no format “%1”.").arg(format),
                                      {}, QStringLiteral("Formats: table, json, sql.")));
    context.withStore([&context, table, format](const StorePointer &store) {
        context.then(store->schema(), [&context, store, table, format](const SchemaInfo &info) {
            if (!table.isEmpty() && info.table(table) == nullptr)
                return context.fail(
                    makeError(Fault::Usage, QStringLiteral("There is no table “%1”.").arg(table)));
            if (format == QLatin1String("sql"))
                return context.then(schemaSql(context.storeOptions(), table), [&context](const QString &sql) {
                    context.print(sql.toUtf8());
                    context.finish(exitcode::done);
                });
            context.print(format == QLatin1String("json") ? contract::schemaJson(info, table)
                                                          : contract::schemaGrid(info, table).toUtf8());
            context.finish(exitcode::done);
        });
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

void exportFilms(CommandContext &context)
{
    const auto format = exportFormat(context.line().option("format"));
    if (!format)
        return context.fail(format.error());
    ExportRequest request;
    request.format = *format;
    request.table = context.line().option("table");
    request.fileName = context.line().option("out");
    context.withStore([&context, request](const StorePointer &store) {
        context.then(store->schema(), [&context, store, request](const SchemaInfo &schema) {
            startExport(context, store, request, schema);
        });
    });
}

} // namespace moviedb::commands
