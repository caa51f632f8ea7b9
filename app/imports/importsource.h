// What a file that a person names holds, whatever it is: another Movie DB's database is exported for it first.
// Thread: main.
// Failure: Io, Parse, Usage, and those of opening and exporting a database.
#pragma once

#include "core/ports/moviestore.h"

#include <QFuture>

namespace moviedb {

// `store`: into which it is to go. `table`: whose rows these are, "" = the file tells. What was exported for it is kept as
// long as the stream.
QFuture<Result<ImportFile>> openImportSource(const std::shared_ptr<MovieStore> &store, const QString &path,
                                             const QString &table);

} // namespace moviedb
