#include "core/sources/lists/jsonlist.h"

#include "core/base/jsonread.h"
#include "core/base/oneline.h"
#include "core/contract/entryjson.h"
#include "core/domain/ids.h"
#include "core/sources/lists/jsondocument.h"
#include "core/sources/lists/jsonrows.h"
#include "core/sources/lists/listtext.h"
#include "core/sources/listvalues/listvalues.h"
#include "core/sources/listvalues/listyears.h"

#include <QUuid>

#include <algorithm>

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
        return noFilmsError(QStringLiteral("No line of the list is a film with a title."), {});
    return m_builder.take();
}

} // namespace moviedb::lists
