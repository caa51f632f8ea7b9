// Whether an act is done or only looked at.
// Thread: values.
// Failure: none.
#pragma once

namespace moviedb {

enum class WriteMode {
    DryRun, // nothing is stored; the answer is what the same act would store
    Store,
};

} // namespace moviedb
