// review: shows the doubtful titles and settles them.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command reviewCommand();

} // namespace moviedb
