#include "core/sources/wikipedia/casttable.h"

#include "core/sources/wikitext/plaintext.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace moviedb::infobox {

namespace {

constexpr qsizetype mostRows = 1000; // no film has more parts; a hostile page may

// The lines of a cell, kept apart.
QStringList cellLines(const QString &cell)
{
    static const QRegularExpression attributes(
        QStringLiteral("^\\s*(?:[\\w-]+\\s*=\\s*(?:\"[^\"]*\"|[\\w%#]+)\\s*)+\\|"));
    const wikitext::Text text(QString(cell).remove(attributes));
    QStringList lines;
    for (const QString &line : wikitext::plain(text, text.all()).split(wikitext::entryBreak))
        if (const QString words = line.simplified(); !words.isEmpty())
            lines << words;
    return lines;
}

QString cellText(const QString &cell)
{
    return cellLines(cell).join(u' ');
}

// "Ann Dell<br>Bo Reed" are two who play "Ida<br>The Ghost"; who only sings is no actor of it.
QStringList linesOfRow(const QStringList &actors, const QStringList &parts)
{
    static const QRegularExpression noActor(QStringLiteral("^\\(|\\(sing(?:ing|er)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    QString part;
    for (const QString &words : parts)
        part += (part.isEmpty()           ? QString()
                 : words.startsWith(u'(') ? QStringLiteral(" ")
                                          : QStringLiteral(" / ")) +
                words;
    QStringList lines;
    for (const QString &actor : actors)
        if (!noActor.match(actor).hasMatch())
            lines.append(part.isEmpty() ? actor : actor + QStringLiteral(" as ") + part);
    return lines;
}

struct TableRow
{
    QStringList cells; // as written
    bool hasData = false;
};

// "| a || b", "! a !! b"; a cell may go on over several lines.
void addCells(TableRow &row, const QString &line)
{
    static const QRegularExpression headerJoint(QStringLiteral("!!|\\|\\|"));
    const bool isHeader = line.startsWith(u'!');
    if (!isHeader && !line.startsWith(u'|')) {
        if (!row.cells.isEmpty())
            row.cells.last() += u'\n' + line;
        return;
    }
    const QString rest = line.mid(line.startsWith(QLatin1String("||")) ? 2 : 1);
    row.cells += isHeader ? rest.split(headerJoint) : rest.split(QStringLiteral("||"));
    row.hasData = row.hasData || !isHeader;
}

QList<QList<TableRow>> tablesIn(const QString &wikitext)
{
    QList<QList<TableRow>> tables;
    bool isInside = false;
    qsizetype rows = 0;
    for (const QString &written : wikitext.split(u'\n')) {
        const QString line = written.trimmed();
        if (line.startsWith(QLatin1String("{|"))) {
            tables.append(QList<TableRow>(1));
            isInside = true;
        } else if (line.startsWith(QLatin1String("|}"))) {
            isInside = false;
        } else if (isInside && line.startsWith(QLatin1String("|-"))) {
            if (++rows > mostRows)
                return tables;
            tables.last().append(TableRow{});
        } else if (isInside && !line.startsWith(QLatin1String("|+"))) {
            addCells(tables.last().last(), line);
        }
    }
    return tables;
}

qsizetype columnOf(const QStringList &names, const QRegularExpression &shape)
{
    for (qsizetype i = 0; i < names.size(); ++i)
        if (shape.match(names[i]).hasMatch())
            return i;
    return -1;
}

// How many columns or rows a cell goes over.
qsizetype reachOf(const QString &cell, QLatin1String attribute)
{
    static const QRegularExpression shape(QStringLiteral("\\b(colspan|rowspan)\\s*=\\s*\"?(\\d{1,2})"));
    for (auto all = shape.globalMatch(cell.left(cell.indexOf(u'|'))); all.hasNext();)
        if (const auto match = all.next(); match.captured(1) == attribute)
            return std::max<qsizetype>(1, match.captured(2).toInt());
    return 1;
}

// The cells of one row after the other. One that goes over several columns or rows stands in each of them.
class Columns
{
public:
    QStringList next(const TableRow &row)
    {
        QStringList cells;
        QList<Reach> below;
        const auto takeFromAbove = [&] {
            for (; cells.size() < m_above.size() && m_above[cells.size()].rows > 0;) {
                const Reach &above = m_above[cells.size()];
                below.append({above.cell, above.rows - 1});
                cells.append(above.cell);
            }
        };
        for (const QString &cell : row.cells) {
            takeFromAbove();
            const qsizetype rows = reachOf(cell, QLatin1String("rowspan"));
            for (qsizetype column = reachOf(cell, QLatin1String("colspan")); column > 0; --column) {
                below.append({cell, rows - 1});
                cells.append(cell);
            }
        }
        takeFromAbove();
        m_above = below;
        return cells;
    }

private:
    struct Reach
    {
        QString cell;
        qsizetype rows = 0; // further ones
    };
    QList<Reach> m_above;
};

// "Character | Original Japanese | English dub": the film's own voices are not the dubbed ones.
qsizetype columnOfVoices(const QStringList &names)
{
    static const QString languages = QStringLiteral(
        "(?:Japanese|English|French|German|Italian|Spanish|Korean|Mandarin|Cantonese|Chinese|Hindi|Tamil|"
        "Telugu|Russian|Polish|Czech)");
    static const QRegularExpression original(
        QStringLiteral("^(?:original(?: %1)?|%1 \\(?original\\)?)(?: (?:version|voices?))?$").arg(languages),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression any(QStringLiteral("^%1(?: (?:version|language))?$").arg(languages),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dub(QStringLiteral("^%1 dub(?:bing)?$").arg(languages),
                                        QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression &shape : {original, any, dub})
        if (const qsizetype column = columnOf(names, shape); column >= 0)
            return column;
    return -1;
}

// "Actor | Role | Actor | Role": two tables beside each other.
bool isDoubled(const QStringList &heading)
{
    const qsizetype half = heading.size() / 2;
    return half >= 2 && heading.size() == 2 * half && heading.mid(0, half) == heading.mid(half);
}

QStringList linesOfTable(const QList<TableRow> &rows)
{
    static const QRegularExpression actor(
        QStringLiteral("^(?:actors?(?:['’]s?)?(?: names?)?|actress(?:es)?|cast(?: "
                       "members?)?|performers?|artists?|players?|(?:voice "
                       ")?actors?(?:"
                       "\\s*/\\s*actress(?:es)?)?|actress\\s*/\\s*actor|played by|portrayed by|voices?|voice "
                       "cast|voiced by|"
                       "\\p{L}+ (?:dub(?:bing)? )?(?:voices?|voice "
                       "(?:actors?|cast)|cast|actors?))"
                       "(?:\\s*\\([^()]*\\)|\\s+in \\p{L}+)?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression role(
        QStringLiteral("^(?:as|(?:played|portrayed|acted|cast) as|roles?|characters?(?: names?)?|parts?)(?: "
                       "(?:portrayed|played|voiced))?(?:\\(s\\)|\\s*\\([^()]*\\))?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression name(QStringLiteral("^(?:full )?names?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList lines;
    qsizetype actorAt = -1;
    qsizetype roleAt = -1;
    qsizetype size = 0;
    qsizetype period = 0; // columns up to where the heading begins anew
    QString actorBefore;
    Columns columns;
    for (const TableRow &row : rows) {
        if (row.cells.isEmpty())
            continue;
        const QStringList written = columns.next(row);
        QStringList cells;
        for (const QString &cell : written)
            cells.append(cellText(cell));
        if (actorAt >= 0 && !row.hasData)
            continue; // a second row of the heading
        // "| Ann Dell || as || Ida", "| Ann Dell || as Ida", without any heading
        static const QRegularExpression between(QStringLiteral("^(?:as|[.…]{1,6}|[–—-])$"));
        if (actorAt < 0 && cells.size() == 3 && row.hasData && !cells[0].isEmpty() && !cells[2].isEmpty() &&
            between.match(cells[1]).hasMatch()) {
            lines.append(cells[0] + QStringLiteral(" as ") + cells[2]);
            continue;
        }
        static const QRegularExpression beginsWithAs(QStringLiteral("^(?:as|[.…]{1,6})\\s+\\S"));
        if (actorAt < 0 && cells.size() == 2 && row.hasData && !cells[0].isEmpty() &&
            beginsWithAs.match(cells[1]).hasMatch()) {
            lines.append(cells[0] + u' ' + cells[1]);
            continue;
        }
        if (actorAt < 0) {
            actorAt = columnOf(cells, actor);
            roleAt = columnOf(cells, role);
            if (actorAt < 0 && roleAt >= 0) // beside the part a name is the actor's
                actorAt = columnOf(cells, name);
            if (roleAt < 0 && actorAt >= 0)
                roleAt = columnOf(cells, name);
            if (actorAt < 0 && roleAt >= 0)
                actorAt = columnOfVoices(cells);
            size = cells.size();
            period = isDoubled(cells) ? size / 2 : size;
            if (actorAt < 0 || roleAt < 0)
                actorAt = -1;
            continue;
        }
        // One over both columns is a heading among the rows.
        if (cells.size() != size || cells[actorAt].isEmpty() || written[actorAt] == written[roleAt])
            continue;
        // Who stands beside two rows plays both parts.
        const bool isSame = reachOf(written[actorAt], QLatin1String("rowspan")) > 1 &&
                            std::exchange(actorBefore, written[actorAt]) == written[actorAt];
        if (isSame && !lines.isEmpty() && !cells[roleAt].isEmpty())
            lines.last() += QStringLiteral(" / ") + cells[roleAt];
        else
            for (qsizetype at = 0; at < size; at += period)
                lines += linesOfRow(cellLines(written[at + actorAt]), cellLines(written[at + roleAt]));
    }
    return lines;
}

// "| Ann Dell || Ida" in every row, without any heading: who of both is the actor, the names tell.
QStringList linesOfPairs(const QList<TableRow> &rows)
{
    constexpr qsizetype longest = 60;
    QStringList lines;
    for (const TableRow &row : rows) {
        if (row.cells.isEmpty())
            continue;
        const QStringList first = cellLines(row.cells.first());
        const QStringList second = cellLines(row.cells.last());
        const bool isPair = row.hasData && row.cells.size() == 2 && first.size() == 1 && second.size() == 1;
        if (!isPair || first.first().size() > longest || second.first().size() > longest)
            return {};
        lines.append(first.first() + QStringLiteral(" – ") + second.first());
    }
    return lines.size() > 1 ? lines : QStringList();
}

// "{| | * Ann Dell as Ida | * Bo Reed as Tom |}": a table that only holds lists beside each other.
QStringList listsInCells(const QList<TableRow> &rows)
{
    QStringList lines;
    for (const TableRow &row : rows)
        for (const QString &cell : row.cells)
            for (const QString &line : cell.split(u'\n'))
                if (line.startsWith(u'*'))
                    if (const QString words = cellText(line.mid(1)); !words.isEmpty())
                        lines.append(words);
    return lines;
}

} // namespace

QStringList castTableLines(const QString &wikitext)
{
    QStringList lines;
    if (!wikitext.contains(QLatin1String("{|")))
        return lines;
    for (const QList<TableRow> &table : tablesIn(wikitext)) {
        QStringList found = linesOfTable(table);
        if (found.isEmpty())
            found = listsInCells(table);
        lines += found.isEmpty() ? linesOfPairs(table) : found;
    }
    return lines;
}

} // namespace moviedb::infobox
