#include "app/commands/samplecommand.h"

#include "app/commandcontext.h"
#include "app/commands/crawlcommand.h"
#include "core/sample/samplegallery.h"

namespace moviedb {

namespace {

// The window does the same: invented films do not come between a person's own.
void useSampleDatabase(CommandContext &context)
{
    Settings settings = context.settings();
    if (settings.environmentGiven.contains(QStringLiteral("database")))
        return;
    settings.database = settings.sampleDatabase();
    context.say(QStringLiteral("The sample has a database of its own: look at it with --db \"%1\".")
                    .arg(settings.database));
    context.setSettings(settings);
}

void sample(CommandContext &context)
{
    useSampleDatabase(context);
    runCrawl(context, sampleScope(context.line().number("films", 0)));
}

} // namespace

Command sampleCommand()
{
    return {
        QStringLiteral("sample"),
        {QString()},
        QStringLiteral("Crawls the built-in sample gallery, without any network, into a database of its own "
                       "(unless --db or MOVIEDB_DB names one)."),
        {numberOption("films", "films at most"), switchOption("json", "a summary on standard output")},
        &sample};
}

} // namespace moviedb
