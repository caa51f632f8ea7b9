// A document that a library writes as a file of its own: rows are handed to it, and in the end the file is whole.
// Thread: one at a time.
// Failure: Io, naming the file.
#pragma once

#include "core/base/result.h"
#include "core/base/rowblock.h"

#include <QStringList>

#include <functional>

namespace moviedb {

struct RowFile
{
    std::function<void(const RowBlock &)> add;
    std::function<Result<Done>()> finish;
    std::function<QStringList()> warnings; // of what the document cannot hold
};

} // namespace moviedb
