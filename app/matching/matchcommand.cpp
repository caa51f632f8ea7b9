#include "app/matching/matchcommand.h"

#include "app/streams/answerlines.h"
#include "app/streams/streamwork.h"
#include "core/match/learn/learnedweights.h"

namespace moviedb {

namespace {

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
    candidate.excerpt = pageExtract(place);
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

constexpr auto textField = JsonField::Kind::Text;
constexpr auto textOrNumberField = JsonField::Kind::TextOrNumber;
constexpr auto namesField = JsonField::Kind::Texts;

Result<Done> checkCandidate(const JsonPlace &place)
{
    if (!place.isObject())
        return makeError(Fault::Parse, QStringLiteral("A candidate must be an object."), place.path());
    return place.requireFields({{"key", textField},
                                {"title", textField},
                                {"description", textField},
                                {"excerpt", textField},
                                {"extract", textField},
                                {"matched_title", textField},
                                {"wikidata_id", textField},
                                {"imdb_id", textField},
                                {"tmdb_id", textOrNumberField},
                                {"is_film", JsonField::Kind::Boolean},
                                {"year", textOrNumberField},
                                {"runtime", textOrNumberField},
                                {"directors", namesField},
                                {"cast", namesField},
                                {"aliases", namesField}});
}

Result<Done> checkEntry(const JsonPlace &line)
{
    return line.requireFields({{"title", textField},
                               {"year", textOrNumberField},
                               {"imdb_id", textField},
                               {"tmdb_id", textOrNumberField},
                               {"wikidata_id", textField},
                               {"original_title", textField},
                               {"runtime", textOrNumberField},
                               {"directors", namesField},
                               {"cast", namesField},
                               {"candidates", JsonField::Kind::List}});
}

Result<QList<Candidate>> readCandidates(const JsonPlace &list)
{
    QList<Candidate> candidates;
    for (qsizetype i = 0; i < list.size(); ++i) {
        MOVIEDB_CHECK(checkCandidate(list.at(i)));
        candidates.append(readCandidate(list.at(i)));
    }
    return candidates;
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

OrderedJson answerOf(const MatchResult &result)
{
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
}

void matchStandardInput(CommandContext &context)
{
    match::Thresholds thresholds;
    if (const auto score = context.line().score("accept-above"))
        thresholds.acceptAbove = *score;
    runOnStreams(context, [thresholds, folder = context.settings().dataDir](QIODevice &in, QIODevice &out) {
        return matchLines(in, out, thresholds, folder);
    });
}

} // namespace

Result<int> matchLines(QIODevice &in, QIODevice &out, const match::Thresholds &thresholds,
                       const QString &dataFolder)
{
    MOVIEDB_TRY(classifier, match::classifierInUse(dataFolder));
    return answerLines(in, out, [&](const JsonPlace &line) -> Result<OrderedJson> {
        MOVIEDB_CHECK(checkEntry(line));
        MOVIEDB_TRY(candidates, readCandidates(line["candidates"]));
        const GalleryEntry entry = readEntry(line);
        if (entry.title.isEmpty())
            return makeError(Fault::Parse, QStringLiteral("The title is missing."));
        return answerOf(match::match(entry, std::move(candidates), classifier, thresholds));
    });
}

Command matchCommand()
{
    return {QStringLiteral("match"),
            {QString()},
            QStringLiteral("Chooses the page of each title on standard input (JSON Lines with candidates)."),
            {scoreOption("accept-above", "take a page without asking from this score on, 0 to 100")},
            &matchStandardInput};
}

} // namespace moviedb
