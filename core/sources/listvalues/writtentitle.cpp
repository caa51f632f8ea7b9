#include "core/sources/listvalues/writtentitle.h"

#include "core/sources/listvalues/listvalues.h"
#include "core/sources/listvalues/listyears.h"
#include "core/sources/listvalues/titlekinds.h"

#include <QRegularExpression>

namespace moviedb::lists {

namespace {

constexpr int mostBrackets = 3;

// What the words in a pair of brackets say; nothing = they are part of the title.
struct Bracket
{
    std::optional<int> year;
    QString otherKind;
};

bool isRoman(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[IVXL]{1,6}$"));
    return shape.match(text).hasMatch();
}

// IMDb's marks behind the year: "(TV)", "(V)", "(VG)", "(mini)".
std::optional<Bracket> imdbMark(const QString &inside)
{
    if (inside == u"TV" || inside == u"V" || inside == u"TV Movie" || isRoman(inside))
        return Bracket{};
    if (inside == u"VG")
        return Bracket{{}, QStringLiteral("a game")};
    if (inside == u"mini" || inside == u"TV Mini-Series")
        return Bracket{{}, QStringLiteral("a series")};
    return std::nullopt;
}

std::optional<Bracket> bracketWithoutYear(const QString &inside, bool yearIsKnown)
{
    if (yearIsKnown)
        if (const auto mark = imdbMark(inside))
            return mark;
    static const QRegularExpression film(
        QStringLiteral("^(?:(?:short |tv |television |feature )?(?:film|movie)|documentary|short)$"),
        QRegularExpression::CaseInsensitiveOption);
    // What the copy is that somebody has: "[Blu-ray]", "(4K UHD)"
    static const QRegularExpression copy(
        QStringLiteral("^(?:(?:4k|uhd|2160p|1080p|720p|blu-?ray|dvd|vhs|laserdisc)(?:\\s*[/,+&-]?\\s*|$))+$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression seen(
        QStringLiteral("^(?:(?:not |non |un)?(?:seen|watched|vist[oa])|re-?watch(?:ed)?|da (?:ri)?vedere|to "
                       "(?:re)?watch)$"),
        QRegularExpression::CaseInsensitiveOption);
    if (seen.match(inside).hasMatch())
        return Bracket{};
    if (film.match(inside).hasMatch() || copy.match(inside).hasMatch())
        return Bracket{};
    static const QRegularExpression other(
        QStringLiteral(
            "^(?:(?:tv |television |web |animated |limited |anime )?(?:mini[- ]?)?series|tv show|"
            "television show|video game|game|novel|book|comics?|manga|album|soundtrack|music video|"
            "podcast|season \\d+|episode|(?:теле|мини-?)?сериал|s[ée]rie(?: tv| "
            "télévisée)?|(?:tv-|fernseh)serie|"
            "serie (?:tv|de tv)|miniserie|电视剧|電視劇|テレビドラマ|드라마)$"),
        QRegularExpression::CaseInsensitiveOption);
    if (!other.match(inside).hasMatch())
        return std::nullopt;
    const QString kind = otherKind(inside);
    return Bracket{{}, kind.isEmpty() ? QStringLiteral("something else") : kind};
}

std::optional<Bracket> readBracket(const QString &inside, bool yearIsKnown)
{
    static const QString year = QStringLiteral("((?:18|19|20|21)\\d\\d)");
    if (isYearSpan(inside))
        return Bracket{yearOf(inside), QStringLiteral("a series")};
    static const QRegularExpression ofCentury(QStringLiteral("^['’‘](\\d\\d)$")); // "('99)"
    if (const auto match = ofCentury.match(inside); match.hasMatch())
        return Bracket{yearOf(QStringLiteral("1/1/") + match.captured(1)), {}};
    if (const auto found = yearOf(inside); found && (!inside.contains(u'.') || inside.endsWith(u"г.")))
        return Bracket{found, {}};
    // "1996 film", "TV Series 1995– ", "2018 Video Game"
    static const QRegularExpression span(year + QStringLiteral("\\s*(?:[-–—]\\s*(?:\\d{4})?)?"));
    const auto match = span.match(inside);
    if (!match.hasMatch())
        return bracketWithoutYear(inside, yearIsKnown);
    const QString rest =
        (inside.left(match.capturedStart()) + u' ' + inside.mid(match.capturedEnd())).simplified();
    const auto found = yearOf(match.captured(1));
    if (const QString kind = otherKind(rest); !kind.isEmpty())
        return Bracket{found, kind};
    if (isFilmKind(rest))
        return Bracket{found, {}};
    // "Ann Dell, 1999", "1999; USA", "dir. Bo Reed 1999"
    static const QRegularExpression aside(
        QStringLiteral("^(?:(?:.{1,80}[,;]\\s*)?") + year +
            QStringLiteral("(?:\\s*[,;].{1,80})?|(?:c\\.?|ca\\.?|circa)\\s*") + year +
            QStringLiteral("|dir(?:\\.|ected by).{2,80})$"),
        QRegularExpression::CaseInsensitiveOption);
    // "USA 1999", "F/I 1968", "Italia 1995": the countries, or whose it is
    static const QRegularExpression countries(
        QStringLiteral(
            "^(?:[A-Z]{1,4}(?:\\s*[/+-]\\s*[A-Z]{1,4})*|\\p{Lu}\\p{Ll}+(?:[ /-]\\p{Lu}\\p{Ll}+)?)\\s+") +
        year + QStringLiteral("$"));
    const bool isAside = aside.match(inside).hasMatch() || countries.match(inside).hasMatch();
    return isAside ? std::optional(Bracket{found, {}}) : std::nullopt;
}

// Whether the last sign, but for marks behind it, closes a bracket.
bool endsInBracket(QStringView title)
{
    for (qsizetype i = title.size() - 1; i >= 0; --i) {
        if (QStringView(u")]）］").contains(title[i]))
            return true;
        if (!title[i].isSpace() && !QStringView(u"*†,;").contains(title[i]))
            return false;
    }
    return false;
}

} // namespace

WrittenTitle splitTitle(const QString &text)
{
    static const QRegularExpression last(
        QStringLiteral("^(.+?)\\s*[(\\[（［]([^()\\[\\]（）［］]+)[)\\]）］][\\s*†,;]*$"));
    static const QRegularExpression first(QStringLiteral("^[(\\[]((?:18|19|20|21)\\d\\d)[)\\]]\\s+(\\S.*)$"));
    static const QRegularExpression yearBracket(QStringLiteral("[(\\[](?:18|19|20|21)\\d\\d[)\\]]$"));
    WrittenTitle read;
    read.title = cleanTitle(text);
    for (int i = 0; i < mostBrackets; ++i) {
        const auto match = endsInBracket(read.title) ? last.match(read.title) : QRegularExpressionMatch();
        if (!match.hasMatch())
            break;
        const QString before = match.captured(1);
        const bool behindYear = read.year || (endsInBracket(before) && yearBracket.match(before).hasMatch());
        const auto found = readBracket(match.captured(2).trimmed(), behindYear);
        if (!found || (found->year && read.year))
            break;
        read.title = before;
        if (found->year)
            read.year = found->year;
        if (read.otherKind.isEmpty())
            read.otherKind = found->otherKind;
    }
    if (!read.year && (read.title.startsWith(u'(') || read.title.startsWith(u'[')))
        if (const auto match = first.match(read.title); match.hasMatch()) {
            read.year = yearOf(match.captured(1));
            read.title = match.captured(2);
        }
    if (read.otherKind.isEmpty())
        read.otherKind = kindInTitle(read.title);
    read.title = withArticleInFront(read.title);
    return read;
}

} // namespace moviedb::lists
