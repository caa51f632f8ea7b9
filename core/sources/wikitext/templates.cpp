#include "core/sources/wikitext/templates.h"

#include "core/sources/wikitext/conditions.h"
#include "core/sources/wikitext/countrycodes.h"
#include "core/sources/wikitext/currencies.h"
#include "core/sources/wikitext/expression.h"
#include "core/sources/wikitext/foreignnames.h"
#include "core/sources/wikitext/measures.h"
#include "core/sources/wikitext/plaintext.h"
#include "core/sources/wikitext/signtemplates.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>

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

bool isWholeNumber(const QString &name)
{
    bool ok = false;
    name.toInt(&ok);
    return ok;
}

QStringList allPositional(const Template &call, const Render &render)
{
    QStringList values;
    for (const Parameter &parameter : call.parameters)
        if (isWholeNumber(parameter.name))
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
    const int y = year.trimmed().toInt(&ok);
    if (!ok) // "6 May 1993", "1993-05-06", "TBA": as the page shows it
        return year.trimmed();
    QString text = QStringLiteral("%1").arg(y, 4, 10, QLatin1Char('0'));
    const int m = monthOf(month);
    static const QRegularExpression firstDay(QStringLiteral("^\\d{1,2}"));
    const int d = firstDay.match(day.trimmed()).captured().toInt(); // of "6–7" the first
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
    // {{date|12|novembre|1985}} of French pages has the day first.
    static const QRegularExpression dayShape(QStringLiteral("^\\s*\\d{1,2}(?:er)?\\s*$"));
    static const QRegularExpression yearShape(QStringLiteral("^\\s*(?:18|19|20)\\d\\d\\s*$"));
    const QString last = positional(call, 3, render);
    if (dayShape.match(positional(call, 1, render)).hasMatch() && yearShape.match(last).hasMatch()) {
        const QString month = positional(call, 2, render).trimmed();
        return month.toInt() > 0
                   ? isoDate(last, month, positional(call, 1, render))
                   : positional(call, 1, render).trimmed() + u' ' + month + u' ' + last.trimmed();
    }
    return isoDate(positional(call, 1, render), positional(call, 2, render), positional(call, 3, render));
}

// {{OldStyleDate|23 April|1913|10 April}}
QString oldStyleDate(const Template &call, const Render &render)
{
    return positional(call, 1, render).trimmed() + u' ' + positional(call, 2, render).trimmed();
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
    if (const QString clock = positional(call, 1, render).trimmed(); clock.contains(u':'))
        return clock; // {{duration|1:52:00}}
    QString text;
    if (const QString hours = part("h", 1); !hours.isEmpty() && hours != QLatin1String("0"))
        text += hours + QStringLiteral(" hours ");
    if (const QString minutes = part("m", 2); !minutes.isEmpty())
        text += minutes + QStringLiteral(" minutes ");
    if (const QString seconds = part("s", 3); !seconds.isEmpty() && seconds != QLatin1String("0"))
        text += seconds + QStringLiteral(" seconds");
    return text.trimmed();
}

// {{runtime|97}}, {{runtime|h=1|m=37}}
QString runtime(const Template &call, const Render &render)
{
    const QString first = positional(call, 1, render).trimmed();
    const bool single = !first.isEmpty() && positional(call, 2, render).trimmed().isEmpty();
    return single ? (isWholeNumber(first) ? first + QStringLiteral(" minutes") : first)
                  : duration(call, render);
}

QString basedOn(const Template &call, const Render &render)
{
    const QString author = positional(call, 2, render);
    const QString work = positional(call, 1, render).replace(entryBreak, u' ');
    return entryBreak + QStringLiteral("based on ") + work +
           (author.isEmpty() ? QString() : QStringLiteral(" by ") + author) + entryBreak;
}

// {{hidden|Directors|* a * b}}: what is folded away keeps its list lines.
QString foldedAway(const Template &call, const Render &render)
{
    for (const char *name : {"content", "text", "2"})
        if (const QString words = namedValue(call, name, render); !words.trimmed().isEmpty())
            return QLatin1Char('\n') + words + QLatin1Char('\n');
    return {};
}

// {{if empty|a|b}}
QString firstFilled(const Template &call, const Render &render)
{
    for (const QString &value : allPositional(call, render))
        if (!value.trimmed().isEmpty())
            return value;
    return {};
}

