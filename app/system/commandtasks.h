// Which commands are tasks: those that take a while or change much are noted in the book, those that only answer are not.
// Thread: pure.
// Failure: none.
#pragma once

#include "app/commandline.h"

namespace moviedb {

// What it is about, "provider:us/max"; nothing for a command that is no task.
std::optional<QString> taskOf(const CommandLine &line);

} // namespace moviedb
