// Who works on a thing that only one program may work on, in the words that the next one is told.
// Thread: any.
#pragma once

#include "core/base/result.h"

namespace moviedb {

// "moviedb (process 1234 on anna-laptop)"
QString thisProgram();

// Conflict: "Run 3 is being worked on by moviedb (process 1234 on anna-laptop)." An unknown holder is "" and told as
// another program.
Error heldElsewhere(const QString &subject, const QString &holder, const QString &where);

} // namespace moviedb
