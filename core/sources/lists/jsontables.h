// Titles from tables in JSON: rows of cells below a row of names (spreadsheets), rows beside their names (Datasette, the
// "split" of pandas), columns of cells (the "columns" and "list" of pandas), rows without names whose cells leave no doubt,
// titles below their years, years or objects below their titles.
// Thread: pure, any thread.
// Failure: none; what is no film is told to the builder.
#pragma once

#include "core/base/jsonread.h"
#include "core/sources/lists/parsedlist.h"

namespace moviedb::lists {

// False: the document is no such table.
bool readJsonTable(const JsonPlace &root, ListBuilder &builder);

} // namespace moviedb::lists
