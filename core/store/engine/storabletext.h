// Text as both engines can keep it. A source may send anything; one odd character must not cost a statement.
#pragma once

#include <QString>

namespace moviedb::store {

// Without U+0000, which ends a statement on Postgres; half a surrogate pair, which is no UTF-8, becomes "?".
QString storableText(const QString &text);
// True for text that is kept as it is, at a glance: half pairs are not told from whole ones.
bool isStorable(const QString &text);

} // namespace moviedb::store
