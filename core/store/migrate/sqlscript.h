// Cuts a migration file into the statements one engine runs. Pure.
// Lines "-- @only sqlite", "-- @only postgres" and "-- @all" say for which engine the lines after them are.
// Failure: Config, see each function.
#pragma once

#include "core/base/result.h"
#include "core/store/engine/databaseurl.h"

#include <QStringList>

namespace moviedb::store {

// The lines that `engine` is to run. Fault::Config for a mark that names no engine.
Result<QString> linesFor(const QString &script, Engine engine);

// Statements without their semicolons and without comments between them. Knows '…', "…", $tag$…$tag$, both
// kinds of comment (block comments nest, as in Postgres) and BEGIN … END of SQLite's triggers with CASE … END
// inside. Fault::Config for a quote, comment or trigger body that does not end.
Result<QStringList> splitStatements(const QString &script);

} // namespace moviedb::store
