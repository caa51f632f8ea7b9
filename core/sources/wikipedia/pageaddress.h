// The address at which a reader finds a page.
// Thread: pure, any thread.
#pragma once

#include "core/settings/settings.h"

#include <QUrl>

namespace moviedb::wikipedia {

QUrl pageUrl(const Endpoints &endpoints, const QString &language, const QString &key);

} // namespace moviedb::wikipedia
