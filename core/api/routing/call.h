// A request that was found to be for a route, with everything in it read and checked against the route's description.
// Thread: values; made and used on the server's thread.
// Failure: Usage, `where` = the parameter's name.
#pragma once

#include "core/api/http/message.h"
#include "core/api/routing/route.h"
#include "core/base/jsonread.h"

#include <QMap>

namespace moviedb::api {

struct Call
{
    Request request;
    const Route *route = nullptr;
    QMap<QString, QString> values; // of the path and the query, with what holds for those that were not given
    Json body;                     // an object, when the route takes one
    Respond respond;

    bool has(const char *name) const { return values.contains(QLatin1String(name)); }
    QString text(const char *name) const { return values.value(QLatin1String(name)); }
    qint64 number(const char *name) const { return text(name).toLongLong(); }
    bool yes(const char *name) const { return text(name) == QLatin1String("true"); }

    void answer(int status, const OrderedJson &json) const;
    // 304 when the client has it already.
    void answerTagged(const QByteArray &type, const QByteArray &bytes) const;
    void fail(const Error &error) const;
    void fail(int status, const Error &error) const;
};

// "\"9f86d08…\"", of the bytes of an answer.
QByteArray entityTag(const QByteArray &bytes);
// 200 with its tag, or 304 when the client has it already.
Response taggedResponse(const Request &request, const QByteArray &type, const QByteArray &bytes);
// The tag is in an If-Match or If-None-Match list, or the list is *. Weak tags match strong ones where `weakly`.
bool tagListed(const QByteArray &list, const QByteArray &tag, bool weakly);

// `inPath`: what stands at the route's variables.
Result<QMap<QString, QString>> readValues(const Route &route, const QMap<QString, QString> &inPath,
                                          const QByteArray &query);

} // namespace moviedb::api
