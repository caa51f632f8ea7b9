// The words a claim was read from, as they are stored: '' where they are the claim's value, NULL where none are known.
// Half of all claims are read word for word; their text is kept once.
// Thread: any.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// `value`: as it is stored.
inline QVariant storedSnippet(const QString &snippet, const QString &value)
{
    return !snippet.isEmpty() && snippet == value ? QVariant(QLatin1String("")) : nullIfEmpty(snippet);
}

// The words of the claim c.
inline QString snippetSql()
{
    return QStringLiteral("CASE c.snippet WHEN '' THEN c.value ELSE c.snippet END");
}

} // namespace moviedb::store