// "1200" → "1,200"
QString inGroups(const QString &number)
{
    static const QRegularExpression whole(QStringLiteral("^\\d{4,15}(?=$|\\.\\d+$)"));
    static const QRegularExpression thousands(QStringLiteral("(?<=\\d)(?=(?:\\d{3})+$)"));
    QString digits = whole.match(number).captured();
    const QString rest = number.mid(digits.size());
    return digits.replace(thousands, QStringLiteral(",")) + rest;
}

QString parserFunction(const Template &call, const Render &render)
{
    if (const auto chosen = chosenText(call, render))
        return *chosen;
    for (const char *name : {"#expr:", "formatnum:"})
        if (call.name.startsWith(QLatin1String(name))) {
            const QString written = render(call.title);
            const QString value = written.mid(written.indexOf(u':') + 1).trimmed();
            return call.name.startsWith(u'#') ? resultOf(value) : inGroups(value);
        }
    return {};
}

// {{nts|12000000|prefix=$}}, {{val|12.5|p=$}}, {{format price|12000000}}
QString numberText(const Template &call, const Render &render)
{
    const QString unit = namedValue(call, "u", render);
    return namedValue(call, "prefix", render) + namedValue(call, "p", render) + positional(call, 1, render) +
           namedValue(call, "suffix", render) + (unit.isEmpty() ? QString() : u' ' + unit);
}

// {{currency|12 million|AUD}}
QString currencyText(const Template &call, const Render &render)
{
    const QString code = positional(call, 2, render).trimmed();
    const bool isUs = code.isEmpty() || code.compare(QLatin1String("US"), Qt::CaseInsensitive) == 0;
    const QString sign = isUs ? QStringLiteral("US$") : currencySign(code);
    return (sign.isEmpty() ? code + u' ' : sign) + positional(call, 1, render);
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
    const bool isNumbered = call.parameter(QString::number(number)) != nullptr;
    return isNumbered ? positional(call, number, render) : namedValue(call, "text", render);
}

QString showLast(const Template &call, const Render &render)
{
    const QStringList values = allPositional(call, render);
    return values.isEmpty() ? QString() : values.last();
}

// {{ill|Ada Quill|de}}; in the older order {{ill|de|Ada Quill}}.
QString interlanguageLink(const Template &call, const Render &render)
{
    const QString shown = namedValue(call, "lt", render);
    if (!shown.isEmpty())
        return shown;
    static const QRegularExpression language(QStringLiteral("^[a-z]{2,3}$"));
    const QString first = positional(call, 1, render);
    const QString second = positional(call, 2, render);
    return language.match(first.trimmed()).hasMatch() && second.trimmed().size() > 3 ? second : first;
}

QString sortName(const Template &call, const Render &render)
{
    return positional(call, 1, render) + QLatin1Char(' ') + positional(call, 2, render);
}

// {{flag|France}}, {{flag|FRA}}
QString flagName(const Template &call, const Render &render)
{
    const QString name = namedValue(call, "name", render);
    // {{flag+link|Cinema of|India}}
    const QString shown =
        name.isEmpty() ? positional(call, call.name.endsWith(QLatin1String("+link")) ? 2 : 1, render) : name;
    const QString country = countryOfCode(shown);
    return country.isEmpty() ? shown : country;
}

// {{Film US}}, {{FilmUS}}, {{FilmFrance}}: how films were given their country until 2010.
QString countryOfFilmTemplate(const Template &call)
{
    if (!call.name.startsWith(QLatin1String("film")) || call.parameter(u"1") != nullptr)
        return {};
    QString name = call.name.mid(4).trimmed();
    const QString country = countryOfCode(name);
    for (qsizetype i = 0; i < name.size(); ++i)
        if (i == 0 || name[i - 1] == u' ')
            name[i] = name[i].toUpper();
    return country.isEmpty() && isCountry(name) ? name : country;
}

// {{frac|3|1|2}} → "3 1/2", {{frac|1|2}} → "1/2", {{frac|2}} → "1/2"
QString fraction(const Template &call, const Render &render)
{
    const QStringList parts = allPositional(call, render);
    if (parts.size() >= 3)
        return parts[0].trimmed() + u' ' + parts[1].trimmed() + u'/' + parts[2].trimmed();
    return parts.size() == 2 ? parts[0].trimmed() + u'/' + parts[1].trimmed()
                             : QStringLiteral("1/") + parts.value(0).trimmed();
}

