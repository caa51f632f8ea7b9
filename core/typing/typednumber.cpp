#include "core/typing/typednumber.h"

#include "core/typing/typedtext.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace moviedb::typing {

namespace {

QRegularExpression shapeOf(const QString &pattern)
{
    return QRegularExpression(QStringLiteral("^(?:%1)$").arg(pattern),
                              QRegularExpression::CaseInsensitiveOption);
}

// Three digits each behind the first one to three; two each but for the last in India.
bool isGrouped(const QString &whole, QChar between)
{
    const QStringList parts = whole.split(between);
    const auto has = [&parts](qsizetype at, qsizetype digits) { return parts.at(at).size() == digits; };
    bool threes = true;
    bool twos = parts.size() > 2;
    for (qsizetype at = 1; at < parts.size(); ++at) {
        threes = threes && has(at, 3);
        twos = twos && has(at, at + 1 == parts.size() ? 3 : 2);
    }
    const qsizetype first = parts.first().size();
    return (threes && first >= 1 && first <= 3) || (twos && first >= 1 && first <= 2);
}

// What stands between groups in any language.
bool isSpacer(QChar letter)
{
    return letter == u' ' || letter == u'\'' || letter == u'’' || letter == u'_';
}

QString joined(const QString &whole, const QString &fraction)
{
    QString digits = whole;
    digits.removeIf([](QChar letter) { return !letter.isDigit(); });
    return fraction.isEmpty() ? digits : digits + u'.' + fraction;
}

// Without a sign in front.
QString unsignedNumber(const QString &text, const Manner &manner)
{
    static const QRegularExpression allowed(QStringLiteral("^(?:\\d[\\d.,'’_ ]*|[.,]\\d+)$"));
    if (!allowed.match(text).hasMatch())
        return {};
    const auto spacer = std::find_if(text.cbegin(), text.cend(), isSpacer);
    const qsizetype lastPoint = std::max(text.lastIndexOf(u'.'), text.lastIndexOf(u','));
    const QChar last = lastPoint < 0 ? QChar() : text.at(lastPoint);
    const bool isOnce = lastPoint >= 0 && text.count(last) == 1;
    const QString before = lastPoint < 0 ? text : text.left(lastPoint);
    const QString behind = lastPoint < 0 ? QString() : text.mid(lastPoint + 1);
    const auto isDigits = [](const QString &part) {
        return std::all_of(part.cbegin(), part.cend(), [](QChar letter) { return letter.isDigit(); });
    };
    if (spacer != text.cend()) // "1 234 567,5"
        return isGrouped(before, *spacer) && isDigits(behind) && (lastPoint < 0 || isOnce)
                   ? joined(before, behind)
                   : QString();
    if (lastPoint < 0)
        return text;
    const QChar other = last == u'.' ? u',' : u'.';
    if (before.contains(other)) // "1.234.567,5"
        return isOnce && !behind.isEmpty() && isGrouped(before, other) ? joined(before, behind) : QString();
    if (!isOnce)
        return isGrouped(text, last) ? joined(text, {}) : QString();
    if (behind.isEmpty())
        return {};
    constexpr qsizetype group = 3;
    const bool mayBeGroup = behind.size() == group && isGrouped(text, last) && before != QLatin1String("0");
    if (mayBeGroup && last == manner.group)
        return joined(text, {});
    if (mayBeGroup && last != manner.point)
        return {}; // neither the one nor the other where it was typed
    return joined(before.isEmpty() ? QStringLiteral("0") : before, behind);
}

QString times(const QString &number, double scale)
{
    bool isNumber = false;
    const double product = std::round(number.toDouble(&isNumber) * scale * 100) / 100;
    constexpr double most = 1e15; // a double holds it exactly
    if (!isNumber || !(product < most))
        return {};
    return product == std::floor(product) ? QString::number(product, 'f', 0)
                                          : QString::number(product, 'f', 2);
}

// "mil" is a thousand in Spain and a million elsewhere: nobody knows.
double scaleOfWord(const QString &word)
{
    static const QHash<QString, double> scales = [] {
        QHash<QString, double> known;
        const auto add = [&known](const char *words, double scale) {
            for (const QString &one : QString::fromLatin1(words).split(u' '))
                known.insert(one, scale);
        };
        add("k thousand mila mille tsd tausend", 1e3);
        add("m mm mn mio mln million millions milione milioni millionen millones millon milhoes milhao "
            "miljoen",
            1e6);
        add("b bn billion billions mrd mld miliardo miliardi milliard milliards milliarde milliarden", 1e9);
        return known;
    }();
    return scales.value(word);
}

struct Sum
{
    QString number; // without what its words say; "" = there is none
    bool isDollars = false;
    bool isOther = false;   // another currency
    bool isUnclear = false; // words that say something else
};

void readWord(const QString &word, bool behind, Sum &sum, double &scale)
{
    static const QSet<QString> dollars{
        QStringLiteral("$"),       QStringLiteral("us$"),          QStringLiteral("usd"),
        QStringLiteral("us"),      QStringLiteral("dollar"),       QStringLiteral("dollars"),
        QStringLiteral("dollari"), QStringLiteral("dollaro"),      QStringLiteral("dolares"),
        QStringLiteral("usa"),     QStringLiteral("statunitensi"), QStringLiteral("americani"),
        QStringLiteral("american")};
    static const QSet<QString> fillers{QStringLiteral("di"), QStringLiteral("de"), QStringLiteral("of"),
                                       QStringLiteral("(estimated)"), QStringLiteral("estimated")};
    static const QSet<QString> others{
        QStringLiteral("eur"),      QStringLiteral("euro"),   QStringLiteral("euros"),
        QStringLiteral("gbp"),      QStringLiteral("pound"),  QStringLiteral("pounds"),
        QStringLiteral("sterline"), QStringLiteral("lire"),   QStringLiteral("lira"),
        QStringLiteral("yen"),      QStringLiteral("jpy"),    QStringLiteral("inr"),
        QStringLiteral("rs"),       QStringLiteral("rupees"), QStringLiteral("crore"),
        QStringLiteral("crores"),   QStringLiteral("lakh"),   QStringLiteral("lakhs"),
        QStringLiteral("aud"),      QStringLiteral("cad"),    QStringLiteral("nzd"),
        QStringLiteral("chf"),      QStringLiteral("sek"),    QStringLiteral("nok"),
        QStringLiteral("dkk"),      QStringLiteral("cny"),    QStringLiteral("rmb"),
        QStringLiteral("krw"),      QStringLiteral("won"),    QStringLiteral("hkd"),
        QStringLiteral("mxn"),      QStringLiteral("brl"),    QStringLiteral("rub"),
        QStringLiteral("pln"),      QStringLiteral("francs"), QStringLiteral("marks"),
        QStringLiteral("dm"),       QStringLiteral("fr"),     QStringLiteral("kr")};
    const bool hasSign = std::any_of(
        word.cbegin(), word.cend(), [](QChar letter) { return letter.category() == QChar::Symbol_Currency; });
    const double glued = word.endsWith(u'$') ? scaleOfWord(word.chopped(1)) : 0; // "2,5 M$"
    if (glued > 0 && scale == 0 && behind) {
        scale = glued;
        sum.isDollars = true;
        return;
    }
    if (const double found = scaleOfWord(word); found > 0 && scale == 0)
        scale = found;
    else if (dollars.contains(word))
        sum.isDollars = true;
    else if (others.contains(word) || hasSign)
        sum.isOther = true;
    else if (!fillers.contains(word))
        sum.isUnclear = true;
}

Sum sumOf(const QString &text, const Manner &manner)
{
    static const QRegularExpression shape(
        QStringLiteral("^([^\\d.,]*?)([-+]?(?:\\d(?:[\\d.,'’_ ]*\\d)?|[.,]\\d+))([^\\d]*)$"));
    static const QRegularExpression wordShape(
        QStringLiteral("\\(estimated\\)|[\\p{L}]*\\p{Sc}|[\\p{L}]+|[^\\s.\\p{L}]"));
    const QString typed = tidied(text);
    const auto match = shape.match(typed);
    Sum sum;
    if (!match.hasMatch())
        return sum;
    double scale = 0;
    for (const int part : {1, 3}) {
        const QString words =
            folded(match.captured(part)).replace(QLatin1String("u.s."), QLatin1String("us"));
        for (auto found = wordShape.globalMatch(words); found.hasNext();)
            readWord(found.next().captured(), part == 3, sum, scale);
    }
    sum.number = times(numberOf(match.captured(2), manner), scale > 0 ? scale : 1);
    if (scale == 0)
        sum.number = numberOf(match.captured(2), manner);
    return sum;
}

QString wholeMinutes(double minutes)
{
    return minutes == std::floor(minutes) && minutes < 1e6 ? QString::number(qint64(minutes)) : QString();
}

QString rounded(double score)
{
    return QString::number(std::round(score * 10) / 10);
}

Typed starsOf(const QString &typed)
{
    static const QRegularExpression drawn = shapeOf(QStringLiteral("(★+)(½?)(☆*)"));
    const auto match = drawn.match(typed);
    constexpr qsizetype most = 5;
    if (!match.hasMatch())
        return {};
    const qsizetype full = match.captured(1).size();
    const bool isHalf = !match.captured(2).isEmpty();
    const qsizetype all = full + (isHalf ? 1 : 0) + match.captured(3).size();
    // Without empty ones up to five: of how many it is stays open, unless they are all.
    if (all != most && !(all == 2 * most && !isHalf))
        return {{}, Doubt::OfHowMany};
    return {rounded((double(full) + (isHalf ? 0.5 : 0)) * 10 / double(all))};
}

} // namespace

