#include "core/api/service/filmroutes.h"

#include "core/api/routing/cursor.h"
#include "core/api/service/routetable.h"
#include "core/api/service/rowtarget.h"
#include "core/api/service/service.h"
#include "core/contract/schemashapes.h"
#include "core/contract/shapes.h"
#include "core/exporting/misfits.h"
#include "core/typing/knownname.h"

#include <algorithm>

namespace moviedb::api {

namespace {

// As exported: what another program wrote into a column of numbers is no value of it.
OrderedJson filmJson(const SchemaInfo &schema, MovieDocument film)
{
    Misfits misfits;
    misfits.takeOut(schema, film);
    return contract::movie(film);
}

// A page of films, asked for by a cursor that fits no other question.
struct FilmQuestion
{
    QList<Filter> filters;
    QList<SortKey> sort;
    QString words;
    Cursor cursor;
    QString search;
    int limit = 0;
};

Result<FilmQuestion> readFilmQuestion(const TableInfo &movies, const Call &call)
{
    FilmQuestion question;
    question.words =
        QStringLiteral("movies\n") + call.text("filter") + QLatin1Char('\n') + call.text("search");
    if (const QString sort = call.text("sort"); !sort.isEmpty())
        question.words += QLatin1Char('\n') + sort;
    MOVIEDB_TRY(cursor, readCursor(call.text("cursor"), question.words));
    MOVIEDB_TRY(filters, readFilter(movies, call.text("filter")));
    MOVIEDB_TRY(sort, readSort(movies, call.text("sort")));
    question.cursor = cursor;
    question.filters = filters;
    question.sort = sort;
    question.search = call.text("search");
    question.limit = int(call.number("limit"));
    return question;
}

void answerFilms(Service &service, const Call &call, const QList<MovieDocument> &films, const QString &next)
{
    OrderedJson json = OrderedJson::object();
    json["movies"] = OrderedJson::array();
    for (const MovieDocument &film : films)
        json["movies"].push_back(filmJson(service.schema(), film));
    json["next"] = textOrNull(next);
    call.answerTagged("application/json", contract::toBytes(json));
}

void listByNumber(Service &service, const Call &call, const FilmQuestion &question)
{
    MovieQuery query;
    query.filters = question.filters;
    query.search = question.search;
    query.afterId = question.cursor.afterKey.value(0).toLongLong();
    query.limit = question.limit + 1;
    service.then(
        service.store().movies(query), call, [call, question, &service](const QList<MovieDocument> &films) {
            const bool more = films.size() > question.limit;
            answerFilms(service, call, films.mid(0, question.limit),
                        more ? cursorText({{films.at(question.limit - 1).movieId}, 0}, question.words)
                             : QString());
        });
}

// The rows of Movies tell which films, and in which order; one that is gone meanwhile is left out.
void listSorted(Service &service, const Call &call, const FilmQuestion &question)
{
    TableQuery rows;
    rows.table = QStringLiteral("movies");
    rows.filters = question.filters;
    rows.search = question.search;
    rows.sort = question.sort;
    rows.limit = question.limit + 1;
    rows.counted = false;
    rows.offset = question.cursor.offset;
    service.then(service.store().page(rows), call, [call, question, &service](const TablePage &page) {
        MovieQuery query;
        for (const Row &row : page.rows.mid(0, question.limit))
            query.ids.append(row.key.value(0).toLongLong());
        query.limit = question.limit;
        const QString next = page.rows.size() > question.limit
                                 ? cursorText({{}, question.cursor.offset + question.limit}, question.words)
                                 : QString();
        if (query.ids.isEmpty()) // else it would be all of them
            return answerFilms(service, call, {}, next);
        service.then(service.store().movies(query), call,
                     [call, next, ids = query.ids, &service](QList<MovieDocument> films) {
                         std::sort(films.begin(), films.end(), [&ids](const auto &one, const auto &other) {
                             return ids.indexOf(one.movieId) < ids.indexOf(other.movieId);
                         });
                         answerFilms(service, call, films, next);
                     });
    });
}

void listMovies(Service &service, const Call &call)
{
    const auto question = readFilmQuestion(*service.schema().table(u"movies"), call);
    if (!question)
        return call.fail(question.error());
    if (question->sort.isEmpty())
        return listByNumber(service, call, *question);
    listSorted(service, call, *question);
}

void getMovie(Service &service, const Call &call)
{
    withStoredFilm(service, call, [call, &service](const MovieDocument &film) {
        call.answerTagged("application/json", contract::toBytes(filmJson(service.schema(), film)));
    });
}

void listClaims(Service &service, const Call &call)
{
    if (call.has("field"))
        if (const auto known =
                typing::checkClaimField(call.text("field"), contract::filmFields(service.schema()));
            !known)
            return call.fail(known.error());
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
    Route all = filmRoute("/v1/movies", "listMovies",
                          "Films with everything that hangs on them, by their number or sorted.",
                          jsonReply("MoviePage", "A page of films."));
    all.parameters = {
        queryText("filter", "Conditions on columns: runtime >= 90 and title ~ 'storm' and plot is empty."),
        queryText("search", "Words in any text of the film."),
        queryText("sort", "Columns of Movies, the first one first; with - before it the largest first: "
                          "-release_date,title. What is unknown comes last."),
        queryText(
            "cursor",
            "`next` of the page before. Without `sort` a page repeats and leaves out nothing when films "
            "come and go meanwhile."),
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
