// Errors as answers: RFC 9457 problem details, with the house's cause, place and remedy.
// {"type": "about:blank", "title", "status", "detail", "fault", "where"|null, "remedy"|null}
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/api/http/message.h"
#include "core/base/result.h"

namespace moviedb::api {

// A word of the interface for the kind of fault: "not_found".
QByteArray faultWord(Fault fault);

// What an error means for who asked: 404 for what does not exist, 409 for a conflict, 502 for an upstream.
int statusFor(Fault fault);

// `extra`: members of a JSON object that go before the others, as `{"movies": []}`. Passwords are taken out of all texts.
Response problem(int status, const Error &error, const QByteArray &extra = {});
Response problem(const Error &error);

} // namespace moviedb::api
