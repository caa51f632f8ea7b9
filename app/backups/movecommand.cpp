#include "app/backups/movecommand.h"

#include "app/backups/backupplaces.h"
#include "core/base/passwords.h"
#include "core/contract/backupjson.h"
#include "core/sources/registry/sources.h"

#include <QProcessEnvironment>

namespace moviedb {

namespace {

// The database of the settings, and nothing that only this command line said.
Result<bool> useFromNowOn(const CommandContext &context, const QString &url)
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    MOVIEDB_TRY(settings, loadSettings(context.settings().file, environment, sources::descriptions()));
    const bool given = settings.environmentGiven.contains(QStringLiteral("database"));
    settings.database = url;
    MOVIEDB_CHECK(saveSettings(settings, sources::descriptions()));
    return !given;
}

void moved(CommandContext &context, const MoveOutcome &outcome, const QString &url)
{
    // First of all: who reads the answer may be gone, and writing it would end the program.
    const auto used = useFromNowOn(context, url);
    context.print(contract::toBytes(contract::moveLine(outcome)) + '\n');
    context.say(QStringLiteral("Copied and compared, table by table: %1 films, %2 rows.")
                    .arg(outcome.films)
                    .arg(outcome.rows));
    if (!used) {
        context.say(QStringLiteral("The copy is whole, but it is not used yet: give it with --db."));
        return context.fail(used.error());
    }
    context.sayOutcome(
        QStringLiteral("From now on %1 is used; %2 stays as it was.").arg(outcome.to, outcome.from));
    if (!*used)
        context.say(QStringLiteral("MOVIEDB_DB names another database: change it, too."));
    context.finish(exitcode::done);
}

void move(CommandContext &context)
{
    const QString url = context.line().option("to");
    if (url.isEmpty())
        return context.fail(
            makeError(Fault::Usage, QStringLiteral("Where to is missing."), QStringLiteral("--to"),
                      QStringLiteral("Say --to sqlite:PATH or --to postgresql://user@host/name.")));
    if (holdsPassword(url))
        return context.fail(
            makeError(Fault::Usage, QStringLiteral("A password is not taken from the command line."),
                      QStringLiteral("--to"),
                      QStringLiteral("Put it into ~/.pgpass, or type it when it is asked for.")));
    const WatchPointer watch = watched(context);
    withPassword<MoveOutcome>(
        context,
        [&context, url, watch](const QString &password) {
            // One of the two is a file, which wants none.
            BackupPlace place = backupPlace(context);
            place.password = password;
            return moveDatabase(place, url, password, watch);
        },
        [&context, url](const MoveOutcome &outcome) { moved(context, outcome, url); });
}

} // namespace

Command moveCommand()
{
    return {
        QStringLiteral("move"),
        {QString()},
        QStringLiteral(
            "Copies the database to another place, of either engine, compares, and uses it from then on."),
        {addressOption("to", "sqlite:PATH or postgresql://user@host:port/name; must be empty")},
        &move};
}

} // namespace moviedb
