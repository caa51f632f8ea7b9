// What --help says, made from the table of commands.
// Thread: pure.
// Failure: none.
#pragma once

#include "app/command.h"

namespace moviedb {

// "moviedb review list|undo [N] [--state …]"
QString usageLine(const Command &command);
QString commandHelp(const Command &command);
QString programHelp();

} // namespace moviedb
