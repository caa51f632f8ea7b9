#include "app/commands/matchcommands.h"

#include "core/base/jsonread.h"
#include "core/match/learn/casemetrics.h"
#include "core/match/learn/groupmetrics.h"
#include "core/match/learn/pagemetrics.h"
#include "core/match/learn/learnedweights.h"
#include "core/match/learn/train.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <ctime>

namespace moviedb::matchcommands {

namespace {

QByteArray jsonLine(const OrderedJson &json)
{
    const std::string text = json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    return QByteArray(text.data(), qsizetype(text.size())) + '\n';
}

double roundTo(double value, int steps)
{
    return double(qRound64(value * steps)) / steps;
}

template <class Function> Result<OrderedJson> parseLine(const QByteArray &line, Function answer)
{
    const Result<Json> parsed = parseJson(line, {}, 8 << 20);
    if (!parsed)
        return parsed.error();
    const JsonPlace place(*parsed);
    if (!place.isObject())
        return makeError(Fault::Parse, QStringLiteral("A line must be a JSON object."));
    return answer(place);
}

// Answers every line of `in` in order. Written when no whole line is waiting, so that a person at a terminal
// and a program at a pipe both get what is ready.
template <class Function> Result<int> answerLines(QIODevice &in, QIODevice &out, Function answer)
{
    constexpr qsizetype chunk = 1 << 16;
    QByteArray waiting;
    int exitCode = 0;
    const auto flush = [&]() {
        const bool written = out.write(waiting) == waiting.size();
        waiting.clear();
        return written;
    };
    for (qint64 number = 1;; ++number) {
        const QByteArray line = in.readLine();
        if (line.isEmpty())
            break;
        if (line.trimmed().isEmpty())
            continue;
        Result<OrderedJson> answered = parseLine(line, answer);
        if (!answered)
            exitCode = 1;
        waiting +=
            jsonLine(answered ? *answered
                              : OrderedJson{{"line", number}, {"error", utf8(answered.error().oneLine())}});
        if ((waiting.size() >= chunk || !in.canReadLine()) && !flush())
            return makeError(Fault::Io, QStringLiteral("The answers could not be written."), {},
                             out.errorString());
    }
    if (!flush())
        return makeError(Fault::Io, QStringLiteral("The answers could not be written."), {},
                         out.errorString());
    return exitCode;
}

QStringList texts(const JsonPlace &place)
{
    QStringList list;
    for (qsizetype i = 0; i < place.size(); ++i)
        if (const QString text = place.at(i).text(); !text.isEmpty())
            list.append(text);
    return list;
}

std::optional<int> smallNumber(const JsonPlace &place)
{
    std::optional<qint64> number = place.integer();
    if (!number && place.isText()) {
        bool isNumber = false;
        const int value = place.text().toInt(&isNumber);
        if (isNumber)
            number = value;
    }
    return number && *number > 0 && *number < 100000 ? std::optional<int>(int(*number)) : std::nullopt;
}

// Search excerpts come with marks around the words that were found; both forms are welcome.
QString plainText(QString text)
{
    if (!text.contains(u'<') && !text.contains(u'&'))
        return text;
    QString plain;
    bool inTag = false;
    for (const QChar c : text) {
        if (c == u'<')
            inTag = true;
        else if (c == u'>' && inTag)
            inTag = false;
        else if (!inTag)
            plain += c;
    }
    return plain.replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&#039;"), QStringLiteral("'"))
        .replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

GalleryEntry readEntry(const JsonPlace &line)
{
    GalleryEntry entry;
    entry.title = line["title"].text();
    entry.year = smallNumber(line["year"]);
    entry.imdbId = line["imdb_id"].text();
    entry.tmdbId = line["tmdb_id"].textOrNumber();
    entry.wikidataId = line["wikidata_id"].text();
    entry.originalTitle = line["original_title"].text();
    entry.runtime = smallNumber(line["runtime"]);
    entry.directors = texts(line["directors"]);
    entry.cast = texts(line["cast"]);
    return entry;
}

Candidate readCandidate(const JsonPlace &place)
{
    Candidate candidate;
    candidate.key = place["key"].text();
    candidate.title = place["title"].text();
    candidate.description = place["description"].text();
    candidate.excerpt =
        plainText(place["extract"].exists() ? place["extract"].text() : place["excerpt"].text());
    candidate.matchedTitle = place["matched_title"].text();
    candidate.wikidataId = place["wikidata_id"].text();
    candidate.imdbId = place["imdb_id"].text();
    candidate.tmdbId = place["tmdb_id"].textOrNumber();
    candidate.isFilm = place["is_film"].boolean();
    candidate.year = smallNumber(place["year"]);
    candidate.runtime = smallNumber(place["runtime"]);
    candidate.directors = texts(place["directors"]);
    candidate.cast = texts(place["cast"]);
    candidate.aliases = texts(place["aliases"]);
    return candidate;
}

OrderedJson candidateJson(const ScoredCandidate &scored)
{
    OrderedJson parts = OrderedJson::object();
    for (const ScorePart &part : scored.parts)
        parts[utf8(part.name)] = part.points;
    return {{"key", textOrNull(scored.candidate.key)},
            {"title", utf8(scored.candidate.title)},
            {"description", textOrNull(scored.candidate.description)},
            {"kind", utf8(pageKindName(scored.candidate.kind))},
            {"score", scored.score},
            {"parts", std::move(parts)},
            {"would_accept_if", textOrNull(scored.wouldAcceptIf)}};
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(Fault::Io, QStringLiteral("The file cannot be read."), path, file.errorString());
    return file.readAll();
}

Result<Done> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return makeError(Fault::Io, QStringLiteral("The file cannot be written."), path, file.errorString());
    return Done{};
}

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

} // namespace

Result<int> classifyLines(QIODevice &in, QIODevice &out, const QString &dataFolder)
{
    const Result<match::FilmClassifier> classifier = match::classifierInUse(dataFolder);
    if (!classifier)
        return classifier.error();
    return answerLines(in, out, [&](const JsonPlace &line) -> Result<OrderedJson> {
        const JsonPlace extract = line["extract"].exists() ? line["extract"] : line["excerpt"];
        const match::Classification found =
            classifier->classify({line["key"].text(), line["title"].text(), line["description"].text(),
                                  plainText(extract.text())});
        return OrderedJson{{"key", textOrNull(line["key"].text())},
                           {"kind", utf8(pageKindName(found.kind))},
                           {"film_probability", roundTo(found.filmProbability, 10000)}};
    });
}

Result<int> matchLines(QIODevice &in, QIODevice &out, const match::Thresholds &thresholds,
                       const QString &dataFolder)
{
    const Result<match::FilmClassifier> classifier = match::classifierInUse(dataFolder);
    if (!classifier)
        return classifier.error();
    return answerLines(in, out, [&](const JsonPlace &line) -> Result<OrderedJson> {
        const GalleryEntry entry = readEntry(line);
        if (entry.title.isEmpty())
            return makeError(Fault::Parse, QStringLiteral("The title is missing."));
        const JsonPlace list = line["candidates"];
        QList<Candidate> candidates;
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (!list.at(i).isObject())
                return makeError(Fault::Parse, QStringLiteral("A candidate must be an object."),
                                 list.at(i).path());
            candidates.append(readCandidate(list.at(i)));
        }
        const MatchResult result = match::match(entry, std::move(candidates), *classifier, thresholds);
        OrderedJson scored = OrderedJson::array();
        for (const ScoredCandidate &one : result.candidates)
            scored.push_back(candidateJson(one));
        const bool answered = result.decision != Decision::None;
        return OrderedJson{
            {"key", answered ? textOrNull(result.candidates.first().candidate.key) : OrderedJson(nullptr)},
            {"decision", utf8(decisionName(result.decision))},
            {"score", result.candidates.isEmpty() ? 0.0 : result.candidates.first().score},
            {"reason", textOrNull(result.reason)},
            {"candidates", std::move(scored)}};
    });
}

