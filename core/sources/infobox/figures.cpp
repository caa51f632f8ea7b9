#include "core/sources/infobox/figures.h"

#include "core/base/oneline.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace moviedb::wikipedia {

namespace {

constexpr qsizetype longestValue = 4000; // more is prose, not a value
constexpr qsizetype widestMark = 32;     // characters beside a number that may say whose money it is

// A number as written, with what stands directly beside it.
struct Number
{
    QString digits;
    double unit = 0; // 1e6 for "million", 0 = none
    std::optional<Currency> currency;
    qsizetype from = 0; // with the mark before it
    qsizetype to = 0;   // with its unit and the mark behind it
    qsizetype digitsFrom = 0;
};

const QString &otherDollarCodes()
{
    static const QString codes =
        QStringLiteral("AUD|CAD|CDN|Cdn|NZD|HKD|SGD|TWD|NTD|MXN|ARS|CLP|COP|BRL|JMD|TTD|BBD|FJD");
    return codes;
}

const QString &otherCodes()
{
    static const QString codes =
        QStringLiteral("EUR|GBP|JPY|CNY|RMB|KRW|INR|PKR|NPR|BDT|LKR|PHP|IDR|THB|MYR|VND|RUB|RUR|SUR|UAH|PLN|"
                       "CZK|CSK|HUF|RON|BGN|SEK|"
                       "NOK|DKK|ISK|CHF|DEM|DM|RM|FRF|ITL|ESP|NLG|BEF|ATS|FIM|GRD|PTE|IEP|TRY|TRL|ILS|EGP|"
                       "ZAR|NGN|KES|GHS|TZS|UGX|MAD|"
                       "TND|IRR|SAR|AED|KWD|LBP|VEF|PEN|UYU|YUM|DIN|GEL|KZT|AMD|AZN");
    return codes;
}

const QString &otherSigns()
{
    static const QString signs = QStringLiteral(
        "[€£¥₹₩₱₽₺₦৳₫₪₴₣₤₡฿₲₵៛₭₮₸₼₾﷼]|Rs\\.?|Rp\\.?|zł|"
        "Kč|"
        "kr\\."
        "?|Fr\\.?|Lit\\.?|Lire");
    return signs;
}

// Before "$" or "dollars" they name another country's money.
const QString &dollarNations()
{
    static const QString nations =
        QStringLiteral("Canadian|Australian|New Zealand|Hong Kong|Singaporean|Singapore|Taiwan(?:ese)?|New "
                       "Taiwan|Mexican|Jamaican|"
                       "Fijian|Namibian|Bahamian|Barbadian|Liberian|Zimbabwean");
    return nations;
}

// What stands before a number, up to its first digit.
std::optional<std::pair<Currency, qsizetype>> markBefore(QStringView before)
{
    static const QRegularExpression us(QStringLiteral(
        "(?:(?<!\\p{L})(?:U[Ss]|U\\.\\s?S\\.?)\\s?-?\\s?\\$|\\(US\\)\\s?\\$|(?<!\\p{L})U\\$[SD]?|\\$\\s?U\\.?"
        "S\\.?D?|(?<!\\p{L})USD\\s?\\$?|"
        "(?<!\\p{L})(?:US|U\\.\\s?S\\.)\\s?dollars?)\\s*$"));
    static const QRegularExpression otherDollar(
        QStringLiteral(
            "(?:(?<!\\p{L})(?:%1)\\)?:?\\s?\\$?|(?<!\\p{L})(?:AU|Aus\\.?|CA|CAN|Can\\.?|C|H\\.?\\s?K\\.?|N\\."
            "?\\s?Z\\.?|NT|MX|Mex|SG)\\s?\\$|"
            "(?:%2)\\s(?:dollars?|\\$)|\\p{L}\\$(?:\\s?\\$)?|\\$\\s?(?:%1|CA|AU|NZ|HK|NT|MX))\\s*$")
            .arg(otherDollarCodes(), dollarNations()));
    static const QRegularExpression other(
        QStringLiteral("(?:(?<!\\p{L})(?:%1)|(?<!\\p{L})(?:%2))\\s*$").arg(otherCodes(), otherSigns()));
    static const QRegularExpression plain(QStringLiteral("\\$\\s*$"));
    for (const auto &[shape, currency] :
         {std::pair(&us, Currency::UsDollar), std::pair(&otherDollar, Currency::OtherDollar),
          std::pair(&other, Currency::Other), std::pair(&plain, Currency::Dollar)})
        if (const auto match = shape->match(before); match.hasMatch())
            return std::pair(currency, match.capturedStart());
    return std::nullopt;
}

// What stands behind a number and its unit; a sign that a further number follows belongs to that one.
std::optional<std::pair<Currency, qsizetype>> markBehind(QStringView behind)
{
    static const QString start = QStringLiteral("^\\.?\\s*-?[(,]?\\s*(?:(?:in|de|di)\\s+)?(?:");
    static const QString end = QStringLiteral(")(?!\\p{L}|\\$|\\s*\\$?\\s*\\d)");
    static const QRegularExpression us(
        start +
        QStringLiteral("US\\s?\\$|USD|U\\$[SD]?|US-[Dd]ollars?|U\\.\\s?S\\.\\s*(?:dollars?|\\$)|US\\s+"
                       "dollars?|(?i:United States|American)\\s+"
                       "dollars?|\\$\\s?USD?|(?i:dólares (?:estadounidenses|americanos)|dollari "
                       "(?:statunitensi|americani)|dollars américains)") +
        end);
    static const QRegularExpression otherDollar(
        start +
        QStringLiteral(
            "\\$?(?:%1)|(?:%2)\\s+(?i:dollars?|pesos?)|(?:%2)(?=\\s*(?:[(),;]|$))|"
            "(?<![(]|[(] )(?:AU|Aus|AUS|CAN|Can|NZ|HK|NT|SG)\\.?(?=\\s*(?:[(),;]|$))|(?i:(?:%3)?pesos?)|"
            "[A-Z]{1,3}\\$")
            .arg(otherDollarCodes(), dollarNations(), QStringLiteral("[A-Z]\\w+ ")) +
        end);
    static const QRegularExpression other(
        start +
        QStringLiteral(
            "%1|%2|(?i:(?:\\p{L}+\\s)?(?:euros?|pounds?|rupees?|yen|yuan|renminbi|won|rubles?|roubles?|"
            "francs?|lir[ae]s?|(?:deutsch|reichs)?marks?|kron[aeo]r?|crowns|z[lł]ot(?:y|ys|ych)|forints?|"
            "rand|reais|baht|ringgit|rupiah|naira|taka|dirhams?|dinars?|shillings?|guilders?|pesetas?|"
            "escudos?|dong|tenge|rials?|riyals?|drachmas?|markka|leva|lei))")
            .arg(otherCodes(), otherSigns()) +
        end);
    static const QRegularExpression plain(
        start + QStringLiteral("\\$|(?i:dollars?|dólar(?:es)?|dollari|ドル)") + end);
    for (const auto &[shape, currency] :
         {std::pair(&us, Currency::UsDollar), std::pair(&otherDollar, Currency::OtherDollar),
          std::pair(&other, Currency::Other), std::pair(&plain, Currency::Dollar)})
        if (const auto match = shape->match(behind); match.hasMatch())
            return std::pair(currency, match.capturedEnd());
    return std::nullopt;
}

double unitOf(const QString &word)
{
    static const QHash<QString, double> units = [] {
        QHash<QString, double> table;
        const auto add = [&](const char *names, double value) {
            for (const QByteArray &name : QByteArray(names).split('|'))
                table.insert(QString::fromLatin1(name), value);
        };
        add("thousand|thousands|k", 1e3);
        add("lakh|lakhs|lac|lacs|hundred thousand", 1e5);
        add("million|millions|milion|millon|millones|millionen|milioni|milione|mil|mill|mln|mio|mn|mm|m",
            1e6);
        table.insert(QStringLiteral("milhões"), 1e6);
        add("crore|crores|cr", 1e7);
        add("billion|billions|bil|bln|bn|b|mrd|miliardi", 1e9);
        add("milliarde|milliarden", 1e9);
        add("trillion|trillions|tn", 1e12);
        return table;
    }();
    return units.value(word.toLower());
}

// "1,234,567.89", "1.234.567", "1 234 567", "1,5" (before a unit). Nothing where it could be two numbers.
std::optional<double> sizeOf(QString digits, bool hasUnit)
{
    static const QRegularExpression between(QStringLiteral("[ '’]"));
    digits.remove(between);
    const auto groupsOf = [&](QChar mark) {
        const QStringList groups = digits.split(mark);
        return std::all_of(groups.begin() + 1, groups.end() - 1,
                           [](const QString &group) { return group.size() == 2 || group.size() == 3; }) &&
               groups.first().size() <= 3 && groups.last().size() == 3;
    };
    const qsizetype commas = digits.count(u',');
    const qsizetype dots = digits.count(u'.');
    if (commas > 0 && dots > 0) {
        const QChar decimal = digits.lastIndexOf(u',') > digits.lastIndexOf(u'.') ? u',' : u'.';
        if (digits.count(decimal) != 1)
            return std::nullopt;
        digits.remove(decimal == u',' ? u'.' : u',').replace(decimal, u'.');
    } else if (commas == 1 && (!groupsOf(u',') || (hasUnit && digits.startsWith(u'0')))) {
        if (digits.size() - digits.indexOf(u',') > 3 && !digits.startsWith(u'0'))
            return std::nullopt;
        digits.replace(u',', u'.');
    } else if (commas > 0) {
        if (!groupsOf(u','))
            return std::nullopt;
        digits.remove(u',');
    } else if (dots > 1) {
        if (!groupsOf(u'.'))
            return std::nullopt;
        digits.remove(u'.');
    } else if (dots == 1 && !hasUnit && digits.endsWith(QLatin1String(".000")) && digits.indexOf(u'.') > 1) {
        digits.remove(u'.'); // "$500.000": nobody counts in thousandths of a dollar
    } else if (dots == 1 && !hasUnit && digits.size() - digits.indexOf(u'.') == 4) {
        return std::nullopt; // "$1.024": a thousand and some, or a figure whose "billion" was lost
    }
    bool ok = false;
    const double number = digits.toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

QList<Number> readNumbers(const QString &text)
{
    static const QRegularExpression digits(
        QStringLiteral("(?<![\\d.])(?:\\d+(?:[.,'’]\\d+| \\d{3}(?!\\d))*|\\.\\d{1,2}(?!\\d))"));
    static const QRegularExpression unit(
        QStringLiteral(
            "^\\s*[-+]?\\s*(hundred "
            "thousand|thousands?|millions?|millionen|milion[ei]?|millon(?:es)?|milhões|milliarden?|miliardi|"
            "billions?|trillions?|lakhs?|lacs?|crores?|mill?|bil|mln|mio|mrd|bln|mn|bn|tn|mm|cr|[mbk])\\.?(?!"
            "\\p{L})"),
        QRegularExpression::CaseInsensitiveOption);
    QList<Number> numbers;
    auto matches = digits.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        Number number;
        number.digits = match.captured();
        number.from = number.digitsFrom = match.capturedStart();
        number.to = match.capturedEnd();
        const qsizetype markFrom =
            std::max({qsizetype(0), number.from - widestMark, numbers.isEmpty() ? 0 : numbers.last().to});
        const auto before = markBefore(QStringView(text).sliced(markFrom, number.from - markFrom));
        if (before)
            number.from = markFrom + before->second;
        if (const auto found = unit.match(QStringView(text).sliced(number.to).left(widestMark));
            found.hasMatch()) {
            number.unit = unitOf(found.captured(1));
            number.to += found.capturedEnd(1);
        }
        const auto behind = markBehind(QStringView(text).sliced(number.to).left(widestMark));
        if (behind)
            number.to += behind->second;
        static const QRegularExpression year(QStringLiteral("^(?:18|19|20)\\d\\d$"));
        if (!before && behind && number.unit == 0 && year.match(number.digits).hasMatch())
            continue; // "1950 dollars"
        if (before)
            number.currency = before->first;
        if (behind && (!before || before->first == Currency::Dollar))
            number.currency = behind->first;
        numbers.append(number);
    }
    return numbers;
}

// "$4.4–6 million", "between $4 and $6 million", "$800,000 to $1.2 million".
bool isRange(const QString &text, const Number &low, const Number &high)
{
    static const QRegularExpression joint(
        QStringLiteral("^\\s*(?:[-–—−~]|to|or|through|and|&)\\s*(?:about|around)?\\s*$"));
    const QStringView between = QStringView(text).sliced(low.to, std::max<qsizetype>(0, high.from - low.to));
    if (high.from < low.to || between.size() > 16 || !joint.match(between).hasMatch())
        return false;
    if (!low.currency && high.from < high.digitsFrom)
        return false; // "1998 – $5 million": a year
    if (low.currency && high.currency && *low.currency != *high.currency &&
        *low.currency != Currency::Dollar && *high.currency != Currency::Dollar)
        return false; // "A$7 million or US$5 million": one amount in two moneys
    if (low.currency && high.currency &&
        (*low.currency == Currency::Other) != (*high.currency == Currency::Other))
        return false; // "€3 million or $4 million", "$4 million or €3 million"
    if (!between.contains(u"and") && !between.contains(u'&'))
        return true;
    return QStringView(text).left(low.from).right(16).contains(u"between", Qt::CaseInsensitive);
}

// "$800–900,000" is eight hundred thousand and more.
bool sharesThousands(const QString &low, const QString &high)
{
    static const QRegularExpression shortNumber(QStringLiteral("^\\d{1,3}$"));
    static const QRegularExpression grouped(QStringLiteral("^\\d{1,3},\\d{3}$"));
    return shortNumber.match(low).hasMatch() && grouped.match(high).hasMatch() &&
           low.toInt() < high.section(u',', 0, 0).toInt();
}

// The unit and the currency of a range may stand at one of its ends only.
std::optional<Figure> rangeFigure(Number low, const Number &high)
{
    if (!low.currency || (low.currency == Currency::Dollar && high.currency))
        low.currency = high.currency ? high.currency : low.currency;
    if (!low.currency)
        return std::nullopt;
    if (low.unit == 0 && high.unit > 0) {
        const auto lowNumber = sizeOf(low.digits, true);
        const auto highNumber = sizeOf(high.digits, true);
        // "$900,000–1.2 million": a full figure needs no unit.
        if (lowNumber && highNumber && *lowNumber <= *highNumber && *lowNumber < 10000)
            low.unit = high.unit;
    }
    if (low.unit == 0 && high.unit == 0 && sharesThousands(low.digits, high.digits))
        low.unit = 1e3;
    const auto number = sizeOf(low.digits, low.unit > 0);
    if (!number)
        return std::nullopt;
    return Figure{*number * (low.unit > 0 ? low.unit : 1), *low.currency, low.from, high.to};
}

} // namespace

