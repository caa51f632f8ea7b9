// sample: a crawl of the built-in gallery, without any network.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command sampleCommand();

} // namespace moviedb
