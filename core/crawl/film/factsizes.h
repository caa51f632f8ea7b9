// What a source may say in one value. Longer text is no value: a cut name would be stored as if it were whole. Of what
// stands beside a value, the snippet, the beginning is kept. And fields in which a source is not believed at all.
// Thread: pure, any thread.
// Failure: none; what is too long is left out.
#pragma once

#include "core/domain/film.h"

namespace moviedb::crawl {

inline constexpr qsizetype longestName = 1000; // characters of names, titles, roles, addresses and ids
inline constexpr qsizetype longestDescription = 100000; // characters of plots and lives
inline constexpr qsizetype longestSnippet = 1000;       // characters

SourceFacts withinSizes(SourceFacts facts);
QList<EntityFacts> withinSizes(QList<EntityFacts> entities); // without those whose own name or id is too long
// Without the fields in which the source is not believed.
SourceFacts without(const QSet<SourceField> &fields, SourceFacts facts);

} // namespace moviedb::crawl
