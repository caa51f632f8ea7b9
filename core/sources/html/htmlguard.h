// Looks over markup before it is parsed: gumbo needs quadratic time and deep recursion on hostile nesting.
// Thread: pure. Failure: Limit, with what was too much.
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace moviedb::html {

// Estimates nesting from the tags alone, following the parser's rules for misplaced end tags closely enough
// that the real depth is at most about twice `maximumNesting`.
Result<Done> checkMarkup(QByteArrayView bytes, const QString &where);

} // namespace moviedb::html
