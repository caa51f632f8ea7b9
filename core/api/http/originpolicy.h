// Which pages may read the answers, and under which names the server may be asked. Every answer, whatever it is about, goes
// through dress(): a script of an allowed origin can read errors too, one of another origin reads nothing.
// Thread: values; pure.
// Failure: Usage, as said at the functions that read a text.
// Source: https://fetch.spec.whatwg.org/#http-cors-protocol, https://wicg.github.io/private-network-access/ (the preflight).
#pragma once

#include "core/api/http/message.h"
#include "core/base/result.h"

namespace moviedb::api {

class OriginPolicy
{
public:
    // `origins`: as parsedOrigin() gives them, or "*" for all; pages of the server itself may always read. `names`: as
    // parsedName() gives them, of this server besides 127.0.0.1 and localhost.
    OriginPolicy(const QStringList &origins, quint16 port, const QStringList &names = {});

    // "https://example.org", "http://localhost:8080", "*"; Usage for anything else.
    static Result<QString> parsedOrigin(const QString &text);

    // "films.example", "films.example:8080", "192.168.1.7:5000": what stands in the address that is asked; without a port that of
    // the server and the standard ones are meant. Usage for anything else.
    static Result<QString> parsedName(const QString &text);

    bool allows(const QByteArray &origin) const;
    // The fields that the Fetch standard asks for, put into an answer to this request.
    void dress(const Request &request, Response &response) const;
    bool isPreflight(const Request &request) const;
    // The answer to a preflight. It lets every method and field of the interface pass: what is wrong with the request
    // itself is told by its own answer, which the script can read then.
    Response preflight() const;
    // Why a request is not dealt with at all: asked under another name (DNS rebinding), or by a page that may not.
    std::optional<Response> refusal(const Request &request) const;

private:
    bool isOwnName(const QByteArray &authority) const;

    QList<QByteArray> m_origins;
    QList<QByteArray> m_names; // "127.0.0.1:5000"
    bool m_all = false;
};

} // namespace moviedb::api
