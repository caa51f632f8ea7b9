// What the two Wikimedia sources share: query texts, the errors of the action API, the shape of page titles.
// Thread: any.
// Failure: as values: what the service answers instead.
// Source: https://www.mediawiki.org/wiki/API:Etiquette
#pragma once

#include "core/base/jsonread.h"
#include "core/ports/httpclient.h"

namespace moviedb::wikiapi {

QByteArray joined(const QStringList &values); // several values of one parameter: "a%7Cb"
// Servers refuse very long addresses: then the query travels as a form.
void moveLongQueryToBody(HttpRequest &request);
// A page title that may be asked for: none of the characters that titles cannot have.
bool isTitle(const QString &key);

// The "error" object of an action API answer: maxlag and ratelimited become RateLimited, the rest Http.
Error apiError(const JsonPlace &error, const QString &serviceTitle);

} // namespace moviedb::wikiapi
