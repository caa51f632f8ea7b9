// Rows of a table other than films that come out of a file: values, and the interface between who reads files and who keeps
// rows. What an import does with them, and its plan, are those of films.
// Thread: values; a RowStream belongs to whom it was given to.
#pragma once

#include "core/ports/filmimport.h"

namespace moviedb {

// One entry of a file: a row, or why it is none.
struct ImportedRow
{
    QString place;       // "line 12"
    QVariantList values; // by RowStream::columns(); null = the file says nothing of it
    QStringList
        names; // in the same order: what the row is called that a reference names; none = it names none
    std::optional<Error> refusal; // there is no row then
    qint64 entry = 0;             // of the file, from 1: counted by who imports
};

class RowStream
{
public:
    RowStream() = default;
    RowStream(const RowStream &) = delete;
    RowStream &operator=(const RowStream &) = delete;
    virtual ~RowStream() = default;

    virtual ImportOrigin origin() const = 0;
    virtual QString table() const = 0;
    // Every column of the table, as it was when the file was opened.
    virtual QStringList columns() const = 0;
    // Of the file, where the table has none of that name; as far as it was read.
    virtual QStringList unknownColumns() const = 0;
    // From the first entry again. Error: Io.
    virtual Result<Done> rewind() = 0;
    // At most `count` further entries; none at the end. Errors: Io; Parse, when nothing behind this place can be read.
    virtual Result<QList<ImportedRow>> next(int count) = 0;
};

struct RowImport : ImportManner
{
    std::shared_ptr<RowStream> stream;
};

// What a file holds: films or rows of another table.
struct ImportFile
{
    std::shared_ptr<FilmStream> films; // null = it holds rows
    std::shared_ptr<RowStream> rows;
    QString table; // "movies" for films
};

} // namespace moviedb
