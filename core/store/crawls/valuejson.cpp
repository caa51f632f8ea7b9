#include "core/store/crawls/valuejson.h"

#include "core/contract/entryjson.h"
#include "core/contract/jsonvalue.h"

namespace moviedb::store {

namespace {

QString compactJson(const OrderedJson &json)
{
    return QString::fromUtf8(contract::toBytes(json));
}

QStringList textsAt(const JsonPlace &place)
{
    QStringList texts;
    for (qsizetype i = 0; i < place.size(); ++i)
        texts << place.at(i).text();
    return texts;
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
    return compactJson(contract::detailedEntry(entry));
}

Result<GalleryEntry> entryFromJson(const QString &text)
{
    MOVIEDB_TRY(json, storedObject(text, QStringLiteral("crawl_entries.entry")));
    return contract::readEntry(JsonPlace(json));
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
    json["aliases"] = contract::textArray(candidate.aliases);
    json["year"] = contract::numberOrNull(candidate.year);
    json["other_years"] = OrderedJson::array();
    for (const int year : candidate.otherYears)
        json["other_years"].push_back(year);
    json["runtime"] = contract::numberOrNull(candidate.runtime);
    json["directors"] = contract::textArray(candidate.directors);
    json["cast"] = contract::textArray(candidate.cast);
    json["from_id"] = candidate.fromId;
    json["kind"] = utf8(pageKindName(candidate.kind));
    json["film_probability"] = candidate.filmProbability;
    if (candidate.offeredAgain != OfferedAgain::No) {
        json["rejected_at"] = textOrNull(candidate.rejectedAt);
        json["offered_again"] = utf8(offeredAgainName(candidate.offeredAgain));
    }
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
    candidate.rejectedAt = place["rejected_at"].text();
    candidate.offeredAgain = offeredAgainFromName(place["offered_again"].text());
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
    return compactJson(contract::textArray(texts));
}

Result<QStringList> textsFromJson(const QString &text)
{
    MOVIEDB_TRY(json, parseJson(text.toUtf8(), QStringLiteral("crawl_tasks.keys")));
    return textsAt(JsonPlace(json));
}

} // namespace moviedb::store
