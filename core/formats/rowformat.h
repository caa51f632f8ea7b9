// One export format by description: the export, the dialog and the command line iterate over rowFormats().
// Functions turn values into bytes and touch neither files nor the store.
#pragma once

#include "core/base/rowblock.h"
#include "core/domain/table.h"
#include "core/formats/bytewriter.h"
#include "core/formats/rowfile.h"

namespace moviedb {

// How films with everything that hangs on them stand in a format: not at all (they are rows of their table then), as the
// elements of an array, one on each line, or in a file of the format's own.
enum class FilmLayout { None, Array, Lines, File };

struct RowFormat
{
    const char *name;      // on the command line
    const char *suffix;    // of a file's name
    const char *mediaType; // as the Content-Type of an answer has it
    const char *title;     // in the dialog; translated in the context "RowFormat", as is `help`
    const char *help;
    bool tablesInDialog; // false: the dialog offers it for films only

    // Rows of a table: its columns, and with `labels` behind them one for each reference.
    bool labels;
    QByteArray (*beginRows)(const TableInfo &table);
    void (*rows)(ByteWriter &to, const TableInfo &table, const RowBlock &block, bool first);
    QByteArray (*endRows)(bool empty);

    // `header`: a JSON object of the contract on one line.
    FilmLayout films = FilmLayout::None;
    QByteArray (*beginFilms)(const QByteArray &header) = nullptr;
    QByteArray (*endFilms)() = nullptr;

    // Instead of all these functions: a document that is a file of its own, of which this name is given; rows are read with
    // `labels`. `isStopped` ends what takes long.
    using Stop = std::function<bool()>;
    RowFile (*file)(const QString &fileName, const TableInfo &table, const Stop &isStopped) = nullptr;
    RowFile (*filmFile)(const QString &fileName, const SchemaInfo &schema, const Stop &isStopped) = nullptr;

    // A passport can be made of it.
    bool isFilmText() const { return films == FilmLayout::Array || films == FilmLayout::Lines; }
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::RowFormat, Q_RELOCATABLE_TYPE);
