#include "core/formats/jsonformat.h"

#include "core/formats/rowjson.h"

#include <QCoreApplication>

namespace moviedb {

namespace {

QByteArray beginArray(const TableInfo &)
{
    return "[";
}

void arrayRows(ByteWriter &to, const TableInfo &table, const RowBlock &block, bool first)
{
    const QList<QByteArray> names = jsonNames(table);
    for (qsizetype row = 0; row < block.rows(); ++row) {
        to.add(first && row == 0 ? QByteArrayView("\n") : QByteArrayView(",\n"));
        addJsonRow(to, names, block, row);
    }
}

QByteArray endArray(bool empty)
{
    return empty ? "]\n" : "\n]\n";
}

QByteArray beginFilms(const QByteArray &header)
{
    return header.chopped(1) + ",\"movies\":[";
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
            false,
            beginArray,
            arrayRows,
            endArray,
            FilmLayout::Array,
            beginFilms,
            endFilms};
}

} // namespace moviedb
