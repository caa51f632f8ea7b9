// migrate: the state of the database's migrations and what another program changed, or what is missing of them.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command migrateCommand();

} // namespace moviedb
