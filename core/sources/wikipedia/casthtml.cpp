#include "core/sources/wikipedia/casthtml.h"

#include "core/sources/infobox/infobox.h"
#include "core/sources/wikitext/castprose.h"

#include <QRegularExpression>

namespace moviedb::wikipedia {

using html::Element;

QList<Element> tableRows(const Element &table)
{
    QList<Element> rows;
    for (const Element &part : table.children())
        if (part.tag() == QLatin1String("tr"))
            rows.append(part);
        else
            for (const Element &row : part.children())
                if (row.tag() == QLatin1String("tr"))
                    rows.append(row);
    return rows;
}

QString tableAsWritten(const Element &table, const QString &hidden)
{
    QString written = QStringLiteral("{|\n");
    for (const Element &row : tableRows(table)) {
        written += QLatin1String("|-\n");
        for (const Element &cell : row.children()) {
            QString reach;
            for (const char *span : {"rowspan", "colspan"})
                if (const QString number = cell.attribute(span); !number.isEmpty())
                    reach += QStringLiteral("%1=%2 ").arg(QLatin1String(span), number);
            written += cell.tag() == QLatin1String("th") ? u'!' : u'|';
            written += reach + (reach.isEmpty() ? QString() : QStringLiteral("| ")) +
                       cell.lines(hidden).join(QLatin1String("<br>")) + u'\n';
        }
    }
    return written;
}

bool opensCastList(const Element &element)
{
    constexpr qsizetype longest = 60;
    const bool isTerm = element.tag() == QLatin1String("dl");
    if (!isTerm && element.tag() != QLatin1String("p"))
        return false;
    static const QRegularExpression colon(QStringLiteral("[\\s:]+$"));
    const Element words = element.first(isTerm ? QStringLiteral("dt") : QStringLiteral("b"));
    const QString shown = words ? element.text().remove(colon) : QString();
    return !shown.isEmpty() && shown.size() <= longest && words.text().remove(colon) == shown &&
           infobox::isCastHeading(shown);
}

QStringList castInWords(const QString &paragraph)
{
    const QStringList pieces = wikitext::namesAndPartsOf(paragraph);
    return pieces.isEmpty() ? wikitext::paragraphsOfCast({paragraph}) : pieces;
}

} // namespace moviedb::wikipedia
