#include "core/sources/listvalues/columnnames.h"

#include <QMap>
#include <QMultiHash>
#include <QRegularExpression>

#include <algorithm>

namespace moviedb::lists {

namespace {

// Our name → the names that others have for it, the surest first.
struct Names
{
    const char *name;
    const char *others;
};
constexpr Names columnNames[] = {
    {"title",
     "title|filmlabel|itemlabel|movielabel|name|primarytitle|englishtitle|titleenglish|movietitle|filmtitle|"
     "titleofmovie|titleoffilm|filmname|moviename|movie|film|titolo|titre|titel|filmtitel|titulo|tytuł|tytul|"
     "nazev|"
     "nazov|cim|baslik|titlu|titul|titol|pealkiri|pavadinimas|nosaukums|τίτλος|τιτλος|nimi|tittel|nom|nome|"
     "nombre|naslov|название|назва|片名|电影名|电影名称|"
     "電影名稱|标题|"
     "標題|タイトル|作品名|제목|fulltitle|label"},
    {"original_title",
     "originaltitle|originalname|titolooriginale|titreoriginal|originaltitel|titulooriginal|aka|"
     "alsoknownas|оригинальноеназвание|оригінальнаназва|tytuloryginalny|originalninazev|eredeticim|"
     "originalnaslov|原题|原題|原片名|原名"},
    {"year",
     "year|releaseyear|yearofrelease|yearreleased|releaseyr|startyear|movieyear|filmyear|productionyear|"
     "yearofproduction|yr|anno|annodiuscita|annouscita|annodiproduzione|annoproduzione|annofilm|annee|"
     "anneedesortie|anneesortie|"
     "anneedeproduction|jahr|erscheinungsjahr|produktionsjahr|filmjahr|"
     "ano|anodeestreno|anoestreno|anodeproduccion|anodelancamento|rok|rokprodukcji|rokvyroby|ev|yil|ar|vuosi|"
     "an|godina|jaar|releasejaar|productiejaar|aasta|metai|gads|leto|έτος|ετος|год|рік|年份|年|公開年|製作年|"
     "연도|"
     "개봉연도"},
    {"date", "releasedate|released|dateofrelease|release|premiered|incinemas|releasedatemonthdayyear|date"
             "published|publishdate|theatricalrelease|originallyavailableat|premieredate|"
             "datadiuscita|datauscita|uscita|uscitaalcinema|uscitacinema|uscitaitaliana|uscitainitalia|"
             "datauscitaitaliana|datadirilascio|primavisione|datedesortie|datesortie|sortie|"
             "erscheinungsdatum|kinostart|veroffentlichung|veroffentlichungsdatum|startdatum|"
             "fechadeestreno|fechaestreno|estreno|datadelancamento|lancamento|datapremiery|premiera|"
             "datumvydani|premiär|premiere"},
    {"imdb_id", "imdbid|const|tconst|imdb|imdburl|imdblink|imdbtitleid|imdbnumber|titleid|imdbkey|imdbcom"},
    {"tmdb_id", "tmdbid|tmdb|themoviedbid|themoviedb|tmdburl|moviedbid|tmdblink"},
    {"wikidata_id", "wikidataid|wikidata|qid|wikidataitem|wikidataurl"},
    {"item", "film|item|movie"}, // of a query to Wikidata
    {"justwatch_id", "justwatchid"},
    {"jw_href", "jwhref"},
    {"wiki_href", "wikihref|wikipediaurl|wikipedia|wikipedialink"},
    {"movie_list_id", "movielistid"},
    {"movie_id", "movieid"},
    {"url", "url|uri|link|href|sameas|guid|guids|traktuiurl|plexguid"},
    {"id", "id"},
    {"type",
     "titletype|type|mediatype|objecttype|kind|contenttype|media|videotype|itemtype|category|categoria|"
     "categorie|kategorie|format|tipo|typ|art|seriesormovie|movieorseries|movieorshow|animetype"},
    {"series_flag", "isseries|istv|istvshow|isshow|istvseries|isepisode"},
    {"episode", "episodenumber|episode|episodetitle|episodename"},
    {"season", "seasonnumber|season"},
    {"seasons", "seasons|seasoncount|totalseasons|numberofseasons|numseasons|firstairdate|seriestype|tvdbid"},
    {"position",
     "position|letterboxduri|genres|genre|yourrating|rating|runtimemins|runtimeminutes|runtime|dateadded|"
     "daterated|created|director|directors|rank|popularity|voteaverage|watcheddate|datewatched|seen"},
};

struct Meaning // of a folded name
{
    QString column;
    qsizetype rank = 0; // the surest first
};

QString folded(const QString &name)
{
    QString letters = name.normalized(QString::NormalizationForm_KD).toLower();
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return letters;
}

const QMultiHash<QString, Meaning> &meanings()
{
    static const QMultiHash<QString, Meaning> known = [] {
        QMultiHash<QString, Meaning> all;
        for (const Names &column : columnNames) {
            qsizetype rank = 0;
            for (const QString &other : QString::fromUtf8(column.others).split(u'|'))
                all.insert(folded(other), {QString::fromLatin1(column.name), rank++});
        }
        return all;
    }();
    return known;
}

bool holdsAnyOf(const QString &name, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&name](const char *word) { return name.contains(QLatin1String(word)); });
}

