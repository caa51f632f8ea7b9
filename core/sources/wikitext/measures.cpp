#include "core/sources/wikitext/measures.h"

#include <QHash>

namespace moviedb::wikitext {

namespace {

struct Unit
{
    QString sign;
    QString one;
    QString many;
};

const QHash<QString, Unit> &unitTable()
{
    static const QHash<QString, Unit> table = [] {
        QHash<QString, Unit> units;
        const auto add = [&](const char *names, const char *sign, const char *one, const char *many) {
            for (const QByteArray &name : QByteArray(names).split('|'))
                units.insert(QString::fromUtf8(name),
                             {QString::fromUtf8(sign), QString::fromUtf8(one), QString::fromUtf8(many)});
        };
        add("km", "km", "kilometre", "kilometres");
        add("m", "m", "metre", "metres");
        add("cm", "cm", "centimetre", "centimetres");
        add("mm", "mm", "millimetre", "millimetres");
        add("mi|mile|miles", "mi", "mile", "miles");
        add("nmi", "nmi", "nautical mile", "nautical miles");
        add("yd", "yd", "yard", "yards");
        add("ft|foot|feet", "ft", "foot", "feet");
        add("in|inch|inches", "in", "inch", "inches");
        add("kg", "kg", "kilogram", "kilograms");
        add("g", "g", "gram", "grams");
        add("lb|lbs", "lb", "pound", "pounds");
        add("oz", "oz", "ounce", "ounces");
        add("st", "st", "stone", "stone");
        add("t|MT", "t", "tonne", "tonnes");
        add("ST", "short tons", "short ton", "short tons");
        add("acre|acres", "acre", "acre", "acres");
        add("ha", "ha", "hectare", "hectares");
        add("sqmi", "sq mi", "square mile", "square miles");
        add("sqft", "sq ft", "square foot", "square feet");
        add("km2|sqkm", "km²", "square kilometre", "square kilometres");
        add("m2|sqm", "m²", "square metre", "square metres");
        add("mph", "mph", "mile per hour", "miles per hour");
        add("km/h|kph|kmh", "km/h", "kilometre per hour", "kilometres per hour");
        add("kn", "kn", "knot", "knots");
        add("L|l", "L", "litre", "litres");
        add("USgal|U.S.gal|gal", "US gal", "US gallon", "US gallons");
        add("C|°C|degC", "°C", "°C", "°C");
        add("F|°F|degF", "°F", "°F", "°F");
        add("hp", "hp", "horsepower", "horsepower");
        return units;
    }();
    return table;
}

bool isNumber(const QString &text)
{
    return !text.isEmpty() &&
           (text[0].isDigit() || ((text[0] == u'-' || text[0] == u'−' || text[0] == u'.') &&
                                  text.size() > 1 && text[1].isDigit()));
}

// The word between the two ends of a range.
QString jointOf(const QString &word)
{
    if (word == u"-" || word == u"–" || word == u"to(-)")
        return QStringLiteral("–");
    if (word == u"x" || word == u"by" || word == u"×" || word == u"*")
        return word == u"by" ? QStringLiteral(" by ") : QStringLiteral(" × ");
    for (const char *known : {"to", "and", "or", "+/-", "±", "&"})
        if (word == QString::fromUtf8(known))
            return u' ' + word + u' ';
    return {};
}

} // namespace

QString Measure::text() const
{
    QString amount = parts.value(0).trimmed();
    amount.replace(u'+', u' '); // "3+1/2" is three and a half
    qsizetype at = 1;
    while (at + 1 < parts.size() && !jointOf(parts[at].trimmed()).isEmpty() &&
           isNumber(parts[at + 1].trimmed())) {
        amount += jointOf(parts[at].trimmed()) + parts[at + 1].trimmed();
        at += 2;
    }
    const QString written = parts.value(at).trimmed();
    if (amount.isEmpty() || written.isEmpty())
        return amount;
    const Unit unit = unitTable().value(written, {written, written, written});
    // "6 ft 2 in": two units are one measure.
    const bool isPair = at + 2 < parts.size() && isNumber(parts[at + 1].trimmed()) &&
                        unitTable().contains(parts[at + 2].trimmed());
    if (isPair)
        return amount + u' ' + unit.sign + u' ' + parts[at + 1].trimmed() + u' ' +
               unitTable().value(parts[at + 2].trimmed()).sign;
    QString name = isShort ? unit.sign : isAdjective || amount == u"1" ? unit.one : unit.many;
    if (isAmerican)
        name.replace(QLatin1String("metre"), QLatin1String("meter"))
            .replace(QLatin1String("litre"), QLatin1String("liter"));
    return amount + (isAdjective && !isShort ? u'-' : u' ') + name + ending;
}

} // namespace moviedb::wikitext
