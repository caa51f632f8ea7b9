#include "core/api/http/problem.h"

#include "core/base/jsonread.h"
#include "core/base/passwords.h"

namespace moviedb::api {

QByteArray faultWord(Fault fault)
{
    switch (fault) {
    case Fault::Network:
        return "network";
    case Fault::Unreachable:
        return "unreachable";
    case Fault::Timeout:
        return "timeout";
    case Fault::Tls:
        return "tls";
    case Fault::Http:
        return "http";
    case Fault::Refused:
        return "refused";
    case Fault::RateLimited:
        return "rate_limited";
    case Fault::Parse:
        return "parse";
    case Fault::NotFound:
        return "not_found";
    case Fault::Database:
        return "database";
    case Fault::Constraint:
        return "constraint";
    case Fault::Conflict:
        return "conflict";
    case Fault::Config:
        return "config";
    case Fault::Usage:
        return "usage";
    case Fault::Io:
        return "io";
    case Fault::Limit:
        return "limit";
    case Fault::Cancelled:
        return "cancelled";
    }
    return "unknown";
}

int statusFor(Fault fault)
{
    switch (fault) {
    case Fault::Usage:
        return 400;
    case Fault::NotFound:
        return 404;
    case Fault::Conflict:
        return 409;
    case Fault::Constraint:
        return 422;
    case Fault::Database:
    case Fault::Io:
        return 500;
    case Fault::Config:
    case Fault::Cancelled:
    case Fault::RateLimited:
        return 503;
    case Fault::Timeout:
        return 504;
    case Fault::Network:
    case Fault::Unreachable:
    case Fault::Tls:
    case Fault::Http:
    case Fault::Refused:
    case Fault::Parse:
    case Fault::Limit:
        return 502;
    }
    return 500;
}

namespace {

// Whoever sends it nothing better looks up what may be sent; the sentence has said what was wrong.
QString remedyOf(const Error &error)
{
    if (!error.remedy.isEmpty())
        return error.remedy;
    switch (error.fault) {
    case Fault::Usage:
        return QStringLiteral("/v1/openapi.yaml tells what each address takes.");
    case Fault::Constraint:
        return QStringLiteral("Send another value; /v1/schema tells what each column takes.");
    case Fault::Database:
    case Fault::Io:
        return QStringLiteral("Try again; if it stays, look into the log of the program that answers here.");
    case Fault::Conflict:
    case Fault::NotFound:
        return QStringLiteral("Read again what there is now, then ask for that.");
    default: // of a source, or of the network to it
        return QStringLiteral("Try again later.");
    }
}

} // namespace

Response problem(int status, const Error &error, const QByteArray &extra)
{
    OrderedJson json = extra.isEmpty() ? OrderedJson::object()
                                       : OrderedJson::parse(extra.begin(), extra.end(), nullptr, false);
    json["type"] = "about:blank";
    json["title"] = statusPhrase(status).toStdString();
    json["status"] = status;
    json["detail"] = utf8(withoutPasswords(error.text));
    json["fault"] = faultWord(error.fault).toStdString();
    json["where"] = textOrNull(withoutPasswords(error.where));
    json["remedy"] = textOrNull(withoutPasswords(remedyOf(error)));
    const std::string text = json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    return bodyResponse(status, "application/problem+json", QByteArray::fromStdString(text));
}

Response problem(const Error &error)
{
    return problem(statusFor(error.fault), error);
}

} // namespace moviedb::api
