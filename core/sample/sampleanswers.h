// What the sample's answers are made of: they come in the wire formats of the real services, to exactly the requests
// that the program's sources make.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/base/jsonread.h"
#include "core/ports/httpclient.h"

namespace moviedb::sample {

HttpResponse jsonAnswer(const Json &json, const char *contentType = "application/json; charset=utf-8");
HttpResponse statusAnswer(int status, const QByteArray &text);
// A parameter of the query or of the form in the body, decoded.
QString parameter(const HttpRequest &request, const char *name);

} // namespace moviedb::sample
