// One export format by description: the export, the dialog and the command line iterate over rowFormats().
// Functions turn values into bytes and touch neither files nor the store.
#pragma once

#include "core/domain/table.h"

#include <QByteArray>

namespace moviedb {

struct RowFormat
{
    const char *name;      // on the command line
    const char *suffix;    // of a file's name
    const char *mediaType; // as the Content-Type of an answer has it
    const char *title;     // in the dialog; translated in the context "RowFormat", as is `help`
    const char *help;
    bool tablesInDialog; // false: the dialog offers it for films only

    // Rows of a table.
    QByteArray (*beginRows)(const TableInfo &table);
    QByteArray (*row)(const TableInfo &table, const Row &row, bool first);
    QByteArray (*endRows)(bool empty);

    // Films with everything that hangs on them; null: films are exported as rows of their table.
    // `header` and `document` are JSON objects of the contract, each on one line.
    QByteArray (*beginFilms)(const QByteArray &header) = nullptr;
    QByteArray (*film)(const QByteArray &document, bool first) = nullptr;
    QByteArray (*endFilms)() = nullptr;
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::RowFormat, Q_RELOCATABLE_TYPE);
