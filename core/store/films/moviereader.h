// Films with everything that hangs on them, for export and the detail pane. The number of statements does
// not depend on the number of films.
// Thread: any connection's.
// Failure: Database, Usage (a filter on a column that does not exist).
#pragma once

#include "core/domain/moviedocument.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// Where clause of a films query: filled by the table store, which knows filters and search.
struct MovieFilter
{
    QString where; // SQL condition on movies, "" = all
    QVariantList binds;
};

// Dates are cut to their precision ("1996", "1996-05").
Result<QList<MovieDocument>> movies(Connection &connection, const SchemaInfo &schema, const MovieQuery &query,
                                    const MovieFilter &filter);

} // namespace moviedb::store
