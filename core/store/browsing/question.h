// Which rows of a table are asked for, and in what order: a question of whoever browses it, as parts of SQL.
// Thread: the connection's.
// Failure: Usage (unknown table or column, bad filter value), Database.
#pragma once

#include "core/store/searching/searchcandidates.h"
#include "core/store/tables/tablequery.h"

namespace moviedb::store {

struct Question
{
    const TableInfo *table = nullptr;
    SqlPart where;
    SortSql sort;
    SearchCandidates candidates; // of the search; none = every row is looked at
    SqlPart besides;             // what the candidates do not answer for
    bool isOrdered = false;      // an index gives the rows in their order
    bool descending = false;     // so ordered
    SqlPart walked;              // `where` for walking along that order
};

Result<Question> questionOf(Connection &connection, const SchemaInfo &schema, const TableQuery &query);

// "Only among the candidates": for all that does not walk along an order.
SqlPart amongCandidates(const Question &question);
SqlPart both(const SqlPart &left, const SqlPart &right);
QString whereClause(const SqlPart &where); // " WHERE …", empty for all rows

// What places a row in an order of `placedBy`: its value to sort by, unless it has none, then its key. Nothing when there is
// no such row, or it cannot be placed so.
Result<std::optional<QVariantList>> orderedBy(Connection &connection, const Question &question,
                                              const QVariantList &key);
// "(title, movie_id) >= (?, ?)" for such a place.
SqlPart comparedWith(const Question &question, const QVariantList &place, QStringView comparison);

// A row is linked to the same one only once: links can be counted as rows.
bool linksOnce(const SchemaInfo &schema, const LinkedField &field);

Result<qint64> countRows(Connection &connection, const TableInfo &table, const SqlPart &where);
// The rows that match, as a condition, by way of the search index where that helps.
Result<SqlPart> matching(Connection &connection, const SchemaInfo &schema, const TableQuery &query);

} // namespace moviedb::store
