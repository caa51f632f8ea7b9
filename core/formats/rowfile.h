// A document that a library writes as a file of its own: rows or films are handed to it, and in the end the file is whole.
// Thread: one at a time.
// Failure: Io, naming the file; Cancelled where the library asks while it works.
#pragma once

#include "core/base/result.h"
#include "core/base/rowblock.h"
#include "core/ports/reading.h"

#include <QStringList>

#include <functional>

namespace moviedb {

struct RowFile
{
    std::function<Result<Done>(const RowBlock &)> add;
    std::function<Result<Done>(const FilmBlock &)> addFilms; // of a file of films, instead
    std::function<Result<Done>()> finish;
    std::function<QStringList()> warnings; // of what the document cannot hold
};

} // namespace moviedb
