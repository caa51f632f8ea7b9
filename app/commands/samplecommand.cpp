#include "app/commands/samplecommand.h"

#include "app/commandcontext.h"
#include "app/commands/crawlcommand.h"
#include "core/sample/samplegallery.h"

namespace moviedb {

namespace {

void sample(CommandContext &context)
{
    runCrawl(context, sampleScope(context.line().number("films", 0)));
}

} // namespace

Command sampleCommand()
{
    return {QStringLiteral("sample"),
            {QString()},
            QStringLiteral("Crawls the built-in sample gallery, without any network."),
            {numberOption("films", "films at most"), switchOption("json", "a summary on standard output")},
            &sample};
}

} // namespace moviedb
