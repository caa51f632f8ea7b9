#include "app/commands/schemacommand.h"

#include "app/commandcontext.h"
#include "core/contract/rowschema.h"
#include "core/contract/schemashapes.h"

namespace moviedb {

namespace {

QByteArray schemaText(const QString &format, const SchemaInfo &info, const QString &table)
{
    if (format == QLatin1String("json"))
        return contract::schemaJson(info, table);
    if (format == QLatin1String("export"))
        return contract::exportSchema(info);
    return contract::schemaGrid(info, table).toUtf8();
}

void printSchema(CommandContext &context, const SchemaInfo &info)
{
    const QString table = context.line().option("table");
    const QString format = context.line().option("format");
    const bool isView = std::any_of(info.views.cbegin(), info.views.cend(),
                                    [&table](const TableInfo &view) { return view.name == table; });
    if (!table.isEmpty() && info.table(table) == nullptr && !isView)
        return context.fail(makeError(Fault::Usage, QStringLiteral("There is no table “%1”.").arg(table), {},
                                      QStringLiteral("moviedb schema lists the tables.")));
    if (format == QLatin1String("sql"))
        return context.then(
            schemaSql(context.storeOptions(), table, store::engineFromName(context.line().option("engine"))),
            [&context](const QString &sql) {
                context.print(sql.toUtf8());
                context.finish(exitcode::done);
            });
    context.print(schemaText(format, info, table));
    context.finish(exitcode::done);
}

void schema(CommandContext &context)
{
    if (context.line().option("format") == QLatin1String("export") && context.line().has("table"))
        return context.fail(makeError(Fault::Usage,
                                      QStringLiteral("The schema of an export has all tables in it."),
                                      QStringLiteral("--table")));
    if (context.line().has("engine") && context.line().option("format") != QLatin1String("sql"))
        return context.fail(makeError(Fault::Usage, QStringLiteral("Only SQL is written for an engine."),
                                      QStringLiteral("--engine"), QStringLiteral("Add --format sql.")));
    context.withStore([&context](const std::shared_ptr<MovieStore> &store) {
        context.then(store->schema(),
                     [&context, store](const SchemaInfo &info) { printSchema(context, info); });
    });
}

} // namespace

Command schemaCommand()
{
    return {
        QStringLiteral("schema"),
        {QString()},
        QStringLiteral("Prints the tables as a grid, JSON or SQL, or the JSON Schema of exported documents."),
        {textOption("table", "T", "this table alone"),
         wordOption("format", QStringLiteral("table|json|sql|export"), "how to print it"),
         wordOption("engine", QStringLiteral("sqlite|postgres"),
                    "with sql: for this one, whichever the database is")},
        &schema};
}

} // namespace moviedb
