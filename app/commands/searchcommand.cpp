#include "app/commands/searchcommand.h"

#include "app/commandcontext.h"
#include "core/api/service/filmsearch.h"
#include "core/contract/jsonvalue.h"
#include "core/contract/searchanswer.h"
#include "core/match/learn/learnedweights.h"
#include "core/sources/wikipedia/search.h"

namespace moviedb {

namespace {

struct SearchRequest
{
    bool movies = false;
    QSet<QString> kinds;
};

OrderedJson answerOf(const CommandContext &context, const QList<SearchHit> &hits,
                     const SearchRequest &request, const match::FilmClassifier &classifier)
{
    return request.movies ? api::foundMovies(hits, request.kinds, classifier, context.settings())
                          : contract::pagesAnswer(hits);
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
    request.movies = line.arguments.first() == QLatin1String("movies");
    const QString kinds = line.has("kinds") ? line.option("kinds") : QStringLiteral("film");
    MOVIEDB_TRY(named, api::pageKinds(kinds, QStringLiteral("--kinds")));
    request.kinds = named;
    return request;
}

void search(CommandContext &context)
{
    const auto request = readRequest(context.line());
    if (!request)
        return context.fail(request.error());
    const int limit = context.line().number("limit", 10);
    auto classifier =
        std::make_shared<Result<match::FilmClassifier>>(match::classifierInUse(context.settings().dataDir));
    if (!*classifier)
        return context.fail(classifier->error());
    CrawlService *service = context.crawlService(nullptr);
    onFinished(service->search(context.line().arguments.at(1), limit), &context,
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

} // namespace

Command searchCommand()
{
    return {QStringLiteral("search"),
            {QStringLiteral("pages QUERY"), QStringLiteral("movies QUERY")},
            QStringLiteral("Finds pages of the encyclopedia, or of them the films."),
            {numberOption("limit", "pages at most", 1, 100),
             optionOf("movies", textOption("kinds", "film,tv,…", "kinds of pages that count as movies"))},
            &search};
}

} // namespace moviedb
