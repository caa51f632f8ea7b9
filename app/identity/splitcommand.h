// split: some films of a row name somebody else.
// Thread: main.
// Failure: said by the command.
#pragma once

#include "app/command.h"

namespace moviedb {

Command splitCommand();

} // namespace moviedb
