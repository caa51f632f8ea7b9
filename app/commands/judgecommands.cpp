// classify, match, evaluate, train: the command line around matchcommands. They work on a pool thread, so
// that Ctrl+C is heard.
#include "app/commandcontext.h"
#include "app/commands/commands.h"
#include "app/commands/matchcommands.h"
#include "core/match/learn/learnedweights.h"

#include <QFile>
#include <QtConcurrent>

#include <cstdio>

namespace moviedb::commands {

namespace {

using StreamWork = std::function<Result<int>(QIODevice &in, QIODevice &out)>;

void runOnStreams(CommandContext &context, const StreamWork &work)
{
    const auto running = QtConcurrent::run([work]() -> Result<int> {
        QFile in;
        QFile out;
        if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
            return makeError(Fault::Io, QStringLiteral("Standard input or output cannot be used."));
        return work(in, out);
    });
    context.then(running, [&context](int code) { context.finish(code); });
}

// On this machine, from what its person has decided.
void learnFromJudgments(CommandContext &context)
{
    context.withStore([&context](const std::shared_ptr<MovieStore> &store) {
        context.then(store->pastJudgments(0), [&context, store](const QList<PastJudgment> &judgments) {
            const auto learned = QtConcurrent::run([folder = context.settings().dataDir, judgments] {
                return moviedb::match::learn(folder, judgments);
            });
            context.then(learned, [&context](const moviedb::match::RetrainOutcome &outcome) {
                context.say(outcome.why);
                context.finish(exitcode::done);
            });
        });
    });
}

void forgetLearned(CommandContext &context)
{
    if (const auto forgotten = moviedb::match::forgetLearned(context.settings().dataDir); !forgotten)
        return context.fail(forgotten.error());
    context.say(QStringLiteral("The shipped weights are in use."));
    context.finish(exitcode::done);
}

} // namespace

void classify(CommandContext &context)
{
    runOnStreams(context, [folder = context.settings().dataDir](QIODevice &in, QIODevice &out) {
        return matchcommands::classifyLines(in, out, folder);
    });
}

void match(CommandContext &context)
{
    moviedb::match::Thresholds thresholds;
    if (context.line().has("accept-above")) {
        bool ok = false;
        thresholds.acceptAbove = context.line().option("accept-above").toDouble(&ok);
        if (!ok || thresholds.acceptAbove < 0 || thresholds.acceptAbove > 100)
            return context.fail(
                makeError(Fault::Usage, QStringLiteral("--accept-above takes a score from 0 to 100.")));
    }
    runOnStreams(context, [thresholds, folder = context.settings().dataDir](QIODevice &in, QIODevice &out) {
        return matchcommands::matchLines(in, out, thresholds, folder);
    });
}

void evaluate(CommandContext &context)
{
    const CommandLine &line = context.line();
    if (!line.has("pages"))
        return context.fail(
            makeError(Fault::Usage, QStringLiteral("evaluate needs --pages FILE (and --cases FILE).")));
    matchcommands::EvaluateRequest request{line.option("pages"), line.option("cases"), line.has("no-year"),
                                           line.has("json"), context.settings().dataDir};
    runOnStreams(context,
                 [request](QIODevice &, QIODevice &out) { return matchcommands::evaluate(request, out); });
}

void train(CommandContext &context)
{
    const CommandLine &line = context.line();
    if (line.has("forget"))
        return forgetLearned(context);
    if (line.has("judgments") && !line.has("pages") && !line.has("out"))
        return learnFromJudgments(context);
    if (!line.has("pages") || !line.has("out"))
        return context.fail(makeError(
            Fault::Usage,
            QStringLiteral("train needs --pages FILE and --out WEIGHTS, or --judgments, or --forget.")));
    matchcommands::TrainRequest request{line.option("pages"), line.option("out"), {}};
    if (!line.has("judgments"))
        return runOnStreams(
            context, [request](QIODevice &, QIODevice &out) { return matchcommands::train(request, out); });
    context.withStore([&context, request](const std::shared_ptr<MovieStore> &store) {
        context.then(store->pastJudgments(0),
                     [&context, store, request](const QList<PastJudgment> &judgments) {
                         auto withJudgments = request;
                         withJudgments.judgments = judgments;
                         runOnStreams(context, [withJudgments](QIODevice &, QIODevice &out) {
                             return matchcommands::train(withJudgments, out);
                         });
                     });
    });
}

} // namespace moviedb::commands
