// merge: two rows become one.
// Thread: main.
// Failure: said by the command.
#pragma once

#include "app/command.h"

namespace moviedb {

Command mergeCommand();

} // namespace moviedb
