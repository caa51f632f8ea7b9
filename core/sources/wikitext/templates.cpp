#include "core/sources/wikitext/templates.h"

#include "core/sources/wikitext/plaintext.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace moviedb::wikitext {

namespace {

using Render = std::function<QString(Span value)>;

QString positional(const Template &call, int number, const Render &render)
{
    const Parameter *parameter = call.parameter(QString::number(number));
    return parameter == nullptr ? QString() : render(parameter->value);
}

QString namedValue(const Template &call, const char *name, const Render &render)
{
    const Parameter *parameter = call.parameter(QString::fromLatin1(name));
    return parameter == nullptr ? QString() : render(parameter->value);
}

bool isNumber(const QString &name)
{
    bool ok = false;
    name.toInt(&ok);
    return ok;
}

QStringList allPositional(const Template &call, const Render &render)
{
    QStringList values;
    for (const Parameter &parameter : call.parameters)
        if (isNumber(parameter.name))
            values.append(render(parameter.value));
    return values;
}

int monthOf(const QString &text)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    if (ok)
        return number >= 1 && number <= 12 ? number : 0;
    static const QStringList names{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
                                   QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"),
                                   QStringLiteral("jul"), QStringLiteral("aug"), QStringLiteral("sep"),
                                   QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    return int(names.indexOf(text.trimmed().left(3).toLower())) + 1;
}

// Written as ISO, whatever order the reader's page would show.
QString isoDate(const QString &year, const QString &month, const QString &day)
{
    bool ok = false;
    const int y = year.trimmed().left(4).toInt(&ok);
    if (!ok)
        return year.trimmed();
    QString text = QStringLiteral("%1").arg(y, 4, 10, QLatin1Char('0'));
    const int m = monthOf(month);
    const int d = day.trimmed().toInt();
    if (m > 0)
        text += QStringLiteral("-%1").arg(m, 2, 10, QLatin1Char('0'));
    if (m > 0 && QDate::isValid(y, m, d))
        text += QStringLiteral("-%1").arg(d, 2, 10, QLatin1Char('0'));
    return text;
}

// {{Film date|year|month|day|place|year|month|day|place|…}}: one entry each.
QString filmDate(const Template &call, const Render &render)
{
    const QStringList values = allPositional(call, render);
    QString text;
    for (qsizetype i = 0; i < values.size(); i += 4) {
        if (values.at(i).trimmed().isEmpty())
            continue;
        QString date = isoDate(values.at(i), values.value(i + 1), values.value(i + 2));
        if (const QString place = values.value(i + 3).simplified(); !place.isEmpty())
            date += QStringLiteral(" (%1)").arg(place);
        text += (text.isEmpty() ? QString() : QString(entryBreak)) + date;
    }
    return text;
}

QString singleDate(const Template &call, const Render &render)
{
    return isoDate(positional(call, 1, render), positional(call, 2, render), positional(call, 3, render));
}

QString listOf(const Template &call, const Render &render)
{
    return entryBreak + allPositional(call, render).join(entryBreak) + entryBreak;
}

// {{Plainlist|* a * b}} keeps its list lines; several parameters are entries.
QString plainList(const Template &call, const Render &render)
{
    return QLatin1Char('\n') + allPositional(call, render).join(entryBreak) + QLatin1Char('\n');
}

QString duration(const Template &call, const Render &render)
{
    const auto part = [&](const char *name, int number) {
        const QString named = namedValue(call, name, render);
        return (named.isEmpty() ? positional(call, number, render) : named).trimmed();
    };
    QString text;
    if (const QString hours = part("h", 1); !hours.isEmpty() && hours != QLatin1String("0"))
        text += hours + QStringLiteral(" hours ");
    if (const QString minutes = part("m", 2); !minutes.isEmpty())
        text += minutes + QStringLiteral(" minutes");
    return text.trimmed();
}

QString basedOn(const Template &call, const Render &render)
{
    const QString author = positional(call, 2, render);
    return positional(call, 1, render) + (author.isEmpty() ? QString() : QStringLiteral(" by ") + author);
}

// {{#expr: 123 + 13.3 round 0}}: sums are all that infoboxes use.
QString sumOf(const QString &expression)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\s*([\\d.]+(?:\\s*[-+]\\s*[\\d.]+)*)\\s*(?:round\\s*(\\d))?\\s*$"));
    const auto match = shape.match(expression);
    if (!match.hasMatch())
        return {};
    static const QRegularExpression term(QStringLiteral("([-+]?)\\s*([\\d.]+)"));
    double sum = 0;
    auto terms = term.globalMatch(match.captured(1));
    while (terms.hasNext()) {
        const auto one = terms.next();
        sum += (one.captured(1) == QLatin1String("-") ? -1 : 1) * one.captured(2).toDouble();
    }
    const bool rounds = !match.captured(2).isEmpty();
    return rounds ? QString::number(sum, 'f', match.captured(2).toInt()) : QString::number(sum, 'g', 12);
}

