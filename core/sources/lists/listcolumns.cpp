#include "core/sources/lists/listcolumns.h"

#include "core/domain/ids.h"
#include "core/sources/listvalues/columnnames.h"
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

// Our names of the columns, in their order.
constexpr std::array namesOfColumns{"title",       "original_title", "year",   "date",         "imdb_id",
                                    "tmdb_id",     "wikidata_id",    "item",   "justwatch_id", "jw_href",
                                    "wiki_href",   "movie_list_id",  "url",    "id",           "type",
                                    "series_flag", "episode",        "season", "seasons",      "position"};

// Our exports keep formulas asleep ('=1+1), and what begins as such a one does (''=1+1).
bool isGuarded(QStringView text)
{
    if (!text.startsWith(u'\''))
        return false;
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

// "# seen in 1999" and nothing else in the row.
bool isComment(const QStringList &cells, qsizetype columns)
{
    const QString first = cells.first().trimmed();
    return first.startsWith(QLatin1String("# ")) && columns > 1 &&
           std::all_of(cells.begin() + 1, cells.end(),
                       [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

constexpr qsizetype mostTypeWords = 100;

// "Amber Tide - 1999", "Amber Tide, 1999"
void takeYearBeside(WrittenTitle &title)
{
    static const QRegularExpression behind(
        QStringLiteral("^(.*\\S)(?:\\s+[-–—]\\s+|\\s*,\\s*)((?:18|19|20|21)\\d\\d)$"));
    if (title.title.isEmpty() || !title.title.back().isDigit())
        return;
    if (const auto match = behind.match(title.title); match.hasMatch() && yearOf(match.captured(2))) {
        title.title = match.captured(1);
        title.year = yearOf(match.captured(2));
    }
}

} // namespace

ListColumns::ListColumns(const QStringList &header, QChar separator)
    : m_header(header), m_separator(separator)
{
    static_assert(namesOfColumns.size() == size_t(Column::Count));
    const QHash<QString, QList<qsizetype>> places = columnPlaces(header);
    m_isUsed.resize(header.size());
    for (size_t i = 0; i < namesOfColumns.size(); ++i) {
        m_places[i] = places.value(QLatin1String(namesOfColumns[i]));
        for (const qsizetype place : std::as_const(m_places[i]))
            m_isUsed.setBit(place);
    }
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
    for (const Column column : {Column::Year, Column::Date, Column::ImdbId, Column::TmdbId,
                                Column::WikidataId, Column::Type, Column::Position})
        weight += placesOf(column).isEmpty() ? 0 : 1;
    return weight;
}

// The first of the columns of that name that says something.
QString ListColumns::cell(const QStringList &cells, Column column) const
{
    const QList<qsizetype> &places = placesOf(column);
    QString first;
    for (const qsizetype place : places) {
        QString text = cells.value(place);
        if (isGuarded(text))
            text.remove(0, 1);
        text = text.trimmed();
        if (places.size() == 1)
            return text;
        if (first.isEmpty())
            first = text;
        if (!isEmptyTitle(text))
            return text;
    }
    return first;
}

// All columns of that name, with spaces between.
QString ListColumns::allCells(const QStringList &cells, Column column) const
{
    const QList<qsizetype> &places = placesOf(column);
    if (places.size() == 1)
        return cells.value(places.first()).trimmed();
    QStringList found;
    for (const qsizetype place : places)
        found.append(cells.value(place).trimmed());
    return found.join(u' ');
}

bool ListColumns::fits(const QStringList &cells) const
{
    const QString year = cell(cells, Column::Year);
    const QString imdbId = cell(cells, Column::ImdbId);
    return (isEmptyValue(year) || yearOf(year) || isYearSpan(year)) &&
           (isEmptyValue(imdbId) || !imdbIdOf(imdbId).isEmpty());
}

// The row as its header means it: a title with separators in it may stand there without quotes.
QStringList ListColumns::fitted(const QStringList &cells) const
{
    constexpr qsizetype mostMore = 50; // separators in one title
    qsizetype size = cells.size();
    while (size > m_header.size() && cells.at(size - 1).trimmed().isEmpty())
        --size;
    const qsizetype more = size - m_header.size();
    const QList<qsizetype> &titles = placesOf(Column::Title);
    if (more > mostMore)
        return {};
    const QStringList row = size == cells.size() ? cells : cells.mid(0, size);
    if (more <= 0 || titles.isEmpty())
        return row;
    const qsizetype title = titles.first();
    const bool isLast = title == m_header.size() - 1;
    if (!isLast && fits(row))
        return row;
    QStringList merged = row.mid(0, title);
    merged.append(row.mid(title, more + 1).join(m_separator));
    merged.append(row.mid(title + more + 1));
    return fits(merged) ? merged : QStringList();
}

std::optional<int> ListColumns::readYear(int line, const QStringList &cells, ListBuilder &builder) const
{
    const QString year = cell(cells, Column::Year);
    if (const auto read = yearOf(year))
        return read;
    if (!isEmptyValue(year))
        builder.warn(line, QStringLiteral("“%1” is not a year"), year.left(60));
    const QString date = cell(cells, Column::Date);
    auto read = yearOf(date);
    read = read ? read : yearOfDayNumber(date);
    if (!read && isEmptyValue(year) && !isEmptyValue(date))
        builder.warn(line, QStringLiteral("“%1” is not a year"), date.left(60));
    return read;
}

QString ListColumns::readId(int line, const QStringList &cells, Column column,
                            QString (*idOf)(const QString &), ListBuilder &builder) const
{
    const QString text = cell(cells, column);
    if (text.isEmpty())
        return {};
    const QString id = idOf(text);
    if (id.isEmpty() && !isEmptyValue(text))
        builder.warn(line, QStringLiteral("“%1” is no %2"), text.left(60),
                     QLatin1String(namesOfColumns[size_t(column)]));
    return id;
}

ListColumns::TypeWord ListColumns::typeWord(const QString &text)
{
    if (const auto known = m_types.constFind(text); known != m_types.constEnd())
        return *known;
    const TypeWord word{otherKind(text), isFilmKind(text)};
    if (m_types.size() < mostTypeWords && text.size() <= ListBuilder::longestTitle)
        m_types.insert(text, word);
    return word;
}

QString ListColumns::otherKindOf(const QStringList &cells, bool &isFilm)
{
    for (const qsizetype place : placesOf(Column::Type)) {
        const TypeWord type = typeWord(cells.value(place));
        if (!type.otherKind.isEmpty() && !isFilm)
            return type.otherKind;
        isFilm = isFilm || type.isFilm;
    }
    if (isYes(cell(cells, Column::SeriesFlag)))
        return QStringLiteral("a series");
    if (isFilm)
        return {};
    if (!isEmptyValue(cell(cells, Column::Episode)))
        return QStringLiteral("an episode");
    if (!isEmptyValue(cell(cells, Column::Season)))
        return QStringLiteral("a season");
    if (!isEmptyValue(cell(cells, Column::Seasons)) || isYearSpan(cell(cells, Column::Year)))
        return QStringLiteral("a series");
    for (const Column address : {Column::Url, Column::TmdbId, Column::ImdbId})
        if (const QString kind = kindOfAddress(allCells(cells, address)); !kind.isEmpty())
            return kind;
    return {};
}

void ListColumns::readTitle(GalleryEntry &entry, QString &kind, const QStringList &cells) const
{
    const QString written = cell(cells, Column::Title);
    if (m_isOwn) {
        entry.title = cleanTitle(written);
        return;
    }
    WrittenTitle split = splitTitle(withoutDress(written));
    if (!split.year && placesOf(Column::Year).isEmpty() && placesOf(Column::Date).isEmpty())
        takeYearBeside(split);
    if (kind.isEmpty())
        kind = split.otherKind;
    if (kind.isEmpty() && m_isViewingHistory)
        kind = kindInViewingHistory(written);
    // "Room (1984)" of another year is called that.
    const bool yearIsInTitle = split.year && (!entry.year || entry.year == split.year);
    entry.title = split.year && !yearIsInTitle ? cleanTitle(withoutDress(written)) : split.title;
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
    entry.imdbId = readId(line, cells, Column::ImdbId, &imdbIdOf, builder);
    entry.tmdbId = readId(line, cells, Column::TmdbId, &tmdbIdOf, builder);
    entry.wikidataId = readId(line, cells, Column::WikidataId, &wikidataIdOf, builder);
    const QString id = cell(cells, Column::Id);
    if (entry.imdbId.isEmpty() && id.startsWith(u"tt"))
        entry.imdbId = imdbIdOf(id);
    if (entry.tmdbId.isEmpty() && m_idIsOfTmdb)
        entry.tmdbId = tmdbIdOf(id);
    const QString url = allCells(cells, Column::Url);
    if (entry.imdbId.isEmpty() && url.contains(QLatin1String("imdb")))
        entry.imdbId = imdbIdOf(url);
    if (entry.tmdbId.isEmpty() &&
        (url.contains(QLatin1String("themoviedb.org/movie/")) || url.contains(QLatin1String("tmdb://"))))
        entry.tmdbId = tmdbIdOf(url);
    for (const Column column : {Column::Item, Column::Url})
        if (const QString item = allCells(cells, column);
            entry.wikidataId.isEmpty() && item.contains(QLatin1String("wikidata.org/")))
            entry.wikidataId = wikidataIdOf(item);
    if (const QString node = cell(cells, Column::JustwatchId); !node.isEmpty() && ids::isNode(node))
        entry.justwatchId = node;
    if (const QString listId = cell(cells, Column::MovieListId);
        !listId.isEmpty() && !QUuid::fromString(listId).isNull())
        entry.listId = listId;
}

void ListColumns::readAddresses(GalleryEntry &entry, const QStringList &cells) const
{
    if (const QString original = cell(cells, Column::OriginalTitle);
        !isEmptyTitle(original) && original != entry.title && entry.originalTitle.isEmpty())
        entry.originalTitle = cleanTitle(original);
    entry.jwHref = cell(cells, Column::JwHref);
    entry.wikiHref = cell(cells, Column::WikiHref);
}

bool ListColumns::isWithoutTitle(const QStringList &cells) const
{
    const QString written = cell(cells, Column::Title);
    return m_isOwn ? written.isEmpty() : isEmptyTitle(written);
}

bool ListColumns::read(int line, const QStringList &rowCells, ListBuilder &builder)
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
    if (isComment(cells, m_header.size())) {
        builder.warn(line, QStringLiteral("“%1” is a comment"), cells.first().trimmed().left(60));
        return true;
    }
    GalleryEntry entry;
    bool isFilm = false;
    QString kind = otherKindOf(cells, isFilm);
    if (isWithoutTitle(cells)) {
        if (kind.isEmpty() && cleanTitle(cells.join(u' ')).isEmpty())
            return true; // the end of a file of DOS
        builder.warn(line,
                     kind.isEmpty() ? QStringLiteral("no title") : QStringLiteral("%1, no film").arg(kind));
        return !kind.isEmpty();
    }
    if (const QString written = cell(cells, Column::Title);
        written.size() > 4 * ListBuilder::longestTitle) { // before its letters are looked at one by one
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
        builder.warn(line, QStringLiteral("“%1” is %2, no film"), entry.title.left(120), kind);
        return true;
    }
    readIds(entry, line, cells, builder);
    readAddresses(entry, cells);
    builder.add(line, std::move(entry));
    return true;
}

} // namespace moviedb::lists
