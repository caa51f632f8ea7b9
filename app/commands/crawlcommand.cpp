#include "app/commands/crawlcommand.h"

#include "app/commandcontext.h"
#include "app/commandhelp.h"
#include "app/interrupt.h"
#include "app/owedfacts.h"
#include "app/scopereader.h"
#include "core/contract/jsonvalue.h"
#include "core/contract/summaryjson.h"
#include "core/crawl/run/owedtitles.h"
#include "core/sample/samplegallery.h"

namespace moviedb {

namespace {

// Before the counts of a crawl that is under way.
QString shareLine(const CrawlProgress &progress)
{
    QString line = QStringLiteral("%1 % done · ").arg(int(progress.done * 100));
    if (progress.secondsLeft >= 0)
        line += QStringLiteral("%1 s left · ").arg(progress.secondsLeft);
    return line;
}

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
    if (progress.programs > 1)
        line += QStringLiteral(" · %1 programs").arg(progress.programs);
    if (!progress.message.isEmpty())
        line += QStringLiteral(" · ") + progress.message;
    return line;
}

QString failureSentence(const CrawlSummary &summary)
{
    const int failed = summary.counts.failed;
    const QString count =
        failed == 1 ? QStringLiteral("1 title failed") : QStringLiteral("%1 titles failed").arg(failed);
    const QString why = summary.commonestFailure.isEmpty()
                            ? QString()
                            : QStringLiteral(", most often: ") + summary.commonestFailure;
    return QStringLiteral("moviedb: %1%2 crawl --resume tries them again.")
        .arg(count, why.isEmpty() ? QStringLiteral(".") : why);
}

// A crawl that ended at its number of titles has nothing to go on with.
QString limitSentence(const CrawlLimits &reached)
{
    const QString words = QStringLiteral("moviedb: The limit of %1 was reached.").arg(limitName(reached));
    return reached.titles > 0 ? words : words + QStringLiteral(" crawl --resume goes on from there.");
}

int exitCodeOf(const CrawlSummary &summary)
{
    if (summary.stoppedBy == QLatin1String("user"))
        return exitcode::interrupted;
    if (summary.stoppedBy == QLatin1String("refused") || summary.stoppedBy == QLatin1String("error"))
        return exitcode::failed;
    if (summary.counts.failed > 0 || !summary.collapsedFields.isEmpty())
        return exitcode::failed;
    return summary.counts.review > 0 || summary.counts.none > 0 ? exitcode::waitsForPerson : exitcode::done;
}

// A list without a title is no failure: whoever made it may have found none. But it is said.
void sayNothingListed(CommandContext &context, int listed)
{
    if (listed == 0 && !context.line().arguments.isEmpty())
        context.say(noTitleIn(context.line().arguments.first()));
}

void finishCrawl(CommandContext &context, const std::shared_ptr<MovieStore> &store,
                 const CrawlSummary &summary)
{
    const qsizetype remarks = summary.remarks.size();
    context.say(progressLine(summary.counts));
    if (summary.error.isEmpty() && summary.stoppedBy.isEmpty() &&
        summary.counts.gallery != crawl::reviewGallery())
        sayNothingListed(context, summary.counts.listed);
    if (summary.counts.reused > 0)
        context.say(QStringLiteral("moviedb: %1 kept answers were used again; --anew asks for all.")
                        .arg(summary.counts.reused));
    if (summary.counts.changedAtSource > 0)
        context.say(QStringLiteral("moviedb: %1 pages and items have changed at their source since.")
                        .arg(summary.counts.changedAtSource));
    for (const QString &warning : summary.warnings)
        context.say(QStringLiteral("moviedb: ") + warning);
    if (!summary.error.isEmpty())
        context.say(QStringLiteral("moviedb: ") + summary.error);
    if (summary.stoppedBy == QLatin1String("limit"))
        context.say(limitSentence(summary.reached));
    if (summary.counts.failed > 0)
        context.say(failureSentence(summary));
    if (remarks > 0)
        context.say(
            (remarks == 1
                 ? QStringLiteral("moviedb: 1 line of the list was not taken as it stands; see above.")
                 : QStringLiteral("moviedb: %1 lines of the list were not taken as they stand; see above.")
                       .arg(remarks)));
    if (summary.counts.gallery == crawl::reviewGallery() && !context.line().arguments.isEmpty())
        context.say(
            QStringLiteral("moviedb: This read the facts of decided films and listed no gallery. Without "
                           "--resume it is crawled anew."));
    if (context.line().has("json"))
        context.print(contract::toBytes(contract::crawlSummary(summary)) + '\n');
    finishTellingOwed(context, store, exitCodeOf(summary));
}

void finishJoining(CommandContext &context, const CrawlSummary &summary)
{
    if (!summary.error.isEmpty())
        context.say(QStringLiteral("moviedb: ") + summary.error);
    else if (summary.carried)
        context.say(QStringLiteral("moviedb: %1 requests carried for crawl %2.")
                        .arg(summary.carried.value_or(0))
                        .arg(summary.counts.runId));
    if (context.line().has("json"))
        context.print(contract::toBytes(contract::crawlSummary(summary)) + '\n');
    context.finish(exitCodeOf(summary));
}

// --resume alone: whatever is unfinished, wherever it came from.
Result<ReadScope> scopeOf(const CommandContext &context)
{
    const CommandLine &line = context.line();
    if (!line.arguments.isEmpty())
        return readScope(line.arguments.first(), context.settings().country);
    if (line.has("resume"))
        return ReadScope();
    return makeError(Fault::Usage, QStringLiteral("Usage: %1").arg(usageLine(*line.description)), {},
                     QStringLiteral("Name a gallery or a list; --resume alone goes on with the newest "
                                    "unfinished crawl."));
}

// What a crawl of it would take; asks the gallery for its first page at most.
void forecastCrawl(CommandContext &context, const CrawlScope &scope)
{
    const auto tell = [&context, scope](const std::shared_ptr<MovieStore> &store) {
        context.then(context.crawlService(store)->forecast(scope), [&context](const Forecast &forecast) {
            sayNothingListed(context, forecast.titles);
            context.say(QStringLiteral("%1 titles, about %2 requests, about %3 s")
                            .arg(forecast.titles)
                            .arg(forecast.requests)
                            .arg(forecast.seconds));
            const OrderedJson line = {
                {"titles", forecast.titles}, {"requests", forecast.requests}, {"seconds", forecast.seconds}};
            context.print(contract::toBytes(line) + '\n');
            context.finish(exitcode::done);
        });
    };
    context.withStore(tell, CommandContext::Missing::IsMade); // the crawl that follows makes it
}

// Tells how it goes and ends the command with it.
void withCrawl(CommandContext &context, const QStringList &remarks,
               const std::function<void(CrawlService *)> &begin,
               CommandContext::Missing missing = CommandContext::Missing::IsTold)
{
    const auto crawl = [&context, remarks, begin](const std::shared_ptr<MovieStore> &store) {
        CrawlService *service = context.crawlService(store);
        auto lastSaid = std::make_shared<qint64>(0);
        QObject::connect(service, &CrawlService::progressed, &context,
                         [&context, lastSaid](const CrawlProgress &progress) {
                             if (progress.elapsedMs - *lastSaid < 2000)
                                 return;
                             *lastSaid = progress.elapsedMs;
                             context.say(shareLine(progress) + progressLine(progress));
                         });
        QObject::connect(service, &CrawlService::finished, &context,
                         [&context, store, remarks](CrawlSummary summary) {
                             summary.remarks = remarks;
                             if (summary.carried || (context.line().has("join") && summary.counts.runId == 0))
                                 finishJoining(context, summary);
                             else
                                 finishCrawl(context, store, summary);
                         });
        onInterrupt(&context, [&context, service] {
            context.say(QStringLiteral(
                "Stopping; what is in flight is finished first. Press again to stop at once."));
            service->stop();
        });
        begin(service);
    };
    context.withWritableStore(crawl, missing);
}

void joinCrawl(CommandContext &context)
{
    const CommandLine &line = context.line();
    if (!line.arguments.isEmpty() || line.has("resume"))
        return context.fail(makeError(
            Fault::Usage, QStringLiteral("--join names a crawl that exists: nothing else can be chosen."), {},
            QStringLiteral("moviedb crawl --join RUN; moviedb runs list names the crawls.")));
    const int runId = line.number("join", 0);
    withCrawl(context, {}, [&context, runId](CrawlService *service) {
        QObject::connect(service, &CrawlService::awaits, &context,
                         [&context](const QString &awaited) { context.say(awaited); });
        service->join(runId);
    });
}

void crawlScope(CommandContext &context)
{
    const CommandLine &line = context.line();
    if (line.has("join"))
        return joinCrawl(context);
    if (line.has("forecast") && line.arguments.isEmpty())
        return context.fail(makeError(
            Fault::Usage, QStringLiteral("There is nothing to forecast without a gallery or a list."), {},
            QStringLiteral("Name one: moviedb crawl GALLERY --forecast.")));
    auto read = scopeOf(context);
    if (!read)
        return context.fail(read.error());
    context.say(read->warnings);
    CrawlScope &scope = read->scope;
    scope.limits = {line.number("limit", 0), line.number("max-requests", 0), line.number("max-minutes", 0)};
    scope.acceptAbove = line.score("accept-above");
    scope.anew = line.has("anew");
    scope.resume = line.has("resume");
    if (line.has("forecast"))
        return forecastCrawl(context, scope);
    runCrawl(context, scope, read->warnings);
}

} // namespace

