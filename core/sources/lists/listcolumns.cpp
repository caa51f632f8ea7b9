#include "core/sources/lists/listcolumns.h"

#include "core/domain/ids.h"
#include "core/sources/lists/columnnames.h"
#include "core/sources/listvalues/listvalues.h"
#include "core/sources/listvalues/listyears.h"
#include "core/sources/listvalues/titlekinds.h"
#include "core/sources/listvalues/writtentitle.h"

#include <QRegularExpression>
#include <QSet>
#include <QUuid>

namespace moviedb::lists {

namespace {

bool isYes(const QString &text)
{
    return text.compare(u"true", Qt::CaseInsensitive) == 0 ||
           text.compare(u"yes", Qt::CaseInsensitive) == 0 || text == u"1";
}

} // namespace

ListColumns::ListColumns(const QStringList &header, QChar separator)
    : m_header(header), m_separator(separator), m_places(columnPlaces(header))
{
    QSet<QString> names;
    for (const QString &name : header)
        if (!name.trimmed().isEmpty())
            names.insert(foldedName(name));
    const auto has = [&names](const char *name) { return names.contains(QLatin1String(name)); };
    m_isMovieLens = has("movieid") && has("genres") && names.size() == 3;
    m_isOwn =
        header.contains(QStringLiteral("movie_list_id")) ||
        (header.contains(QStringLiteral("movie_id")) && header.contains(QStringLiteral("release_date")));
    m_isViewingHistory = has("title") && has("date") && names.size() == 2;
    m_idIsOfTmdb = has("posterpath") || (has("originaltitle") && has("popularity")) ||
                   (has("mediatype") && has("releasedate"));
    m_isOfOthers = has("nconst") || has("knownfor") || has("birthdate") || has("isbn") || has("isbn13");
}

int ListColumns::weight() const
{
    int weight = 0;
    for (const char *name : {"year", "date", "imdb_id", "tmdb_id", "wikidata_id", "type", "position"})
        weight += m_places.contains(QLatin1String(name)) ? 1 : 0;
    return weight;
}

// The first of the columns of that name that says something.
QString ListColumns::cell(const QStringList &cells, const char *name) const
{
    static const QRegularExpression guard(
        QStringLiteral("^'(?=[=+\\-@\\t\\r])")); // our exports keep formulas asleep
    QString first;
    const auto places = m_places.constFind(QLatin1String(name));
    if (places == m_places.constEnd())
        return first;
    for (const qsizetype place : *places) {
        QString text = cells.value(place);
        text.remove(guard);
        text = text.trimmed();
        if (first.isEmpty())
            first = text;
        if (!isEmptyTitle(text))
            return text;
    }
    return first;
}

// All columns of that name, with spaces between.
QString ListColumns::allCells(const QStringList &cells, const char *name) const
{
    QStringList found;
    for (const qsizetype place : m_places.value(QLatin1String(name)))
        found.append(cells.value(place).trimmed());
    return found.join(u' ');
}

bool ListColumns::fits(const QStringList &cells) const
{
    const QString year = cell(cells, "year");
    const QString imdbId = cell(cells, "imdb_id");
    return (isEmptyValue(year) || yearOf(year) || isYearSpan(year)) &&
           (isEmptyValue(imdbId) || !imdbIdOf(imdbId).isEmpty());
}

// The row as its header means it: a title with separators in it may stand there without quotes.
QStringList ListColumns::fitted(const QStringList &cells) const
{
    QStringList row = cells;
    while (row.size() > m_header.size() && row.last().trimmed().isEmpty())
        row.removeLast();
    const qsizetype more = row.size() - m_header.size();
    const auto titles = m_places.constFind(QStringLiteral("title"));
    if (more <= 0 || titles == m_places.constEnd())
        return row;
    const bool isLast = titles->first() == m_header.size() - 1;
    if (!isLast && fits(row))
        return row;
    QStringList merged = row.mid(0, titles->first());
    merged.append(row.mid(titles->first(), more + 1).join(m_separator));
    merged.append(row.mid(titles->first() + more + 1));
    return fits(merged) ? merged : QStringList();
}

std::optional<int> ListColumns::readYear(int line, const QStringList &cells, ListBuilder &builder) const
{
    const QString year = cell(cells, "year");
    if (const auto read = yearOf(year))
        return read;
    if (!isEmptyValue(year))
        builder.warn(line, QStringLiteral("“%1” is not a year").arg(year.left(60)));
    const QString date = cell(cells, "date");
    const auto read = yearOf(date);
    if (!read && isEmptyValue(year) && !isEmptyValue(date))
        builder.warn(line, QStringLiteral("“%1” is not a year").arg(date.left(60)));
    return read;
}

QString ListColumns::readId(int line, const QStringList &cells, const char *name,
                            QString (*idOf)(const QString &), ListBuilder &builder) const
{
    const QString text = cell(cells, name);
    const QString id = idOf(text);
    if (id.isEmpty() && !isEmptyValue(text))
        builder.warn(line, QStringLiteral("“%1” is no %2").arg(text.left(60), QLatin1String(name)));
    return id;
}

QString ListColumns::otherKindOf(const QStringList &cells, bool &isFilm) const
{
    for (const qsizetype place : m_places.value(QStringLiteral("type"))) {
        const QString type = cells.value(place);
        if (const QString kind = otherKind(type); !kind.isEmpty() && !isFilm)
            return kind;
        isFilm = isFilm || isFilmKind(type);
    }
    if (isYes(cell(cells, "series_flag")))
        return QStringLiteral("a series");
    if (isFilm)
        return {};
    if (!isEmptyValue(cell(cells, "episode")))
        return QStringLiteral("an episode");
    if (!isEmptyValue(cell(cells, "season")))
        return QStringLiteral("a season");
    if (!isEmptyValue(cell(cells, "seasons")) || isYearSpan(cell(cells, "year")))
        return QStringLiteral("a series");
    for (const char *address : {"url", "tmdb_id", "imdb_id"})
        if (const QString kind = kindOfAddress(allCells(cells, address)); !kind.isEmpty())
            return kind;
    return {};
}

void ListColumns::readTitle(GalleryEntry &entry, QString &kind, const QStringList &cells) const
{
    const QString written = cell(cells, "title");
    if (m_isOwn) {
        entry.title = cleanTitle(written);
        return;
    }
    WrittenTitle split = splitTitle(written);
    if (kind.isEmpty())
        kind = split.otherKind;
    if (kind.isEmpty() && m_isViewingHistory)
        kind = kindInViewingHistory(written);
    // "Room (1984)" of another year is called that.
    const bool yearIsInTitle = split.year && (!entry.year || entry.year == split.year);
    entry.title = split.year && !yearIsInTitle ? cleanTitle(written) : split.title;
    if (yearIsInTitle)
        entry.year = split.year;
    if (!m_isMovieLens)
        return;
    // "City of Lost Children, The (Cité des enfants perdus, La)"
    static const QRegularExpression other(
        QStringLiteral("^(.+?)\\s*\\((?:a\\.?k\\.?a\\.?\\s*)?([^()]+)\\)$"));
    if (const auto match = other.match(entry.title); match.hasMatch()) {
        entry.originalTitle = withArticleInFront(match.captured(2).trimmed());
        entry.title = withArticleInFront(match.captured(1));
    }
}

void ListColumns::readIds(GalleryEntry &entry, int line, const QStringList &cells, ListBuilder &builder) const
{
    entry.imdbId = readId(line, cells, "imdb_id", &imdbIdOf, builder);
    entry.tmdbId = readId(line, cells, "tmdb_id", &tmdbIdOf, builder);
    entry.wikidataId = readId(line, cells, "wikidata_id", &wikidataIdOf, builder);
    const QString id = cell(cells, "id");
    if (entry.imdbId.isEmpty() && id.startsWith(u"tt"))
        entry.imdbId = imdbIdOf(id);
    if (entry.tmdbId.isEmpty() && m_idIsOfTmdb)
        entry.tmdbId = tmdbIdOf(id);
    const QString url = allCells(cells, "url");
    if (entry.imdbId.isEmpty() && url.contains(QLatin1String("imdb")))
        entry.imdbId = imdbIdOf(url);
    if (entry.tmdbId.isEmpty() &&
        (url.contains(QLatin1String("themoviedb.org/movie/")) || url.contains(QLatin1String("tmdb://"))))
        entry.tmdbId = tmdbIdOf(url);
    for (const char *name : {"item", "url"})
        if (const QString item = allCells(cells, name);
            entry.wikidataId.isEmpty() && item.contains(QLatin1String("wikidata.org/")))
            entry.wikidataId = wikidataIdOf(item);
    if (ids::isNode(cell(cells, "justwatch_id")))
        entry.justwatchId = cell(cells, "justwatch_id");
    if (const QString listId = cell(cells, "movie_list_id"); !QUuid::fromString(listId).isNull())
        entry.listId = listId;
}

void ListColumns::readAddresses(GalleryEntry &entry, const QStringList &cells) const
{
    if (const QString original = cell(cells, "original_title");
        !isEmptyTitle(original) && original != entry.title && entry.originalTitle.isEmpty())
        entry.originalTitle = cleanTitle(original);
    entry.jwHref = cell(cells, "jw_href");
    entry.wikiHref = cell(cells, "wiki_href");
}

bool ListColumns::read(int line, const QStringList &rowCells, ListBuilder &builder) const
{
    const QStringList cells = fitted(rowCells);
    if (cells.isEmpty()) {
        builder.warn(
            line, QStringLiteral("%1 cells where the header names %2 columns; a cell with a “%3” in it must "
                                 "stand in quotes")
                      .arg(rowCells.size())
                      .arg(m_header.size())
                      .arg(m_separator));
        return true;
    }
    GalleryEntry entry;
    bool isFilm = false;
    QString kind = otherKindOf(cells, isFilm);
    const QString written = cell(cells, "title");
    if (m_isOwn ? written.isEmpty() : isEmptyTitle(written)) {
        if (kind.isEmpty() && cleanTitle(cells.join(u' ')).isEmpty())
            return true; // the end of a file of DOS
        builder.warn(line,
                     kind.isEmpty() ? QStringLiteral("no title") : QStringLiteral("%1, no film").arg(kind));
        return !kind.isEmpty();
    }
    if (written.size() > 4 * ListBuilder::longestTitle) { // before its letters are looked at one by one
        builder.warn(line, QStringLiteral("too long for a title"));
        return true;
    }
    if (kind.isEmpty())
        entry.year = readYear(line, cells, builder);
    QString kindInTitle;
    readTitle(entry, kindInTitle, cells);
    if (kind.isEmpty() && !isFilm)
        kind = kindInTitle;
    if (!kind.isEmpty()) {
        builder.warn(line, QStringLiteral("“%1” is %2, no film").arg(entry.title.left(120), kind));
        return true;
    }
    readIds(entry, line, cells, builder);
    readAddresses(entry, cells);
    builder.add(line, std::move(entry));
    return true;
}

} // namespace moviedb::lists
