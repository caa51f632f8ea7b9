// The film that a command was given: by number, id, page key or title.
// Thread: main.
// Failure: NotFound and Usage (several films), told by ending the command.
#pragma once

#include "app/commandcontext.h"

namespace moviedb {

// Goes on with the film's movie_id.
void withFilm(CommandContext &context, const std::shared_ptr<MovieStore> &store, const QString &named,
              std::function<void(qint64 movieId)> next);

} // namespace moviedb
