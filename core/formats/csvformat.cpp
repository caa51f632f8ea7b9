#include "core/formats/csvformat.h"

#include "core/formats/celltext.h"
#include "core/formats/labelledcolumns.h"

#include <QCoreApplication>

namespace moviedb {

namespace {

constexpr QByteArrayView lineEnd("\r\n");

QByteArray csvHeader(const TableInfo &table)
{
    ByteWriter line;
    for (const LabelledColumn &column : labelledColumns(table)) {
        if (line.size() > 0)
            line.add(',');
        addCsvText(line, column.name.toUtf8());
    }
    line.add(lineEnd);
    return line.bytes().toByteArray();
}

void csvRows(ByteWriter &to, const TableInfo &table, const RowBlock &block, bool)
{
    const QList<LabelledColumn> columns = labelledColumns(table);
    for (qsizetype row = 0; row < block.rows(); ++row) {
        const Cell *cells = block.row(row);
        bool first = true;
        for (const LabelledColumn &column : columns) {
            if (!std::exchange(first, false))
                to.add(',');
            addCsvCell(to, block, cells[column.cell]);
        }
        to.add(lineEnd);
    }
}

} // namespace

RowFormat csvFormat()
{
    return {"csv",
            "csv",
            "text/csv; charset=utf-8",
            QT_TRANSLATE_NOOP("RowFormat", "CSV"),
            QT_TRANSLATE_NOOP("RowFormat", "For spreadsheets; references become names"),
            true,
            true,
            csvHeader,
            csvRows,
            [](bool) { return QByteArray(); }};
}

} // namespace moviedb