// "Title (EN)", "Titre VF", "Movie title": any title that is not said to be of something else. "Movie Release Year":
// any year that is not that of a person or a visit.
void takeLooseNames(const QStringList &header, QHash<QString, QList<qsizetype>> &places)
{
    const QString title = QStringLiteral("title");
    const QString year = QStringLiteral("year");
    static const QRegularExpression titleWithYear(
        QStringLiteral("^\\s*(?:movies?|films?|names?)\\s*[(\\[]\\s*(?:release )?year\\s*[)\\]]\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    const bool wantsTitle = !places.contains(title);
    const bool wantsYear = !places.contains(year) && !places.contains(QStringLiteral("date"));
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString name = foldedName(header[i]);
        if (name.size() > 40 || header[i].contains(QLatin1String(": ")))
            continue;
        const bool isTitle = holdsAnyOf(name, {"title", "titre", "titel", "titolo", "titulo", "tytul"});
        if (wantsTitle && titleWithYear.match(header[i]).hasMatch()) { // "Movie (Year)"
            places[title].append(i);
            if (QList<qsizetype> &years = places[year]; years.removeAll(i) >= 0 && years.isEmpty())
                places.remove(year);
            continue;
        }
        if (wantsTitle && isTitle &&
            !holdsAnyOf(name, {"type", "id", "episode", "season", "show", "series", "sort", "slug", "sub",
                               "alt", "count", "parent", "book", "song", "original", "untertitel"}))
            places[title].append(i);
        const bool isYear = holdsAnyOf(name, {"year", "releasedate"});
        const bool isYearOfTitle = !wantsTitle && name.endsWith(year); // "movie_title, title_year"
        if (wantsYear && isYear && (!isTitle || isYearOfTitle) &&
            !holdsAnyOf(name, {"birth", "born", "death", "watch", "seen", "added", "rated", "rating", "view",
                               "bought", "read", "dvd", "bluray", "years", "played"}))
            places[name.contains(QLatin1String("date")) ? QStringLiteral("date") : year].append(i);
    }
}

} // namespace

QString foldedName(const QString &name)
{
    return folded(name);
}

QHash<QString, QList<qsizetype>> columnPlaces(const QStringList &header)
{
    QHash<QString, qsizetype> given;
    for (qsizetype i = 0; i < header.size(); ++i)
        if (const QString name = foldedName(header[i]); !name.isEmpty() && !given.contains(name))
            given.insert(name, i);
    QHash<QString, QMap<qsizetype, qsizetype>> byRank;
    for (auto name = given.constBegin(); name != given.constEnd(); ++name)
        for (auto [known, end] = meanings().equal_range(name.key()); known != end; ++known)
            byRank[known->column].insert(known->rank, *name);
    QHash<QString, QList<qsizetype>> places;
    for (auto column = byRank.constBegin(); column != byRank.constEnd(); ++column)
        places.insert(column.key(), column->values());
    // Answers of Wikidata carry the date of the film; elsewhere "date" is the day of the entry.
    for (const char *label : {"filmlabel", "itemlabel", "movielabel"})
        if (given.contains(QLatin1String(label)) && given.contains(QStringLiteral("date")))
            places[QStringLiteral("date")].append(given.value(QStringLiteral("date")));
    takeLooseNames(header, places);
    const QString title = QStringLiteral("title");
    // A list that has nothing but the original titles.
    if (const QString original = QStringLiteral("original_title");
        !places.contains(title) && given.contains(QStringLiteral("originaltitle")))
        places[title].append(places.value(original).first());
    return places;
}

} // namespace moviedb::lists
