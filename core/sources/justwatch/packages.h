// The providers of a country ("packages"), and the one that a person means.
// Thread: pure, any thread.
// Failure: Parse (with the JSON path), Refused; NotFound for a name that no provider has.
#pragma once

#include "core/base/result.h"
#include "core/domain/crawl.h"

#include <QByteArrayView>

namespace moviedb::justwatch {

Result<QList<Provider>> parsePackages(const QByteArray &body);
// By short code, slug or technical name, case-insensitive. Error NotFound with near names as remedy.
Result<Provider> findProvider(const QList<Provider> &providers, const QString &name);

} // namespace moviedb::justwatch