QString parserFunction(const Template &call, const Render &render)
{
    Q_UNUSED(render)
    if (call.name.startsWith(QLatin1String("#expr:")))
        return sumOf(call.name.mid(6));
    if (call.name.startsWith(QLatin1String("formatnum:")))
        return call.name.mid(10);
    return {};
}

const QHash<QString, QString> &currencySigns()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> signs;
        const auto add = [&](const char *names, const QString &sign) {
            for (const QByteArray &name : QByteArray(names).split('|'))
                signs.insert(QString::fromUtf8(name), sign);
        };
        add("us$|usd|us dollar|us dollars|usdollar", QStringLiteral("US$"));
        add("inr|₹|indian rupee|indian rupees|inrconvert|rs|rs.", QStringLiteral("₹"));
        add("¥|jpy|yen|jpyconvert", QStringLiteral("¥"));
        add("€|eur|euro|euros", QStringLiteral("€"));
        add("£|gbp|pound|pound sterling|gbpconvert|£sd", QStringLiteral("£"));
        add("a$|au$|aud|audconvert", QStringLiteral("A$"));
        add("c$|ca$|cad|canadian dollar", QStringLiteral("C$"));
        add("nz$|nzd", QStringLiteral("NZ$"));
        add("hk$|hkd|hong kong dollar", QStringLiteral("HK$"));
        add("cny|rmb|cnyconvert|cny convert", QStringLiteral("CN¥"));
        add("₩|krw|won", QStringLiteral("₩"));
        add("₱|php|philippine peso", QStringLiteral("₱"));
        add("nok|sek|dkk|nokconvert|sekconvert", QStringLiteral("kr "));
        add("rur|rub|rubles|₽", QStringLiteral("₽"));
        add("idr|rp.", QStringLiteral("Rp "));
        add("bdt|৳", QStringLiteral("৳"));
        add("nrs|npr", QStringLiteral("NRs "));
        add("pkr|pkrconvert", QStringLiteral("PKR "));
        add("ngn|₦|naira", QStringLiteral("₦"));
        return signs;
    }();
    return table;
}

QString moneyText(const Template &call, const QString &sign, const Render &render)
{
    static const QHash<QString, QString> units{{QStringLiteral("c"), QStringLiteral(" crore")},
                                               {QStringLiteral("l"), QStringLiteral(" lakh")},
                                               {QStringLiteral("m"), QStringLiteral(" million")},
                                               {QStringLiteral("b"), QStringLiteral(" billion")}};
    return sign + positional(call, 1, render) + units.value(positional(call, 2, render).trimmed().toLower());
}

using Maker = QString (*)(const Template &, const Render &);

template <int number> QString show(const Template &call, const Render &render)
{
    return positional(call, number, render);
}

QString showLast(const Template &call, const Render &render)
{
    const QStringList values = allPositional(call, render);
    return values.isEmpty() ? QString() : values.last();
}

QString interlanguageLink(const Template &call, const Render &render)
{
    const QString shown = namedValue(call, "lt", render);
    return shown.isEmpty() ? positional(call, 1, render) : shown;
}

QString sortName(const Template &call, const Render &render)
{
    return positional(call, 1, render) + QLatin1Char(' ') + positional(call, 2, render);
}

QString flagName(const Template &call, const Render &render)
{
    const QString name = namedValue(call, "name", render);
    return name.isEmpty() ? positional(call, 1, render) : name;
}

