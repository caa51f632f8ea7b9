#include "app/commandtable.h"

#include "app/backups/backupcommand.h"
#include "app/backups/movecommand.h"
#include "app/commands/claimscommand.h"
#include "app/commands/crawlcommand.h"
#include "app/commands/exportcommand.h"
#include "app/commands/historycommand.h"
#include "app/commands/listcommand.h"
#include "app/commands/migratecommand.h"
#include "app/commands/rematchcommand.h"
#include "app/commands/reviewcommand.h"
#include "app/commands/samplecommand.h"
#include "app/commands/schemacommand.h"
#include "app/commands/searchcommand.h"
#include "app/identity/duplicatescommand.h"
#include "app/identity/mergecommand.h"
#include "app/identity/splitcommand.h"
#include "app/imports/importcommand.h"
#include "app/matching/classifycommand.h"
#include "app/matching/evaluatecommand.h"
#include "app/matching/matchcommand.h"
#include "app/matching/traincommand.h"
#include "app/passports/passportcommand.h"
#include "app/recipes/replaycommand.h"
#include "app/rules/disagreementscommand.h"
#include "app/rules/rulescommand.h"
#include "app/runs/runscommand.h"
#include "app/serving/servecommand.h"
#include "app/sites/sitecommand.h"
#include "app/system/systemcommand.h"
#include "app/upkeep/rereadcommand.h"

#include <algorithm>

namespace moviedb {

const QList<Command> &commandTable()
{
    static const QList<Command> commands{
        listCommand(),     searchCommand(),        crawlCommand(),    runsCommand(),       reviewCommand(),
        rematchCommand(),  mergeCommand(),         splitCommand(),    duplicatesCommand(), rereadCommand(),
        classifyCommand(), matchCommand(),         evaluateCommand(), trainCommand(),      claimsCommand(),
        rulesCommand(),    disagreementsCommand(), exportCommand(),   importCommand(),     historyCommand(),
        replayCommand(),   migrateCommand(),       backupCommand(),   moveCommand(),       schemaCommand(),
        sampleCommand(),   serveCommand(),         passportCommand(), siteCommand(),       systemCommand(),
    };
    return commands;
}

const Command *findCommand(const QString &name)
{
    const QList<Command> &commands = commandTable();
    const auto found = std::find_if(commands.begin(), commands.end(),
                                    [&name](const Command &command) { return command.name == name; });
    return found == commands.end() ? nullptr : &*found;
}

const QList<Option> &globalOptions()
{
    static const QList<Option> options{
        addressOption("db", "sqlite:PATH or postgresql://user@host:port/name?sslmode=…"),
        fileOption("config", "settings of this file instead of the usual one"),
        switchOption("offline", "send nothing; use what was read before"),
        wordOption("log-level", QStringLiteral("debug|info|warning|error"), "what to tell on standard error"),
        switchOption("help", "this text, or that of a command"),
        switchOption("version", "the program's version"),
    };
    return options;
}

} // namespace moviedb