// {{quote|words|speaker}}: a paragraph of its own.
QString quotation(const Template &call, const Render &render)
{
    for (const char *name : {"text", "quote", "content", "1"})
        if (const QString words = namedValue(call, name, render); !words.trimmed().isEmpty())
            return entryBreak + words + entryBreak;
    return {};
}

// {{USS|Enterprise|CV-6}} → "USS Enterprise", {{ship|HMS|Bounty}} → "HMS Bounty"; {{hms|1|37}} is a length of time.
QString shipName(const Template &call, const Render &render)
{
    const QString first = positional(call, 1, render);
    if (call.name == u"hms" && isWholeNumber(first.trimmed()))
        return duration(call, render);
    return call.name == u"ship" ? first + u' ' + positional(call, 2, render)
                                : call.name.toUpper() + u' ' + first;
}

QString measure(const Template &call, const Render &render)
{
    Measure written;
    written.parts = allPositional(call, render);
    written.isShort = call.name == u"cvt" || namedValue(call, "abbr", render).trimmed() == u"on";
    const QString adjective = namedValue(call, "adj", render).trimmed();
    written.isAdjective = adjective == u"on" || adjective == u"mid";
    if (adjective == u"mid" && !written.parts.isEmpty() && written.parts.last().trimmed().startsWith(u'-'))
        written.ending = written.parts.takeLast().trimmed();
    written.isAmerican = namedValue(call, "sp", render).trimmed() == u"us";
    return written.text();
}

// {{height|ft=6|in=2}}
QString height(const Template &call, const Render &render)
{
    QStringList parts;
    for (const char *unit : {"m", "cm", "ft", "in"})
        if (const QString number = namedValue(call, unit, render).trimmed(); !number.isEmpty())
            parts.append(number + u' ' + QLatin1String(unit));
    return parts.join(u' ');
}

// {{ordinal|3}} → "3rd"
QString ordinal(const Template &call, const Render &render)
{
    const QString number = positional(call, 1, render).trimmed();
    static const QStringList endings{QStringLiteral("th"), QStringLiteral("st"), QStringLiteral("nd"),
                                     QStringLiteral("rd")};
    const int last = number.right(1).toInt();
    const bool isTeen = number.size() > 1 && number[number.size() - 2] == u'1';
    return number + endings[isTeen || last > 3 ? 0 : last];
}

// {{as of|2010|5}}, {{as of|2010|lc=y}}
QString asOf(const Template &call, const Render &render)
{
    const bool isLower = !namedValue(call, "lc", render).isEmpty();
    return (isLower ? QStringLiteral("as of ") : QStringLiteral("As of ")) + singleDate(call, render);
}

// {{gaps|10|000}}
QString joined(const Template &call, const Render &render)
{
    return allPositional(call, render).join(QString());
}

QString allWords(const Template &call, const Render &render)
{
    return allPositional(call, render).join(u' ');
}