QList<Figure> readFigures(const QString &text)
{
    const QList<Number> numbers = readNumbers(text);
    QList<Figure> figures;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const Number &number = numbers[i];
        if (i + 1 < numbers.size() && isRange(text, number, numbers[i + 1])) {
            if (const auto figure = rangeFigure(number, numbers[i + 1]))
                figures.append(*figure);
            ++i;
            continue;
        }
        const auto size = sizeOf(number.digits, number.unit > 0);
        if (number.currency && size)
            figures.append(
                {*size * (number.unit > 0 ? number.unit : 1), *number.currency, number.from, number.to});
    }
    for (Figure &figure : figures)
        figure.amount = std::round(figure.amount * 100) / 100;
    return figures;
}

namespace {

// "[4]", "[nb 2]", "[citation needed]"; a label in such brackets is kept in round ones.
QString withoutFootnotes(QString text)
{
    static const QRegularExpression note(QStringLiteral(
        "\\s*\\[(?:\\d{1,3}|[a-z]{1,2}|(?:nb|note|n|fn|N|i|ii|iii|iv)\\s?\\w{0,3}|[^\\[\\]]{0,30}"
        "(?:needed|\\?|verif\\w*|dubious|disputed|discuss|clarify|unreliable source|sic)[^\\[\\]]{0,10})"
        "\\]"));
    static const QRegularExpression label(QStringLiteral("\\[([^\\[\\]]{1,40})\\]"));
    return text.remove(note).replace(label, QStringLiteral("(\\1)"));
}

// "$12 million ; domestic ; $52 million ; worldwide": where lines of words stand behind those they name, they become
// brackets: "$12 million (domestic) ; $52 million (worldwide)".
QString withLabelsJoined(const QString &text)
{
    static const QRegularExpression digit(QStringLiteral("\\d"));
    const QStringList entries = text.split(u';');
    const auto isWords = [](const QString &entry) {
        return !digit.match(entry).hasMatch() && entry.count(u'(') == entry.count(u')');
    };
    if (entries.size() < 2 || isWords(entries.first()) || !isWords(entries.last()))
        return text;
    QString joined;
    for (const QString &entry : entries) {
        const QString words = entry.trimmed();
        if (words.isEmpty())
            continue;
        if (joined.isEmpty() || !isWords(words))
            joined += (joined.isEmpty() ? QString() : QStringLiteral(" ; ")) + words;
        else
            joined += words.startsWith(u'(') ? u' ' + words : QStringLiteral(" (%1)").arg(words);
    }
    return joined;
}

// "three", "twenty-five", "half a", "a" → their number; negative = none.
double numberOfWords(const QString &words)
{
    static const QHash<QString, double> table = [] {
        QHash<QString, double> numbers{{QStringLiteral("a"), 1},
                                       {QStringLiteral("an"), 1},
                                       {QStringLiteral("half a"), 0.5},
                                       {QStringLiteral("half an"), 0.5},
                                       {QStringLiteral("a quarter of an"), 0.25},
                                       {QStringLiteral("quarter of an"), 0.25},
                                       {QStringLiteral("three quarters of an"), 0.75},
                                       {QStringLiteral("a quarter of a"), 0.25},
                                       {QStringLiteral("quarter of a"), 0.25},
                                       {QStringLiteral("three quarters of a"), 0.75},
                                       {QStringLiteral("one and a half"), 1.5},
                                       {QStringLiteral("two and a half"), 2.5},
                                       {QStringLiteral("three and a half"), 3.5},
                                       {QStringLiteral("four and a half"), 4.5},
                                       {QStringLiteral("1 and a half"), 1.5},
                                       {QStringLiteral("2 and a half"), 2.5},
                                       {QStringLiteral("3 and a half"), 3.5}};
        const QStringList small =
            QStringLiteral("one two three four five six seven eight nine ten eleven twelve "
                           "thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
                .split(u' ');
        const QStringList tens =
            QStringLiteral("twenty thirty forty fifty sixty seventy eighty ninety").split(u' ');
        for (int i = 0; i < small.size(); ++i)
            numbers.insert(small[i], i + 1);
        for (int ten = 0; ten < tens.size(); ++ten) {
            numbers.insert(tens[ten], (ten + 2) * 10);
            for (int one = 0; one < 9; ++one)
                numbers.insert(tens[ten] + u' ' + small[one], (ten + 2) * 10 + one + 1);
        }
        return numbers;
    }();
    // "one hundred and twelve"
    static const QRegularExpression hundreds(
        QStringLiteral("^(a|one|two|three|four|five|six|seven|eight|nine) hundred(?: (?:and )?(.+))?$"));
    const QString plain = QString(words).replace(u'-', u' ').simplified().toLower();
    if (const auto match = hundreds.match(plain); match.hasMatch()) {
        const QString rest = match.captured(2);
        const double tail = rest.isEmpty() ? 0 : table.value(rest, -1);
        return tail < 0 ? -1 : table.value(match.captured(1)) * 100 + tail;
    }
    return table.value(plain, -1);
}

QString withNumbersOfWords(QString text)
{
    static const QRegularExpression hourAndHalf(QStringLiteral("\\b(?:an|one|1) hour and a half\\b"),
                                                QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression words(
        QStringLiteral(
            "\\b((?:a|one|two|three|four|five|six|seven|eight|nine) hundred(?! thousand)(?: (?:and )?"
            "(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three|four|five|six|seven|eight|"
            "nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve|one|two|three|four|five|six|"
            "seven|eight|nine))?|(?:a |three )?quarters? of an?|half an?|(?:one|two|three|four|1|2|3) and a "
            "half|an?|"
            "(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three|four|five|six|seven|eight|"
            "nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
            "(?:thir|four|fif|six|seven|eigh|nine)teen)\\s+"
            "(?=(?:hundred thousand|thousand|million|billion|hours?|hrs?|minutes?|mins?)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    text.replace(hourAndHalf, QStringLiteral("1.5 hours"));
    qsizetype from = 0;
    for (auto match = words.match(text, from); match.hasMatch(); match = words.match(text, from)) {
        const double number = numberOfWords(match.captured(1));
        const QString digits = number < 0 ? match.captured(1) : QString::number(number);
        text.replace(match.capturedStart(1), match.capturedLength(1), digits);
        from = match.capturedStart(1) + digits.size();
    }
    return text;
}

} // namespace

QString singleLine(const QString &text)
{
    // "$3 million – ; $4 million" is one range; "$ million (adjusted)" is what is left of a figure that a template makes.
    static const QRegularExpression acrossLines(
        QStringLiteral("(?<=[\\p{L}\\d])\\s*([-–—])\\s*;\\s*(?=[^\\s\\d]{0,3}\\d)"));
    static const QRegularExpression withoutDigits(QStringLiteral(
        "(?:^|;)[^;\\d]*[$€£¥₹][^;\\d]*\\b(?:million|billion|adjusted|inflation)\\b[^;\\d]*(?=;|$)"));
    static const QRegularExpression andMore(QStringLiteral("(?<=\\d)-plus\\b"));
    static const QRegularExpression half(QStringLiteral("(\\d)\\s*(?:½|(?<=\\s)1[/⁄]2)"));
    static const QRegularExpression quarter(QStringLiteral("(\\d)\\s*(?:¼|(?<=\\s)1[/⁄]4)"));
    static const QRegularExpression threeQuarters(QStringLiteral("(\\d)\\s*(?:¾|(?<=\\s)3[/⁄]4)"));
    QString value = withoutInvisible(withoutFootnotes(text.left(longestValue)));
    value.replace(half, QStringLiteral("\\1.5"));
    value.replace(u'½', QStringLiteral("0.5"));
    value.replace(quarter, QStringLiteral("\\1.25"));
    value.replace(threeQuarters, QStringLiteral("\\1.75"));
    value = value.normalized(QString::NormalizationForm_KC).simplified();
    value.replace(acrossLines, QStringLiteral("\\1"))
        .remove(withoutDigits)
        .replace(andMore, QStringLiteral("+"));
    return withNumbersOfWords(withLabelsJoined(value));
}

} // namespace moviedb::wikipedia
