// What each source has told of the films that were stored last: the measure of what it is expected to tell of the next.
// Thread: the readers'.
// Failure: Database.
#pragma once

#include "core/domain/film.h"
#include "core/store/engine/connection.h"

namespace moviedb::store {

// By source, extractor and field, as they are named. Of the 500 newest films; a person's words and offers are none of it.
Result<QList<FieldHistory>> fieldHistory(Connection &connection);

} // namespace moviedb::store
