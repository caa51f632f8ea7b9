// The rows that may hold a text, from the search index: all that do, and few others. Rows that wait for the index are among
// them, so that nothing is missed. On Postgres the index has the whole text: with OwnText there are no others.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/searching/searchedtables.h"

namespace moviedb::store {

struct SearchCandidates
{
    QString keys; // a SELECT of their primary keys; "" = the index is of no help, look at every row
    QVariantList binds = {};
    bool exact = false; // else who asks compares the text itself as well
    QString holds = {}; // only where `exact`: a condition on one row, whether it holds the text
    QVariantList holdsBinds = {};
    QString index = {}; // only where `exact` and no row waits: each row has just one entry in this table
};

// Whether a row's own columns hold the text: for the rows that wait.
struct OwnText
{
    QString condition; // "" = who asks compares the text itself
    QVariantList binds = {};
};

// Of no help: a table that is not searched, an index that is not there or far behind, and on SQLite texts of one or two
// letters with too many beginnings.
Result<SearchCandidates> searchCandidates(Connection &connection, const TableInfo &table, const QString &text,
                                          const OwnText &own = {});

} // namespace moviedb::store
