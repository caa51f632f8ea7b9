// The tables of the database in the order in which people want them.
// Thread: main; the answer comes later, and not at all once `context` is gone.
// Failure: the schema's.
#pragma once

#include "core/ports/moviestore.h"

#include <functional>

namespace moviedb::ui {

void readSchema(const std::shared_ptr<MovieStore> &store, QObject *context,
                const std::function<void(const Result<SchemaInfo> &)> &done);

} // namespace moviedb::ui
