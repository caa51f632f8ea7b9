#include "core/api/service/searchroutes.h"

#include "core/api/http/problem.h"
#include "core/api/service/filmsearch.h"
#include "core/api/service/routetable.h"
#include "core/api/service/service.h"
#include "core/contract/jsonvalue.h"
#include "core/contract/searchanswer.h"
#include "core/sources/wikipedia/search.h"

namespace moviedb::api {

namespace {

// The journal's shape of an error, {"movies": [], "how_many": 0, "error": text}, is in the problem.
void failSearchCall(const Call &call, const char *list, const Error &error)
{
    const QByteArray journal = contract::toBytes(contract::failedAnswer(list, error.oneLine()));
    call.respond(problem(statusFor(error.fault), error, journal));
}

template <class Next> void searchFor(Service &service, const Call &call, const char *list, Next next)
{
    onFinished(service.crawls().search(call.text("title"), int(call.number("limit"))), &service,
               [call, list, next](const Result<SearchAnswer> &answer) {
                   if (!answer)
                       return failSearchCall(call, list, answer.error());
                   const auto hits = wikipedia::parseSearch(answer->body);
                   if (!hits)
                       return failSearchCall(call, list, hits.error());
                   next(*hits);
               });
}

void searchPages(Service &service, const Call &call)
{
    searchFor(service, call, "pages",
              [call](const QList<SearchHit> &hits) { call.answer(200, contract::pagesAnswer(hits)); });
}

void searchMovies(Service &service, const Call &call)
{
    const auto kinds = pageKinds(call.text("kinds"), QStringLiteral("kinds"));
    if (!kinds)
        return failSearchCall(call, "movies", kinds.error());
    const auto classifier = std::make_shared<Result<match::FilmClassifier>>(service.parts().classifier());
    if (!*classifier)
        return failSearchCall(call, "movies", classifier->error());
    searchFor(service, call, "movies",
              [call, kinds = *kinds, classifier,
               settings = service.parts().settings](const QList<SearchHit> &hits) {
                  call.answer(200, foundMovies(hits, kinds, **classifier, settings));
              });
}

Route searchRoute(const char *path, const char *id, const char *text, const char *schema)
{
    Route route;
    route.method = "GET";
    route.path = QLatin1String(path);
    route.id = QLatin1String(id);
    route.group = QStringLiteral("search");
    route.text = QString::fromUtf8(text);
    route.parameters = {queryText("title", "What to look for."),
                        queryNumber("limit", "Pages at most.", 1, 100, "10")};
    route.parameters[0].required = true;
    route.upstream = true;
    route.replies = {jsonReply(schema, "What was found.")};
    return route;
}

} // namespace

QList<Route> searchRoutes()
{
    Route pages = searchRoute("/v1/search/pages", "searchPages", "Pages of the encyclopedia.", "FoundPages");
    pages.handle = &searchPages;
    Route movies = searchRoute("/v1/search/movies", "searchMovies",
                               "Of the pages of the encyclopedia those that are about films.", "FoundMovies");
    Parameter kinds = queryText("kinds", "Kinds of pages that count as movies: film,tv,…");
    kinds.fallback = QStringLiteral("film");
    movies.parameters.append(kinds);
    movies.handle = &searchMovies;
    return {pages, movies};
}

} // namespace moviedb::api
