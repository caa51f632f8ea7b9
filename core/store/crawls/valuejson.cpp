#include "core/store/crawls/valuejson.h"

#include "core/base/jsonread.h"

namespace moviedb::store {

namespace {

QString compactJson(const OrderedJson &json)
{
    return fromUtf8(json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

OrderedJson textsArray(const QStringList &texts)
{
    OrderedJson array = OrderedJson::array();
    for (const QString &text : texts)
        array.push_back(utf8(text));
    return array;
}

QStringList textsAt(const JsonPlace &place)
{
    QStringList texts;
    for (qsizetype i = 0; i < place.size(); ++i)
        texts << place.at(i).text();
    return texts;
}

OrderedJson optionalNumber(const std::optional<int> &number)
{
    return number ? OrderedJson(*number) : OrderedJson(nullptr);
}

std::optional<int> optionalInt(const JsonPlace &place)
{
    const auto number = place.integer();
    return number ? std::optional<int>(int(*number)) : std::nullopt;
}

// The parsed document must outlive the place that points into it.
Result<Json> storedObject(const QString &text, const QString &where)
{
    auto json = parseJson(text.toUtf8(), where);
    if (json && !json->is_object())
        return makeError(Fault::Parse, QStringLiteral("A stored value is not what it should be."), where);
    return json;
}

} // namespace

QString entryToJson(const GalleryEntry &entry)
{
    OrderedJson json;
    json["movie_list_id"] = utf8(entry.listId);
    json["title"] = utf8(entry.title);
    json["year"] = optionalNumber(entry.year);
    json["jw_href"] = utf8(entry.jwHref);
    json["wiki_href"] = textOrNull(entry.wikiHref);
    json["justwatch_id"] = textOrNull(entry.justwatchId);
    json["imdb_id"] = textOrNull(entry.imdbId);
    json["tmdb_id"] = textOrNull(entry.tmdbId);
    json["wikidata_id"] = textOrNull(entry.wikidataId);
    json["original_title"] = textOrNull(entry.originalTitle);
    json["runtime"] = optionalNumber(entry.runtime);
    json["directors"] = textsArray(entry.directors);
    json["cast"] = textsArray(entry.cast);
    json["poster_url"] = textOrNull(entry.posterUrl);
    json["detailed"] = entry.detailed;
    return compactJson(json);
}

Result<GalleryEntry> entryFromJson(const QString &text)
{
    MOVIEDB_TRY(json, storedObject(text, QStringLiteral("crawl_entries.entry")));
    const JsonPlace place(json);
    GalleryEntry entry;
    entry.listId = place["movie_list_id"].text();
    entry.title = place["title"].text();
    entry.year = optionalInt(place["year"]);
    entry.jwHref = place["jw_href"].text();
    entry.wikiHref = place["wiki_href"].text();
    entry.justwatchId = place["justwatch_id"].text();
    entry.imdbId = place["imdb_id"].text();
    entry.tmdbId = place["tmdb_id"].text();
    entry.wikidataId = place["wikidata_id"].text();
    entry.originalTitle = place["original_title"].text();
    entry.runtime = optionalInt(place["runtime"]);
    entry.directors = textsAt(place["directors"]);
    entry.cast = textsAt(place["cast"]);
    entry.posterUrl = place["poster_url"].text();
    entry.detailed = place["detailed"].boolean().value_or(false);
    return entry;
}

QString candidateToJson(const Candidate &candidate)
{
    OrderedJson json;
    json["key"] = utf8(candidate.key);
    json["title"] = utf8(candidate.title);
    json["description"] = textOrNull(candidate.description);
    json["excerpt"] = textOrNull(candidate.excerpt);
    json["matched_title"] = textOrNull(candidate.matchedTitle);
    json["thumbnail_url"] = textOrNull(candidate.thumbnailUrl);
    json["page_id"] = candidate.pageId;
    json["wikidata_id"] = textOrNull(candidate.wikidataId);
    json["verified"] = candidate.verified;
    json["is_film"] = candidate.isFilm ? OrderedJson(*candidate.isFilm) : OrderedJson(nullptr);
    json["imdb_id"] = textOrNull(candidate.imdbId);
    json["tmdb_id"] = textOrNull(candidate.tmdbId);
    json["aliases"] = textsArray(candidate.aliases);
    json["year"] = optionalNumber(candidate.year);
    json["other_years"] = OrderedJson::array();
    for (const int year : candidate.otherYears)
        json["other_years"].push_back(year);
    json["runtime"] = optionalNumber(candidate.runtime);
    json["directors"] = textsArray(candidate.directors);
    json["cast"] = textsArray(candidate.cast);
    json["from_id"] = candidate.fromId;
    json["kind"] = utf8(pageKindName(candidate.kind));
    json["film_probability"] = candidate.filmProbability;
    return compactJson(json);
}

Result<Candidate> candidateFromJson(const QString &text)
{
    MOVIEDB_TRY(json, storedObject(text, QStringLiteral("review_candidates.candidate")));
    const JsonPlace place(json);
    Candidate candidate;
    candidate.key = place["key"].text();
    candidate.title = place["title"].text();
    candidate.description = place["description"].text();
    candidate.excerpt = place["excerpt"].text();
    candidate.matchedTitle = place["matched_title"].text();
    candidate.thumbnailUrl = place["thumbnail_url"].text();
    candidate.pageId = place["page_id"].integer().value_or(0);
    candidate.wikidataId = place["wikidata_id"].text();
    candidate.verified = place["verified"].boolean().value_or(false);
    candidate.isFilm = place["is_film"].boolean();
    candidate.imdbId = place["imdb_id"].text();
    candidate.tmdbId = place["tmdb_id"].text();
    candidate.aliases = textsAt(place["aliases"]);
    candidate.year = optionalInt(place["year"]);
    for (qsizetype i = 0; i < place["other_years"].size(); ++i)
        candidate.otherYears << int(place["other_years"].at(i).integer().value_or(0));
    candidate.runtime = optionalInt(place["runtime"]);
    candidate.directors = textsAt(place["directors"]);
    candidate.cast = textsAt(place["cast"]);
    candidate.fromId = place["from_id"].boolean().value_or(false);
    candidate.kind = pageKindFromName(place["kind"].text()).value_or(PageKind::Other);
    candidate.filmProbability = place["film_probability"].number().value_or(0.0);
    return candidate;
}

QString partsToJson(const QList<ScorePart> &parts)
{
    OrderedJson array = OrderedJson::array();
    for (const ScorePart &part : parts)
        array.push_back(OrderedJson::array({utf8(part.name), part.points}));
    return compactJson(array);
}

Result<QList<ScorePart>> partsFromJson(const QString &text)
{
    MOVIEDB_TRY(json, parseJson(text.toUtf8(), QStringLiteral("review_candidates.parts")));
    const JsonPlace place(json);
    QList<ScorePart> parts;
    for (qsizetype i = 0; i < place.size(); ++i)
        parts.append({place.at(i).at(0).text(), place.at(i).at(1).number().value_or(0.0)});
    return parts;
}

QString textsToJson(const QStringList &texts)
{
    return compactJson(textsArray(texts));
}

Result<QStringList> textsFromJson(const QString &text)
{
    MOVIEDB_TRY(json, parseJson(text.toUtf8(), QStringLiteral("crawl_tasks.keys")));
    return textsAt(JsonPlace(json));
}

} // namespace moviedb::store
