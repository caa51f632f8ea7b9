#include "core/sources/lists/textline.h"

#include "core/sources/listvalues/listvalues.h"
#include "core/sources/listvalues/listyears.h"
#include "core/sources/listvalues/signset.h"
#include "core/sources/listvalues/titlekinds.h"
#include "core/sources/listvalues/writtentitle.h"

#include <QDate>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace moviedb::lists {

namespace {

const QString yearShape = QStringLiteral("((?:18|19|20|21)\\d\\d)");

QRegularExpression shape(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

// Puts what `instead` says in the place of each match, also of those that come to be by it.
template <class Instead> void takeMatches(QString &line, const QRegularExpression &shape, Instead instead)
{
    constexpr int mostPasses = 3;
    for (int i = 0; i < mostPasses; ++i) {
        QString rest;
        qsizetype from = 0;
        for (auto matches = shape.globalMatch(line); matches.hasNext();) {
            const auto match = matches.next();
            rest += QStringView(line).sliced(from, match.capturedStart() - from);
            rest += instead(match);
            from = match.capturedEnd();
        }
        if (from == 0)
            return;
        rest += QStringView(line).sliced(from);
        line = rest;
    }
}

// The address of an article, without what surrounds it: "<https://…>", "(https://….)".
QString articleIn(const QString &text)
{
    static const QRegularExpression article(shape(
        QStringLiteral("https?://[a-z-]{2,12}\\.(?:m\\.)?wikipedia\\.org/wiki/[^\\s<>\\[\\]{}|?#\"]+")));
    QString address = article.match(text).captured();
    const bool isBracketOfText = address.endsWith(u')') && address.count(u'(') < address.count(u')');
    if (isBracketOfText)
        address.chop(1);
    return address;
}

// The ids and addresses in a line; the line goes on without them.
void takeIds(QString &line, QStringList addresses, TextLine &read)
{
    static const QRegularExpression address = shape(QStringLiteral(
        "[<({\\[]?\\b(?:https?://|www\\.|(?:imdb|tmdb)://)(?:[^\\s<>(){}\\]]|\\([^\\s()]*+\\))++[>)}\\]]?"));
    static const QRegularExpression tag = shape(
        QStringLiteral("[{\\[(]\\s*(?:imdb|tmdb)(?:id)?[-:= "
                       "]+(?:tt)?\\d+\\s*[}\\])]|(?<![^\\s,;|])[({\\[]?tt\\d{7,10}[)}\\]]?(?![^\\s,;|])"));
    const bool mayHoldAddress = holdsAny(line, {"://", "www."});
    const bool mayHoldId = holdsAny(line, {"tt", "db"});
    for (const QRegularExpression *form : {mayHoldAddress ? &address : nullptr, mayHoldId ? &tag : nullptr})
        if (form != nullptr)
            takeMatches(line, *form, [&addresses](const QRegularExpressionMatch &match) {
                addresses.append(match.captured(0));
                return QStringLiteral(" ");
            });
    for (const QString &one : addresses) {
        if (read.imdbId.isEmpty() && one.contains(QLatin1String("tt"), Qt::CaseInsensitive))
            read.imdbId = imdbIdOf(one);
        if (read.tmdbId.isEmpty() && one.contains(QLatin1String("tmdb"), Qt::CaseInsensitive))
            read.tmdbId = tmdbIdOf(one);
        if (read.tmdbId.isEmpty() && one.contains(QLatin1String("themoviedb.org/movie/")))
            read.tmdbId = tmdbIdOf(one);
        if (read.wikidataId.isEmpty() && one.contains(QLatin1String("wikidata.org/")))
            read.wikidataId = wikidataIdOf(one);
        if (read.wikiHref.isEmpty() && one.contains(QLatin1String("wikipedia.org/wiki/")))
            read.wikiHref = articleIn(one);
    }
    line = line.trimmed();
}

// What a line is called that is only the address of an article: "https://en.wikipedia.org/wiki/Tide_(1999_film)". Lists and
// categories are no films.
QString nameOfArticle(const QString &address)
{
    static const QRegularExpression others(QStringLiteral(
        "^(?:(?:Category|File|Special|Help|Template|Portal|Wikipedia|Talk|User|Draft|Kategorie|Datei|"
        "Spezial|Hilfe|Categoria|Catégorie|Categoría)\\s*:|Lists? of |Liste? (?:der|von|des) )"));
    const qsizetype at = address.indexOf(QLatin1String("/wiki/"));
    QString name = at < 0 ? QString() : QUrl::fromPercentEncoding(address.mid(at + 6).toUtf8());
    name = name.replace(u'_', u' ').trimmed();
    return others.match(name).hasMatch() ? QString() : name;
}

// A line of which nothing but an address is left is called as the article: "https://…/wiki/Tide (1999)"; an item's number is
// no title.
void nameLine(QString &line, const TextLine &read)
{
    static const QRegularExpression item(QStringLiteral("^Q\\d{3,12}$"));
    const bool isYear = isYearLine(line);
    const bool isOnlyAddress =
        isYear || std::none_of(line.begin(), line.end(), [](QChar c) { return c.isLetterOrNumber(); });
    if (!read.wikiHref.isEmpty() && isOnlyAddress)
        line = (nameOfArticle(read.wikiHref) + u' ' + (isYear ? line : QString())).trimmed();
    if (item.match(line).hasMatch())
        line.clear();
}

// "1080p", "4k", "x264", "web-dl" and their like have one of these.
bool mayNameRelease(QStringView line)
{
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QChar letter = line[i];
        const bool behindDigit = line[i - 1].isDigit();
        if (behindDigit && (letter.isDigit() ? line[i - 1] == u'2' && letter == u'6' : letter.isLetter()))
            return true;
    }
    return holdsAny(line, {"ray", "rip", "web", "hdtv"});
}

// "Amber.Tide.1999.1080p.mkv" → "Amber Tide (1999)"
void readFileName(QString &line)
{
    static const QRegularExpression ending =
        shape(QStringLiteral("\\.(?:mkv|mp4|avi|m4v|mov|iso|wmv|webm|mpe?g|ts)$"));
    static const QRegularExpression release = shape(QStringLiteral(
        "[. "
        "_\\[(](?:\\d{3,4}p|4k|blu-?ray|bdrip|brrip|web-?dl|web-?rip|hdrip|dvdrip|hdtv|[xh]\\.?26[45])\\b"));
    static const QRegularExpression year(
        // "Amber.Tide.2049.2017": of two years in a row the second one is that of the film
        QStringLiteral(
            "^(.+?(?:[. _](?:18|19|20|21)\\d\\d(?=[. _(\\[]+(?:18|19|20)\\d\\d(?!\\d)))?)[. _(\\[]+") +
        yearShape + QStringLiteral("(?:[. _)\\]].*)?$"));
    if (line.contains(QLatin1String("_(")) && !line.contains(u' '))
        line.replace(u'_', u' ');
    const bool isFile = line.contains(u'.') && ending.match(line).hasMatch();
    if (isFile)
        line.remove(ending);
    const auto mark = mayNameRelease(line) ? release.match(line) : QRegularExpressionMatch();
    if (!isFile && !mark.hasMatch())
        return;
    const bool dotted = !line.contains(u' ');
    static const QRegularExpression yearBehind(QStringLiteral("[(\\[]") + yearShape +
                                               QStringLiteral("[)\\]]"));
    if (mark.hasMatch() && !dotted && yearBehind.match(line, mark.capturedStart()).hasMatch())
        return; // a note on the copy within the title: "Amber Tide (4K) (1999)"
    if (mark.hasMatch())
        line.truncate(mark.capturedStart());
    if (const auto match = year.match(line); match.hasMatch())
        line = match.captured(1) + QStringLiteral(" (") + match.captured(2) + u')';
    if (dotted)
        line.replace(u'.', u' ').replace(u'_', u' ');
}

// Cells of a table without names: the title is the first that is no number, the year the first that is one.
bool readCells(const QString &line, TextLine &read)
{
    if (!line.contains(u'\t'))
        return false;
    static const QRegularExpression number(QStringLiteral("^[(\\[]?\\d{1,4}[)\\]]?\\.?$"));
    QString fallback;
    constexpr qsizetype mostCells = 50; // further ones hold neither title nor year
    const QStringList cells = line.split(u'\t', Qt::SkipEmptyParts).mid(0, mostCells);
    for (const QString &written : cells) {
        const QString cell = written.trimmed();
        const bool isNumber = cell.size() <= 6 && number.match(cell).hasMatch();
        if (!read.year && isNumber && yearOf(cell))
            read.year = yearOf(cell);
        else if (read.title.isEmpty() && !isNumber)
            read.title = cell;
        else if (isNumber)
            fallback = cell;
    }
    if (read.title.isEmpty())
        read.title = fallback;
    return !read.title.isEmpty();
}

// "Mill (USA": the bracket goes on behind.
bool isOpen(const QString &text)
{
    return text.count(u'(') > text.count(u')');
}

// "One 7/18/86", "One, watched July 18, 2020": the title alone. The year of the day, unless it was seen then; a film whose year
// is not written is known by the day it came out.
std::optional<int> takeDayBehind(QString &line)
{
    static const QString numbers = QStringLiteral(
        "\\d{1,2}([/.-])\\d{1,2}\\g{-1}(?:(?:18|19|20)\\d\\d|\\d\\d)|(?:18|19|20)\\d\\d-\\d\\d-\\d\\d");
    static const QString words =
        QStringLiteral("\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:18|19|20)\\d\\d|"
                       "\\d{1,2}\\.? \\p{L}{3,10}\\.?,? (?:18|19|20)\\d\\d");
    static const QString verbs =
        QStringLiteral("(?:(?<seen>(?:re)?watched|seen|viewed|logged|vist[oai]|gesehen|vue?)|"
                       "released?|release date|uscit[oa]|premiered?)(?: on| il| am| le)?:?\\s+");
    static const QRegularExpression shape = lists::shape(
        QStringLiteral(
            "^(?<title>.*?[^\\s,;|(\\[–—-])(?:\\s*[,;|(\\[–—]\\s*|\\s+-+\\s+|\\s+)(?:%3)?(?<day>%1)[)\\]]?$|"
            "^(?<title2>.*?[^\\s,;|(\\[–—-])(?:\\s*[,;|(\\[–—]\\s*|\\s+-+\\s+)(?<day2>%2)$")
            .arg(numbers, words, verbs));
    constexpr qsizetype longest = 300;
    if (line.size() > longest || !(line.back().isDigit() || line.endsWith(u')') || line.endsWith(u']')))
        return std::nullopt;
    const auto match = shape.match(line);
    const QString day = match.captured(u"day") + match.captured(u"day2");
    const auto year = match.hasMatch() ? yearOf(day) : std::nullopt;
    if (!year)
        return std::nullopt;
    line = match.captured(u"title") + match.captured(u"title2");
    return match.captured(u"seen").isEmpty() ? year : std::nullopt;
}

// "One - 1999", "One, 1999", "One;1999"; with a style also "1999 – One", "One 1999".
void readYearBeside(const LineStyle &style, TextLine &read)
{
    static const QRegularExpression behind(
        QStringLiteral("^(.+?)(?:\\s+(?:-{1,2}|/)\\s+|\\s*(?:[–—,;|]|\\.{3,}|…)\\s*)") + yearShape +
        QStringLiteral("(?:\\s*[,;|].*|\\s+[/–—-]\\s+.*)?$"));
    static const QRegularExpression first(QStringLiteral("^") + yearShape +
                                          QStringLiteral("\\s*[-–—:|.,;]\\s*(\\S.*)$"));
    static const QRegularExpression before(QStringLiteral("^") + yearShape + QStringLiteral("\\s+(\\S.*)$"));
    static const QRegularExpression last(QStringLiteral("^(.+)\\s") + yearShape + QStringLiteral("$"));
    static const QRegularExpression colon(QStringLiteral("^(.*\\S)\\s*:\\s+") + yearShape +
                                          QStringLiteral("$"));
    // "Class of 1984", "Salt 2049": the number is the title's, whatever other lines end in.
    static const QRegularExpression goesOn =
        shape(QStringLiteral("\\b(?:of|in|the|to|and|since|before|after|from|del|di|nel|von|de)$"));
    const auto isReleased = [](const QString &year) {
        return year.toInt() <= QDate::currentDate().year() + 5;
    };
    if (const auto match = behind.match(read.title); match.hasMatch() && !isOpen(match.captured(1))) {
        read.title = match.captured(1);
        read.year = yearOf(match.captured(2));
    } else if (const auto front = first.match(read.title); style.yearIsFirst && front.hasMatch()) {
        read.title = front.captured(2);
        read.year = yearOf(front.captured(1));
    } else if (const auto early = before.match(read.title); style.blankBehindYear && early.hasMatch()) {
        read.title = early.captured(2);
        read.year = yearOf(early.captured(1));
    } else if (const auto behindColon = colon.match(read.title);
               behindColon.hasMatch() && isReleased(behindColon.captured(2))) {
        read.title = behindColon.captured(1);
        read.year = yearOf(behindColon.captured(2));
    } else if (const auto end = last.match(read.title); style.yearIsLast && end.hasMatch() &&
                                                        isReleased(end.captured(2)) &&
                                                        !goesOn.match(end.captured(1)).hasMatch()) {
        static const QRegularExpression joint(QStringLiteral("[\\s:·•|–—]+$"));
        read.title = end.captured(1).remove(joint);
        read.year = yearOf(end.captured(2));
    }
}

// What people write behind the year: "(1999) - 8/10", "(1999) ★★★", "(1999), dir. Bo Reed".
QString withoutRemark(const QString &line)
{
    static const QRegularExpression remark =
        shape(QStringLiteral("^(.+?\\s*[(\\[]") + yearShape +
              QStringLiteral("[)\\]])\\s*(?:[-–—:,;|/★☆⭐*✓✔✅❤{\\[#@]|(?:by|dir|directed|seen|watched|vhs|dvd|"
                             "blu-?ray|4k|uhd|imax|extended|director['’]s "
                             "cut|unrated|uncut|remastered|criterion|\\d{1,3}/\\d{1,3}|"
                             "\\d{1,2}\\s?h|\\d{1,3}\\s?min|\\d(?:[.,]\\d)?)\\b).*$"));
    const auto isClose = [](QChar letter) { return letter == u')' || letter == u']'; };
    if (std::find_if(line.begin(), line.end(), isClose) >= line.end() - 1)
        return line;
    const auto match = remark.match(line);
    return match.hasMatch() ? match.captured(1) : line;
}

// "One (1999) (rewatch)"
QString withoutBracketBehindYear(const QString &title)
{
    static const QRegularExpression behind(QStringLiteral("^(.+[(\\[]") + yearShape +
                                           QStringLiteral("[)\\]])\\s*\\([^()]*\\)$"));
    const auto match = title.endsWith(u')') ? behind.match(title) : QRegularExpressionMatch();
    return match.hasMatch() ? match.captured(1) : title;
}

// "[[Amber Tide]]", "[[Amber Tide (1999 film)|Amber Tide]]", "''Amber Tide''"; where the line tells no year the link's target
// may.
QString withoutWikiMarkup(QString text)
{
    static const QRegularExpression link(QStringLiteral("\\[\\[([^\\[\\]|]*)(?:\\|([^\\[\\]|]*))?\\]\\]"));
    static const QRegularExpression year(QStringLiteral("(?<!\\d)(?:18|19|20|21)\\d\\d(?!\\d)"));
    static const QRegularExpression quotes(QStringLiteral("'{2,5}"));
    if (text.contains(QLatin1String("''")))
        text.remove(quotes);
    if (!text.contains(QLatin1String("[[")))
        return text;
    const bool hasYear = year.match(QString(text).remove(link)).hasMatch();
    takeMatches(text, link, [hasYear](const QRegularExpressionMatch &match) {
        const QString target = match.captured(1);
        const QString shown = match.captured(2);
        if (shown.isEmpty())
            return hasYear && target.endsWith(u')') && target.contains(QLatin1String(" ("))
                       ? target.left(target.lastIndexOf(QLatin1String(" (")))
                       : target;
        return !hasYear && target.startsWith(shown + QLatin1String(" (")) ? target : shown;
    });
    return text;
}

// "/films/Amber Tide (1999).mkv" → "Amber Tide (1999).mkv"
void removeFolders(QString &line)
{
    static const QRegularExpression path(
        QStringLiteral("^(?:\\.?/|~/|[A-Za-z]:\\\\)(?:.*[/\\\\](?=[^/\\\\]))?"));
    const QChar first = line.front();
    if (first == u'/' || first == u'.' || first == u'~' || (line.size() > 2 && line[1] == u':'))
        line.remove(path);
}

// "Amber Tide, dir. Ann Dell (1999)", "Amber Tide {1999}"
void removeAsides(QString &line)
{
    static const QRegularExpression director(
        shape(QStringLiteral("\\s*[,–—-]\\s*(?:dir[.:]|directed "
                             "by)\\s+[^()\\d]{2,60}?(?=\\s*(?:[(\\[,–—-]\\s*(?:18|19|20)\\d\\d|$))")));
    static const QRegularExpression braces(QStringLiteral("[{<]\\s*") + yearShape +
                                           QStringLiteral("\\s*[}>]"));
    // "Amber Tide - 2h 5m - 1999", "Amber Tide aka Amber Flood (1999)"
    static const QRegularExpression length(
        shape(QStringLiteral("\\s+[-–—|·]\\s+(?:\\d{1,2}\\s?h(?:rs?|ours?)?(?:\\s?\\d{1,2}\\s?m(?:in)?)?|\\d{"
                             "2,3}\\s?m(?:in(?:utes?)?)?)\\.?"
                             "(?=\\s*(?:[-–—|·(\\[]|$))")));
    static const QRegularExpression otherTitle(QStringLiteral(
        "(?<=\\S),?\\s+(?:aka|a\\.k\\.a\\.?)\\s+(?=\\p{Lu}|\\d)[^()\\[\\]]*?(?=\\s*(?:[(\\[]|$))"));
    if (holdsAny(line, {"aka", "a.k.a"}))
        line.remove(otherTitle);
    if (holdsAny(line, {" - "}) || QStringView(line).contains(u'–') || line.contains(u'—') ||
        line.contains(u'|') || line.contains(u'·'))
        line.remove(length);
    if (holdsAny(line, {"dir"}))
        line.remove(director);
    if (line.contains(u'{') || line.contains(u'<'))
        line.replace(braces, QStringLiteral("(\\1)"));
}

// “One” (1999)
QString withoutQuotes(const QString &line)
{
    static const QRegularExpression quoted(QStringLiteral(
        "^(?:\"(.+)\"|“(.+)”|„(.+)[“”]|«\\s*(.+?)\\s*»|‘(.+)’|《(.+)》|「(.+)」|『(.+)』|'(.+)')"
        "\\s*((?:[(（\\[,;–—-].*)?)$"));
    constexpr int quotedTitles = 9;
    if (line.isEmpty() || !QStringView(u"\"“„«‘《「『'").contains(line.front()))
        return line;
    const auto match = quoted.match(line);
    if (!match.hasMatch())
        return line;
    QString title;
    for (int i = 1; i <= quotedTitles; ++i)
        title += match.captured(i);
    if (title.contains(u'"') && !title.contains(QLatin1String("\"\"")))
        return line;
    QString rest = match.captured(quotedTitles + 1).trimmed();
    if (rest == u"," || rest == u";")
        rest.clear();
    const bool joined = rest.isEmpty() || rest.startsWith(u',') || rest.startsWith(u';');
    return title.replace(QLatin1String("\"\""), QLatin1String("\"")) +
           (joined ? QString() : QStringLiteral(" ")) + rest;
}

} // namespace

