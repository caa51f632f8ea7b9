// Days, months and years as people write them.
// Thread: pure, any thread.
// Failure: none; the text as it is where it is no such day, with the doubt where it may be two.
#pragma once

#include "core/typing/typing.h"

namespace moviedb::typing {

// "12.03.1998", "4 mars 2020", "June 2011", "1999/5", "1998年3月12日" → "1998-03-12", "2020-03-04", "2011-06" …
Typed dateOf(const QString &text, const Manner &manner);
// "1990s", "anni '90", "90er Jahre" → "1990s"; "" for anything else.
QString decadeOf(const QString &text);

} // namespace moviedb::typing
