// A film out of a file as the store takes films: its values, and a claim with the file as its receipt for each of them.
// Thread: pure.
// Failure: Constraint: a value does not fit its column (`where` = table.column).
#pragma once

#include "core/ports/filmimport.h"
#include "core/store/tables/filmlists.h"

#include <QSet>

namespace moviedb::store {

// Whose claims these are, and when the file was read.
struct ImportReceipt
{
    Receipt receipt;
    SourceInfo source;
};
ImportReceipt importReceipt(const ImportOrigin &origin, const QDateTime &now);

// Fields: columns of movies, list names, "ratings", "offers". The columns that keep the first of a list are no fields of
// their own where the file states the list.
struct ImportFields
{
    QMap<QString, QVariant> columns; // as the file states them
    QStringList lists;               // stated by the file, in their order
    QSet<QString> unknown;           // columns that this database does not have
};

// The columns of films, and what each film of an import asks of them, found out once.
struct FilmColumns
{
    explicit FilmColumns(const SchemaInfo &schema);

    const SchemaInfo &schema;
    const TableInfo &movies;
    QHash<QString, FilmList> lists;  // by the column that keeps the first entry
    QHash<QString, QString> listsOf; // by column, the list to which it belongs: ratings for rating, too
};

ImportFields importFields(const FilmColumns &columns, const MovieDocument &film);

// All that the file states: what is shown of a new film.
QSet<QString> everyField(const FilmColumns &columns, const MovieDocument &film);

// `shown`: the fields of which the file's value is shown ("ratings.IMDb": of the ratings this one); of the others the claims stand beside. `columns`, `links`,
// `ratings` and `offers` of the record are those of the shown fields alone.
FilmRecord importRecord(const FilmColumns &columns, const MovieDocument &film, const ImportReceipt &receipt,
                        const QSet<QString> &shown);

// What does not fit its column: by field, the reason. Of the entries of lists with the column: "directors.dob".
QMap<QString, QString> misfits(const SchemaInfo &schema, const MovieDocument &film);

// What fits and cannot be meant all the same (a runtime of 0, see contradictedMeaning): in the same way.
QMap<QString, QString> contradictions(const SchemaInfo &schema, const MovieDocument &film,
                                      const QDate &today);

} // namespace moviedb::store
