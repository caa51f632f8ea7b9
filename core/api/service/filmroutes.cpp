#include "core/api/service/filmroutes.h"

#include "core/api/routing/cursor.h"
#include "core/api/service/routetable.h"
#include "core/api/service/rowtarget.h"
#include "core/api/service/service.h"
#include "core/contract/shapes.h"
#include "core/exporting/misfits.h"

namespace moviedb::api {

namespace {

// As exported: what another program wrote into a column of numbers is no value of it.
OrderedJson filmJson(const SchemaInfo &schema, MovieDocument film)
{
    Misfits misfits;
    misfits.takeOut(schema, film);
    return contract::movie(film);
}

void listMovies(Service &service, const Call &call)
{
    const QString question =
        QStringLiteral("movies\n") + call.text("filter") + QLatin1Char('\n') + call.text("search");
    const auto cursor = readCursor(call.text("cursor"), question);
    if (!cursor)
        return call.fail(cursor.error());
    const auto filters = readFilter(*service.schema().table(u"movies"), call.text("filter"));
    if (!filters)
        return call.fail(filters.error());
    const int limit = int(call.number("limit"));
    MovieQuery query;
    query.filters = *filters;
    query.search = call.text("search");
    query.afterId = cursor->afterKey.value(0).toLongLong();
    query.limit = limit + 1;
    service.then(service.store().movies(query), call,
                 [call, limit, question, &service](const QList<MovieDocument> &films) {
                     OrderedJson json = OrderedJson::object();
                     json["movies"] = OrderedJson::array();
                     for (const MovieDocument &film : films.mid(0, limit))
                         json["movies"].push_back(filmJson(service.schema(), film));
                     json["next"] = nullptr;
                     if (films.size() > limit)
                         json["next"] = utf8(cursorText({{films.at(limit - 1).movieId}, 0}, question));
                     call.answerTagged("application/json", contract::toBytes(json));
                 });
}

void getMovie(Service &service, const Call &call)
{
    withStoredFilm(service, call, [call, &service](const MovieDocument &film) {
        call.answerTagged("application/json", contract::toBytes(filmJson(service.schema(), film)));
    });
}

void listClaims(Service &service, const Call &call)
{
    withStoredFilm(service, call, [call, &service](const MovieDocument &film) {
        service.then(service.store().claims(film.movieId, call.text("field")), call,
                     [call, &service](QList<Claim> claims) {
                         if (!call.has("field")) // those that follow from another field
                             claims += derivedClaims(*service.schema().table(u"movies"), claims);
                         OrderedJson json = OrderedJson::object();
                         json["claims"] = OrderedJson::array();
                         for (const Claim &claim : std::as_const(claims))
                             json["claims"].push_back(contract::claimLine(claim));
                         call.answerTagged("application/json", contract::toBytes(json));
                     });
    });
}

Route filmRoute(const char *path, const char *id, const char *text, Reply reply)
{
    Route route;
    route.method = "GET";
    route.path = QLatin1String(path);
    route.id = QLatin1String(id);
    route.group = QStringLiteral("movies");
    route.text = QString::fromUtf8(text);
    route.versioned = true;
    route.replies = {std::move(reply)};
    return route;
}

} // namespace

QList<Route> filmRoutes()
{
    Route all =
        filmRoute("/v1/movies", "listMovies", "Films with everything that hangs on them, by their number.",
                  jsonReply("MoviePage", "A page of films."));
    all.parameters = {
        queryText("filter", "Conditions on columns: runtime >= 90 and title ~ 'storm' and plot is empty."),
        queryText("search", "Words in any text of the film."),
        queryText("cursor", "`next` of the page before."),
        queryNumber("limit", "Films at most.", 1, 200, "50")};
    all.handle = &listMovies;
    Route one = filmRoute("/v1/movies/{id}", "getMovie", "A film with everything that hangs on it.",
                          jsonReply("Movie", "The film."));
    one.parameters = {pathParameter("id", Parameter::Type::Number, "movie_id")};
    one.handle = &getMovie;
    Route claims =
        filmRoute("/v1/movies/{id}/claims", "listClaims",
                  "What each source says about a film, with receipts.", jsonReply("Claims", "The claims."));
    claims.parameters = one.parameters;
    claims.parameters.append(queryText("field", "Of this field alone."));
    claims.handle = &listClaims;
    return {all, one, claims};
}

} // namespace moviedb::api
