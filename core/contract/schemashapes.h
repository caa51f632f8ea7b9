// The schema as other programs and people read it: the contract's JSON and the journal's get_table_info grid.
// Thread: pure, any thread.
#pragma once

#include "core/domain/table.h"

#include <QByteArray>

namespace moviedb::contract {

// `table` "" = all.
QString schemaGrid(const SchemaInfo &schema, const QString &table);
QByteArray schemaJson(const SchemaInfo &schema, const QString &table);
// Columns and lists of a film that claims are about.
QStringList filmFields(const SchemaInfo &schema);

} // namespace moviedb::contract
