// serve: the local interface for other programs, until the program is interrupted.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command serveCommand();

} // namespace moviedb