QString numberOf(const QString &text, const Manner &manner)
{
    QString typed = tidied(text);
    QString sign;
    if (typed.startsWith(u'-') || typed.startsWith(u'+')) {
        sign = typed.startsWith(u'-') ? QStringLiteral("-") : QString();
        typed = typed.mid(1);
    }
    const QString number = unsignedNumber(typed, manner);
    return number.isEmpty() ? QString() : sign + number;
}

QString amountOf(const QString &text, const Manner &manner)
{
    const Sum sum = sumOf(text, manner);
    return sum.isDollars || sum.isOther || sum.isUnclear ? QString() : sum.number;
}

QString minutesOf(const QString &text, const Manner &manner)
{
    static const QString minute =
        QStringLiteral("(?:m|mins?|mn|minutes?|minuten|minut[oi]|minutos?|minuter|['’′]|分|분)\\.?");
    static const QString hour =
        QStringLiteral("(?:h|hrs?|hours?|std|stunden?|heures?|or[ae]|horas?|uur|時間|시간)\\.?");
    static const QRegularExpression minutes = shapeOf(QStringLiteral("([\\d.,' ]*\\d) ?%1").arg(minute));
    static const QRegularExpression hoursAndMinutes =
        shapeOf(QStringLiteral("(\\d{1,2}) ?%1(?:,? ?(?:(?:and|e|und|et|y|&) )?([0-5]?\\d)(?: ?%2)?)?")
                    .arg(hour, minute));
    static const QRegularExpression partOfHours =
        shapeOf(QStringLiteral("(\\d{1,2}[.,]\\d{1,2}) ?%1").arg(hour));
    static const QRegularExpression clock = shapeOf(QStringLiteral("(\\d{1,2}):([0-5]\\d)(?::[0-5]\\d)?"));
    static const QRegularExpression period =
        shapeOf(QStringLiteral("PT(?=\\d)(?:(\\d{1,3})H)?(?:(\\d{1,5})M)?"));
    const QString typed = tidied(text);
    if (const auto match = minutes.match(typed); match.hasMatch())
        return numberOf(match.captured(1), manner);
    for (const QRegularExpression &shape : {hoursAndMinutes, period})
        if (const auto match = shape.match(typed); match.hasMatch())
            return QString::number(match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong());
    // "92:15" has no ninety-two hours
    constexpr int mostHours = 24;
    if (const auto match = clock.match(typed); match.hasMatch())
        return match.captured(1).toInt() > mostHours
                   ? QString()
                   : QString::number(match.captured(1).toLongLong() * 60 + match.captured(2).toLongLong());
    if (const auto match = partOfHours.match(typed); match.hasMatch())
        return wholeMinutes(match.captured(1).replace(u',', u'.').toDouble() * 60);
    return numberOf(typed, manner);
}

