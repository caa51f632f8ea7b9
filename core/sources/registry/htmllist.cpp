#include "core/sources/registry/htmllist.h"

#include "core/sources/html/html.h"
#include "core/sources/lists/listcolumns.h"
#include "core/sources/lists/titlelists.h"

#include <QRegularExpression>

namespace moviedb::sources {

namespace {

QStringList cellsOf(const html::Element &row)
{
    QStringList cells;
    for (const html::Element &cell : row.all(QStringLiteral("th, td")))
        cells.append(cell.text(QStringLiteral("sup")));
    return cells;
}

QString csvLine(QStringList cells)
{
    for (QString &cell : cells)
        cell = u'"' + cell.replace(QLatin1String("\""), QLatin1String("\"\"")) + u'"';
    return cells.join(u',') + u'\n';
}

// Tables of one page mostly have the same columns; those with others are left out.
QString rowsOfTables(const html::Element &page)
{
    QStringList header;
    QString csv;
    for (const html::Element &table : page.all(QStringLiteral("table"))) {
        QList<html::Element> rows = table.all(QStringLiteral("tr"));
        const QStringList names = rows.isEmpty() ? QStringList() : cellsOf(rows.takeFirst());
        const lists::ListColumns columns(names);
        if (!columns.hasTitle() || columns.weight() == 0 || (!header.isEmpty() && names != header))
            continue;
        if (header.isEmpty())
            csv += csvLine(names);
        header = names;
        for (const html::Element &row : rows)
            csv += csvLine(cellsOf(row));
    }
    return csv;
}

QString entriesOfLists(const html::Element &page)
{
    static const QRegularExpression year(QStringLiteral("[(\\[](?:18|19|20)\\d\\d[)\\]]"));
    QString lines;
    for (const html::Element &entry : page.all(QStringLiteral("li")))
        if (const QString text = entry.text(QStringLiteral("sup"));
            !entry.first(QStringLiteral("li")) && year.match(text).hasMatch())
            lines += text + u'\n';
    return lines;
}

} // namespace

Result<lists::ParsedList> readHtmlList(const QByteArray &page)
{
    MOVIEDB_TRY(tree, html::parse(page));
    if (const QString csv = rowsOfTables(tree.root()); !csv.isEmpty())
        return lists::parseCsv(csv.toUtf8());
    const QString lines = entriesOfLists(tree.root());
    return lines.isEmpty() ? lists::ParsedList() : lists::parseText(lines.toUtf8());
}

} // namespace moviedb::sources
