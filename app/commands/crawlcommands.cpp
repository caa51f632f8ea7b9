#include "app/commandcontext.h"
#include "app/commands/commands.h"
#include "app/interrupt.h"
#include "app/scopereader.h"
#include "core/contract/jsonvalue.h"
#include "core/contract/summaryjson.h"
#include "core/sample/samplegallery.h"

namespace moviedb::commands {

namespace {

QString progressLine(const CrawlProgress &progress)
{
    QString line = QStringLiteral("%1 listed · %2 accepted · %3 to review · %4 none · %5 stored · %6 "
                                  "unchanged · %7 failed · %8 requests")
                       .arg(progress.listed)
                       .arg(progress.accepted)
                       .arg(progress.review)
                       .arg(progress.none)
                       .arg(progress.stored)
                       .arg(progress.unchanged)
                       .arg(progress.failed)
                       .arg(progress.requests);
    if (!progress.message.isEmpty())
        line += QStringLiteral(" · ") + progress.message;
    return line;
}

int exitCodeOf(const CrawlSummary &summary)
{
    if (summary.stoppedBy == QLatin1String("user"))
        return exitcode::interrupted;
    if (summary.stoppedBy == QLatin1String("refused") || summary.stoppedBy == QLatin1String("error"))
        return exitcode::failed;
    return summary.counts.review > 0 || summary.counts.none > 0 ? exitcode::waitsForPerson : exitcode::done;
}

void finishCrawl(CommandContext &context, const CrawlSummary &summary)
{
    context.say(progressLine(summary.counts));
    if (!summary.error.isEmpty())
        context.say(QStringLiteral("moviedb: ") + summary.error);
    if (context.line().has("json"))
        context.print(contract::toBytes(contract::crawlSummary(summary)) + '\n');
    context.finish(exitCodeOf(summary));
}

void runCrawl(CommandContext &context, const CrawlScope &scope)
{
    context.withStore([&context, scope](std::shared_ptr<MovieStore> store) {
        CrawlService *service = context.crawlService(std::move(store));
        auto lastSaid = std::make_shared<qint64>(0);
        QObject::connect(service, &CrawlService::progressed, &context,
                         [&context, lastSaid](const CrawlProgress &progress) {
                             if (progress.elapsedMs - *lastSaid < 2000)
                                 return;
                             *lastSaid = progress.elapsedMs;
                             context.say(progressLine(progress));
                         });
        QObject::connect(service, &CrawlService::finished, &context,
                         [&context](const CrawlSummary &summary) { finishCrawl(context, summary); });
        onInterrupt(&context, [&context, service] {
            context.say(QStringLiteral(
                "Stopping; what is in flight is finished first. Press again to stop at once."));
            service->stop();
        });
        service->start(scope);
    });
}

Result<CrawlScope> crawlScope(const CommandContext &context)
{
    const CommandLine &line = context.line();
    auto scope = readScope(line.arguments.first(), context.settings().country);
    if (!scope)
        return scope;
    const auto titles = line.number("limit", 0, 1);
    const auto requests = line.number("max-requests", 0, 1);
    const auto minutes = line.number("max-minutes", 0, 1);
    for (const auto *number : {&titles, &requests, &minutes})
        if (!*number)
            return number->error();
    scope->limits = {*titles, *requests, *minutes};
    if (line.has("accept-above")) {
        bool ok = false;
        const double score = line.option("accept-above").toDouble(&ok);
        if (!ok || score < 0 || score > 100)
            return makeError(Fault::Usage, QStringLiteral("--accept-above takes a score from 0 to 100."));
        scope->acceptAbove = score;
    }
    scope->resume = line.has("resume");
    return scope;
}

} // namespace

void crawl(CommandContext &context)
{
    const auto scope = crawlScope(context);
    if (!scope)
        return context.fail(scope.error());
    runCrawl(context, *scope);
}

void sample(CommandContext &context)
{
    const auto films = context.line().number("films", 0, 1);
    if (!films)
        return context.fail(films.error());
    runCrawl(context, sampleScope(*films));
}

} // namespace moviedb::commands