QString withoutMarkup(const QString &text, QStringList &addresses)
{
    // An address may have brackets of its own: "https://en.wikipedia.org/wiki/Tide_(film)".
    static const QRegularExpression link(
        QStringLiteral("!?\\[([^\\]]+)\\]\\(((?:[^\\s()]++|\\([^\\s()]*+\\))++)(?:\\s+\"[^\"]*\")?\\)"));
    static const QRegularExpression strong(
        QStringLiteral("(\\*\\*|__|~~|==|``)(?=\\S)([^*_~=`]+)(?<=\\S)\\1"));
    static const QRegularExpression weak(
        QStringLiteral("(?<![\\w*_`])([*_`])(?=\\S)([^*_`]+)(?<=\\S)\\1(?![\\w*_`])"));
    const SignSet signs(text);
    if (!signs.hasAny("[*_~`='"))
        return text;
    QString plain = signs.hasAny("['") ? withoutWikiMarkup(text) : text;
    takeMatches(plain, link, [&addresses](const QRegularExpressionMatch &match) {
        addresses.append(match.captured(2));
        return match.captured(1);
    });
    plain.replace(strong, QStringLiteral("\\2"));
    plain.replace(weak, QStringLiteral("\\2"));
    return plain;
}

QStringList titlesIn(const QString &line)
{
    static const QRegularExpression joint(shape(QStringLiteral(
        "(?<=[)\\]])\\s*(?:[,;|•·/]\\s*(?:(?:and|&)\\s+)?|(?<=\\s)(?:and|&|\\+)\\s+)(?=\\S)")));
    static const QRegularExpression title(QStringLiteral("^[\"“«]?[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}].*[(\\[]") +
                                          yearShape + QStringLiteral("[)\\]]$"));
    const auto isClose = [](QChar letter) { return letter == u')' || letter == u']'; };
    if (std::count_if(line.begin(), line.end(), isClose) < 2)
        return {line};
    const QStringList pieces = line.trimmed().split(joint);
    const bool areTitles =
        pieces.size() > 1 && std::all_of(pieces.begin(), pieces.end(), [](const QString &piece) {
            return title.match(piece.trimmed()).hasMatch();
        });
    return areTitles ? pieces : QStringList{line};
}

