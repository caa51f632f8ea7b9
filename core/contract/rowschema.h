// JSON Schema (2020-12) of exported films, generated from the reflected database, so that no column is listed by
// hand.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/table.h"

#include <QByteArray>

namespace moviedb::contract {

inline constexpr int exportSchemaVersion = 1;
inline constexpr const char *exportSchemaId = "https://moviedb.invalid/schema/export.v1.json";

// A row of a table with all its columns.
OrderedJson rowSchema(const TableInfo &table);
// The whole export document with one definition per table whose rows appear in it.
OrderedJson exportDocumentSchema(const SchemaInfo &schema);
// As it lies in resources/contract/export.schema.json.
QByteArray exportSchema(const SchemaInfo &schema);

} // namespace moviedb::contract
