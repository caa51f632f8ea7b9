#include "app/matching/traincommand.h"

#include "app/streams/streamwork.h"
#include "app/streams/wholefile.h"
#include "core/match/learn/learnedweights.h"
#include "core/match/learn/train.h"

#include <QFileInfo>
#include <QtConcurrent>

namespace moviedb {

namespace {

// On this machine, from what its person has decided.
void learnFromJudgments(CommandContext &context)
{
    context.withStore([&context](const std::shared_ptr<MovieStore> &store) {
        context.then(store->pastJudgments(0), [&context, store](const QList<PastJudgment> &judgments) {
            const auto learned = QtConcurrent::run(
                [folder = context.settings().dataDir, judgments] { return match::learn(folder, judgments); });
            context.then(learned, [&context](const match::RetrainOutcome &outcome) {
                context.say(outcome.why);
                context.finish(exitcode::done);
            });
        });
    });
}

void forgetLearned(CommandContext &context)
{
    for (const char *option : {"pages", "out", "judgments"})
        if (context.line().has(option))
            return context.fail(
                makeError(Fault::Usage,
                          QStringLiteral("--forget and --%1 exclude each other.").arg(QLatin1String(option)),
                          {}, QStringLiteral("First forget what was learned, then train.")));
    if (const auto forgotten = match::forgetLearned(context.settings().dataDir); !forgotten)
        return context.fail(forgotten.error());
    context.say(QStringLiteral("The shipped weights are in use."));
    context.finish(exitcode::done);
}

void trainWeights(CommandContext &context)
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
    TrainRequest request{line.option("pages"), line.option("out"), {}};
    if (!line.has("judgments"))
        return runOnStreams(context, [request](QIODevice &, QIODevice &out) { return train(request, out); });
    context.withStore([&context, request](const std::shared_ptr<MovieStore> &store) {
        context.then(store->pastJudgments(0),
                     [&context, store, request](const QList<PastJudgment> &judgments) {
                         auto withJudgments = request;
                         withJudgments.judgments = judgments;
                         runOnStreams(context, [withJudgments](QIODevice &, QIODevice &out) {
                             return train(withJudgments, out);
                         });
                     });
    });
}

// With the file beside the line of it.
template <class T> Result<T> ofLabelledFile(Result<T> trained, const QString &path)
{
    if (trained.ok())
        return trained;
    Error error = trained.error();
    error.where = error.where.isEmpty() ? path : QStringLiteral("%1, %2").arg(path, error.where);
    if (error.remedy.isEmpty())
        error.remedy = QStringLiteral("Give JSON Lines: one labelled page on each.");
    return error;
}

} // namespace

Result<int> train(const TrainRequest &request, QIODevice &out)
{
    MOVIEDB_TRY(pages, readWholeFile(request.pagesPath));
    MOVIEDB_TRY(trained, ofLabelledFile(match::train(pages), request.pagesPath));
    QByteArray weights = trained.weights;
    QString text = trained.reportText;
    if (!request.judgments.isEmpty()) {
        MOVIEDB_TRY(chosen, match::retrain(weights, request.judgments, pages));
        weights = chosen.weights;
        text += chosen.why + QLatin1Char('\n');
    }
    const QFileInfo file(request.weightsPath);
    const QString report =
        file.path() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".report");
    const std::string json = trained.report.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
    const std::pair<QString, QByteArray> files[] = {
        {request.weightsPath, weights},
        {report + QStringLiteral(".json"), QByteArray::fromStdString(json)},
        {report + QStringLiteral(".txt"), text.toUtf8()}};
    for (const auto &[path, bytes] : files)
        MOVIEDB_CHECK(writeWholeFile(path, bytes));
    const QByteArray bytes = text.toUtf8();
    if (out.write(bytes) != bytes.size())
        return makeError(Fault::Io, QStringLiteral("The report could not be written."), {},
                         out.errorString());
    return 0;
}

Command trainCommand()
{
    return {QStringLiteral("train"),
            {QString()},
            QStringLiteral("Learns weights from labelled pages, or from what was decided in review."),
            {fileOption("pages", "labelled pages, JSON Lines"),
             textOption("out", "WEIGHTS", "where the weights go; a report is written beside them"),
             switchOption("judgments", "learn from the decisions in review too, or from them alone"),
             switchOption("forget", "back to the shipped weights")},
            &trainWeights};
}

} // namespace moviedb
