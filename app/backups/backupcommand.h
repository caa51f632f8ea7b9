// `moviedb backup …`
// Thread: main.
#pragma once

#include "app/command.h"

namespace moviedb {

Command backupCommand();

} // namespace moviedb
