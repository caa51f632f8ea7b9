// Rows of a database as a recipe tells them, the same on both engines, and back.
// Thread: pure, any thread.
// Failure: none; a value of another kind than its column's stays what it is.
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/table.h"
#include "core/store/engine/databaseurl.h"

namespace moviedb::store {

// `image`: a JSON object by column, as core/store/history/rowimages.h reads it.
Json recipeValues(const TableInfo &table, const Json &image);
// The same without what is empty and has no default.
Json recipeRow(const TableInfo &table, const Json &image);
// `values` of a recipe as images of this engine: the history compares them with rows as the engine tells them.
Json imageValues(const TableInfo &table, const Json &values, Engine engine);
// All columns: those that recipeRow() left out are empty.
Json imageRow(const TableInfo &table, const Json &values, Engine engine);
// Values by which a person and the program tell which row it is: title, name, ids.
Json tellingValues(const TableInfo &table, const Json &values);

} // namespace moviedb::store
