// `moviedb system`: how the program and its database are.
// Thread: main.
#pragma once

#include "app/command.h"

namespace moviedb {

Command systemCommand();

} // namespace moviedb
