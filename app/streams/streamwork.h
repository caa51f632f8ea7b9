// Work on standard input and output that may take long: on a pool thread, so that Ctrl+C is heard.
// Thread: main; the work runs on a pool thread.
// Failure: Io, and what the work says.
#pragma once

#include "app/commandcontext.h"

#include <QIODevice>

namespace moviedb {

// The value of the result is the exit code. What was written is on its way out when the context ends.
using StreamWork = std::function<Result<int>(QIODevice &in, QIODevice &out)>;
void runOnStreams(CommandContext &context, const StreamWork &work);

} // namespace moviedb
