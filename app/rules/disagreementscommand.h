// disagreements: the fields on which sources differ, and what a person decides about them.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command disagreementsCommand();

} // namespace moviedb
