// history: shows the steps of the history, takes them back and does them again.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command historyCommand();

} // namespace moviedb
