// What {{#expr: …}} comes to: sums and products, which are all that infoboxes use.
// Thread: pure, any thread.
// Failure: none; "" for what is no such expression.
#pragma once

#include <QString>

namespace moviedb::wikitext {

// "123 + 13.3 round 0" → "136"
QString resultOf(const QString &expression);

} // namespace moviedb::wikitext
