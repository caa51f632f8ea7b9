// The plan of an import as programs read it: resources/contract/import-plan.schema.json.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/ports/filmimport.h"

#include <QByteArray>

namespace moviedb {

// One line.
QByteArray importPlanJson(const ImportPlan &plan);
QString importLineName(ImportLine::Kind kind); // "new", "changed", "same", "conflict", "refused"

} // namespace moviedb
