// The rows that may hold a text, from the search index: all that do, and few others. Rows that wait for the index are among
// them, so that nothing is missed; who asks compares the text itself as well.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/searching/searchedtables.h"

namespace moviedb::store {

struct SearchCandidates
{
    QString keys; // a SELECT of their primary keys; "" = the index is of no help, look at every row
    QVariantList binds;
};

// Of no help: a table that is not searched, an index that is not there or far behind, and texts of one or two letters with
// too many beginnings (SQLite) or at all (Postgres).
Result<SearchCandidates> searchCandidates(Connection &connection, const TableInfo &table,
                                          const QString &text);

} // namespace moviedb::store
