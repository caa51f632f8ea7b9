#include "core/sources/infobox/money.h"

#include "core/sources/infobox/figures.h"
#include "core/sources/wikitext/countrycodes.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb::wikipedia {

namespace {

// A figure with the words that say which of several it is.
struct Labelled
{
    Figure figure;
    std::optional<double> dollars;
    QString label;
};

const QRegularExpression &territoryWords()
{
    static const QRegularExpression shape(
        QStringLiteral("\\b(?:domestic|US|U\\.S\\.|USA|United States|North America|Canada|Canadian|UK|United "
                       "Kingdom|Britain|"
                       "Indian|Korea|Europe|overseas|international|int['’]?l|dom|"
                       "foreign|other (?:territories|countries|markets|areas)|rest of (?:the "
                       ")?world|elsewhere|nett?|after (?:\\p{L}+ "
                       ")?(?:tax|rebates?|incentives?|credits?|"
                       "subsid(?:y|ies)))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return shape;
}

// "(domestic)", "Spain:", "in [[South Korea]]"
bool namesTerritory(const QString &label)
{
    static const QRegularExpression names(QStringLiteral("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*"));
    if (territoryWords().match(label).hasMatch())
        return true;
    for (auto found = names.globalMatch(label); found.hasNext();)
        if (wikitext::isCountry(found.next().captured()))
            return true;
    return false;
}

bool namesWorld(const QString &label)
{
    static const QRegularExpression world(
        QStringLiteral(
            "\\b(?:worldwide|world[- ]wide|(?<!rest of )(?<!rest of the )world|global(?:ly)?|WW|W/W)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression total(
        QStringLiteral("\\b(?:(?<!sub-)(?<!sub )total|overall|combined|all "
                       "releases|lifetime|(?:with|including|plus) (?:the |all )?re-?releases)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return world.match(label).hasMatch() || (total.match(label).hasMatch() && !namesTerritory(label));
}

// Without what a label says is left out or taken in: "(marketing not included)" is said of the whole cost.
QString withoutExceptions(QString label)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "\\b(?:not "
            "(?:including|counting|adjusted|corrected)|un-?adjusted|excluding|exclud(?:es|ed):?|excl\\b\\.?|"
            "without|before|exclusive of|net of|apart from|not inclusive "
            "of|including|includes|incl\\b\\.?|inclusive of)"
            "[^,;)]*|"
            "[^,;(]*\\b(?:(?:not|is|are|was|were|costs?|fees) )*(?:not (?:included|counted|taken into "
            "account|considered)|"
            "excluded|included)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return label.remove(shape);
}

// Not what the film cost or earned: a part of it, or its worth in another year.
bool namesAside(const QString &whole)
{
    const QString label = withoutExceptions(whole);
    static const QRegularExpression shape(
        QStringLiteral(
            "\\b(?:opening|first)[ "
            "-](?:weekend|week|day|\\d)|\\bopening\\b|\\b(?:net )?profits?\\b|\\b(?:net "
            ")?loss(?:es)?\\b|\\blost\\b|\\bweekend\\b|\\bmarketing\\b|\\bP\\s?&\\s?A\\b|\\bprints\\b|"
            "\\badvertising\\b|\\bpromotion|\\badjusted\\b|\\binflation\\b|\\bper[ "
            "-](?:episode|theat|screen)|"
            "\\bin (?:18|19|20)\\d\\d "
            "(?:dollars|terms|money|prices|value|USD)|\\b(?:18|19|20)\\d\\d dollars\\b|"
            "\\((?:18|19|20)\\d\\d (?:US ?)?\\$\\)|\\bin (?:its |the )?(?:first )?\\d+ "
            "(?:days|weeks|weekends)\\b|"
            "\\btoday's\\b|\\bcurrent dollars\\b|"
            "\\b(?:home|DVD|VHS|video) (?:video|media|entertainment|sales)\\b|"
            "\\b(?:both|all (?:two|three|four|five|the)?) "
            "?(?:films|movies|pictures|parts|volumes|instal?lments)\\b|"
            "\\bfor (?:the )?(?:two|three|four) (?:films|movies|pictures|parts)\\b|"
            "\\bcombined with (?!(?:the "
            ")?(?:re-?release|re-?issue|domestic|overseas|foreign|international)s?\\b)|"
            "\\b(?:parts?|volumes?|films?) (?:1|I|one) (?:and|&) (?:(?:parts?|volumes?) )?(?:2|II|two)\\b|"
            "\\b(?:two|three|four) (?:films|movies|pictures) (?:combined|together)\\b|"
            "\\bshared (?:with|between|by|across)\\b|\\b(?:trilogy|franchise)\\b|"
            "\\bcombined (?:budget|cost) (?:for|of|with)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(label).hasMatch();
}

// "before tax credits: $75 million", but not "before tax credits of $12 million".
bool namesBeforeCredits(const QString &label)
{
    static const QRegularExpression shape(
        QStringLiteral("\\bbefore (?:\\p{L}+ )?(?:tax(?:es)?|rebates?|incentives?|credits?|subsid(?:y|ies))"
                       "(?: (?:rebates?|incentives?|credits?|relief))?\\s*(?:[:);]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(label).hasMatch();
}

// Only a part of what came in over the years, or counted in another way: what else is named goes before it.
bool namesLesser(const QString &label)
{
    static const QRegularExpression withThem(
        QStringLiteral("\\b(?:with|and|plus|including|incl\\.) (?:the |all )?re-?(?:releases?|issues?)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression shape(
        QStringLiteral("\\b(?:rentals?|first[- ]run|re-?issues?|re-?releases?|re-?released|reissued|"
                       "(?:initial|original)(?:ly)?(?!(?: \\p{L}+)? (?:release|run)\\b)|"
                       "planned|proposed|projected|approved|intended)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(QString(label).remove(withThem)).hasMatch();
}

// What it came to in the end: goes before what was thought beforehand.
bool namesFinal(const QString &label)
{
    static const QRegularExpression shape(QStringLiteral("\\b(?:actual|final|eventual|revised)(?:ly)?\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    return shape.match(label).hasMatch();
}

// "under $1 million", "up to $500,000": how much it was, nobody says.
bool isUpperBound(QStringView text, const Figure &figure)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "(?:\\b(?:under|below|(?:less|fewer|lower) than|up to|at most|(?:no|not) (?:more|over) than|not "
            "(?:over|exceeding)|max(?:imum|\\.)?(?: of)?)|[<≤])\\s*(?:an?\\s+)?(?:about|around|est\\.|"
            "estimated)?\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(text.left(figure.from).right(48)).hasMatch();
}

// "… for a total of $52 million", "… = $52 million"
bool endsSum(QStringView text, const Figure &figure)
{
    static const QRegularExpression shape(
        QStringLiteral("(?:\\b(?:a total of|totall?ing|total of|in total)|=)\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(text.left(figure.from).right(24)).hasMatch();
}

// "$3 million (AU)": Australian dollars, or what came in there; a reader cannot know.
bool isOfDollarCountry(QStringView text, const Figure &figure)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\s*\\((?:AU|AUS|Aus\\.?|Aust\\.|CA|CAN|Can\\.|Cdn\\.?|NZ|HK|NT|SG|MX)\\)"));
    return figure.currency == Currency::Dollar && shape.match(text.sliced(figure.to).left(12)).hasMatch();
}

// The bracket that stands open at `at`, up to its end; empty when none does.
QStringView openBracket(QStringView text, qsizetype at)
{
    const qsizetype open = text.left(at).lastIndexOf(u'(');
    if (open < 0 || text.sliced(open, at - open).contains(u')'))
        return {};
    const qsizetype close = text.indexOf(u')', at);
    return text.sliced(open, (close < 0 ? text.size() : close) - open);
}

// "(equivalent to $45 million in 2020)" is the first figure again, in the money of another year.
bool isAdjusted(QStringView text, const Figure &figure)
{
    static const QRegularExpression year(QStringLiteral("\\bin (?:18|19|20)\\d\\d\\b|today"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QStringView bracket = openBracket(text, figure.from);
    const QStringView before =
        bracket.left(bracket.isEmpty() ? 0 : figure.from - (bracket.data() - text.data()));
    if (before.contains(u"inflation", Qt::CaseInsensitive) ||
        before.contains(u"adjusted", Qt::CaseInsensitive))
        return true;
    return before.contains(u"equivalent", Qt::CaseInsensitive) && year.match(bracket).hasMatch();
}

// "A$7 million (US$5 million)", "€3 million / $4 million", "£1 million ≈ $2 million".
bool isConversion(QStringView text, const Figure &first, const Figure &second)
{
    static const QRegularExpression joint(
        QStringLiteral("^(?:\\s*\\([^()\\d]*\\))*\\s*(?:\\((?:[^()\\d]{0,24}[\\s~≈=])?~?|/"
                       "|or|≈|=|~|,?\\s*(?:about|approx\\.?|approximately|i\\.e\\.|equivalent to))"
                       "\\s*~?$"),
        QRegularExpression::CaseInsensitiveOption);
    if (second.currency != Currency::UsDollar && second.currency != Currency::Dollar)
        return false;
    if (first.currency == Currency::UsDollar ||
        (first.currency == Currency::Dollar && second.currency == Currency::Dollar))
        return false;
    return joint.match(text.sliced(first.to, second.from - first.to)).hasMatch();
}

// Where the brackets that directly follow a figure end; one that holds the next figure, at `next`, is not its own.
qsizetype endOfBrackets(QStringView text, qsizetype at, qsizetype next)
{
    for (;;) {
        qsizetype open = at;
        while (open < text.size() && text[open] == u' ')
            ++open;
        const qsizetype close = open < text.size() && text[open] == u'(' ? text.indexOf(u')', open) : -1;
        if (close < 0 || close > next)
            return at;
        at = close + 1;
    }
}

class LabelReader
{
public:
    LabelReader(const QString &text, const QList<Figure> &figures) : m_text(text), m_figures(figures) {}

    QString labelOf(qsizetype index)
    {
        const qsizetype entryFrom =
            m_text.lastIndexOf(u';', std::max<qsizetype>(0, m_figures[index].from - 1)) + 1;
        qsizetype entryTo = m_text.indexOf(u';', m_figures[index].to);
        entryTo = entryTo < 0 ? m_text.size() : entryTo;
        const bool isFirst = index == 0 || m_figures[index - 1].to <= entryFrom;
        qsizetype from =
            isFirst ? entryFrom : endOfBrackets(m_text, m_figures[index - 1].to, m_figures[index].from);
        QString before = m_text.mid(from, std::max<qsizetype>(0, m_figures[index].from - from));
        // "… after tax credits (before tax credits: $75 million)": a label begins at the last bracket.
        if (const qsizetype open = before.lastIndexOf(u'(');
            open >= 0 && before.trimmed().endsWith(u':') && !QStringView(before).sliced(open).contains(u')'))
            before.remove(0, open + 1);
        if (isFirst) {
            m_labelsFirst = namesPart(before) || before.trimmed().endsWith(u':');
            if (before.trimmed().isEmpty())
                before = wordsBefore(entryFrom);
        }
        const qsizetype nextFrom = index + 1 < m_figures.size() ? m_figures[index + 1].from : m_text.size();
        const qsizetype bracketsTo = endOfBrackets(m_text, m_figures[index].to, nextFrom);
        QString label = m_text.mid(m_figures[index].to, bracketsTo - m_figures[index].to);
        if (m_labelsFirst || before.trimmed().endsWith(u':'))
            return before + u' ' + label;
        const bool isLast = index + 1 == m_figures.size() || m_figures[index + 1].from >= entryTo;
        const qsizetype to = isLast ? entryTo : m_figures[index + 1].from;
        QString after = m_text.mid(bracketsTo, std::max<qsizetype>(0, to - bracketsTo));
        static const QRegularExpression ofTheNext(QStringLiteral("[^,.;:()]{1,40}:\\s*$|\\([^)]*$"));
        if (!isLast)
            after.remove(ofTheNext);
        return (isFirst ? before + u' ' : QString()) + label + u' ' + after;
    }

private:
    static bool namesPart(const QString &words) { return namesWorld(words) || namesTerritory(words); }

    // An entry of words only ("Worldwide") names the entry that follows it.
    QString wordsBefore(qsizetype entryFrom) const
    {
        if (entryFrom < 2)
            return {};
        const qsizetype from = m_text.lastIndexOf(u';', entryFrom - 2) + 1;
        const QString entry = m_text.mid(from, entryFrom - 1 - from);
        static const QRegularExpression digit(QStringLiteral("\\d"));
        return digit.match(entry).hasMatch() ? QString() : entry;
    }

    const QString &m_text;
    const QList<Figure> &m_figures;
    bool m_labelsFirst = false; // in this entry: "US: $12 million, worldwide: $52 million"
};

QList<Labelled> readLabelled(const QString &text, const QList<Figure> &figures)
{
    const bool otherDollars = std::any_of(figures.begin(), figures.end(), [](const Figure &figure) {
        return figure.currency == Currency::OtherDollar;
    });
    LabelReader labels(text, figures);
    QList<Labelled> found;
    for (qsizetype i = 0; i < figures.size(); ++i) {
        Labelled one{figures[i], std::nullopt, labels.labelOf(i)};
        if (isAdjusted(text, one.figure) || isUpperBound(text, one.figure))
            continue;
        if (i > 0 && endsSum(text, one.figure))
            one.label = QStringLiteral("total");
        // Beside Canadian dollars a bare "$" may be either.
        if (one.figure.currency == Currency::UsDollar ||
            (one.figure.currency == Currency::Dollar && !otherDollars &&
             !isOfDollarCountry(text, one.figure)))
            one.dollars = one.figure.amount;
        if (i + 1 < figures.size() && isConversion(text, figures[i], figures[i + 1]) &&
            !isAdjusted(text, figures[i + 1]) && !isUpperBound(text, figures[i + 1])) {
            one.dollars = figures[i + 1].amount;
            one.label += u' ' + labels.labelOf(i + 1);
            ++i;
        }
        // "$6" without a unit is a figure whose unit was lost, not a budget.
        if (one.dollars && (*one.dollars < 100 || *one.dollars > 1e13))
            continue;
        if (!namesAside(one.label))
            found.append(one);
    }
    return found;
}

// "$29.5 million in 2022, $3 million in 1960"; 0 = no year is named.
int yearOf(const QString &label)
{
    static const QRegularExpression shape(
        QStringLiteral("\\bin ((?:18|19|20)\\d\\d)\\b|\\(((?:18|19|20)\\d\\d)\\)"));
    const auto match = shape.match(label);
    return (match.captured(1) + match.captured(2)).toInt();
}

// Of the money of several years that of the first one is what was paid; the others are its worth later on.
bool isOfLaterYear(const Labelled &one, const QList<Labelled> &all)
{
    const int year = yearOf(one.label);
    const bool allHaveYears =
        std::all_of(all.begin(), all.end(), [](const Labelled &other) { return yearOf(other.label) > 0; });
    return allHaveYears && std::any_of(all.begin(), all.end(),
                                       [year](const Labelled &other) { return yearOf(other.label) < year; });
}

// What came in outside the film's own country is never all of it.
bool namesRestOfWorld(const QString &label)
{
    static const QRegularExpression shape(
        QStringLiteral(
            "\\b(?:overseas|foreign|international|int['’]?l|rest of (?:the )?world|elsewhere|other "
            "(?:territories|countries|markets))\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(label).hasMatch();
}

bool namesHome(const QString &label)
{
    static const QRegularExpression shape(
        QStringLiteral("\\b(?:domestic|dom|US|U\\.S\\.|USA|United States|North America|Canad\\p{L}+)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return shape.match(label).hasMatch();
}

// Without a world total: what no territory is named for, before a single territory, before rentals and re-releases. What a
// film cost goes before what was left of it when the state had given its share back.
int rankOf(const Labelled &one)
{
    return (namesTerritory(one.label) ? 1 : 0) + (namesLesser(one.label) ? 2 : 0) -
           (namesBeforeCredits(one.label) || namesFinal(one.label) ? 1 : 0);
}

} // namespace

std::optional<double> parseDollars(const QString &text)
{
    // "( adjusted)": a template stood there that reckons what the sum is worth today.
    static const QRegularExpression hollow(QStringLiteral("\\(\\s+adjusted\\b[^()$\\d]*\\)"));
    const QString line = singleLine(text).remove(hollow);
    const QList<Labelled> figures = readLabelled(line, readFigures(line));
    bool worldInOtherMoney = false;
    for (const Labelled &one : figures)
        if (namesWorld(one.label)) {
            if (one.dollars)
                return one.dollars;
            worldInOtherMoney = true;
        }
    if (worldInOtherMoney)
        return std::nullopt;
    const bool someInOtherMoney =
        std::any_of(figures.begin(), figures.end(), [](const Labelled &one) { return !one.dollars; });
    const Labelled *best = nullptr;
    for (const Labelled &one : figures)
        if (one.dollars && !isOfLaterYear(one, figures) && !(someInOtherMoney && namesTerritory(one.label)) &&
            (best == nullptr || rankOf(one) < rankOf(*best)))
            best = &one;
    if (best == nullptr)
        return std::nullopt;
    // "$12 million (domestic), $40 million (overseas)", "$1 million (Japan), $2 million (Korea)": neither is the whole, and
    // nobody says what both come to.
    const bool isPart = namesTerritory(best->label) &&
                        std::any_of(figures.begin(), figures.end(), [best](const Labelled &one) {
                            return namesRestOfWorld(one.label) ||
                                   (namesTerritory(one.label) && rankOf(one) == rankOf(*best) &&
                                    namesHome(one.label) != namesHome(best->label)) ||
                                   (namesTerritory(one.label) && !namesHome(one.label) &&
                                    one.label.trimmed() != best->label.trimmed());
                        });
    return isPart ? std::nullopt : best->dollars;
}

} // namespace moviedb::wikipedia
