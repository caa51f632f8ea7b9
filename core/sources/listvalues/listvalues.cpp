#include "core/sources/listvalues/listvalues.h"

#include "core/base/oneline.h"
#include "core/domain/ids.h"
#include "core/sources/listvalues/signset.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace moviedb::lists {

namespace {

bool isDigit(QChar letter)
{
    return letter >= u'0' && letter <= u'9';
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

} // namespace

bool isEmptyTitle(const QString &text)
{
    constexpr int longest = 4;
    int signs = 0;
    for (const QChar letter : text)
        if (letter > u' ' && letter <= u'~' && ++signs > longest)
            return false;
    static const QSet<QString> empty{QString(),
                                     QStringLiteral("null"),
                                     QStringLiteral("\\n"),
                                     QStringLiteral("n/a"),
                                     QStringLiteral("nan"),
                                     QStringLiteral("none"),
                                     QStringLiteral("#n/a"),
                                     QStringLiteral("-"),
                                     QStringLiteral("–"),
                                     QStringLiteral("—")};
    return empty.contains(cleanTitle(text).toLower());
}

bool isEmptyValue(const QString &text)
{
    static const QSet<QString> empty{QStringLiteral("na"), QStringLiteral("n.a."),     QStringLiteral("nil"),
                                     QStringLiteral("?"),  QStringLiteral("unknown"),  QStringLiteral("0"),
                                     QStringLiteral("--"), QStringLiteral("undefined")};
    if (!text.isEmpty() && text.front() >= u'1' && text.front() <= u'9')
        return false;
    return isEmptyTitle(text) || empty.contains(plainNumber(text).toLower());
}

QString plainNumber(const QString &text)
{
    static const QRegularExpression zeros(QStringLiteral("^(\\d+)[.,]0*$"));
    static const QRegularExpression scientific(QStringLiteral("^\\d(?:[.,]\\d+)?[eE]\\+?\\d{1,2}$"));
    static const QRegularExpression grouped(
        QStringLiteral("^\\d{1,3}(?:[,.'\\x{2019}\\x{a0}\\x{202f} ]\\d{3})+$"));
    QString value = text.trimmed();
    if (value.isEmpty() || !isDigit(value.front()) || isNumber(value))
        return value;
    if (const auto match = zeros.match(value); match.hasMatch() && !grouped.match(value).hasMatch())
        return match.captured(1);
    if (scientific.match(value).hasMatch()) {
        const double number = QString(value).replace(u',', u'.').toDouble();
        return number == std::floor(number) && number < 1e12 ? QString::number(qint64(number)) : value;
    }
    if (!grouped.match(value).hasMatch())
        return value;
    return value.removeIf([](QChar c) { return !c.isDigit(); });
}

QString imdbIdOf(const QString &text)
{
    static const QRegularExpression named(QStringLiteral("(?<![A-Za-z0-9])tt(\\d{5,12})(?!\\d)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(QStringLiteral("^\\d{4,10}$"));
    if (!ids::imdb(text).isEmpty())
        return ids::imdb(text);
    const SignSet signs(text);
    if (!signs.hasDigit())
        return {};
    if (const auto match = signs.hasAny("tT") ? named.match(text) : QRegularExpressionMatch();
        match.hasMatch())
        return ids::imdb(QStringLiteral("tt") + match.captured(1));
    const QString digits = plainNumber(text);
    return bare.match(digits).hasMatch() ? ids::imdb(QStringLiteral("tt") + digits.rightJustified(7, u'0'))
                                         : QString();
}

QString tmdbIdOf(const QString &text)
{
    static const QRegularExpression address(
        QStringLiteral(
            "(?:themoviedb\\.org/movie/|\\btmdb(?:id)?[:=/-]+(?:movie/)?|^/?movie/)(\\d{1,12})\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const SignSet signs(text);
    if (!signs.hasDigit())
        return {};
    if (const auto match = signs.hasAny(":/-=") ? address.match(text.trimmed()) : QRegularExpressionMatch();
        match.hasMatch())
        return match.captured(1);
    return ids::tmdb(plainNumber(text));
}

QString wikidataIdOf(const QString &text)
{
    static const QRegularExpression named(
        QStringLiteral("(?:wikidata\\.org/(?:wiki|entity)/(?:Special:EntityData/)?|^wdt?:|^)(Q\\d{1,12})\\b"),
        QRegularExpression::CaseInsensitiveOption);
    if (!SignSet(text).hasAny("qQ"))
        return {};
    const auto match = named.match(text.trimmed());
    return match.hasMatch() ? ids::wikidata(match.captured(1).toUpper()) : QString();
}

QString withoutDress(const QString &text)
{
    static const QRegularExpression formula(QStringLiteral("^\\s*=\"(.+)\"\\s*$"));
    static const QRegularExpression entity(
        QStringLiteral("&(?:(amp|quot|lt|gt|apos|nbsp)|#(?:(\\d{2,6})|[xX]([0-9A-Fa-f]{2,5})));"));
    static const QHash<QString, QChar> named{{QStringLiteral("amp"), u'&'},   {QStringLiteral("quot"), u'"'},
                                             {QStringLiteral("lt"), u'<'},    {QStringLiteral("gt"), u'>'},
                                             {QStringLiteral("apos"), u'\''}, {QStringLiteral("nbsp"), u' '}};
    QString plain = text;
    if (plain.contains(u'='))
        if (const auto match = formula.match(plain); match.hasMatch())
            plain = match.captured(1);
    qsizetype from = plain.contains(u'&') ? 0 : -1;
    for (auto match = entity.match(plain, std::max<qsizetype>(0, from)); from >= 0 && match.hasMatch();
         match = entity.match(plain, from)) {
        const char32_t code =
            match.captured(2).isEmpty() ? match.captured(3).toUInt(nullptr, 16) : match.captured(2).toUInt();
        const bool isLetter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        const QString letter = !match.captured(1).isEmpty() ? QString(named.value(match.captured(1)))
                               : isLetter                   ? QString::fromUcs4(&code, 1)
                                                            : match.captured();
        plain.replace(match.capturedStart(), match.capturedLength(), letter);
        from = match.capturedStart() + letter.size();
    }
    return plain;
}

QString cleanTitle(const QString &text)
{
    // Most titles are clean already.
    if (!text.isEmpty() && text.front() != u' ' && text.back() != u' ' && SignSet(text).isPlain() &&
        !text.contains(QLatin1String("  ")))
        return text;
    return oneLine(withoutInvisible(text));
}

QString withArticleInFront(const QString &title)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(.+), "
        "(The|A|An|Les|La|Le|L['’]|El|Los|Las|Il|Lo|I|Gli|Der|Die|Das|Den|Det|De|Het|Een|En|Et|Un|Une|Una|"
        "Um|Uma|O|Os|As)$"));
    if (!title.contains(QLatin1String(", ")))
        return title;
    const auto match = shape.match(title);
    if (!match.hasMatch())
        return title;
    const QString article = match.captured(2);
    const bool joined = article.endsWith(u'\'') || article.endsWith(u'’');
    return article + (joined ? QString() : QStringLiteral(" ")) + match.captured(1);
}

} // namespace moviedb::lists
