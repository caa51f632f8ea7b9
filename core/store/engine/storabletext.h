// Text as both engines can keep it. A source may send anything; one odd character must not cost a statement.
#pragma once

#include <QString>

namespace moviedb::store {

// Without U+0000, which ends a statement on Postgres; half a surrogate pair, which is no UTF-8, becomes "?".
QString storableText(const QString &text);

} // namespace moviedb::store
