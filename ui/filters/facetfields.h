// By what the pane beside a table offers to filter, and how a choice there stands among the table's filters.
// Thread: pure functions, any thread.
// Failure: none.
#pragma once

#include "core/domain/table.h"

namespace moviedb::ui {

// Names of columns and linked fields that few values share, the most telling first; "" at the end = what is missing. By
// shape: names of linked rows, dates (by decade), short texts that are no ids. Empty for a table without any.
QStringList facetFields(const TableInfo &table);

enum class FacetChoice { Open, Wanted, Excluded };

// How a value stands in the filters.
FacetChoice facetChoice(const QList<Filter> &filters, const QString &field, const QString &value);
// The values of a field that the filters name, in their order.
QStringList chosenValues(const QList<Filter> &filters, const QString &field);
// The same filters with the value wanted, excluded or neither: values of one field stand together in one filter each.
QList<Filter> withChoice(const QList<Filter> &filters, const QString &field, const QString &value,
                         FacetChoice choice);

} // namespace moviedb::ui
