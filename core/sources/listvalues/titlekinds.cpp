#include "core/sources/listvalues/titlekinds.h"

#include "core/sources/listvalues/signset.h"

#include <QHash>
#include <QRegularExpression>

#include <array>

namespace moviedb::lists {

namespace {

struct Kind
{
    QString words;
    const char *kind;
};

// Letters only, without accents: "TV Mini-Series" → "tvminiseries", "Série TV" → "serietv".
QString lettersOf(const QString &type)
{
    QString letters = type.normalized(QString::NormalizationForm_KD).toLower();
    const qsizetype bracket = letters.indexOf(u'(');
    if (bracket > 0)
        letters.truncate(bracket);
    letters.removeIf([](QChar c) { return !c.isLetter(); });
    return letters;
}

QRegularExpression words(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

// "S01E02" and "1x02" have a digit behind an "s" or an "x" beside one.
bool mayHoldCode(QStringView title)
{
    for (qsizetype i = 1; i < title.size(); ++i) {
        const QChar letter = title[i - 1].toCaseFolded();
        if (title[i].isDigit() && (letter == u's' || letter == u'x'))
            return true;
    }
    return false;
}

} // namespace

QString otherKind(const QString &type)
{
    static const QHash<QString, QString> kinds = [] {
        QHash<QString, QString> known;
        const std::array<Kind, 11> rows{{
            {QStringLiteral(
                 "tv|tvs|television|show|shows|tvshows|anime|animes|sitcom|serial|tvserial|serie|serien|"
                 "seriestv|serietv|tvserie|serietelevisee|seriado|serial|сериал|dizi|miniserie|tvprogram|"
                 "tvprogramme|televisionprogram|docuseries|телесериал|电视剧|電視劇|连续剧|連續劇|"
                 "テレビドラマ|ドラマ|드라마|예능|telenovela|animetv|emission|emissiontv|fernsehsendung|"
                 "tvsendung|programatv|programmatv"),
             "a series"},
            {QStringLiteral("seasons|staffel|saison|stagione|temporada|seizoen"), "a season"},
            {QStringLiteral("tvpilot|episodio|folge|aflevering|odcinek"), "an episode"},
            {QStringLiteral(
                 "game|games|videogames|videogioco|videospiel|jeuvideo|videojuego|dlc|expansionpack|"
                 "видеоигра|игра"),
             "a game"},
            {QStringLiteral("musicvideos|clip"), "a music video"},
            {QStringLiteral("horspiel|radioplay|audiodrama|radiodrama"), "a radio play"},
            {QStringLiteral("track|song|music"), "a song"},
            {QStringLiteral("artist|band|musician"), "an artist"},
            {QStringLiteral("person|people|actor|director"), "a person"},
            {QStringLiteral("book|books|novel|comic|manga"), "a book"},
            {QStringLiteral("album|soundtrack"), "an album"},
        }};
        for (const Kind &row : rows)
            for (const QString &word : row.words.split(u'|'))
                known.insert(lettersOf(word), QString::fromLatin1(row.kind));
        return known;
    }();
    const QString word = lettersOf(type);
    if (const auto known = kinds.constFind(word); known != kinds.constEnd())
        return *known;
    // "Anime Series", "TV Episode": the last words tell, whatever stands before them.
    constexpr std::array<std::pair<const char *, const char *>, 9> endings{{{"podcastseries", "a podcast"},
                                                                            {"podcastepisode", "a podcast"},
                                                                            {"episode", "an episode"},
                                                                            {"season", "a season"},
                                                                            {"podcast", "a podcast"},
                                                                            {"videogame", "a game"},
                                                                            {"musicvideo", "a music video"},
                                                                            {"series", "a series"},
                                                                            {"tvshow", "a series"}}};
    for (const auto &[ending, kind] : endings)
        if (word.endsWith(QLatin1String(ending)))
            return QString::fromLatin1(kind);
    const bool isSeries = word.endsWith(QLatin1String("serie")) || word.startsWith(QLatin1String("serie"));
    return isSeries ? QStringLiteral("a series") : QString();
}

bool isFilmKind(const QString &type)
{
    if (!otherKind(type).isEmpty())
        return false;
    const QString word = lettersOf(type);
    for (const char *film : {"movie", "film", "short", "video", "documentary", "feature", "tvspecial"})
        if (word.contains(QLatin1String(film)))
            return true;
    return false;
}

QString kindInTitle(const QString &title)
{
    static const QString season = QStringLiteral("[:–—,-]\\s*(?:Season|Series|Staffel|Saison|Stagione|"
                                                 "Temporada|Säsong|Sæson|Sesong|Seizoen|Sezon)\\s+");
    static const QRegularExpression code =
        words(QStringLiteral("\\bS\\d{1,2}\\s?E\\d{1,3}\\b|\\b\\d{1,2}x\\d{2,3}\\b"));
    static const QRegularExpression episode = words(season + QStringLiteral("\\d{1,3}\\s*[:–—-]\\s*\\S"));
    static const QRegularExpression wholeSeason =
        words(season + QStringLiteral("(?:\\d{1,3}|One|Two|Three|Four|Five)\\s*(?:$|\\()"));
    static const QRegularExpression series =
        words(QStringLiteral(":\\s*(?:Limited Series|Mini-?series)\\s*(?::|$)"));
    if (mayHoldCode(title) && code.match(title).hasMatch())
        return QStringLiteral("an episode");
    if (const SignSet signs(title); signs.isAscii() && !signs.hasAny(":,-"))
        return {};
    if (episode.match(title).hasMatch())
        return QStringLiteral("an episode");
    if (wholeSeason.match(title).hasMatch())
        return QStringLiteral("a season");
    return series.match(title).hasMatch() ? QStringLiteral("a series") : QString();
}

QString kindInViewingHistory(const QString &title)
{
    static const QRegularExpression part = words(
        QStringLiteral(":\\s*(?:Part|Volume|Vol\\.|Chapter|Book|Collection|Series|Season|Teil|Partie|Parte|"
                       "Volumen|Kapitel)\\s+\\w+:\\s*\\S"));
    const QString kind = kindInTitle(title);
    return kind.isEmpty() && part.match(title).hasMatch() ? QStringLiteral("an episode") : kind;
}

QString kindOfAddress(const QString &address)
{
    static const QRegularExpression series =
        words(QStringLiteral("themoviedb\\.org/tv/|trakt\\.tv/shows/|thetvdb(?:\\.com|://)|plex://show|"
                             "simkl\\.com/tv/|tvmaze\\.com/shows|/us/tv-show/"));
    static const QRegularExpression person =
        words(QStringLiteral("imdb\\.com/name/nm|themoviedb\\.org/person/"));
    if (!address.contains(u'/'))
        return {};
    if (!holdsAny(address, {"tv", "plex:", "/name/", "/person/"}))
        return {};
    if (series.match(address).hasMatch())
        return QStringLiteral("a series");
    if (address.contains(QLatin1String("plex://episode")))
        return QStringLiteral("an episode");
    return person.match(address).hasMatch() ? QStringLiteral("a person") : QString();
}

} // namespace moviedb::lists
