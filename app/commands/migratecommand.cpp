#include "app/commands/migratecommand.h"

#include "app/commandcontext.h"

namespace moviedb {

namespace {

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

void migrate(CommandContext &context)
{
    if (context.line().arguments.first() == QLatin1String("status"))
        return context.then(migrationStatus(context.storeOptions()),
                            [&context](const QList<store::MigrationStatus> &migrations) {
                                printMigrations(context, migrations);
                            });
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
