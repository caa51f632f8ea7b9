// What is stored of sources that do not hang on a film's page, as facts again: a value is chosen from them anew when the
// page becomes another one. Offers are no matter of choice and are left out.
// Thread: pure, any thread.
// Failure: none; a claim that cannot be read as a fact is left out.
#pragma once

#include "core/domain/rematch.h"

namespace moviedb::crawl {

// Of every source but a person and those that are `withdrawn`.
QList<SourceFacts> keptFacts(const RematchCase &film, const QStringList &withdrawn);

} // namespace moviedb::crawl