const QHash<QString, Maker> &makerTable()
{
    static const QHash<QString, Maker> table = [] {
        QHash<QString, Maker> makers;
        const auto add = [&](const char *names, Maker maker) {
            for (const QByteArray &name : QByteArray(names).split('|'))
                makers.insert(QString::fromUtf8(name), maker);
        };
        add("film date|filmdate|release date|film release date|released", filmDate);
        add("start date|start-date|startdate|start date and age|dts|date|birth date|birth date and age",
            singleDate);
        add("ubl|unbulleted list|unbulleted|ublist|ulist|ubt|collapsible list|bulleted list", listOf);
        add("plainlist|plain list|plain|flatlist|flat list|hlist|hlist-comma|cslist|cmn|columns-list|div col|"
            "cast listing|castlist|cast list",
            plainList);
        add("nowrap|nobr|nobreak|nowr|small|smaller|smalldiv|resize|big|larger|center|abbr|tooltip|nobold|"
            "noitalic|nihongo|illm|vanchor|visible anchor|sic|as written|bold|b|i|em|strong|s|u|sup|sub|"
            "kanji|not a typo|proper name|abbrlink|avoid wrap|nihongo2|no wrap|convert|native phrase|italics "
            "correction|'\"|transl2",
            show<1>);
        add("lang|langue|color|font color|colour|native name|font|langx|rtl-lang|resize2|script", show<2>);
        add("transl|transliteration|translit|tlit|text", showLast);
        add("ill|interlanguage link|interlanguage link multi|illwd", interlanguageLink);
        add("sortname|sort name|unité", sortName);
        add("flag|flagcountry|flagu|flag country|film us|film uk", flagName);
        add("based on|basedon", basedOn);
        add("duration|hms|film duration", duration);
        return makers;
    }();
    return table;
}

const QHash<QString, QString> &constantTable()
{
    static const QHash<QString, QString> table{
        {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("space"), QStringLiteral(" ")},
        {QStringLiteral("snd"), QStringLiteral(" – ")},
        {QStringLiteral("spnd"), QStringLiteral(" – ")},
        {QStringLiteral("spaced ndash"), QStringLiteral(" – ")},
        {QStringLiteral("ndash"), QStringLiteral("–")},
        {QStringLiteral("en dash"), QStringLiteral("–")},
        {QStringLiteral("endash"), QStringLiteral("–")},
        {QStringLiteral("mdash"), QStringLiteral("—")},
        {QStringLiteral("em dash"), QStringLiteral("—")},
        {QStringLiteral("emdash"), QStringLiteral("—")},
        {QStringLiteral("!"), QStringLiteral("|")},
        {QStringLiteral("="), QStringLiteral("=")},
        {QStringLiteral("'"), QStringLiteral("'")},
        {QStringLiteral("'s"), QStringLiteral("'s")},
        {QStringLiteral("·"), QStringLiteral(" · ")},
        {QStringLiteral("•"), QStringLiteral(" • ")},
        {QStringLiteral("dot"), QStringLiteral(" · ")},
        {QStringLiteral("estimation"), QStringLiteral("est. ")},
        {QStringLiteral("est."), QStringLiteral("est. ")},
        {QStringLiteral("circa"), QStringLiteral("c. ")},
        {QStringLiteral("c."), QStringLiteral("c. ")},
        {QStringLiteral("-"), QString(entryBreak)},
        {QStringLiteral("br"), QString(entryBreak)},
        {QStringLiteral("break"), QString(entryBreak)},
        {QStringLiteral("clear"), QString(entryBreak)},
        {QStringLiteral("usa"), QStringLiteral("United States")},
        {QStringLiteral("us"), QStringLiteral("United States")},
        {QStringLiteral("uk"), QStringLiteral("United Kingdom")},
    };
    return table;
}

} // namespace

QString templateText(const Template &call, const std::function<QString(Span value)> &render)
{
    if (const auto maker = makerTable().constFind(call.name); maker != makerTable().constEnd())
        return (*maker)(call, render);
    if (const auto sign = currencySigns().constFind(call.name); sign != currencySigns().constEnd())
        return moneyText(call, *sign, render);
    if (const auto constant = constantTable().constFind(call.name); constant != constantTable().constEnd())
        return *constant +
               (call.name.startsWith(QLatin1String("c")) ? positional(call, 1, render) : QString());
    if (call.name.startsWith(QLatin1String("lang-")))
        return positional(call, 1, render);
    return parserFunction(call, render);
}

} // namespace moviedb::wikitext
