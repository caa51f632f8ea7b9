#include "app/commandcontext.h"
#include "app/commands/commands.h"
#include "core/contract/jsonvalue.h"
#include "core/contract/searchanswer.h"
#include "core/match/learn/learnedweights.h"
#include "core/sources/wikipedia/pageaddress.h"
#include "core/sources/wikipedia/search.h"

namespace moviedb::commands {

namespace {

struct SearchRequest
{
    bool movies = false;
    QSet<QString> kinds;
};

OrderedJson answerOf(const CommandContext &context, const QList<SearchHit> &hits,
                     const SearchRequest &request, const match::FilmClassifier &classifier)
{
    if (!request.movies)
        return contract::pagesAnswer(hits);
    const Settings &settings = context.settings();
    QList<contract::FoundMovie> movies;
    for (const SearchHit &hit : hits) {
        const auto found =
            classifier.classify({hit.key, hit.title, hit.description, wikipedia::excerptText(hit)});
        if (!request.kinds.contains(pageKindName(found.kind)))
            continue;
        const QUrl url = wikipedia::pageUrl(settings.endpoints, settings.language, hit.key);
        movies.append({hit, url.toString(QUrl::FullyEncoded), found.kind, found.filmProbability});
    }
    return contract::moviesAnswer(movies);
}

// The contract's error shape goes to stdout, the sentence to stderr.
void failSearch(CommandContext &context, const SearchRequest &request, const Error &error)
{
    const OrderedJson answer = contract::failedAnswer(request.movies ? "movies" : "pages", error.oneLine());
    context.print(contract::toBytes(answer) + '\n');
    context.fail(error);
}

Result<SearchRequest> readRequest(const CommandLine &line)
{
    SearchRequest request;
    const QString what = line.arguments.at(0);
    if (what != QLatin1String("pages") && what != QLatin1String("movies"))
        return makeError(Fault::Usage, QStringLiteral("Search “pages” or “movies”, not “%1”.").arg(what));
    request.movies = what == QLatin1String("movies");
    const QString kinds = line.has("kinds") ? line.option("kinds") : QStringLiteral("film");
    for (const QString &kind : kinds.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!pageKindFromName(kind.trimmed()))
            return makeError(
                Fault::Usage, QStringLiteral("There is no kind “%1”.").arg(kind), QStringLiteral("--kinds"),
                QStringLiteral(
                    "Kinds: film, tv, book, music, game, person, franchise, list, disambiguation, other."));
        request.kinds.insert(kind.trimmed());
    }
    return request;
}

} // namespace

void search(CommandContext &context)
{
    const auto request = readRequest(context.line());
    if (!request)
        return context.fail(request.error());
    const auto limit = context.line().number("limit", 10, 1);
    if (!limit)
        return context.fail(limit.error());
    if (*limit > 100)
        return context.fail(makeError(Fault::Usage, QStringLiteral("--limit can be 100 at most.")));
    auto classifier =
        std::make_shared<Result<match::FilmClassifier>>(match::classifierInUse(context.settings().dataDir));
    if (!*classifier)
        return context.fail(classifier->error());
    CrawlService *service = context.crawlService(nullptr);
    onFinished(service->search(context.line().arguments.at(1), *limit), &context,
               [&context, request = *request, classifier](const Result<SearchAnswer> &answer) {
                   if (!answer)
                       return failSearch(context, request, answer.error());
                   const auto hits = wikipedia::parseSearch(answer->body);
                   if (!hits)
                       return failSearch(context, request, hits.error());
                   context.print(contract::toBytes(answerOf(context, *hits, request, **classifier)) + '\n');
                   context.finish(exitcode::done);
               });
}

} // namespace moviedb::commands
