// passport: a signed statement about an export, as JSON and as PDF; passport verify: whether it, or the export, was changed.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command passportCommand();

} // namespace moviedb
