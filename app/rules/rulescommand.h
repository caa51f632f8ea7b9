// rules: by which rule each field is chosen, another rule for a field, and what a source said removed.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command rulesCommand();

} // namespace moviedb
