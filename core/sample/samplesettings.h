// The person's settings, turned to the built-in sample: every address on its host, unpaced, allowed, with a contact.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/settings/settings.h"

namespace moviedb {

Settings sampleSettings(Settings settings);

} // namespace moviedb
