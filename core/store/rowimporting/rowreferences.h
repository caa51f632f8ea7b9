// Which rows the references of a file's rows mean: by the number where that row is called as the file says, else by the name.
// A file without names is taken at its numbers.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/rowimporting/rowshape.h"

namespace moviedb::store {

// Puts numbers and names into the rows. Of each row why its references lead nowhere, `where` = column; none = they do not.
Result<QList<QList<Error>>> resolveReferences(Connection &connection, const RowShape &shape,
                                              QList<CheckedRow> &rows);

} // namespace moviedb::store
