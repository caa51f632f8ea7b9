// A film as the contract writes it, read back (see shapes.h): every type is checked, and an error names the path.
// Of the columns only those that stand there; which of them a database has is not known here.
// Thread: pure.
// Failure: Parse.
#pragma once

#include "core/base/jsonread.h"
#include "core/domain/moviedocument.h"

namespace moviedb::contract {

Result<MovieDocument> readMovie(const JsonPlace &film);

} // namespace moviedb::contract
