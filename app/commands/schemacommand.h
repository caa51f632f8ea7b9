// schema: the database's tables, for people and programs; and the schema of exported documents.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command schemaCommand();

} // namespace moviedb
