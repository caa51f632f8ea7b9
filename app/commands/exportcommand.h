// export: films or a table to a file or standard output.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command exportCommand();

} // namespace moviedb
