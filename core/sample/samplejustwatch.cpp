#include "core/sample/samplejustwatch.h"

#include "core/sample/sampleanswers.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb::sample {

namespace {

constexpr const char *samplePackage = "smp";
constexpr int elsewhere = 61; // films of the country that other providers show: they exist as a number only

Json packageOf(int packageId, const char *code, const char *technical, const char *slug, const char *name)
{
    return {{"packageId", packageId},
            {"shortName", code},
            {"technicalName", technical},
            {"slug", slug},
            {"clearName", name}};
}

Json samplePackages()
{
    return Json::array({packageOf(9001, samplePackage, "sample", "sample", "Sample Gallery"),
                        packageOf(9002, "lnp", "lanternplus", "lantern-plus", "Lantern Plus"),
                        packageOf(9003, "owl", "owlvision", "owl-vision", "Owl Vision")});
}

// What the gallery shows may differ from the truth: gaps, another year, another film's id.
Json galleryValue(const Film &film, const char *key)
{
    const JsonPlace place = JsonPlace(film.data)["gallery"];
    return place.json().is_object() && place.json().contains(key) ? place.json()[key] : Json();
}

bool gallerySays(const Film &film, const char *key)
{
    const JsonPlace place = JsonPlace(film.data)["gallery"];
    return place.json().is_object() && place.json().contains(key);
}

Json yearOf(const Film &film)
{
    return gallerySays(film, "year") ? galleryValue(film, "year") : Json(film.year());
}

Json idsOf(const World &world, const Film &film)
{
    if (galleryValue(film, "no_ids") == true)
        return nullptr;
    const bool wrong = galleryValue(film, "wrong_imdb") == true;
    Json ids{{"imdbId", utf8(wrong ? world.films.first().imdbId() : film.imdbId())},
             {"tmdbId", utf8(film.tmdbId())},
             {"wikidataId", nullptr}};
    if (film.hasItem && film.number % 3 == 0 && !wrong)
        ids["wikidataId"] = utf8(film.item());
    return ids;
}

Json creditsOf(const World &world, const Film &film, bool directorsOnly)
{
    Json credits = Json::array();
    if (galleryValue(film, "no_people") == true)
        return credits;
    const auto add = [&](const QString &key, const char *role, const Json &character) {
        credits.push_back({{"role", role},
                           {"name", utf8(world.personNames.value(key))},
                           {"characterName", character},
                           {"personId", world.personIds.value(key)}});
    };
    if (!directorsOnly)
        for (const Json &part : film.data["cast"])
            add(fromUtf8(part["person"].get<std::string>()), "ACTOR", part["role"]);
    for (const Json &person : film.data["directors"])
        add(fromUtf8(person.get<std::string>()), "DIRECTOR", "");
    return credits;
}

Json contentOf(const World &world, const Film &film, bool detailed)
{
    const QString path = QStringLiteral("/us/movie/") + film.slug();
    Json content{
        {"title", utf8(film.title)},
        {"originalTitle", utf8(film.title)},
        {"originalReleaseYear", yearOf(film)},
        {"runtime", gallerySays(film, "runtime") ? galleryValue(film, "runtime") : film.data["runtime"]},
        {"fullPath", utf8(path)},
        {"posterUrl",
         utf8(QStringLiteral("/poster/%1/{profile}/%2.{format}").arg(990000 + film.number).arg(film.slug()))},
        {"externalIds", idsOf(world, film)},
        {"credits", creditsOf(world, film, !detailed)}};
    if (!detailed)
        return content;
    content["originalReleaseDate"] =
        film.date.size() == 10 && !gallerySays(film, "year") ? Json(utf8(film.date)) : Json();
    content["shortDescription"] = film.data["plot"];
    content["ageCertification"] = film.number % 4 == 0 ? Json() : Json(film.number % 2 == 0 ? "PG" : "PG-13");
    content["productionCountries"] = Json::array({film.data["country"]});
    content["genres"] = Json::array();
    for (const Json &genre : film.data["genres"])
        content["genres"].push_back(
            {{"shortName", genre},
             {"translation", utf8(world.genreNames.value(fromUtf8(genre.get<std::string>())))}});
    const Json &score = film.data["imdb_score"];
    const bool scored = score.is_number();
    content["scoring"] = {
        {"imdbScore", score},
        {"imdbVotes", scored ? Json(1000.0 + film.number * 731) : Json()},
        {"tmdbScore", scored ? Json(score.get<double>() - 0.2) : Json()},
        {"tomatoMeter", scored && film.number % 3 != 0 ? Json(int(score.get<double>() * 11)) : Json()},
        {"jwRating", scored ? Json(score.get<double>() / 10) : Json()}};
    return content;
}

Json offersOf(const Film &film)
{
    Json offers = Json::array();
    const auto add = [&](const Json &package, const char *kind, const char *quality, const Json &price) {
        const std::string slug = package["slug"].get<std::string>();
        offers.push_back({{"monetizationType", kind},
                          {"presentationType", quality},
                          {"retailPriceValue", price},
                          {"currency", "USD"},
                          {"standardWebURL", "https://watch.example/" + slug + "/" + utf8(film.slug())},
                          {"availableTo", film.number % 9 == 0 ? Json("2027-12-31") : Json()},
                          {"package", package}});
    };
    const Json packages = samplePackages();
    add(packages[0], "FLATRATE", "HD", nullptr);
    add(packages[0], "FLATRATE", "_4K", nullptr);
    if (film.number % 2 == 0) {
        add(packages[1], "RENT", "SD", 2.99);
        add(packages[1], "RENT", "HD", 3.99);
    }
    return offers;
}

Json nodeOf(const World &world, const Film &film, bool detailed)
{
    Json node{
        {"id", utf8(film.nodeId())}, {"objectType", "MOVIE"}, {"content", contentOf(world, film, detailed)}};
    if (detailed)
        node["offers"] = offersOf(film);
    return node;
}

// Unknown package codes are ignored, as JustWatch does; known ones of other providers show nothing.
Json galleryAnswer(const World &world, const JsonPlace &variables, bool totalOnly)
{
    const JsonPlace filter = variables["filter"];
    const QString package = filter["packages"].at(0).text();
    const auto from = filter["releaseYear"]["min"].integer();
    const auto to = filter["releaseYear"]["max"].integer();
    QList<const Film *> films;
    const bool otherProvider = package == QLatin1String("lnp") || package == QLatin1String("owl");
    for (const Film &film : world.films) {
        const auto year = JsonPlace(yearOf(film)).integer();
        const bool fits = (!from && !to) || (year && *year >= from.value_or(0) && *year <= to.value_or(9999));
        if (fits && !otherProvider)
            films.append(&film);
    }
    std::sort(films.begin(), films.end(), [](const Film *left, const Film *right) {
        return std::pair(left->title, left->number) < std::pair(right->title, right->number);
    });
    const bool filtered = otherProvider || package == QLatin1String(samplePackage);
    Json list{{"totalCount", films.size() + (filtered ? 0 : elsewhere)}};
    if (totalOnly)
        return list;
    const qsizetype start = QByteArray::fromBase64(variables["after"].text().toLatin1()).toInt();
    const qsizetype end =
        std::min(films.size(), start + qsizetype(variables["first"].integer().value_or(40)));
    list["edges"] = Json::array();
    for (qsizetype i = start; i < end; ++i)
        list["edges"].push_back({{"node", nodeOf(world, *films[i], false)}});
    list["pageInfo"] = {{"endCursor", QByteArray::number(end).toBase64().toStdString()},
                        {"hasNextPage", end < films.size()}};
    return list;
}

Json detailsAnswer(const World &world, const QString &query)
{
    static const QRegularExpression alias(QStringLiteral("\\b(t\\d+): node\\(id: \"(tm\\d+)\"\\)"));
    Json data = Json::object();
    for (auto it = alias.globalMatch(query); it.hasNext();) {
        const auto match = it.next();
        const auto at = world.filmByNode.constFind(match.captured(2));
        const bool known = at != world.filmByNode.constEnd() && *at < world.films.size();
        data[utf8(match.captured(1))] = known ? nodeOf(world, world.films[*at], true) : Json();
    }
    return data;
}

} // namespace

HttpResponse answerJustWatch(const World &world, const HttpRequest &request)
{
    const auto body = parseJson(request.body);
    if (!body)
        return statusAnswer(400, "no GraphQL request");
    const JsonPlace root(*body);
    const QString operation = root["operationName"].text();
    if (operation == QLatin1String("Packages"))
        return jsonAnswer({{"data", {{"packages", samplePackages()}}}});
    if (operation == QLatin1String("Gallery") || operation == QLatin1String("GalleryTotal"))
        return jsonAnswer(
            {{"data", {{"popularTitles", galleryAnswer(world, root["variables"], operation.size() > 7)}}}});
    if (operation == QLatin1String("TitleDetails"))
        return jsonAnswer({{"data", detailsAnswer(world, root["query"].text())}});
    HttpResponse refused =
        jsonAnswer({{"errors", Json::array({{{"message", "Unknown operation"}}})}, {"data", nullptr}});
    refused.status = 422;
    return refused;
}

} // namespace moviedb::sample
