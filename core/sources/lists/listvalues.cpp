#include "core/sources/lists/listvalues.h"

#include "core/base/oneline.h"
#include "core/domain/ids.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace moviedb::lists {

namespace {

// "1234.0" → "1234": a number that went through a table of floats.
QString withoutFraction(const QString &text)
{
    static const QRegularExpression zeros(QStringLiteral("^(\\d+)[.,]0*$"));
    const auto match = zeros.match(text.trimmed());
    return match.hasMatch() ? match.captured(1) : text.trimmed();
}

} // namespace

bool isEmptyValue(const QString &text)
{
    static const QSet<QString> empty{QString(),
                                     QStringLiteral("null"),
                                     QStringLiteral("\\n"),
                                     QStringLiteral("n/a"),
                                     QStringLiteral("na"),
                                     QStringLiteral("nan"),
                                     QStringLiteral("none"),
                                     QStringLiteral("nil"),
                                     QStringLiteral("-"),
                                     QStringLiteral("–"),
                                     QStringLiteral("?"),
                                     QStringLiteral("unknown"),
                                     QStringLiteral("#n/a"),
                                     QStringLiteral("0")};
    return empty.contains(withoutFraction(text).toLower());
}

std::optional<int> yearOf(const QString &text)
{
    static const QRegularExpression alone(
        QStringLiteral("^[(\\[]?((?:18|19|20|21)\\d\\d)[)\\]]?(?:[.,]0*)?$"));
    static const QRegularExpression iso(
        QStringLiteral("^((?:18|19|20|21)\\d\\d)[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?(?:[T ]\\d\\d:\\d\\d.*)?$"));
    static const QRegularExpression dayFirst(
        QStringLiteral("^(?:\\d{1,2}[-/. ]+\\d{1,2}[-/. ]+|(?:\\d{1,2}\\.?[- ]+)?\\p{L}{3,10}\\.?[- "
                       "]+(?:\\d{1,2}(?:st|nd|rd|th)?,?[- ]+)?)"
                       "((?:18|19|20|21)\\d\\d)(?:[T ,]+\\d{1,2}:\\d\\d.*)?$"));
    static const QRegularExpression range(
        QStringLiteral("^((?:18|19|20|21)\\d\\d)\\s*[-–]\\s*(?:\\d{4}|\\d{2})?$"));
    const QString trimmed = text.trimmed();
    for (const QRegularExpression *shape : {&alone, &iso, &dayFirst, &range})
        if (const auto match = shape->match(trimmed); match.hasMatch())
            return match.captured(1).toInt();
    return std::nullopt;
}

QString imdbIdOf(const QString &text)
{
    static const QRegularExpression named(QStringLiteral("(?<![A-Za-z0-9])tt(\\d{5,12})(?!\\d)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(QStringLiteral("^\\d{4,10}$"));
    if (const auto match = named.match(text); match.hasMatch())
        return QStringLiteral("tt") + match.captured(1);
    const QString digits = withoutFraction(text);
    return bare.match(digits).hasMatch() ? QStringLiteral("tt") + digits.rightJustified(7, u'0') : QString();
}

QString tmdbIdOf(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("themoviedb\\.org/movie/(\\d{1,12})"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (const auto match = address.match(text); match.hasMatch())
        return match.captured(1);
    return ids::tmdb(withoutFraction(text));
}

QString wikidataIdOf(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("wikidata\\.org/(?:wiki|entity)/(Q\\d{1,12})"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = address.match(text);
    return ids::wikidata((match.hasMatch() ? match.captured(1) : text).trimmed().toUpper());
}

QString otherKind(const QString &type)
{
    static const QHash<QString, QString> kinds{
        {QStringLiteral("tvseries"), QStringLiteral("a series")},
        {QStringLiteral("tvminiseries"), QStringLiteral("a series")},
        {QStringLiteral("miniseries"), QStringLiteral("a series")},
        {QStringLiteral("series"), QStringLiteral("a series")},
        {QStringLiteral("tv"), QStringLiteral("a series")},
        {QStringLiteral("show"), QStringLiteral("a series")},
        {QStringLiteral("shows"), QStringLiteral("a series")},
        {QStringLiteral("tvshow"), QStringLiteral("a series")},
        {QStringLiteral("anime"), QStringLiteral("a series")},
        {QStringLiteral("season"), QStringLiteral("a season")},
        {QStringLiteral("tvseason"), QStringLiteral("a season")},
        {QStringLiteral("episode"), QStringLiteral("an episode")},
        {QStringLiteral("tvepisode"), QStringLiteral("an episode")},
        {QStringLiteral("tvpilot"), QStringLiteral("an episode")},
        {QStringLiteral("videogame"), QStringLiteral("a game")},
        {QStringLiteral("game"), QStringLiteral("a game")},
        {QStringLiteral("podcastseries"), QStringLiteral("a podcast")},
        {QStringLiteral("podcastepisode"), QStringLiteral("a podcast")},
        {QStringLiteral("podcast"), QStringLiteral("a podcast")},
        {QStringLiteral("musicvideo"), QStringLiteral("a music video")},
        {QStringLiteral("person"), QStringLiteral("a person")},
        {QStringLiteral("book"), QStringLiteral("a book")},
        {QStringLiteral("album"), QStringLiteral("an album")}};
    QString word = type.toLower();
    word.removeIf([](QChar c) { return !c.isLetter(); });
    return kinds.value(word);
}

TitleAndYear splitTitle(const QString &text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(.+?)\\s*[(\\[](?:(TV Series|TV Mini[- ]Series|TV Episode|Video Game|TV "
                       "Movie|Video|Short)\\s+)?"
                       "((?:18|19|20|21)\\d\\d)\\s*(?:[-–]\\s*(?:\\d{4})?\\s*)?(TV Series|TV Mini[- "
                       "]Series|Video Game)?[)\\]]\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    TitleAndYear read{oneLine(text), std::nullopt, {}};
    if (const auto match = shape.match(read.title); match.hasMatch()) {
        read.title = oneLine(match.captured(1));
        read.year = match.captured(3).toInt();
        read.otherKind = otherKind(match.captured(2).isEmpty() ? match.captured(4) : match.captured(2));
    }
    return read;
}

} // namespace moviedb::lists
