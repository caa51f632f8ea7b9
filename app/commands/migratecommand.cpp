#include "app/commands/migratecommand.h"

#include "app/commandcontext.h"
#include "core/contract/jsonvalue.h"

#include <algorithm>

namespace moviedb {

namespace {

using contract::toBytes;

OrderedJson migrationLine(const store::MigrationStatus &migration)
{
    OrderedJson line = OrderedJson::object();
    line["version"] = migration.version;
    line["name"] = utf8(migration.name);
    line["applied"] = migration.applied;
    line["applied_at"] = textOrNull(migration.appliedAt);
    line["edited"] = migration.edited && migration.applied;
    line["checksum"] = textOrNull(migration.checksum);
    line["applied_checksum"] = textOrNull(migration.appliedChecksum);
    return line;
}

void printMigrations(CommandContext &context, const QList<store::MigrationStatus> &migrations)
{
    const bool json = context.line().has("json");
    for (const store::MigrationStatus &migration : migrations) {
        const bool isUnknown = migration.checksum.isEmpty(); // to this program
        const QString state = isUnknown           ? QStringLiteral("applied by a newer Movie DB")
                              : migration.edited  ? QStringLiteral("edited after it was applied")
                              : migration.applied ? QStringLiteral("applied %1").arg(migration.appliedAt)
                                                  : QStringLiteral("pending");
        context.print(json ? toBytes(migrationLine(migration)) + '\n'
                           : QStringLiteral("%1  %2  %3\n")
                                 .arg(migration.version, 4, 10, QLatin1Char('0'))
                                 .arg(migration.name, -24)
                                 .arg(state)
                                 .toUtf8());
    }
}

void printStatus(CommandContext &context, const store::DatabaseStatus &status)
{
    printMigrations(context, status.migrations);
    if (status.readOnly)
        context.say(status.readOnly->oneLine());
    if (status.gap)
        context.say(QStringLiteral("moviedb: ") + status.gap->oneLine());
    for (const Error &difference : status.check.drift)
        context.say(QStringLiteral("moviedb: ") + difference.oneLine());
    if (!status.check.additions.isEmpty())
        context.say(QStringLiteral("Not Movie DB's own, and left alone: %1.")
                        .arg(status.check.additions.join(QStringLiteral(", "))));
    const bool edited = std::any_of(status.migrations.begin(), status.migrations.end(),
                                    [](const store::MigrationStatus &one) { return one.edited; });
    context.finish(edited || status.gap || !status.check.drift.isEmpty() ? exitcode::failed : exitcode::done);
}

// {"outcome", "migrations", "version", "backup"}: how many were applied or taken back.
OrderedJson reportObject(const store::MigrationReport &report, const QString &outcome)
{
    OrderedJson object = OrderedJson::object();
    object["outcome"] = utf8(outcome);
    object["migrations"] = report.applied;
    object["version"] = report.version;
    object["backup"] = textOrNull(report.backup);
    return object;
}

void printReport(CommandContext &context, const store::MigrationReport &report, bool down)
{
    const bool nothing = report.applied == 0;
    if (context.line().has("json")) {
        const QString outcome = nothing ? QStringLiteral("nothing_to_do")
                                : down  ? QStringLiteral("taken_back")
                                        : QStringLiteral("applied");
        context.print(toBytes(reportObject(report, outcome)) + '\n');
    }
    if (!report.backup.isEmpty())
        context.say(QStringLiteral("Backed up first: %1").arg(report.backup));
    if (nothing)
        context.sayOutcome(down ? QStringLiteral("Nothing to take back.")
                                : QStringLiteral("Nothing to apply."));
    else if (!down)
        context.sayOutcome(QStringLiteral("%1 migrations applied.").arg(report.applied));
    else
        context.sayOutcome(
            QStringLiteral("%1 migrations taken back: the database is at schema %2. This Movie DB "
                           "brings it up again when it opens it.")
                .arg(report.applied)
                .arg(report.version));
    context.finish(exitcode::done);
}

std::optional<int> wantedVersion(const CommandLine &line)
{
    return line.has("to") ? std::optional<int>(line.number("to", 0)) : std::nullopt;
}

void moveSchema(CommandContext &context, bool down)
{
    const auto to = wantedVersion(context.line());
    const StoreOptions options = context.storeOptions();
    context.then(
        down ? migrateDown(options, to) : migrateUp(options, to),
        [&context, down](const store::MigrationReport &report) { printReport(context, report, down); });
}

void printFaults(CommandContext &context, const QList<Error> &faults)
{
    for (const Error &fault : faults) {
        if (context.line().has("json")) {
            OrderedJson line = OrderedJson::object();
            line["fault"] = utf8(fault.text);
            line["where"] = textOrNull(fault.where);
            line["remedy"] = textOrNull(fault.remedy);
            context.print(toBytes(line) + '\n');
        }
        context.say(QStringLiteral("moviedb: ") + fault.oneLine());
    }
    if (faults.isEmpty())
        context.say(QStringLiteral("Nothing is wrong with the schema."));
    context.finish(faults.isEmpty() ? exitcode::done : exitcode::failed);
}

// {"engine", "from", "to", "steps": [{"migration", "down", "statements", "checks"}], "script"}.
OrderedJson planObject(const store::MigrationPlan &plan)
{
    OrderedJson object = OrderedJson::object();
    object["engine"] = utf8(store::engineName(plan.engine));
    object["from"] = plan.from;
    object["to"] = plan.to;
    object["steps"] = OrderedJson::array();
    for (const store::MigrationStep &step : plan.steps) {
        OrderedJson entry = OrderedJson::object();
        entry["migration"] = utf8(step.name);
        entry["down"] = step.down;
        entry["statements"] = contract::textArray(step.statements);
        entry["checks"] = contract::textArray(step.checks);
        object["steps"].push_back(std::move(entry));
    }
    object["script"] = utf8(store::scriptOf(plan));
    return object;
}

void printPlan(CommandContext &context)
{
    const auto engine = store::engineFromName(context.line().option("engine"));
    context.then(migrationPlan(context.storeOptions(), wantedVersion(context.line()), engine),
                 [&context](const store::MigrationPlan &plan) {
                     context.print(context.line().has("json") ? toBytes(planObject(plan)) + '\n'
                                                              : store::scriptOf(plan).toUtf8());
                     context.finish(exitcode::done);
                 });
}

void migrate(CommandContext &context)
{
    const QString &word = context.line().arguments.first();
    const bool needsNone =
        word == QLatin1String("up") || word == QLatin1String("sql"); // makes it, or only tells
    if (const auto missing = needsNone ? std::nullopt : context.missingDatabase())
        return context.fail(*missing);
    if (word == QLatin1String("status"))
        return context.then(
            databaseStatus(context.storeOptions()),
            [&context](const store::DatabaseStatus &status) { printStatus(context, status); });
    if (word == QLatin1String("verify"))
        return context.then(verifySchema(context.storeOptions()),
                            [&context](const QList<Error> &faults) { printFaults(context, faults); });
    if (word == QLatin1String("sql"))
        return printPlan(context);
    moveSchema(context, word == QLatin1String("down"));
}

} // namespace

Command migrateCommand()
{
    return {QStringLiteral("migrate"),
            {QStringLiteral("status"), QStringLiteral("up"), QStringLiteral("down"), QStringLiteral("verify"),
             QStringLiteral("sql")},
            QStringLiteral("Shows the database's migrations, applies what is missing, takes back, checks, or "
                           "prints the statements that up or down would run."),
            {optionOf("up|down|sql",
                      numberOption(
                          "to",
                          "end at this migration; down goes back by one without it, to 0 leaves nothing", 0)),
             optionOf("sql", wordOption("engine", QStringLiteral("sqlite|postgres"),
                                        "sql: as if the database were of this engine")),
             switchOption("json", "what is printed as JSON, status and verify as JSON Lines")},
            &migrate};
}

} // namespace moviedb
