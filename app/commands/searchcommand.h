// search: pages of the encyclopedia, or of them the films.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command searchCommand();

} // namespace moviedb
