// Search answers. https://www.mediawiki.org/wiki/API:REST_API/Reference
// Thread: pure, any thread.
// Failure: Parse (with the JSON path).
#pragma once

#include "core/base/result.h"
#include "core/domain/film.h"

#include <QByteArrayView>

namespace moviedb::wikipedia {

// Markup removed, entities decoded.
QString excerptText(const SearchHit &hit);
Candidate candidateOf(const SearchHit &hit);

Result<QList<SearchHit>> parseSearch(const QByteArray &body); // also the body of a Search document

} // namespace moviedb::wikipedia
