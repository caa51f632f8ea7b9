#include "app/commands/exportcommand.h"

#include "app/commandcontext.h"
#include "app/interrupt.h"
#include "app/sites/sitecommand.h"
#include "core/contract/shapes.h"
#include "core/exporting/exporter.h"
#include "core/exporting/exportpresets.h"
#include "core/exporting/where.h"
#include "core/formats/rowformats.h"
#include "core/passport/statement/passport.h"
#include "core/sources/registry/sources.h"

namespace moviedb {

namespace {

using StorePointer = std::shared_ptr<MovieStore>;

void startExport(CommandContext &context, const StorePointer &store, ExportRequest request,
                 const QString &where, const SchemaInfo &schema)
{
    const QString name = request.table.isEmpty() ? QStringLiteral("movies") : request.table;
    const TableInfo *table = schema.table(name);
    if (table == nullptr)
        return context.fail(makeError(Fault::Usage, QStringLiteral("There is no table “%1”.").arg(name), {},
                                      QStringLiteral("moviedb schema lists the tables.")));
    if (!where.isEmpty()) {
        const auto filters = parseWhere(where.normalized(QString::NormalizationForm_C), *table);
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
        context.sayOutcome(QStringLiteral("%1 rows, %2 bytes").arg(summary.rows).arg(summary.bytes));
        context.finish(exitcode::done);
    });
}

void printPresets(CommandContext &context)
{
    const QList<ExportPreset> presets = ExportPresets::in(context.settings().dataDir).all();
    for (const ExportPreset &preset : presets)
        context.print(contract::toBytes(presetJson(preset)) + '\n');
    if (presets.isEmpty())
        context.say(QStringLiteral("There are no presets: the dialog of an export saves them."));
    context.finish(exitcode::done);
}

// What is said beside a preset counts instead of its own.
Result<ExportPreset> chosenPreset(const CommandContext &context)
{
    const CommandLine &line = context.line();
    ExportPreset chosen;
    if (line.has("preset")) {
        MOVIEDB_TRY(preset, ExportPresets::in(context.settings().dataDir).preset(line.option("preset")));
        chosen = preset;
    }
    if (line.has("format") && line.option("format") != chosen.format && !chosen.place.isEmpty() &&
        !line.has("out"))
        return makeError(Fault::Usage,
                         QStringLiteral("The preset writes %1 in another format.").arg(chosen.place), {},
                         QStringLiteral("Say with --out where this one goes."));
    for (const auto &[option, text] :
         {std::pair("format", &ExportPreset::format), std::pair("table", &ExportPreset::table),
          std::pair("out", &ExportPreset::place)})
        if (line.has(option))
            chosen.*text = line.option(option);
    if (line.has("where")) {
        chosen.where = line.option("where");
        chosen.search.clear();
        chosen.selectedRows = false;
    }
    if (chosen.selectedRows)
        return makeError(
            Fault::Usage,
            QStringLiteral("“%1” exports the selected rows, which only a window has.").arg(chosen.name), {},
            QStringLiteral("Say with --where which rows are meant."));
    chosen.publishable = chosen.publishable || line.has("publishable");
    return chosen;
}

void exportRows(CommandContext &context)
{
    if (context.line().has("presets"))
        return printPresets(context);
    const auto chosen = chosenPreset(context);
    if (!chosen)
        return context.fail(chosen.error());
    if (chosen->isSite())
        return makeSite(context, {chosen->place, chosen->title, chosen->where, chosen->search,
                                  chosen->publishable, chosen->pictures});
    ExportRequest request;
    request.format = chosen->format;
    request.table = chosen->table;
    request.search = chosen->search;
    request.fileName = chosen->place;
    if (chosen->publishable)
        request.sources = openSources(sources::descriptions());
    context.withStore([&context, request, where = chosen->where](const StorePointer &store) {
        context.then(store->schema(), [&context, store, request, where](const SchemaInfo &schema) {
            startExport(context, store, request, where, schema);
        });
    });
}

} // namespace

Command exportCommand()
{
    return {
        QStringLiteral("export"),
        {QString()},
        QStringLiteral("Writes films with everything that hangs on them, or the rows of a table."),
        {wordOption("format", rowFormatNames(QStringLiteral("|")), "the first one when it is not given"),
         textOption("table", "T", "rows of this table"),
         textOption("where", "EXPR", "only rows that fit, \"year >= 1990 and title ~ 'storm'\""),
         switchOption("publishable", "films: only what may be passed on, by the licence of its source"),
         textOption("out", "FILE", "write there instead of to standard output"),
         textOption("preset", "NAME",
                    "what was saved under this name in the window; what is said beside it counts instead"),
         switchOption("presets", "only list the presets, one on each line")},
        &exportRows};
}

} // namespace moviedb
