// The tables whose text is in a search index, and how that is called. Triggers of migration 0018 note their changed rows.
// SQLite: search_movies is an FTS5 table of trigrams without content (https://www.sqlite.org/fts5.html), one column for
// every text column, and search_movies_terms tells its trigrams. Postgres: "<schema>_search".movies holds the text of each
// row in lower case (a comparison in any case takes four times as long) under a pg_trgm index
// (https://www.postgresql.org/docs/15/pgtrgm.html).
// An index may know too much of a row (text that it no longer has), never too little.
// Thread: values; readable() the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

bool isSearched(const TableInfo &table);
QStringList searchedColumns(const TableInfo &table); // every text column, sorted

// SQLite's names; Postgres' is given by the server, for it depends on the schema in use.
QString indexTable(const TableInfo &table);
QString termsTable(const TableInfo &table);

// What the comment on Postgres' table of texts says: of which columns it is made, and how. Another one: it is made anew.
QString serversMark(const TableInfo &table);

// Written behind every text before it goes into SQLite's index: each letter begins a trigram then, the last one too, and
// what is shorter than three letters can be found among the beginnings of trigrams.
inline constexpr const char *textEnd = "char(31, 31)";

// The quoted name of the index when it holds all text columns of the table and can be asked; "" when it is not there (yet).
Result<QString> readableIndex(Connection &connection, const TableInfo &table);

// "100!%" as the inside of a LIKE … ESCAPE '!'.
QString likeText(const QString &text);

} // namespace moviedb::store
