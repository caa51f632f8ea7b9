// duplicates: rows that may be one, and which are not.
// Thread: main.
// Failure: said by the command.
#pragma once

#include "app/command.h"

namespace moviedb {

Command duplicatesCommand();

} // namespace moviedb
