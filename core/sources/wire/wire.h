// What every source needs to write a request and to read an answer's first line.
// Thread: any.
// Failure: as values.
#pragma once

#include "core/base/jsonread.h"
#include "core/ports/httpclient.h"

namespace moviedb::wire {

QByteArray encoded(const QString &text); // percent-encoded, everything but letters and digits
QUrl withPathAndQuery(QUrl base, const QString &path, const QByteArray &encodedQuery);
QByteArray compact(const Json &value);
// Enough of a long text for a receipt: its first 120 characters at most.
QString openingWords(const QString &text);
// An address of the web that a browser can open, as written; "" for everything else.
QString webAddress(const QString &text);
// An answer with an error status; nothing for 2xx.
std::optional<Error> statusError(const HttpResponse &response, const QString &serviceTitle);

} // namespace moviedb::wire
