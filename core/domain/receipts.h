// Which claims are the receipt of a column, and how many cells have one.
// A column whose value follows from another field (the precision of a date, the first director) has that field's
// claims for its receipt, in its own terms; they say so.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/film.h"
#include "core/domain/table.h"

namespace moviedb {

// The field whose claims speak for a column that has none of its own: "release_date" for release_date_precision,
// "directors" for director_id, "ratings" for rating; "" = only its own.
QString receiptField(const ColumnInfo &column);

// What the claims of a film say of the columns that follow from them: the value of `director_id` is a name. The
// extractor tells from which field: "wikidata/1, from directors". Columns whose own claims are shown are left out.
QList<Claim> derivedClaims(const TableInfo &movies, const QList<Claim> &stated);

// Cells of one column: with a value, and of those the ones whose value has a receipt.
struct ReceiptCount
{
    QString table;
    QString column;
    qint64 filled = 0;
    qint64 receipted = 0;
};

} // namespace moviedb
