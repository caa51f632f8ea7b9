// One steady clock for the whole program.
// Thread: any.
// Failure: none.
#pragma once

#include <QtGlobal>

namespace moviedb::crawl {

// Milliseconds since it was first asked.
qint64 steadyNow();

} // namespace moviedb::crawl
