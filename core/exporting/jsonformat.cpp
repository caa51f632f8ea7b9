#include "core/exporting/jsonformat.h"

#include "core/exporting/rowjson.h"

#include <QCoreApplication>

namespace moviedb {

namespace {

QByteArray beginRows(const TableInfo &)
{
    return "[";
}

QByteArray nextRow(const TableInfo &table, const Row &row, bool first)
{
    return (first ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n")) + jsonRow(table, row);
}

QByteArray endRows(bool empty)
{
    return empty ? "]\n" : "\n]\n";
}

QByteArray beginFilms(const QByteArray &header)
{
    return header.chopped(1) + ",\"movies\":[";
}

QByteArray nextFilm(const QByteArray &document, bool first)
{
    return (first ? QByteArrayLiteral("\n") : QByteArrayLiteral(",\n")) + document;
}

QByteArray endFilms()
{
    return "\n]}\n";
}

} // namespace

RowFormat jsonFormat()
{
    return {"json",
            "json",
            "application/json",
            QT_TRANSLATE_NOOP("RowFormat", "JSON"),
            QT_TRANSLATE_NOOP("RowFormat", "One document with everything that belongs to each film"),
            false,
            beginRows,
            nextRow,
            endRows,
            beginFilms,
            nextFilm,
            endFilms};
}

} // namespace moviedb
