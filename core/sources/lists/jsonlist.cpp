#include "core/sources/lists/jsonlist.h"

#include "core/base/jsonread.h"
#include "core/base/oneline.h"
#include "core/contract/entryjson.h"
#include "core/domain/ids.h"
#include "core/sources/lists/jsonrows.h"
#include "core/sources/lists/listtext.h"
#include "core/sources/listvalues/listvalues.h"
#include "core/sources/listvalues/listyears.h"
#include "core/sources/listvalues/titlekinds.h"

#include <QUuid>

#include <algorithm>

namespace moviedb::lists {

namespace {

constexpr qsizetype mostValues = 6000000; // what an export of the largest size has

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

// Our own lines keep to the contract; those of other programs have other fields as well.
bool isOwnLine(const JsonPlace &object)
{
    static const QStringList own{
        QStringLiteral("movie_list_id"), QStringLiteral("title"),     QStringLiteral("year"),
        QStringLiteral("jw_href"),       QStringLiteral("wiki_href"), QStringLiteral("justwatch_id"),
        QStringLiteral("imdb_id"),       QStringLiteral("tmdb_id"),   QStringLiteral("wikidata_id")};
    if (!object.isObject() || (has(object, "movie_id") && object["movie_id"].exists()) ||
        (has(object, "movie_list_id") && object["movie_list_id"].exists()))
        return true;
    return std::all_of(object.json().items().begin(), object.json().items().end(),
                       [](const auto &field) { return own.contains(fromUtf8(field.key())); });
}

bool isListOfItems(const JsonPlace &place)
{
    return place.isArray() && place.size() > 0 && (place.at(0).isObject() || place.at(0).isText());
}

// Lists of objects in a document, by the name of each: itself, or its members, which may lie some levels deep.
using NamedList = std::pair<QString, JsonPlace>;
QList<NamedList> listsIn(const JsonPlace &root, int depth = 0)
{
    constexpr int deepest = 3;
    if (root.isArray())
        return {{QString(), root}};
    QList<NamedList> found;
    for (const char *name :
         {"movies", "results", "items", "films", "titles", "data", "list", "watchlist", "entries"})
        if (isListOfItems(root[name]) && found.isEmpty())
            found.append({QString::fromLatin1(name), root[name]});
    for (const QString &name : root.keys())
        if (const QString kind = otherKind(name); !kind.isEmpty() && isListOfItems(root[name]))
            found.append({name, root[name]});
    if (!found.isEmpty() || depth == deepest)
        return found;
    for (const QString &name : root.keys())
        if (isListOfItems(root[name]) && found.isEmpty() &&
            (root[name].at(0).isText() ? depth == 0 && root.size() == 1 : hasTitleField(root[name].at(0))))
            found.append({name, root[name]});
    for (const QString &name : root.keys())
        if (root[name].isObject() && found.isEmpty())
            found = listsIn(root[name], depth + 1);
    return found;
}

// [["Title", "Year"], ["Amber Tide", 1999]]: cells as spreadsheets give them.
QStringList cellsOf(const JsonPlace &row)
{
    QStringList cells;
    for (qsizetype i = 0; i < row.size(); ++i)
        cells.append(row.at(i).textOrNumber());
    return cells;
}

std::optional<JsonPlace> tableIn(const JsonPlace &root)
{
    const auto isTable = [](const JsonPlace &place) {
        return place.isArray() && place.at(0).isArray() && ListColumns(cellsOf(place.at(0))).hasTitle();
    };
    if (isTable(root))
        return root;
    for (const QString &name : root.keys())
        if (isTable(root[name]))
            return root[name];
    return std::nullopt;
}

void readTable(const JsonPlace &table, ListBuilder &builder)
{
    ListColumns columns(cellsOf(table.at(0)));
    for (qsizetype i = 1; i < table.size() && !builder.isFull(); ++i)
        columns.read(int(i) + 1, cellsOf(table.at(i)), builder);
}

// {"tt9000001": {"title": "Amber Tide"}, …}: films by their ids.
bool isMapOfFilms(const JsonPlace &root)
{
    return root.isObject() && root.size() > 0 && hasTitleField(JsonPlace(*root.json().begin())) &&
           std::all_of(root.json().begin(), root.json().end(),
                       [](const Json &film) { return film.is_object(); });
}

// Python writes numbers that JSON does not have: outside texts they say nothing.
QString withoutNotNumbers(const QString &text)
{
    QString known;
    known.reserve(text.size());
    bool inText = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar sign = text[at];
        inText = inText != (sign == u'"');
        if (inText && sign == u'\\' && at + 1 < text.size()) {
            known += sign;
            known += text[++at];
            continue;
        }
        const QStringView rest =
            QStringView(text).sliced(at, inText ? 0 : std::min<qsizetype>(9, text.size() - at));
        const qsizetype length = rest.startsWith(u"NaN")         ? 3
                                 : rest.startsWith(u"Infinity")  ? 8
                                 : rest.startsWith(u"-Infinity") ? 9
                                                                 : 0;
        known += length > 0 ? QStringLiteral("null") : QString(sign);
        at += length > 0 ? length - 1 : 0;
    }
    return known;
}

Error noFilms(const QString &text, const QString &path)
{
    return makeError(
        Fault::Parse, text, path,
        QStringLiteral("A list of objects with a title is expected: [{\"title\": …, \"year\": …}, …]"));
}

} // namespace

