// A passport on two pages of A4, as PDF: the same figures as its JSON, which it is made from.
// Thread: main or one of the pool; needs a QGuiApplication for its letters.
// Failure: Io.
#pragma once

#include "core/base/jsonread.h"

namespace moviedb {

// `fingerprint`: of the key that signed it.
Result<Done> writePassportPaper(const OrderedJson &passport, const QString &fingerprint,
                                const QString &fileName);

// The text of the two pages, as HTML.
QString passportPage(const OrderedJson &passport, const QString &fingerprint);

} // namespace moviedb
