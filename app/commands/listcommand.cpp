#include "app/commands/listcommand.h"

#include "app/commandcontext.h"
#include "app/scopereader.h"
#include "app/streams/wholefile.h"
#include "core/contract/entryjson.h"
#include "core/contract/jsonvalue.h"
#include "core/sources/registry/listfile.h"

namespace moviedb {

namespace {

QByteArray listLines(const QList<GalleryEntry> &entries, int limit)
{
    QByteArray lines;
    int written = 0;
    for (const GalleryEntry &entry : entries) {
        if (limit > 0 && written++ == limit)
            break;
        lines += contract::toBytes(contract::movieListLine(entry)) + '\n';
    }
    return lines;
}

void deliver(CommandContext &context, const QList<GalleryEntry> &entries, int limit)
{
    const QByteArray lines = listLines(entries, limit);
    if (entries.isEmpty())
        context.say(noTitleIn(context.line().arguments.first()));
    const QString fileName = context.line().option("out");
    if (fileName.isEmpty()) {
        context.print(lines);
        return context.finish(exitcode::done);
    }
    if (const auto written = writeWholeFile(fileName, lines); !written)
        return context.fail(written.error());
    context.say(QStringLiteral("%1 titles written to %2").arg(lines.count('\n')).arg(fileName));
    context.finish(exitcode::done);
}

void list(CommandContext &context)
{
    const int limit = context.line().number("limit", 0);
    const QString argument = context.line().arguments.first();
    auto read = readScope(argument, context.settings().country);
    if (!read)
        return context.fail(read.error());
    context.say(read->warnings);
    CrawlScope &scope = read->scope;
    if (scope.kind == CrawlScope::Kind::Entries)
        return deliver(context, scope.entries, limit);
    if (scope.kind == CrawlScope::Kind::HtmlFile) {
        const auto page = sources::readListFile(argument, scope.html);
        if (!page)
            return context.fail(page.error());
        context.say(page->warnings);
        return deliver(context, page->entries, limit);
    }
    scope.limits.titles = limit;
    CrawlService *service = context.crawlService(nullptr);
    context.then(service->list(scope),
                 [&context, limit](const QList<GalleryEntry> &entries) { deliver(context, entries, limit); });
}

} // namespace

Command listCommand()
{
    return {QStringLiteral("list"),
            {QStringLiteral("GALLERY|LIST")},
            QStringLiteral("Prints the titles of a gallery or a list as JSON Lines."),
            {numberOption("limit", "titles at most"),
             textOption("out", "FILE", "write there instead of to standard output")},
            &list};
}

} // namespace moviedb
