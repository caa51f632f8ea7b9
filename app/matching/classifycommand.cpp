#include "app/matching/classifycommand.h"

#include "app/streams/answerlines.h"
#include "app/streams/streamwork.h"
#include "core/match/learn/learnedweights.h"

namespace moviedb {

namespace {

void classify(CommandContext &context)
{
    runOnStreams(context, [folder = context.settings().dataDir](QIODevice &in, QIODevice &out) {
        return classifyLines(in, out, folder);
    });
}

} // namespace

Result<int> classifyLines(QIODevice &in, QIODevice &out, const QString &dataFolder)
{
    MOVIEDB_TRY(classifier, match::classifierInUse(dataFolder));
    return answerLines(in, out, [&](const JsonPlace &line) -> Result<OrderedJson> {
        constexpr auto text = JsonField::Kind::Text;
        MOVIEDB_CHECK(line.requireFields(
            {{"key", text}, {"title", text}, {"description", text}, {"excerpt", text}, {"extract", text}}));
        if (line["key"].text().isEmpty() && line["title"].text().isEmpty())
            return makeError(Fault::Parse, QStringLiteral("The page has neither a key nor a title."));
        const match::Classification found = classifier.classify(
            {line["key"].text(), line["title"].text(), line["description"].text(), pageExtract(line)});
        return OrderedJson{{"key", textOrNull(line["key"].text())},
                           {"kind", utf8(pageKindName(found.kind))},
                           {"film_probability", double(qRound64(found.filmProbability * 10000)) / 10000}};
    });
}

Command classifyCommand()
{
    return {QStringLiteral("classify"),
            {QString()},
            QStringLiteral("Tells of each page on standard input (JSON Lines) whether it is about a film."),
            {},
            &classify};
}

} // namespace moviedb
