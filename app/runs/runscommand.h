// moviedb runs: the crawls that were, their titles with what became of them, and the failed ones again.
// Thread: main.
#pragma once

#include "app/command.h"

namespace moviedb {

Command runsCommand();

} // namespace moviedb
