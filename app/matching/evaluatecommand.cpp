#include "app/matching/evaluatecommand.h"

#include "app/streams/answerlines.h"
#include "app/streams/streamwork.h"
#include "app/streams/wholefile.h"
#include "core/match/learn/casemetrics.h"
#include "core/match/learn/groupmetrics.h"
#include "core/match/learn/learnedweights.h"
#include "core/match/learn/pagemetrics.h"

#include <ctime>

namespace moviedb {

namespace {

// By processor time, so that a busy machine does not make the program look slow.
double perSecond(qsizetype count, std::clock_t since)
{
    return double(count) * CLOCKS_PER_SEC / double(qMax<std::clock_t>(1, std::clock() - since));
}

// Classifying alone, without reading and writing: what one core does in a second.
double classifySpeed(const std::vector<match::LabelledPage> &pages, const match::FilmClassifier &classifier)
{
    const std::clock_t started = std::clock();
    double films = 0;
    for (const match::LabelledPage &page : pages)
        films += classifier.classify(page.text).filmProbability;
    return films < 0 ? 0.0 : perSecond(qsizetype(pages.size()), started);
}

struct CaseEvaluation
{
    match::CaseMetrics metrics;
    match::GroupMetrics groups;
    double perSecond = 0;
};

CaseEvaluation evaluateCases(std::vector<match::LabelledCase> &cases, const match::PageIndex &pages,
                             const match::FilmClassifier &classifier, bool withoutYear)
{
    std::vector<QList<Candidate>> candidates;
    candidates.reserve(cases.size());
    for (match::LabelledCase &one : cases) {
        if (withoutYear)
            one.entry.year.reset();
        candidates.push_back(pages.candidates(one.candidates));
    }
    std::vector<MatchResult> results;
    results.reserve(cases.size());
    CaseEvaluation evaluation;
    const std::clock_t started = std::clock();
    for (size_t i = 0; i < cases.size(); ++i)
        results.push_back(match::match(cases[i].entry, std::move(candidates[i]), classifier));
    evaluation.perSecond = perSecond(qsizetype(cases.size()), started);
    for (size_t i = 0; i < cases.size(); ++i)
        evaluation.metrics.add(cases[i], results[i]);
    evaluation.groups = match::groupMetrics(cases, results);
    return evaluation;
}

// Figures of nothing would look as if all were right.
template <class T> Result<std::vector<T>> inLabelledFile(Result<std::vector<T>> read, const QString &path)
{
    if (!read) {
        Error error = read.error();
        error.where = QStringLiteral("%1, %2").arg(path, error.where);
        error.remedy = QStringLiteral("Give JSON Lines: one labelled page or case on each.");
        return error;
    }
    if (read->empty())
        return makeError(Fault::Parse, QStringLiteral("The file holds no labelled page or case."), path,
                         QStringLiteral("Give JSON Lines: one labelled page or case on each."));
    return read;
}

void evaluateFiles(CommandContext &context)
{
    const CommandLine &line = context.line();
    if (!line.has("pages"))
        return context.fail(
            makeError(Fault::Usage, QStringLiteral("evaluate needs --pages FILE (and --cases FILE).")));
    EvaluateRequest request{line.option("pages"), line.option("cases"), line.has("no-year"), line.has("json"),
                            context.settings().dataDir};
    runOnStreams(context, [request](QIODevice &, QIODevice &out) { return evaluate(request, out); });
}

} // namespace

Result<int> evaluate(const EvaluateRequest &request, QIODevice &out)
{
    MOVIEDB_TRY(classifier, match::classifierInUse(request.dataFolder));
    MOVIEDB_TRY(pageBytes, readWholeFile(request.pagesPath));
    MOVIEDB_TRY(pages, inLabelledFile(match::readLabelledPages(pageBytes), request.pagesPath));
    match::PageMetrics pageMetrics;
    for (const match::LabelledPage &page : pages)
        pageMetrics.add(page, classifier);
    const double pageSpeed = classifySpeed(pages, classifier);
    OrderedJson json = {{"pages", pageMetrics.toJson()}, {"pages_per_second", qRound64(pageSpeed)}};
    QString text =
        pageMetrics.toText() + QStringLiteral("%1 pages classified a second\n").arg(qRound64(pageSpeed));
    if (!request.casesPath.isEmpty()) {
        MOVIEDB_TRY(caseBytes, readWholeFile(request.casesPath));
        MOVIEDB_TRY(cases, inLabelledFile(match::readLabelledCases(caseBytes), request.casesPath));
        const CaseEvaluation found =
            evaluateCases(cases, match::PageIndex(pages), classifier, request.withoutYear);
        json["cases"] = found.metrics.toJson();
        json["groups"] = found.groups.toJson();
        json["cases_per_second"] = qRound64(found.perSecond);
        text += QLatin1Char('\n') + found.metrics.toText() + found.groups.toText() +
                QStringLiteral("%1 cases matched a second\n").arg(qRound64(found.perSecond));
    }
    const QByteArray bytes = request.asJson ? jsonLine(json) : text.toUtf8();
    if (out.write(bytes) != bytes.size())
        return makeError(Fault::Io, QStringLiteral("The figures could not be written."), {},
                         out.errorString());
    return 0;
}

Command evaluateCommand()
{
    return {QStringLiteral("evaluate"),
            {QString()},
            QStringLiteral("Measures classifier and matcher on labelled pages and cases."),
            {fileOption("pages", "labelled pages, JSON Lines"),
             fileOption("cases", "labelled cases, JSON Lines"),
             switchOption("no-year", "as if no title had a year"), switchOption("json", "figures as JSON")},
            &evaluateFiles};
}

} // namespace moviedb
