// Who and what films name: the columns that refer to the rows of a table, and the films of one row.
// Thread: the connection's.
// Failure: Database; Usage (rows of the table cannot be merged or split).
#pragma once

#include "core/domain/identity.h"
#include "core/store/tables/filmlists.h"

namespace moviedb::store {

// The table, when its rows are people, companies or words that films name.
Result<const TableInfo *> identityTable(const SchemaInfo &schema, const QString &name);
QList<const TableInfo *> identityTables(const SchemaInfo &schema);
// "“Alda Hill” is no row of Actors."
Result<QString> rowNameOf(Connection &connection, const TableInfo &table, qint64 id);

// Lists of films that name rows of the table: of actors the cast.
QList<FilmList> listsOf(const SchemaInfo &schema, const TableInfo &table);
// Columns that refer to rows of the table in tables that are no list of a film: movies.director_id.
QList<std::pair<const TableInfo *, const ColumnInfo *>> columnsNaming(const SchemaInfo &schema,
                                                                      const TableInfo &table);

// By film, then by list; a film that names the row in two roles comes twice.
Result<QList<RowUse>> usesOf(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                             qint64 id);
// Whether nothing names the row any more.
Result<bool> isUnused(Connection &connection, const SchemaInfo &schema, const TableInfo &table, qint64 id);
// Of these rows the films that name them.
Result<QHash<qint64, QSet<qint64>>> filmsOf(Connection &connection, const SchemaInfo &schema,
                                            const TableInfo &table, const QList<qint64> &ids);

} // namespace moviedb::store