Result<Done> JsonLinesReader::readLine(int line, QStringView text, bool tooLong)
{
    if (m_builder.isFull())
        return Done{};
    if (tooLong) {
        m_builder.warn(line, QStringLiteral("too long for a line"));
        return Done{};
    }
    if (text.trimmed().isEmpty())
        return Done{};
    const auto json = parseJson(text.toUtf8(), {}, 4 * LineReader::longestLine, 20);
    if (!json)
        return lineError(line, json.error().text);
    const JsonPlace object(*json);
    if (has(object, "$schema") && object["$schema"].isText() && !object["title"].exists())
        return Done{}; // the first line of our own exports
    if (!isOwnLine(object)) {
        m_hasTitles = m_rows.read(line, object) || m_hasTitles;
        m_hasForeign = true;
        return Done{};
    }
    auto entry = strictEntry(object);
    if (!entry)
        return lineError(line, entry.error().text);
    m_hasTitles = true;
    m_builder.add(line, std::move(*entry));
    return Done{};
}

Result<ParsedList> JsonLinesReader::finish()
{
    MOVIEDB_CHECK(m_lines.finish());
    if (m_hasForeign && !m_hasTitles)
        return noFilms(QStringLiteral("No line of the list is a film with a title."), {});
    return m_builder.take();
}

Result<ParsedList> parseJsonLines(const QByteArray &bytes)
{
    MOVIEDB_TRY(text, readListText(bytes));
    JsonLinesReader reader;
    MOVIEDB_CHECK(reader.feed(text));
    return reader.finish();
}

Result<Json> parseListJson(const QString &text)
{
    auto json = parseJson(text.toUtf8(), {}, 2 * largestList, 100, mostValues);
    if (!json && (text.contains(QLatin1String("NaN")) || text.contains(QLatin1String("Infinity"))))
        return parseJson(withoutNotNumbers(text).toUtf8(), {}, 2 * largestList, 100, mostValues);
    return json;
}

Result<ParsedList> parseJsonDocument(const QByteArray &bytes)
{
    MOVIEDB_TRY(text, readListText(bytes));
    MOVIEDB_TRY(json, parseListJson(text));
    return readJsonList(json);
}

Result<ParsedList> readJsonList(const Json &json)
{
    const JsonPlace root(json);
    ListBuilder builder;
    JsonRows rows(builder);
    if (isFilmByItself(root)) {
        rows.read(1, root);
        return builder.take();
    }
    if (const auto table = tableIn(root)) {
        readTable(*table, builder);
        return builder.take();
    }
    if (isMapOfFilms(root)) {
        int line = 0;
        for (const Json &film : root.json())
            if (!builder.isFull())
                rows.read(++line, JsonPlace(film));
        return builder.take();
    }
    const QList<NamedList> lists = listsIn(root);
    if (lists.isEmpty()) {
        // An empty list is one.
        for (const QString &name : root.keys())
            if (root[name].isArray() && root[name].size() == 0)
                return builder.take();
        return noFilms(QStringLiteral("The document holds no list of films."), QStringLiteral("$"));
    }
    bool haveTitles = false;
    qsizetype items = 0;
    for (const auto &[name, list] : lists) {
        const QString kind = otherKind(name);
        items += list.size();
        for (qsizetype i = 0; i < list.size() && !builder.isFull(); ++i) {
            const JsonPlace item(list.json()[size_t(i)], {}); // without its path, which nobody asks for
            if (kind.isEmpty() && has(item, "movies") &&
                isListOfItems(item["movies"])) // a collection of films
                for (qsizetype k = 0; k < item["movies"].size(); ++k)
                    haveTitles = rows.read(int(i) + 1, item["movies"].at(k)) || haveTitles;
            else if (kind.isEmpty())
                haveTitles = rows.read(int(i) + 1, item) || haveTitles;
            else
                rows.tell(int(i) + 1, item, kind);
        }
        haveTitles = haveTitles || !kind.isEmpty();
    }
    if (!haveTitles && items > 0)
        return noFilms(QStringLiteral("No entry of the list is a film with a title."),
                       lists.first().second.path());
    return builder.take();
}

} // namespace moviedb::lists
