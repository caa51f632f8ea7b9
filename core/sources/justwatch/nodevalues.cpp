#include "core/sources/justwatch/nodevalues.h"

#include "core/base/oneline.h"
#include "core/base/partialdate.h"
#include "core/domain/film.h"
#include "core/sources/listvalues/listvalues.h"

#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace moviedb::justwatch {

namespace {

bool saysNothing(const QString &text)
{
    static const QSet<QString> nothing{
        QStringLiteral("null"),    QStringLiteral("undefined"), QStringLiteral("none"),
        QStringLiteral("unknown"), QStringLiteral("nan"),       QStringLiteral("n/a"),
        QStringLiteral("tba"),     QStringLiteral("tbd"),       QStringLiteral("?"),
        QStringLiteral("-"),       QStringLiteral("--"),        QStringLiteral("–"),
        QStringLiteral("—")};
    return nothing.contains(text.toLower());
}

// A hostile answer may hold a million entities.
QString undressed(const QString &text)
{
    constexpr qsizetype longestDressed = 20000;
    return text.size() > longestDressed ? text : lists::withoutDress(text);
}

// What stands in the place of a plot that nobody has written.
bool isPlaceholder(const QString &plot)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "^(?:no (?:overview|description|synopsis|plot|summary)(?: (?:found|available|yet|was "
            "found|is available))*|(?:the )?plot (?:is )?(?:unknown|(?:currently |being )?(?:kept )?under "
            "wraps|details .{0,30}under wraps)|(?:overview|description|synopsis|plot) (?:is )?not (?:yet )?"
            "available|coming soon|we don['’]t have an overview translated in .{1,60})[.!…]*$"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 120;
    return plot.size() <= longest && shape.match(plot).hasMatch();
}

std::optional<int> plausibleMinutes(std::optional<qint64> minutes)
{
    return minutes && *minutes > 0 && *minutes <= 10000 ? std::optional<int>(int(*minutes)) : std::nullopt;
}

} // namespace

QString cleanTitle(const JsonPlace &place)
{
    return lists::cleanTitle(undressed(place.text()));
}

QString cleanText(const JsonPlace &place)
{
    const QString text = cleanTitle(place);
    return saysNothing(text) ? QString() : text;
}

QString cleanWord(const JsonPlace &place)
{
    return place.isText() ? cleanText(place) : place.textOrNumber();
}

