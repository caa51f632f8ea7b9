#include "core/formats/jsonlinesformat.h"

#include "core/formats/rowjson.h"

#include <QCoreApplication>

namespace moviedb {

namespace {

void lineRows(ByteWriter &to, const TableInfo &table, const RowBlock &block, bool)
{
    const QList<QByteArray> names = jsonNames(table);
    for (qsizetype row = 0; row < block.rows(); ++row) {
        addJsonRow(to, names, block, row);
        to.add('\n');
    }
}

} // namespace

RowFormat jsonLinesFormat()
{
    return {"jsonl",
            "jsonl",
            "application/jsonl",
            QT_TRANSLATE_NOOP("RowFormat", "JSON Lines"),
            QT_TRANSLATE_NOOP("RowFormat", "One row per line, for other programs"),
            true,
            false,
            [](const TableInfo &) { return QByteArray(); },
            lineRows,
            [](bool) { return QByteArray(); },
            FilmLayout::Lines,
            [](const QByteArray &header) { return header + '\n'; },
            [] { return QByteArray(); }};
}

} // namespace moviedb
