// The sources that the way to a film's page goes through, by SourceInfo::id.
#pragma once

#include <QString>

namespace moviedb::source {

inline const QString justwatch = QStringLiteral("justwatch");
inline const QString wikipedia = QStringLiteral("wikipedia");
inline const QString wikidata = QStringLiteral("wikidata");

} // namespace moviedb::source
