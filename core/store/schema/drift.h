// How a database differs from what its migrations made of it. Pure.
// What Movie DB needs and is gone or altered is drift; what a person has added is not.
#pragma once

#include "core/store/schema/schemashape.h"

namespace moviedb::store {

// One plain sentence and a remedy for each difference, table by table; `where` is empty. What goes with a missing
// table or column is not told again. The engine is that of `live`; `expected` may come from the other one.
QList<Error> driftBetween(const SchemaShape &expected, const SchemaShape &live);

// "my_notes", "movies.seen_on": tables and columns that no migration made.
QStringList additionsIn(const SchemaShape &expected, const SchemaShape &live);

} // namespace moviedb::store