QString cleanProse(const JsonPlace &place)
{
    static const QRegularExpression breaks(QStringLiteral("<(?:br|/p|p)\\b[^<>]*>"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dress(QStringLiteral("</?(?:i|b|em|strong|span|div|u|a)\\b[^<>]*>"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString text = place.text();
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    if (text.contains(u'<')) {
        text.replace(breaks, QStringLiteral("\n")).remove(dress);
        QStringList lines;
        for (const QString &line : text.split(u'\n'))
            if (const QString words = line.trimmed(); !words.isEmpty())
                lines << words;
        text = lines.join(u'\n');
    }
    text = withoutInvisible(undressed(text)).trimmed();
    return saysNothing(text) || isPlaceholder(text) ? QString() : text;
}

std::optional<double> nodeNumber(const JsonPlace &place)
{
    if (!place.isText())
        return place.number();
    static const QRegularExpression decimal(QStringLiteral("^(\\d+)(?:[.,](\\d+))?$"));
    const auto match = decimal.match(place.text().trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return QStringLiteral("%1.%2").arg(match.captured(1), match.captured(2) + u'0').toDouble();
}

std::optional<qint64> nodeCount(const JsonPlace &place)
{
    bool isWhole = false;
    const qint64 text = place.isText() ? lists::plainNumber(place.text()).toLongLong(&isWhole) : 0;
    const auto count = isWhole ? std::optional(text) : place.integer();
    return count && *count >= 0 ? count : std::nullopt;
}

std::optional<double> nodeScore(const JsonPlace &place, double scale)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{1,3}(?:[.,]\\d{1,4})?)\\s*(?:(%)|/\\s*(\\d{1,3}))$"));
    const auto match = place.isText() ? shape.match(place.text().trimmed()) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return nodeNumber(place);
    const double number = match.captured(1).replace(u',', u'.').toDouble();
    const double most = match.captured(2).isEmpty() ? match.captured(3).toDouble() : 100;
    return most > 0 ? std::optional(number / most * scale) : std::nullopt;
}

std::optional<double> nodePrice(const JsonPlace &place)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:[^\\d.,-]{0,5}|\\p{L}{1,3}\\. ?)(\\d{1,3}(?:[.,'\\x{2019} "
                       "\\x{a0}\\x{202f}]\\d{3})+|\\d+)(?:[.,](\\d{1,2}))?[^\\d.,-]{0,"
                       "5}$"));
    constexpr double most = 9'999'999; // of any currency, and what the column holds
    std::optional<double> price = nodeNumber(place);
    if (const auto match =
            price || !place.isText() ? QRegularExpressionMatch() : shape.match(place.text().trimmed());
        match.hasMatch()) {
        QString whole = match.captured(1);
        whole.removeIf([](QChar letter) { return !letter.isDigit(); });
        price = QStringLiteral("%1.%2").arg(whole, match.captured(2) + u'0').toDouble();
    }
    if (!price || *price > most)
        return std::nullopt;
    price = std::round(*price * 100) / 100;
    return *price > 0 ? price : std::nullopt;
}

std::optional<int> filmYear(const JsonPlace &place)
{
    if (!place.isText())
        return plausibleYear(place.integer());
    static const QRegularExpression year(
        QStringLiteral("^\\(?(\\d{4})(?:\\)|\\.0+|-\\d\\d(?:-\\d\\d.*)?)?$"));
    const auto match = year.match(place.text().trimmed());
    return match.hasMatch() ? plausibleYear(match.captured(1).toLongLong()) : std::nullopt;
}

std::optional<int> filmMinutes(const JsonPlace &place)
{
    if (!place.isText())
        return plausibleMinutes(place.integer());
    static const QString unit =
        QStringLiteral("\\s*(?:m|mins?|mn|minutes?|minuten|minuti|minutos?|мин|分|분|['\\x{2032}])");
    static const QRegularExpression minutes(
        QStringLiteral("^\\+?(\\d{1,2}[.,]\\d{3}|\\d{1,5})(?:[.,]\\d{1,2})?(?:%1\\.?)?$").arg(unit),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hours(
        QStringLiteral("^(\\d{1,2})\\s*(?:h|hrs?|hours?|std|stunden?|heures?|ore|horas?|ч)\\.?,?\\s*(?:(?:"
                       "and|&|und|et)\\s+"
                       ")?(?:(\\d{1,2})(?:%1\\.?)?)?$")
            .arg(unit),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression clock(QStringLiteral("^(\\d{1,2}):([0-5]\\d)(?::[0-5]\\d)?$"));
    // ISO 8601: PT1H37M, PT97M, PT5820S
    static const QRegularExpression period(
        QStringLiteral("^PT(?=\\d)(?:(\\d{1,3})H)?(?:(\\d{1,5})M)?(?:(\\d{1,7})(?:\\.\\d+)?S)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = oneLine(withoutInvisible(place.text()));
    if (const auto match = minutes.match(text); match.hasMatch())
        return plausibleMinutes(match.captured(1).remove(u',').remove(u'.').toLongLong());
    if (const auto match = period.match(text); match.hasMatch())
        return plausibleMinutes(match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong() +
                                match.captured(3).toLongLong() / 60);
    for (const QRegularExpression &shape : {hours, clock})
        if (const auto match = shape.match(text); match.hasMatch())
            return plausibleMinutes(match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong());
    return std::nullopt;
}

QString filmDay(const JsonPlace &place, std::optional<int> year)
{
    QString text = place.text().trimmed();
    if (text.size() > 10 && (text.at(10) == u'T' || text.at(10) == u' '))
        text.truncate(10);
    static const QRegularExpression yearFirst(
        QStringLiteral("^(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|(\\d\\d)(\\d\\d))$"));
    static const QRegularExpression dayFirst(QStringLiteral("^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})$"));
    const auto iso = [](const QString &of, const QString &month, const QString &day) {
        return QStringLiteral("%1-%2-%3").arg(of, month.rightJustified(2, u'0'), day.rightJustified(2, u'0'));
    };
    if (const auto match = yearFirst.match(text); match.hasMatch())
        text = iso(match.captured(1), match.captured(2) + match.captured(4),
                   match.captured(3) + match.captured(5));
    else if (const auto other = dayFirst.match(text); other.hasMatch())
        text = iso(other.captured(3), other.captured(2), other.captured(1));
    const auto date = PartialDate::parse(text);
    if (!date || !plausibleYear(date->year))
        return {};
    constexpr int noTime = 1970; // the year of a computer's time 0
    const bool standsForYear = date->day == 1 && date->month == 1 &&
                               year.value_or(date->year == noTime ? 0 : date->year) != date->year;
    return standsForYear ? QString() : date->iso();
}

QString imdbId(const JsonPlace &place)
{
    return lists::imdbIdOf(place.textOrNumber().trimmed());
}

QString tmdbId(const JsonPlace &place)
{
    return lists::tmdbIdOf(place.textOrNumber().trimmed());
}

QString wikidataId(const JsonPlace &place)
{
    return lists::wikidataIdOf(place.text().trimmed());
}

QString personId(const JsonPlace &place)
{
    const QString id = place.textOrNumber().trimmed();
    return saysNothing(id) || id == QLatin1String("0") || id.startsWith(u'-') ? QString() : id;
}

} // namespace moviedb::justwatch
