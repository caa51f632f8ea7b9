// A row of people, companies or words as it is named on the command line: by its number, an id (Q…, nm…), or its name.
// Thread: main.
// Failure: the context's: NotFound, Usage (several rows of that name; the text has their numbers).
#pragma once

#include "app/commandcontext.h"

namespace moviedb {

// Fails, or goes on with the number of the row.
void withRow(CommandContext &context, const std::shared_ptr<MovieStore> &store, const QString &table,
             const QString &named, std::function<void(qint64 id)> next);

// "  12 Alien (cast, as Ripley)"
QString useLine(const RowUse &use);

} // namespace moviedb
