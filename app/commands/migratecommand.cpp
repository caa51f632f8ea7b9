#include "app/commands/migratecommand.h"

#include "app/commandcontext.h"

#include <algorithm>

namespace moviedb {

namespace {

void printMigrations(CommandContext &context, const QList<store::MigrationStatus> &migrations)
{
    for (const store::MigrationStatus &migration : migrations) {
        const QString state = migration.edited    ? QStringLiteral("edited after it was applied")
                              : migration.applied ? QStringLiteral("applied %1").arg(migration.appliedAt)
                                                  : QStringLiteral("pending");
        context.print(QStringLiteral("%1  %2  %3\n")
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
    for (const Error &difference : status.check.drift)
        context.say(QStringLiteral("moviedb: ") + difference.oneLine());
    if (!status.check.additions.isEmpty())
        context.say(QStringLiteral("Not Movie DB's own, and left alone: %1.")
                        .arg(status.check.additions.join(QStringLiteral(", "))));
    const bool edited = std::any_of(status.migrations.begin(), status.migrations.end(),
                                    [](const store::MigrationStatus &one) { return one.edited; });
    context.finish(edited || !status.check.drift.isEmpty() ? exitcode::failed : exitcode::done);
}

void migrate(CommandContext &context)
{
    if (context.line().arguments.first() == QLatin1String("status"))
        return context.then(
            databaseStatus(context.storeOptions()),
            [&context](const store::DatabaseStatus &status) { printStatus(context, status); });
    context.then(migrateUp(context.storeOptions()), [&context](int applied) {
        context.say(applied == 0 ? QStringLiteral("Nothing to apply.")
                                 : QStringLiteral("%1 migrations applied.").arg(applied));
        context.finish(exitcode::done);
    });
}

} // namespace

Command migrateCommand()
{
    return {QStringLiteral("migrate"),
            {QStringLiteral("status"), QStringLiteral("up")},
            QStringLiteral("Shows the database's migrations, or applies what is missing."),
            {},
            &migrate};
}

} // namespace moviedb
