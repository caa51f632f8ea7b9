// site: a static web site of the films, to be shared.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command siteCommand();

} // namespace moviedb
