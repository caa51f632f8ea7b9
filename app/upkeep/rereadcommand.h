// reread: facts of all stored films anew from the stored answers, or what would come of it.
// Thread: main.
// Failure: said by the command.
#pragma once

#include "app/command.h"

namespace moviedb {

Command rereadCommand();

} // namespace moviedb
