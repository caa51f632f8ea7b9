// rematch: gives a stored film another Wikipedia page, or shows what would come of it.
// Thread: main.
// Failure: said by the command.
#pragma once

#include "app/command.h"

namespace moviedb {

Command rematchCommand();

} // namespace moviedb
