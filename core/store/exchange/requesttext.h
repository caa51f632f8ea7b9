// Requests and answers as the text that a row holds: CBOR, packed, in base 64.
// Thread: pure, any thread.
// Failure: Parse, for a text that is none.
// Source: RFC 8949 (CBOR).
#pragma once

#include "core/ports/requestexchange.h"

namespace moviedb::store {

// Without its secrets.
QString requestToText(const HttpRequest &request);
Result<HttpRequest> requestFromText(const QString &text);

QString answerToText(const Result<HttpResponse> &answer);
Result<CarriedAnswer> answerFromText(qint64 requestId, const QString &text);

} // namespace moviedb::store
