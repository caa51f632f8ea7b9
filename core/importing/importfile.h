// A file to import, whatever it holds: films (filmfile.h), or the rows of another table as a Movie DB exports them: JSON, JSON
// Lines, CSV.
// Thread: one at a time.
// Failure: Io; Parse (of no format known here, or nobody can tell which table's rows these are: the remedy says what to do);
// Usage: there is no such table, or the program keeps it for itself.
#pragma once

#include "core/domain/table.h"
#include "core/ports/rowimport.h"

namespace moviedb {

// `table`: whose rows these are; "" = the file tells.
Result<ImportFile> openImportFile(const QString &path, const SchemaInfo &schema, const QString &table);

} // namespace moviedb
