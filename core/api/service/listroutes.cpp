#include "core/api/service/listroutes.h"

#include "core/api/service/routetable.h"
#include "core/api/service/rowtarget.h"
#include "core/contract/jsonvalue.h"
#include "core/domain/listedit.h"

namespace moviedb::api {

namespace {

const QStringList &editableLists()
{
    static const QStringList lists{
        QStringLiteral("directors"),    QStringLiteral("writers"),   QStringLiteral("studios"),
        QStringLiteral("distributors"), QStringLiteral("cast"),      QStringLiteral("genres"),
        QStringLiteral("countries"),    QStringLiteral("languages"), QStringLiteral("ratings")};
    return lists;
}

OrderedJson listJson(const QList<ListEntry> &entries)
{
    OrderedJson json = OrderedJson::object();
    json["entries"] = OrderedJson::array();
    for (const ListEntry &entry : entries)
        json["entries"].push_back(
            OrderedJson{{"id", entry.id > 0 ? OrderedJson(entry.id) : OrderedJson(nullptr)},
                        {"name", utf8(entry.name)},
                        {"role", textOrNull(entry.role)},
                        {"score", contract::numberOrNull(entry.score)},
                        {"votes", contract::numberOrNull(entry.votes)}});
    return json;
}

void getFilmList(Service &service, const Call &call)
{
    withStoredFilm(service, call, [call](const MovieDocument &film) {
        call.answerTagged("application/json",
                          contract::toBytes(listJson(entriesOf(film, call.text("list")))));
    });
}

Error badEntry(const JsonPlace &place, const QString &text)
{
    return makeError(
        Fault::Usage, text, place.path(),
        QStringLiteral(
            "An entry is {\"id\", \"name\", \"role\", \"score\", \"votes\"}; the name is needed."));
}

Result<ListEntry> readEntry(const JsonPlace &place)
{
    static const QStringList known{QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("role"),
                                   QStringLiteral("score"), QStringLiteral("votes")};
    for (const QString &key : place.keys())
        if (!known.contains(key))
            return badEntry(place, QStringLiteral("An entry has no “%1”.").arg(key.left(60)));
    const auto isNumberOrNothing = [&place](const char *key) {
        return !place[key].exists() || place[key].json().is_number();
    };
    if (!place["name"].isText() || (place["role"].exists() && !place["role"].isText()) ||
        !isNumberOrNothing("id") || !isNumberOrNothing("score") || !isNumberOrNothing("votes"))
        return badEntry(place, QStringLiteral("A value of this entry is of the wrong kind."));
    ListEntry entry;
    entry.id = place["id"].integer().value_or(0);
    entry.name = place["name"].text();
    entry.role = place["role"].text();
    entry.score = place["score"].number();
    entry.votes = place["votes"].integer();
    if (entry.id < 0 || entry.name.contains(QChar(0)) || entry.role.contains(QChar(0)))
        return badEntry(place, QStringLiteral("This entry holds what no database can."));
    return entry;
}

Result<QList<ListEntry>> readEntries(const Json &body)
{
    const JsonPlace place(body, QStringLiteral("body"));
    const JsonPlace list = place["entries"];
    if (!list.isArray() || place.size() != 1 || list.size() > 2000)
        return badEntry(place,
                        QStringLiteral("The body is not {\"entries\": […]}, of 2,000 entries at most."));
    QList<ListEntry> entries;
    for (qsizetype i = 0; i < list.size(); ++i) {
        MOVIEDB_TRY(entry, readEntry(list.at(i)));
        entries.append(entry);
    }
    return entries;
}

void setFilmList(Service &service, const Call &call)
{
    const auto read = readEntries(call.body);
    if (!read)
        return call.fail(read.error());
    withStoredFilm(service, call, [call, entries = *read, &service](const MovieDocument &film) {
        const QList<ListEntry> stands = entriesOf(film, call.text("list"));
        if (!matchesWanted(call, contract::toBytes(listJson(stands))))
            return;
        const auto answerAfter = [call](const MovieDocument &after) {
            const QByteArray bytes = contract::toBytes(listJson(entriesOf(after, call.text("list"))));
            Response response = bodyResponse(200, "application/json", bytes);
            response.set("ETag", entityTag(bytes));
            call.respond(response);
        };
        service.then(service.store().editList({film.movieId, call.text("list"), entries, stands}), call,
                     [call, answerAfter, &service](const QList<ListEntry> &) {
                         withStoredFilm(service, call, answerAfter);
                     });
    });
}

Route filmListRoute(const char *method, const char *id, const char *text, const char *answer)
{
    Route route;
    route.method = method;
    route.path = QStringLiteral("/v1/movies/{id}/lists/{list}");
    route.id = QLatin1String(id);
    route.group = QStringLiteral("movies");
    route.text = QString::fromUtf8(text);
    route.versioned = true;
    route.parameters = {pathParameter("id", Parameter::Type::Number, "movie_id"),
                        pathParameter("list", Parameter::Type::Text, "Which of its lists.")};
    route.parameters[1].words = editableLists();
    route.replies = {jsonReply("FilmList", answer)};
    return route;
}

} // namespace

QList<Route> listRoutes()
{
    Route read = filmListRoute("GET", "getFilmList",
                               "A list of a film, in its order: its people, genres, ratings …", "The list.");
    read.handle = &getFilmList;
    Route write = filmListRoute(
        "PUT", "setFilmList",
        "Says what stands in a list of a film, all of it and in this order, as a step of the history.",
        "The list as it is stored.");
    write.writes = true;
    write.body = QStringLiteral("FilmList");
    write.handle = &setFilmList;
    return {read, write};
}

} // namespace moviedb::api
