// `moviedb move …`
// Thread: main.
#pragma once

#include "app/command.h"

namespace moviedb {

Command moveCommand();

} // namespace moviedb
