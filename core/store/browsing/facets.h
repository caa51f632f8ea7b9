// How often each value stands in the rows of a question, for the pane beside a table.
// Thread: the connection's.
// Failure: Usage (unknown table or field, a filter that does not fit), Database.
#pragma once

#include "core/store/tables/tablequery.h"

namespace moviedb::store {

Result<FacetCounts> readFacet(Connection &connection, const SchemaInfo &schema, const FacetQuery &query);

} // namespace moviedb::store
