// Films of an export into a database that holds none: their rows, and those of the people and companies they name, get
// the numbers they have in the file, and lists the places. What is exported then is what was imported, byte for byte.
// Used for one import: add() per part of the file, then finish().
// Thread: the connection's, inside the transaction of the import.
// Failure: Database; Constraint, when two rows of the file hold what only one may.
#pragma once

#include "core/store/engine/bulkinsert.h"
#include "core/store/films/linkwriter.h"
#include "core/store/importing/importrecord.h"

#include <map>

namespace moviedb::store {

class NumberedFilms
{
public:
    NumberedFilms(const SchemaInfo &schema, const ImportReceipt &by)
        : m_schema(schema), m_filmColumns(schema), m_by(by)
    {
    }

    // Why this film cannot be taken with its numbers; "" = it can. A film is taken once.
    QString refusal(const MovieDocument &film);
    Result<Done> add(Connection &connection, const QList<const MovieDocument *> &films);
    Result<Done> finish(Connection &connection);

    // Nothing is stored in any table of films and what they name.
    static Result<bool> fits(Connection &connection, const SchemaInfo &schema);

private:
    struct Part; // of the file, on its way into the tables
    void takeRow(Part &part, const TableInfo &table, const LinkedRow &row);
    Result<Done> takeNames(Connection &connection, Part &part, const TableInfo &table,
                           const QList<LinkedRow> &rows);
    Result<Done> takeLists(Connection &connection, Part &part, const MovieDocument &film);
    void takeFilm(Part &part, const MovieDocument &film);
    void takeRatingsAndOffers(Part &part, const MovieDocument &film);
    Result<Done> claim(Connection &connection, Part &part, const QList<const MovieDocument *> &films);
    QList<const ColumnInfo *> columnsOf(const TableInfo &table) const;

    const SchemaInfo &m_schema;
    const FilmColumns m_filmColumns;
    const ImportReceipt m_by;
    QHash<QString, QSet<qint64>> m_numbers;         // taken, by table
    QHash<QString, qint64> m_highest;               // by table
    QHash<QString, QHash<QString, qint64>> m_names; // of genres, countries, languages → number
};

} // namespace moviedb::store