Result<int> evaluate(const EvaluateRequest &request, QIODevice &out)
{
    const Result<match::FilmClassifier> classifier = match::classifierInUse(request.dataFolder);
    if (!classifier)
        return classifier.error();
    const Result<QByteArray> pageBytes = readFile(request.pagesPath);
    if (!pageBytes)
        return pageBytes.error();
    const Result<std::vector<match::LabelledPage>> pages = match::readLabelledPages(*pageBytes);
    if (!pages)
        return pages.error();
    match::PageMetrics pageMetrics;
    for (const match::LabelledPage &page : *pages)
        pageMetrics.add(page, *classifier);
    const double pageSpeed = classifySpeed(*pages, *classifier);
    OrderedJson json = {{"pages", pageMetrics.toJson()}, {"pages_per_second", qRound64(pageSpeed)}};
    QString text =
        pageMetrics.toText() + QStringLiteral("%1 pages classified a second\n").arg(qRound64(pageSpeed));
    if (!request.casesPath.isEmpty()) {
        const Result<QByteArray> caseBytes = readFile(request.casesPath);
        if (!caseBytes)
            return caseBytes.error();
        Result<std::vector<match::LabelledCase>> cases = match::readLabelledCases(*caseBytes);
        if (!cases)
            return cases.error();
        const CaseEvaluation found =
            evaluateCases(cases.value(), match::PageIndex(*pages), *classifier, request.withoutYear);
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

Result<int> train(const TrainRequest &request, QIODevice &out)
{
    const Result<QByteArray> pages = readFile(request.pagesPath);
    if (!pages)
        return pages.error();
    Result<match::TrainOutcome> trained = match::train(*pages);
    if (!trained)
        return trained.error();
    QByteArray weights = trained->weights;
    QString text = trained->reportText;
    if (!request.judgments.isEmpty()) {
        const Result<match::RetrainOutcome> chosen = match::retrain(weights, request.judgments, *pages);
        if (!chosen)
            return chosen.error();
        weights = chosen->weights;
        text += chosen->why + QLatin1Char('\n');
    }
    const QFileInfo file(request.weightsPath);
    const QString report =
        file.path() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".report");
    const std::string json =
        trained->report.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
    const std::pair<QString, QByteArray> files[] = {
        {request.weightsPath, weights},
        {report + QStringLiteral(".json"), QByteArray::fromStdString(json)},
        {report + QStringLiteral(".txt"), text.toUtf8()}};
    for (const auto &[path, bytes] : files)
        if (const Result<Done> written = writeFile(path, bytes); !written)
            return written.error();
    const QByteArray bytes = text.toUtf8();
    if (out.write(bytes) != bytes.size())
        return makeError(Fault::Io, QStringLiteral("The report could not be written."), {},
                         out.errorString());
    return 0;
}

} // namespace moviedb::matchcommands