Typed dollarsOf(const QString &text, const Manner &manner)
{
    const Sum sum = sumOf(text, manner);
    if (sum.isOther && !sum.number.isEmpty())
        return {text, Doubt::OtherCurrency};
    return {sum.isUnclear || sum.number.isEmpty() ? text : sum.number};
}

QString priceOf(const QString &text, const Manner &manner)
{
    const Sum sum = sumOf(text, manner);
    return sum.isUnclear ? QString() : sum.number;
}

Typed scoreOf(const QString &text, const Manner &manner)
{
    static const QRegularExpression share =
        shapeOf(QStringLiteral("(\\d{1,3}(?:[.,]\\d{1,2})?) ?(?:(%)|(?:/|out of|of|su|sur|von) "
                               "?(\\d{1,3})(?: ?(?:stars?|stelle|★|⭐))?)"));
    static const QRegularExpression words =
        shapeOf(QStringLiteral("\\d{1,2}(?:[.,]\\d)? ?(?:stars?|stelle|étoiles|sterne|★|⭐)"));
    const QString typed = tidied(text);
    if (const auto match = share.match(typed); match.hasMatch()) {
        const double number = match.captured(1).replace(u',', u'.').toDouble();
        const double most = match.captured(2).isEmpty() ? match.captured(3).toDouble() : 100;
        return {most >= 1 && number <= most ? rounded(number / most * 10) : text};
    }
    if (const Typed stars = starsOf(typed); !stars.text.isEmpty() || stars.doubt != Doubt::None)
        return {stars.text.isEmpty() ? text : stars.text, stars.doubt};
    if (words.match(typed).hasMatch())
        return {text, Doubt::OfHowMany};
    const QString number = numberOf(typed, manner);
    return {number.isEmpty() ? text : number};
}

} // namespace moviedb::typing