const QHash<QString, Maker> &makerTable()
{
    static const QHash<QString, Maker> table = [] {
        QHash<QString, Maker> makers;
        const auto add = [&](const char *names, Maker maker) {
            for (const QByteArray &name : QByteArray(names).split('|'))
                makers.insert(QString::fromUtf8(name), maker);
        };
        add("film date|filmdate|release date|film release date|film release|release date and age|released",
            filmDate);
        add("oldstyledate|oldstyledatedy|old style date", oldStyleDate);
        add("start date|start-date|startdate|start date and age|date and age|end date|start and end "
            "dates|dts|date|iso date|isodate|date de sortie|date table "
            "sorting|birth date|birth "
            "date and age",
            singleDate);
        add("ubl|ubli|unbulleted list|unbulleted|ublist|ulist|ubt|collapsible list|list collapsed|collapsed "
            "list|bulleted list|br "
            "separated "
            "entries|brlist|"
            "ordered list|numbered list|blist|bulleted|br list|unordered list|ul|bullet list|comma separated "
            "entries|csv|pagelist|"
            "flowlist|unbl|vunblist|ubil|dotlist|pipelist|enum|enumerate",
            listOf);
        add("plainlist|plain list|indented plainlist|indented plain list|plain|flatlist|flat "
            "list|hlist|hlist-comma|cslist|cmn|columns-list|colonnes|div col|"
            "cast listing|castlist|cast list|cast list break|castlist break",
            plainList);
        add("nowrap|rn|roman "
            "numeral|nobr|nobreak|nowr|small|smaller|smalldiv|resize|big|larger|center|abbr|tooltip|nobold|"
            "noitalic|nihongo|illm|vanchor|visible anchor|sic|as written|bold|b|i|em|strong|s|u|sup|sub|"
            "kanji|not a typo|proper name|abbrlink|avoid wrap|nihongo2|nihongo4|nihongo foot|nihongo "
            "krt|nihongo title|math|mvar|no wrap|native "
            "phrase|mono|code|tq|smallcaps|sc|"
            "underline|strike|large|smaller|normal|italic|bolditalic|citation needed "
            "span|cnspan|cn span|ruby|var|kbd|samp|italics "
            "correction|'\"|transl2|chem2|longitem|long item|nowraplinks|nowrap "
            "links|normalwraplink|nwlink|plainlink|"
            "start date text|no italic|noitalics|no bold|w|strikethrough|big|serif|italics|bracket|allow "
            "wrap|wrap",
            show<1>);
        add("lang|langue|color|font color|colour|native name|font|langx|rtl-lang|resize2|script|hover "
            "title|h:title|sort|align|hidden sort key|url|official url",
            show<2>);
        add("nihongo3|transl|transliteration|translit|tlit|text", showLast);
        add("ill|interlanguage link|interlanguage link multi|illwd", interlanguageLink);
        add("sortname|sort name|unité", sortName);
        add("flag|flagcountry|flagu|flag country|flaglist|flag+link|country|noflag|bandera2|"
            "drapeau2|bandiera2",
            flagName);
        add("convert|cvt", measure);
        add("frac|fraction|sfrac|frac2", fraction);
        add("quote|blockquote|cquote|quotation|bquote|poemquote|poem quote|block quote|quote block|rquote",
            quotation);
        add("uss|hms|rms|hmas|hmcs|ship|ss|mv|usns|uscgc|hmnzs|sms|ins", shipName);
        add("height", height);
        add("ordinal|ord", ordinal);
        add("as of|asof", asOf);
        add("gaps|gapnum|chem", joined);
        add("linktext|wikt-lang", allWords);
        add("nts|number table sorting|val|format price|formatprice|number", numberText);
        add("currency", currencyText);
        add("hidden|collapse|collapsed|hidden text|collapsible", foldedAway);
        add("if empty|ifempty", firstFilled);
        add("based on|basedon", basedOn);
        add("duration|film duration", duration);
        add("runtime|running time|film runtime|durée", runtime);
        return makers;
    }();
    return table;
}

} // namespace

QString templateText(const Template &call, const std::function<QString(Span value)> &render)
{
    const auto maker = makerTable().constFind(call.name);
    if (maker != makerTable().constEnd() && !(call.parameters.isEmpty() && signOfTemplate(call.name)))
        return (*maker)(call, render);
    if (const QString sign = currencySign(call.name); !sign.isEmpty())
        return moneyText(call, sign, render);
    if (const auto sign = signOfTemplate(call.name))
        return *sign + (sign->endsWith(QLatin1String(". ")) ? positional(call, 1, render) : QString());
    if (call.name.startsWith(QLatin1String("lang-")) || call.name.startsWith(QLatin1String("script/")))
        return positional(call, 1, render);
    if (const QString country = countryOfCode(call.name);
        !country.isEmpty() && call.parameter(u"1") == nullptr)
        return country;
    if (const QString country = countryOfFilmTemplate(call); !country.isEmpty())
        return country;
    if (call.parameters.isEmpty() &&
        call.name.size() > 3) // "{{États-Unis}}": flag and name in French articles
        if (const QString country = countryInEnglish(call.name); !country.isEmpty())
            return country;
    return parserFunction(call, render);
}

bool isLinkTemplate(const QString &name)
{
    const auto maker = makerTable().constFind(name);
    if (maker != makerTable().constEnd())
        return *maker == interlanguageLink || *maker == sortName || *maker == flagName;
    return currencySign(name).isEmpty() && !countryOfCode(name).isEmpty();
}

} // namespace moviedb::wikitext
