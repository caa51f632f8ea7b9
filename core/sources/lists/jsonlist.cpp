#include "core/sources/lists/jsonlist.h"

#include "core/base/jsonread.h"
#include "core/base/oneline.h"
#include "core/contract/entryjson.h"
#include "core/domain/ids.h"
#include "core/sources/lists/listtext.h"
#include "core/sources/lists/listvalues.h"

#include <QUuid>

namespace moviedb::lists {

namespace {

// Our own exports have a release date and a page's address where lists have a year and wiki_href.
void readExportFields(GalleryEntry &entry, const JsonPlace &object)
{
    if (!entry.year)
        entry.year = plausibleYear(yearOf(object["release_date"].text()));
    if (entry.wikiHref.isEmpty())
        entry.wikiHref = object["wikipedia_url"].text().trimmed();
}

Result<GalleryEntry> strictEntry(const JsonPlace &object)
{
    MOVIEDB_TRY(entry, contract::readMovieListLine(object));
    entry.year = plausibleYear(entry.year);
    if (!entry.listId.isEmpty() && QUuid::fromString(entry.listId).isNull())
        return makeError(Fault::Parse, QStringLiteral("$.movie_list_id: expected a UUID"));
    entry.title = oneLine(entry.title);
    if (entry.title.isEmpty())
        return makeError(Fault::Parse, QStringLiteral("$.title: expected text"));
    entry.imdbId = imdbIdOf(entry.imdbId);
    entry.tmdbId = tmdbIdOf(entry.tmdbId);
    entry.wikidataId = wikidataIdOf(entry.wikidataId);
    if (!ids::isNode(entry.justwatchId))
        entry.justwatchId.clear();
    readExportFields(entry, object);
    return entry;
}

// The first of several fields that says something, as text.
QString firstText(const JsonPlace &object, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        if (const QString text = object[name].textOrNumber().trimmed(); !isEmptyValue(text))
            return text;
    return {};
}

// A film of another program's list; otherwise the reason why it is none.
std::variant<GalleryEntry, QString> softEntry(const JsonPlace &item)
{
    GalleryEntry entry;
    const JsonPlace inner = item["movie"].isObject() ? item["movie"] : item; // Trakt
    const JsonPlace &film = inner;
    const QString written =
        item.isText()
            ? item.text()
            : firstText(film, {"title", "name", "Title", "Name", "originalTitle", "original_title"});
    const TitleAndYear split = splitTitle(written);
    QString kind =
        otherKind(firstText(item, {"type", "media_type", "mediaType", "titleType", "objectType", "Type"}));
    if (kind.isEmpty() && (item["show"].isObject() || item["episode"].isObject() || film["tvdbId"].exists()))
        kind = QStringLiteral("a series");
    if (split.title.isEmpty())
        return QStringLiteral("no title");
    if (!kind.isEmpty() || !split.otherKind.isEmpty())
        return QStringLiteral("“%1” is %2, no film")
            .arg(split.title.left(120), kind.isEmpty() ? split.otherKind : kind);
    const QString year =
        firstText(film, {"year", "Year", "releaseYear", "release_year", "startYear", "release_date",
                         "releaseDate", "released", "inCinemas", "Released"});
    entry.year = plausibleYear(yearOf(year));
    entry.title = split.year && (!entry.year || entry.year == split.year) ? split.title : oneLine(written);
    if (!entry.year && split.year)
        entry.year = split.year;
    const JsonPlace ids = film["ids"];
    entry.imdbId =
        imdbIdOf(firstText(film, {"imdbId", "imdb_id", "imdbID", "imdb", "const", "tconst", "imdbUrl"}));
    if (entry.imdbId.isEmpty())
        entry.imdbId = imdbIdOf(firstText(ids, {"imdb"}));
    entry.tmdbId = tmdbIdOf(firstText(film, {"tmdbId", "tmdb_id", "tmdb"}));
    if (entry.tmdbId.isEmpty())
        entry.tmdbId = tmdbIdOf(firstText(ids, {"tmdb"}));
    if (entry.tmdbId.isEmpty() && film["poster_path"].exists()) // TMDB's own objects
        entry.tmdbId = tmdbIdOf(firstText(film, {"id"}));
    entry.wikidataId = wikidataIdOf(firstText(film, {"wikidataId", "wikidata_id", "wikidata"}));
    entry.originalTitle = oneLine(firstText(film, {"originalTitle", "original_title"}));
    if (entry.originalTitle == entry.title)
        entry.originalTitle.clear();
    entry.jwHref = firstText(film, {"jw_href"});
    if (const QString node = firstText(film, {"justwatch_id"}); ids::isNode(node))
        entry.justwatchId = node;
    if (const QString id = firstText(film, {"movie_list_id"}); !QUuid::fromString(id).isNull())
        entry.listId = id;
    entry.wikiHref = firstText(film, {"wiki_href", "wikipedia_url"});
    return entry;
}

// The list in a document: itself, or the first member that is one of objects.
std::optional<JsonPlace> listIn(const JsonPlace &root)
{
    if (root.isArray())
        return root;
    for (const char *name :
         {"movies", "results", "items", "films", "titles", "data", "list", "watchlist", "entries"})
        if (root[name].isArray())
            return root[name];
    return std::nullopt;
}

} // namespace

Result<ParsedList> parseJsonLines(const QByteArray &bytes)
{
    MOVIEDB_TRY(text, readListText(bytes));
    ListBuilder builder;
    int line = 0;
    for (const QStringView part : QStringView(text).split(u'\n')) {
        ++line;
        if (part.trimmed().isEmpty())
            continue;
        const auto json = parseJson(part.toUtf8(), QStringLiteral("line %1").arg(line), 1 << 20, 20);
        if (!json)
            return lineError(line, json.error().text);
        const JsonPlace object(*json);
        if (object["$schema"].isText() && !object["title"].exists())
            continue; // the first line of our own exports
        auto entry = strictEntry(object);
        if (!entry)
            return lineError(line, entry.error().text);
        builder.add(line, std::move(*entry));
    }
    return builder.take();
}

Result<ParsedList> parseJsonDocument(const QByteArray &bytes)
{
    MOVIEDB_TRY(text, readListText(bytes));
    MOVIEDB_TRY(json, parseJson(text.toUtf8()));
    const JsonPlace root(json);
    const auto list = listIn(root);
    if (!list)
        return makeError(
            Fault::Parse, QStringLiteral("The document holds no list of films."), QStringLiteral("$"),
            QStringLiteral("A list of objects with a title is expected: [{\"title\": …, \"year\": …}, …]"));
    ListBuilder builder;
    for (qsizetype i = 0; i < list->size(); ++i) {
        auto entry = softEntry(list->at(i));
        if (const QString *reason = std::get_if<QString>(&entry))
            builder.warn(int(i) + 1, *reason);
        else
            builder.add(int(i) + 1, std::move(std::get<GalleryEntry>(entry)));
    }
    ParsedList read = builder.take();
    if (read.entries.isEmpty() && list->size() > 0)
        return makeError(
            Fault::Parse, QStringLiteral("No entry of the list is a film with a title."), list->path(),
            QStringLiteral("A list of objects with a title is expected: [{\"title\": …, \"year\": …}, …]"));
    return read;
}

} // namespace moviedb::lists
