#include "core/sources/lists/listcolumns.h"

#include "core/domain/ids.h"
#include "core/sources/lists/listvalues.h"

#include <QRegularExpression>
#include <QUuid>

namespace moviedb::lists {

namespace {

// Our name → the names that others have for it, the surest first.
struct Names
{
    const char *name;
    const char *others;
};
constexpr Names columnNames[] = {
    {"title", "title|name|primarytitle|movietitle|filmtitle|movie|film|titolo|titre|titel|titulo|título|"
              "originaltitle"},
    {"original_title", "originaltitle|originalname"},
    {"year", "year|releaseyear|startyear|movieyear|anno|annee|année|jahr|ano|año|rok"},
    {"date", "releasedate|released|dateofrelease|release|premiered|incinemas"},
    {"imdb_id", "imdbid|const|tconst|imdb|imdburl|imdblink|imdbtitleid"},
    {"tmdb_id", "tmdbid|tmdb|themoviedbid|tmdburl|moviedbid"},
    {"wikidata_id", "wikidataid|wikidata|qid|wikidataitem"},
    {"justwatch_id", "justwatchid"},
    {"jw_href", "jwhref"},
    {"wiki_href", "wikihref|wikipediaurl|wikipedia"},
    {"movie_list_id", "movielistid"},
    {"url", "url|uri|link"},
    {"type", "titletype|type|mediatype|objecttype|kind|contenttype"},
    {"episode", "episodenumber|episode"},
    {"season", "seasonnumber|season"},
    {"position", "position|letterboxduri|genres|yourrating|rating|runtimemins|runtimeminutes|dateadded|"
                 "daterated|created"},
};

QString folded(const QString &header)
{
    QString name = header.toLower();
    name.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return name;
}

// "American President, The" → "The American President", as in MovieLens.
QString withArticleInFront(const QString &title)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(.+), (The|A|An|Les|La|Le|L'|El|Los|Las|Il|Lo|I|Gli|Der|Die|Das|Den|Det|En|Et|Un|Une|Uma|O)$"));
    const auto match = shape.match(title);
    if (!match.hasMatch())
        return title;
    const QString article = match.captured(2);
    return article + (article.endsWith(u'\'') ? QString() : QStringLiteral(" ")) + match.captured(1);
}

} // namespace

ListColumns::ListColumns(const QStringList &header)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < header.size(); ++i)
        if (const QString name = folded(header[i]); !places.contains(name))
            places.insert(name, i);
    for (const Names &column : columnNames)
        for (const QString &other : QString::fromUtf8(column.others).split(u'|'))
            if (const auto place = places.constFind(other); place != places.constEnd()) {
                m_places.insert(QString::fromLatin1(column.name), *place);
                break;
            }
    m_isTitleBasics = places.contains(QStringLiteral("tconst"));
    m_isMovieLens = places.contains(QStringLiteral("movieid")) && places.contains(QStringLiteral("genres")) &&
                    places.size() == 3;
}

int ListColumns::weight() const
{
    int weight = 0;
    for (const char *name : {"year", "date", "imdb_id", "tmdb_id", "wikidata_id", "type", "position"})
        weight += m_places.contains(QLatin1String(name)) ? 1 : 0;
    return weight;
}

QString ListColumns::cell(const QStringList &cells, const char *name) const
{
    static const QRegularExpression guard(
        QStringLiteral("^'(?=[=+\\-@\\t\\r])")); // our exports keep formulas asleep
    QString text = cells.value(m_places.value(QLatin1String(name), -1));
    text.remove(guard);
    return text.trimmed();
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

QString ListColumns::otherKindOf(const QStringList &cells) const
{
    if (const QString kind = otherKind(cell(cells, "type")); !kind.isEmpty())
        return kind;
    if (!isEmptyValue(cell(cells, "episode")))
        return QStringLiteral("an episode");
    if (!isEmptyValue(cell(cells, "season")))
        return QStringLiteral("a season");
    return cell(cells, "url").contains(QLatin1String("themoviedb.org/tv/")) ||
                   cell(cells, "tmdb_id").contains(QLatin1String("themoviedb.org/tv/"))
               ? QStringLiteral("a series")
               : QString();
}

void ListColumns::readTitle(GalleryEntry &entry, QString &kind, const QStringList &cells) const
{
    const QString written = cell(cells, "title");
    const TitleAndYear split = splitTitle(written);
    if (kind.isEmpty())
        kind = split.otherKind;
    const bool yearIsInTitle = split.year && (!entry.year || entry.year == split.year);
    entry.title = yearIsInTitle ? split.title : splitTitle(written + u' ').title;
    if (!yearIsInTitle)
        entry.title = written.simplified();
    else
        entry.year = split.year;
    if (!m_isMovieLens)
        return;
    // "City of Lost Children, The (Cité des enfants perdus, La)"
    static const QRegularExpression other(
        QStringLiteral("^(.+?)\\s*\\((?:a\\.?k\\.?a\\.?\\s*)?([^()]+)\\)$"));
    if (const auto match = other.match(entry.title); match.hasMatch()) {
        entry.originalTitle = withArticleInFront(match.captured(2).trimmed());
        entry.title = match.captured(1);
    }
    entry.title = withArticleInFront(entry.title);
}

void ListColumns::read(int line, const QStringList &cells, ListBuilder &builder) const
{
    GalleryEntry entry;
    QString kind = otherKindOf(cells);
    if (const QString written = cell(cells, "title"); isEmptyValue(written) && written != u"0") {
        builder.warn(line, QStringLiteral("no title"));
        return;
    }
    if (kind.isEmpty())
        entry.year = readYear(line, cells, builder);
    readTitle(entry, kind, cells);
    if (!kind.isEmpty()) {
        builder.warn(line, QStringLiteral("“%1” is %2, no film").arg(entry.title.left(120), kind));
        return;
    }
    if (entry.title.isEmpty() || entry.title.size() > 255) {
        builder.warn(line, entry.title.isEmpty() ? QStringLiteral("no title")
                                                 : QStringLiteral("too long for a title"));
        return;
    }
    entry.imdbId = readId(line, cells, "imdb_id", &imdbIdOf, builder);
    if (entry.imdbId.isEmpty() && cell(cells, "url").contains(QLatin1String("imdb.com/")))
        entry.imdbId = imdbIdOf(cell(cells, "url"));
    entry.tmdbId = readId(line, cells, "tmdb_id", &tmdbIdOf, builder);
    if (entry.tmdbId.isEmpty() && cell(cells, "url").contains(QLatin1String("themoviedb.org/movie/")))
        entry.tmdbId = tmdbIdOf(cell(cells, "url"));
    entry.wikidataId = readId(line, cells, "wikidata_id", &wikidataIdOf, builder);
    if (const QString original = cell(cells, "original_title");
        !isEmptyValue(original) && original != entry.title && entry.originalTitle.isEmpty())
        entry.originalTitle = original.simplified();
    entry.jwHref = cell(cells, "jw_href");
    entry.wikiHref = cell(cells, "wiki_href");
    if (ids::isNode(cell(cells, "justwatch_id")))
        entry.justwatchId = cell(cells, "justwatch_id");
    if (const QString id = cell(cells, "movie_list_id"); !QUuid::fromString(id).isNull())
        entry.listId = id;
    builder.add(line, std::move(entry));
}

} // namespace moviedb::lists
