// The commands of the program, one function each. They start work on the context and return; the context ends
// them. Thread: main. Failure: told through CommandContext::fail().
#pragma once

namespace moviedb {

class CommandContext;

namespace commands {

void list(CommandContext &context);
void search(CommandContext &context);
void crawl(CommandContext &context);
void sample(CommandContext &context);
void review(CommandContext &context);
void claims(CommandContext &context);
void exportFilms(CommandContext &context);
void schema(CommandContext &context);
void migrate(CommandContext &context);
void classify(CommandContext &context);
void match(CommandContext &context);
void evaluate(CommandContext &context);
void train(CommandContext &context);

} // namespace commands
} // namespace moviedb