Command crawlCommand()
{
    return {
        QStringLiteral("crawl"),
        {QStringLiteral("[GALLERY|LIST]")},
        QStringLiteral("Lists a gallery, finds each film's page, and stores the facts."),
        {numberOption("limit", "titles at most"), numberOption("max-requests", "requests at most"),
         numberOption("max-minutes", "minutes at most"),
         scoreOption("accept-above", "take a page without asking from this score on, 0 to 100"),
         switchOption("resume", "go on with the unfinished crawl of this gallery, or with the newest "
                                "one; decided films get their facts"),
         numberOption("join", "carry requests for this unfinished crawl of another program, and go on with "
                              "it should that one be gone (Postgres); one that has not begun yet is waited "
                              "for: crawls are numbered one after the other, runs list names them"),
         switchOption("anew", "ask for everything, also for what was read before and has not changed"),
         switchOption("forecast", "only say how many titles, requests and seconds a crawl would take"),
         switchOption("json", "a summary on standard output")},
        &crawlScope};
}

void runCrawl(CommandContext &context, const CrawlScope &scope, const QStringList &remarks)
{
    const bool goesOn = scope.gallery.isEmpty(); // with what is stored already
    withCrawl(
        context, remarks, [scope](CrawlService *service) { service->start(scope); },
        goesOn ? CommandContext::Missing::IsTold : CommandContext::Missing::IsMade);
}

void runRetry(CommandContext &context, const CrawlRun &run, const QStringList &listIds)
{
    withCrawl(context, {}, [run, listIds](CrawlService *service) { service->retryRun(run, listIds); });
}

} // namespace moviedb
