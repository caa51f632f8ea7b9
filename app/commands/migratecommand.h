// migrate: the state of the database's migrations and what another program changed; applies what is missing, takes back, checks,
// prints the statements.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command migrateCommand();

} // namespace moviedb
