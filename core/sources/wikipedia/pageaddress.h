// The address at which a reader finds a page.
// Thread: pure, any thread.
#pragma once

#include "core/domain/sourceinfo.h"

#include <QUrl>

namespace moviedb::wikipedia {

inline const EndpointInfo articles{QStringLiteral("wikipedia"), QStringLiteral("https://%1.wikipedia.org")};

QUrl pageUrl(const Endpoints &endpoints, const QString &language, const QString &key);

} // namespace moviedb::wikipedia
