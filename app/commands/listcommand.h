// list: the titles of a gallery or a list, one JSON object on each line.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command listCommand();

} // namespace moviedb
