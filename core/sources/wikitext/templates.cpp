#include "core/sources/wikitext/templates.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace moviedb::wikitext {

namespace {

using WtRender = std::function<QString(Span value)>;

QString wtPositional(const Template &call, int number, const WtRender &render)
{
    const Parameter *parameter = call.parameter(QString::number(number));
    return parameter == nullptr ? QString() : render(parameter->value);
}

QString wtNamed(const Template &call, const char *name, const WtRender &render)
{
    const Parameter *parameter = call.parameter(QString::fromLatin1(name));
    return parameter == nullptr ? QString() : render(parameter->value);
}

bool wtIsNumber(const QString &name)
{
    bool ok = false;
    name.toInt(&ok);
    return ok;
}

QStringList wtAllPositional(const Template &call, const WtRender &render)
{
    QStringList values;
    for (const Parameter &parameter : call.parameters)
        if (wtIsNumber(parameter.name))
            values.append(render(parameter.value));
    return values;
}

int wtMonth(const QString &text)
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
QString wtDate(const QString &year, const QString &month, const QString &day)
{
    bool ok = false;
    const int y = year.trimmed().left(4).toInt(&ok);
    if (!ok)
        return year.trimmed();
    QString text = QStringLiteral("%1").arg(y, 4, 10, QLatin1Char('0'));
    const int m = wtMonth(month);
    const int d = day.trimmed().toInt();
    if (m > 0)
        text += QStringLiteral("-%1").arg(m, 2, 10, QLatin1Char('0'));
    if (m > 0 && QDate::isValid(y, m, d))
        text += QStringLiteral("-%1").arg(d, 2, 10, QLatin1Char('0'));
    return text;
}

// {{Film date|year|month|day|place|year|month|day|place|…}}: one entry each.
QString wtFilmDate(const Template &call, const WtRender &render)
{
    const QStringList values = wtAllPositional(call, render);
    QString text;
    for (qsizetype i = 0; i < values.size(); i += 4) {
        if (values.at(i).trimmed().isEmpty())
            continue;
        QString date = wtDate(values.at(i), values.value(i + 1), values.value(i + 2));
        if (const QString place = values.value(i + 3).simplified(); !place.isEmpty())
            date += QStringLiteral(" (%1)").arg(place);
        text += (text.isEmpty() ? QString() : QString(entryBreak)) + date;
    }
    return text;
}

QString wtSingleDate(const Template &call, const WtRender &render)
{
    return wtDate(wtPositional(call, 1, render), wtPositional(call, 2, render),
                  wtPositional(call, 3, render));
}

QString wtList(const Template &call, const WtRender &render)
{
    return entryBreak + wtAllPositional(call, render).join(entryBreak) + entryBreak;
}

// {{Plainlist|* a * b}} keeps its list lines; several parameters are entries.
QString wtPlainList(const Template &call, const WtRender &render)
{
    return QLatin1Char('\n') + wtAllPositional(call, render).join(entryBreak) + QLatin1Char('\n');
}

QString wtDuration(const Template &call, const WtRender &render)
{
    const auto part = [&](const char *name, int number) {
        const QString named = wtNamed(call, name, render);
        return (named.isEmpty() ? wtPositional(call, number, render) : named).trimmed();
    };
    QString text;
    if (const QString hours = part("h", 1); !hours.isEmpty() && hours != QLatin1String("0"))
        text += hours + QStringLiteral(" hours ");
    if (const QString minutes = part("m", 2); !minutes.isEmpty())
        text += minutes + QStringLiteral(" minutes");
    return text.trimmed();
}

QString wtBasedOn(const Template &call, const WtRender &render)
{
    const QString author = wtPositional(call, 2, render);
    return wtPositional(call, 1, render) + (author.isEmpty() ? QString() : QStringLiteral(" by ") + author);
}

// {{#expr: 123 + 13.3 round 0}}: sums are all that infoboxes use.
QString wtSum(const QString &expression)
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

QString wtParserFunction(const Template &call, const WtRender &render)
{
    Q_UNUSED(render)
    if (call.name.startsWith(QLatin1String("#expr:")))
        return wtSum(call.name.mid(6));
    if (call.name.startsWith(QLatin1String("formatnum:")))
        return call.name.mid(10);
    return {};
}

const QHash<QString, QString> &wtCurrencies()
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

QString wtMoney(const Template &call, const QString &sign, const WtRender &render)
{
    static const QHash<QString, QString> units{{QStringLiteral("c"), QStringLiteral(" crore")},
                                               {QStringLiteral("l"), QStringLiteral(" lakh")},
                                               {QStringLiteral("m"), QStringLiteral(" million")},
                                               {QStringLiteral("b"), QStringLiteral(" billion")}};
    return sign + wtPositional(call, 1, render) +
           units.value(wtPositional(call, 2, render).trimmed().toLower());
}

using WtMaker = QString (*)(const Template &, const WtRender &);

template <int number> QString wtShow(const Template &call, const WtRender &render)
{
    return wtPositional(call, number, render);
}

QString wtShowLast(const Template &call, const WtRender &render)
{
    const QStringList values = wtAllPositional(call, render);
    return values.isEmpty() ? QString() : values.last();
}

QString wtInterlanguage(const Template &call, const WtRender &render)
{
    const QString shown = wtNamed(call, "lt", render);
    return shown.isEmpty() ? wtPositional(call, 1, render) : shown;
}

QString wtSortName(const Template &call, const WtRender &render)
{
    return wtPositional(call, 1, render) + QLatin1Char(' ') + wtPositional(call, 2, render);
}

QString wtFlag(const Template &call, const WtRender &render)
{
    const QString name = wtNamed(call, "name", render);
    return name.isEmpty() ? wtPositional(call, 1, render) : name;
}

const QHash<QString, WtMaker> &wtMakers()
{
    static const QHash<QString, WtMaker> table = [] {
        QHash<QString, WtMaker> makers;
        const auto add = [&](const char *names, WtMaker maker) {
            for (const QByteArray &name : QByteArray(names).split('|'))
                makers.insert(QString::fromUtf8(name), maker);
        };
        add("film date|filmdate|release date|film release date|released", wtFilmDate);
        add("start date|start-date|startdate|start date and age|dts|date|birth date|birth date and age",
            wtSingleDate);
        add("ubl|unbulleted list|unbulleted|ublist|ulist|ubt|collapsible list|bulleted list", wtList);
        add("plainlist|plain list|plain|flatlist|flat list|hlist|hlist-comma|cslist|cmn|columns-list|div col|"
            "cast listing|castlist|cast list",
            wtPlainList);
        add("nowrap|nobr|nobreak|nowr|small|smaller|smalldiv|resize|big|larger|center|abbr|tooltip|nobold|"
            "noitalic|nihongo|illm|vanchor|visible anchor|sic|as written|bold|b|i|em|strong|s|u|sup|sub|"
            "kanji|not a typo|proper name|abbrlink|avoid wrap|nihongo2|no wrap|convert|native phrase|italics "
            "correction|'\"|transl2",
            wtShow<1>);
        add("lang|langue|color|font color|colour|native name|font|langx|rtl-lang|resize2|script", wtShow<2>);
        add("transl|transliteration|translit|tlit|text", wtShowLast);
        add("ill|interlanguage link|interlanguage link multi|illwd", wtInterlanguage);
        add("sortname|sort name|unité", wtSortName);
        add("flag|flagcountry|flagu|flag country|film us|film uk", wtFlag);
        add("based on|basedon", wtBasedOn);
        add("duration|hms|film duration", wtDuration);
        return makers;
    }();
    return table;
}

const QHash<QString, QString> &wtConstants()
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
    if (const auto maker = wtMakers().constFind(call.name); maker != wtMakers().constEnd())
        return (*maker)(call, render);
    if (const auto sign = wtCurrencies().constFind(call.name); sign != wtCurrencies().constEnd())
        return wtMoney(call, *sign, render);
    if (const auto constant = wtConstants().constFind(call.name); constant != wtConstants().constEnd())
        return *constant +
               (call.name.startsWith(QLatin1String("c")) ? wtPositional(call, 1, render) : QString());
    if (call.name.startsWith(QLatin1String("lang-")))
        return wtPositional(call, 1, render);
    return wtParserFunction(call, render);
}

} // namespace moviedb::wikitext
