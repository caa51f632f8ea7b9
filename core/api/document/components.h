// The shapes of requests and answers as JSON Schema, by name: those of the contract as they are published, those of rows
// generated from the reflected database.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/table.h"

namespace moviedb::api {

// Name → schema, for components/schemas of an OpenAPI document.
OrderedJson componentSchemas(const SchemaInfo &schema);

// "Row_movies", "NewRow_movies".
QString rowComponent(const QString &table);
QString newRowComponent(const QString &table);

} // namespace moviedb::api
