// Decided films whose facts nobody has read yet: told wherever a command ends that a person looks at for what is left.
// Thread: main.
// Failure: a database that does not answer is told, and changes the exit code to failed.
#pragma once

#include "app/commandcontext.h"

namespace moviedb {

// "15 decided films have no facts yet. …", and how they come to them; "" for none.
QString owedFactsSentence(qsizetype films);

// Says how many there are, if any, and ends the command with `code`.
void finishTellingOwed(CommandContext &context, const std::shared_ptr<MovieStore> &store, int code);

} // namespace moviedb
