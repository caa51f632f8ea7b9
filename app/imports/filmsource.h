// The films of a file that a person names, whatever it is: another Movie DB's database is exported for it first.
// Thread: main.
// Failure: Io, Parse, and those of opening and exporting a database.
#pragma once

#include "core/importing/filmfile.h"

#include <QFuture>

namespace moviedb {

// What was exported for it is kept as long as the stream.
QFuture<Result<std::shared_ptr<FilmStream>>> openFilmSource(const QString &path);

} // namespace moviedb
