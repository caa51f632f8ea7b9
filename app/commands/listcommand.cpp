#include "app/commandcontext.h"
#include "app/commands/commands.h"
#include "app/scopereader.h"
#include "core/contract/entryjson.h"
#include "core/contract/jsonvalue.h"
#include "core/sources/lists/titlelists.h"

#include <QSaveFile>

namespace moviedb::commands {

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
    const QString fileName = context.line().option("out");
    if (fileName.isEmpty()) {
        context.print(lines);
        return context.finish(exitcode::done);
    }
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(lines) != lines.size() || !file.commit())
        return context.fail(makeError(
            Fault::Io, QStringLiteral("The file cannot be written: %1.").arg(file.errorString()), fileName));
    context.say(QStringLiteral("%1 titles written to %2").arg(lines.count('\n')).arg(fileName));
    context.finish(exitcode::done);
}

} // namespace

void list(CommandContext &context)
{
    const auto limit = context.line().number("limit", 0, 1);
    if (!limit)
        return context.fail(limit.error());
    const QString argument = context.line().arguments.first();
    auto scope = readScope(argument, context.settings().country);
    if (!scope)
        return context.fail(scope.error());
    if (scope->kind == CrawlScope::Kind::Entries)
        return deliver(context, scope->entries, *limit);
    if (scope->kind == CrawlScope::Kind::HtmlFile) {
        const auto page = lists::parseFile(argument, scope->html);
        if (!page)
            return context.fail(page.error());
        for (const QString &warning : page->warnings)
            context.say(warning);
        return deliver(context, page->entries, *limit);
    }
    scope->limits.titles = *limit;
    CrawlService *service = context.crawlService(nullptr);
    context.then(service->list(*scope), [&context, limit = *limit](const QList<GalleryEntry> &entries) {
        deliver(context, entries, limit);
    });
}

} // namespace moviedb::commands
