#include "core/exporting/jsonlinesformat.h"

#include "core/exporting/rowjson.h"

#include <QCoreApplication>

namespace moviedb {

RowFormat jsonLinesFormat()
{
    return {"jsonl",
            "jsonl",
            "application/jsonl",
            QT_TRANSLATE_NOOP("RowFormat", "JSON Lines"),
            QT_TRANSLATE_NOOP("RowFormat", "One row per line, for other programs"),
            true,
            [](const TableInfo &) { return QByteArray(); },
            [](const TableInfo &table, const Row &row, bool) { return jsonRow(table, row) + '\n'; },
            [](bool) { return QByteArray(); },
            [](const QByteArray &header) { return header + '\n'; },
            [](const QByteArray &document, bool) { return document + '\n'; },
            [] { return QByteArray(); }};
}

} // namespace moviedb
