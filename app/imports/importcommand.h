// import: the films of a file into the database, or what would come of it.
// Thread: main.
// Failure: said by the command.
#pragma once

#include "app/command.h"

namespace moviedb {

Command importCommand();

} // namespace moviedb
