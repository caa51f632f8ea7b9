// history export: the recipe book of a database, into a file or on standard output.
// Thread: main.
// Failure: told through CommandContext::fail().
#pragma once

namespace moviedb {

class CommandContext;

void exportHistory(CommandContext &context);

} // namespace moviedb
