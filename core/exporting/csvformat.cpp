#include "core/exporting/csvformat.h"

#include "core/contract/shapes.h"

#include <QCoreApplication>

namespace moviedb {

namespace {

// https://owasp.org/www-community/attacks/CSV_Injection
bool wouldRunInASpreadsheet(QStringView text)
{
    // Text that begins as guarded text does is guarded too, so that reading takes the guard alone away.
    while (text.startsWith(u'\''))
        text = text.sliced(1);
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

QByteArray csvCell(const QVariant &cell)
{
    if (!cell.isValid() || cell.isNull())
        return {};
    if (cell.typeId() != QMetaType::QString)
        return contract::toBytes(contract::value(cell));
    QString text = cell.toString();
    if (wouldRunInASpreadsheet(text))
        text.prepend(QLatin1Char('\''));
    if (text.contains(QLatin1Char('"')) || text.contains(QLatin1Char(',')) ||
        text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r')))
        text = QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    return text.toUtf8();
}

} // namespace

QByteArray csvLine(const QVariantList &cells)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += ',';
        line += csvCell(cells.at(i));
    }
    return line + "\r\n";
}

QVariantList csvHeader(const TableInfo &table)
{
    QVariantList cells;
    for (const ColumnInfo &column : table.columns) {
        cells.append(column.name);
        if (column.references)
            cells.append(column.name.endsWith(QLatin1String("_id")) ? column.name.chopped(3)
                                                                    : column.name + QLatin1String("_name"));
    }
    return cells;
}

QVariantList csvCells(const TableInfo &table, const Row &row)
{
    QVariantList cells;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        cells.append(row.values.value(i));
        if (table.columns.at(i).references)
            cells.append(row.labels.value(i));
    }
    return cells;
}

RowFormat csvFormat()
{
    return {"csv",
            "csv",
            "text/csv; charset=utf-8",
            QT_TRANSLATE_NOOP("RowFormat", "CSV"),
            QT_TRANSLATE_NOOP("RowFormat", "For spreadsheets; references become names"),
            true,
            [](const TableInfo &table) { return csvLine(csvHeader(table)); },
            [](const TableInfo &table, const Row &row, bool) { return csvLine(csvCells(table, row)); },
            [](bool) { return QByteArray(); }};
}

} // namespace moviedb
