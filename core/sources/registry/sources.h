// Every source the program knows: the one place where a new one is named.
// Thread: pure, any thread.
#pragma once

#include "core/ports/source.h"
#include "core/settings/settings.h"

namespace moviedb::sources {

QList<std::shared_ptr<const Source>> makeSources(const Endpoints &endpoints, const QString &country,
                                                 const QString &language);

} // namespace moviedb::sources
