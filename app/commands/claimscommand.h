// claims: what the sources say about one film, with receipts.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

#include "app/command.h"

namespace moviedb {

Command claimsCommand();

} // namespace moviedb
