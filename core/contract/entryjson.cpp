#include "core/contract/entryjson.h"

#include "core/contract/jsonvalue.h"

#include <limits>

namespace moviedb::contract {

namespace {

struct TextField
{
    const char *name;
    QString GalleryEntry::*member;
};

constexpr TextField idsAndAddresses[] = {
    {"jw_href", &GalleryEntry::jwHref},           {"wiki_href", &GalleryEntry::wikiHref},
    {"justwatch_id", &GalleryEntry::justwatchId}, {"imdb_id", &GalleryEntry::imdbId},
    {"tmdb_id", &GalleryEntry::tmdbId},           {"wikidata_id", &GalleryEntry::wikidataId}};

std::optional<int> readNumber(const JsonPlace &place)
{
    const auto number = place.integer();
    if (!number || *number < std::numeric_limits<int>::min() || *number > std::numeric_limits<int>::max())
        return std::nullopt;
    return int(*number);
}

QStringList readTexts(const JsonPlace &place)
{
    QStringList texts;
    for (qsizetype i = 0; i < place.size(); ++i)
        texts.append(place.at(i).text());
    return texts;
}

Result<QString> readTextOrNull(const JsonPlace &place)
{
    if (!place.exists())
        return QString();
    return place.requireText();
}

} // namespace

OrderedJson movieListLine(const GalleryEntry &entry)
{
    OrderedJson line = OrderedJson::object();
    line["movie_list_id"] = utf8(entry.listId);
    line["title"] = utf8(entry.title);
    line["year"] = numberOrNull(entry.year);
    for (const TextField &field : idsAndAddresses)
        line[field.name] = textOrNull(entry.*field.member);
    return line;
}

OrderedJson detailedEntry(const GalleryEntry &entry)
{
    OrderedJson json = movieListLine(entry);
    json["jw_href"] = utf8(entry.jwHref); // never null here: text that is stored already says ""
    json["original_title"] = textOrNull(entry.originalTitle);
    json["runtime"] = numberOrNull(entry.runtime);
    json["directors"] = textArray(entry.directors);
    json["cast"] = textArray(entry.cast);
    json["poster_url"] = textOrNull(entry.posterUrl);
    json["detailed"] = entry.detailed;
    return json;
}

GalleryEntry readEntry(const JsonPlace &place)
{
    GalleryEntry entry;
    entry.listId = (place["movie_list_id"].exists() ? place["movie_list_id"] : place["list_id"]).text();
    entry.title = place["title"].text();
    entry.year = readNumber(place["year"]);
    for (const TextField &field : idsAndAddresses)
        entry.*field.member = place[field.name].text();
    entry.originalTitle = place["original_title"].text();
    entry.runtime = readNumber(place["runtime"]);
    entry.directors = readTexts(place["directors"]);
    entry.cast = readTexts(place["cast"]);
    entry.posterUrl = place["poster_url"].text();
    entry.detailed = place["detailed"].boolean().value_or(false);
    return entry;
}

Result<GalleryEntry> readMovieListLine(const JsonPlace &place)
{
    MOVIEDB_CHECK(place.requireObject());
    GalleryEntry entry;
    MOVIEDB_TRY(listId, readTextOrNull(place["movie_list_id"]));
    MOVIEDB_TRY(title, readTextOrNull(place["title"]));
    entry.listId = listId.trimmed();
    entry.title = title.trimmed();
    for (const TextField &field : idsAndAddresses) {
        MOVIEDB_TRY(text, readTextOrNull(place[field.name]));
        entry.*field.member = text.trimmed();
    }
    if (place["year"].exists()) {
        MOVIEDB_CHECK(place["year"].requireInteger());
        entry.year = readNumber(place["year"]);
    }
    return entry;
}

} // namespace moviedb::contract
