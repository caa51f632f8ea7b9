// Where JustWatch is.
#pragma once

#include "core/domain/sourceinfo.h"

namespace moviedb::justwatch {

inline const EndpointInfo site{QStringLiteral("justwatch"), QStringLiteral("https://www.justwatch.com")};
inline const EndpointInfo graphql{QStringLiteral("justwatch_graphql"),
                                  QStringLiteral("https://apis.justwatch.com/graphql")};
inline const EndpointInfo images{QStringLiteral("justwatch_images"),
                                 QStringLiteral("https://images.justwatch.com")};

} // namespace moviedb::justwatch