TextLine readTextLine(const QString &text, const LineStyle &style)
{
    static const QRegularExpression rule(QStringLiteral("^(?:[-=_~#\\s]+|\\*[*\\s]+|`{3,}\\w*)$"));
    static const QRegularExpression comment(QStringLiteral("\\s*<!--.{0,1000}?-->"));
    static const QRegularExpression movieLens(QStringLiteral("^\\d+(::|\\|)(.+?)\\1"));
    TextLine read;
    QString line = withoutDress(text).trimmed();
    if (line.isEmpty() || (!line.front().isLetterOrNumber() && rule.match(line).hasMatch()))
        return read;
    read.reason = reasonAgainst(line);
    if (!read.reason.isEmpty())
        return read;
    if (line.contains(QLatin1String("<!--")) && line.remove(comment).isEmpty())
        return read;
    if (line.front().isDigit())
        if (const auto match = movieLens.match(line); match.hasMatch())
            line = match.captured(2);
    removeListMarks(line, style);
    if (line.isEmpty())
        return read;
    removeFolders(line);
    QStringList addresses;
    line = withoutMarkup(line, addresses);
    takeIds(line, addresses, read);
    nameLine(line, read);
    if (line.isEmpty()) {
        read.reason = QStringLiteral("“%1” has no title").arg(text.trimmed().left(60));
        return read;
    }
    removeAsides(line);
    readFileName(line);
    std::optional<int> yearOfDay;
    if (!readCells(line, read)) {
        read.title = withoutRatingBehind(withoutRemark(withoutQuotes(line)));
        yearOfDay = takeDayBehind(read.title);
    }
    WrittenTitle split = splitTitle(read.title);
    read.title = split.title;
    read.year = read.year ? read.year : split.year;
    if (const QString plain = withoutBracketBehindYear(read.title); !read.year && plain != read.title) {
        split = splitTitle(plain);
        read.title = split.title;
        read.year = split.year;
    }
    if (!read.year)
        readYearBeside(style, read);
    read.year = read.year ? read.year : yearOfDay;
    static const QRegularExpression joint(QStringLiteral("(?:\\s+[-–—]+|\\s*:)$")); // "Amber Tide - (1999)"
    if (read.year)
        read.title.remove(joint);
    read.title = withArticleInFront(withoutQuotes(read.title));
    if (!split.otherKind.isEmpty())
        read.reason = QStringLiteral("“%1” is %2, no film").arg(read.title.left(120), split.otherKind);
    return read;
}

} // namespace moviedb::lists
