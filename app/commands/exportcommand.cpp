#include "app/commands/exportcommand.h"

#include "app/commandcontext.h"
#include "app/interrupt.h"
#include "core/exporting/exporter.h"
#include "core/exporting/where.h"
#include "core/formats/rowformats.h"
#include "core/passport/statement/passport.h"
#include "core/sources/registry/sources.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

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
        for (const QString &warning : summary.warnings)
            context.say(warning);
        context.say(QStringLiteral("%1 rows, %2 bytes").arg(summary.rows).arg(summary.bytes));
        context.finish(exitcode::done);
    });
}

void exportRows(CommandContext &context)
{
    ExportRequest request;
    request.format = context.line().option("format");
    request.table = context.line().option("table");
    request.fileName = context.line().option("out");
    if (context.line().has("publishable"))
        request.sources = openSources(sources::descriptions());
    context.withStore([&context, request](const StorePointer &store) {
        context.then(store->schema(), [&context, store, request](const SchemaInfo &schema) {
            startExport(context, store, request, schema);
        });
    });
}

} // namespace

Command exportCommand()
{
    return {QStringLiteral("export"),
            {QString()},
            QStringLiteral("Writes films with everything that hangs on them, or the rows of a table."),
            {wordOption("format", rowFormatNames(QStringLiteral("|")), "the first one when it is not given"),
             textOption("table", "T", "rows of this table"),
             textOption("where", "EXPR", "only rows that fit, \"year >= 1990 and title ~ 'storm'\""),
             switchOption("publishable", "films: only what may be passed on, by the licence of its source"),
             textOption("out", "FILE", "write there instead of to standard output")},
            &exportRows};
}

} // namespace moviedb
