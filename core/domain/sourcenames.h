// The names under which sources appear in claims, receipts, tasks and settings.
#pragma once

#include <QString>

namespace moviedb::source {

inline const QString justwatch = QStringLiteral("justwatch");
inline const QString wikipedia = QStringLiteral("wikipedia");
inline const QString wikidata = QStringLiteral("wikidata");

} // namespace moviedb::source
