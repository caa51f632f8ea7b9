// A request as it came and an answer as it goes: HTTP/1.1 as values.
// Thread: values.
// Source: RFC 9110, RFC 9112.
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace moviedb::api {

struct HeaderField
{
    QByteArray name; // lower case in requests
    QByteArray value;
};

struct Request
{
    QByteArray method;
    QByteArray target;    // as sent, "/v1/movies?limit=2"
    QStringList path;     // decoded segments: {"v1", "movies"}
    QByteArray query;     // as sent, without the question mark
    QByteArray authority; // of an absolute target, "127.0.0.1:5000"; else empty
    QList<HeaderField> headers;
    QByteArray body;
    bool oldVersion = false; // HTTP/1.0

    // "" when there is none; the first one when there are several.
    QByteArray header(QByteArrayView name) const;
    qsizetype count(QByteArrayView name) const;
    bool isHead() const { return method == "HEAD"; }
};

class EventFeed;

struct Response
{
    int status = 200;
    QList<HeaderField> headers;
    QByteArray body;
    std::shared_ptr<QIODevice> file;   // instead of `body`: open, of a known size; read while it is sent
    std::shared_ptr<EventFeed> events; // instead of both: server-sent events, without an end

    QByteArray header(QByteArrayView name) const;
    void set(QByteArray name, const QByteArray &value); // in the place of an older value
};

using Respond = std::function<void(const Response &)>; // called once; does nothing when the client has gone

QByteArray statusPhrase(int status); // "Not Found"

Response bodyResponse(int status, const QByteArray &type, const QByteArray &body);

} // namespace moviedb::api
