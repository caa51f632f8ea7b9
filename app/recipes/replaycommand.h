// replay: does the acts of a recipe book again in another database, one after the other.
// Thread: main.
// Failure: told through CommandContext::fail(), naming the line.
#pragma once

#include "app/command.h"

namespace moviedb {

Command replayCommand();

} // namespace moviedb
