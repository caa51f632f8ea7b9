#include "core/api/http/message.h"

#include <QMap>

#include <algorithm>

namespace moviedb::api {

namespace {

bool isNamed(const HeaderField &field, QByteArrayView name)
{
    return field.name.compare(name, Qt::CaseInsensitive) == 0;
}

QByteArray firstNamed(const QList<HeaderField> &headers, QByteArrayView name)
{
    for (const HeaderField &field : headers)
        if (isNamed(field, name))
            return field.value;
    return {};
}

} // namespace

QByteArray Request::header(QByteArrayView name) const
{
    return firstNamed(headers, name);
}

qsizetype Request::count(QByteArrayView name) const
{
    return std::count_if(headers.begin(), headers.end(),
                         [name](const HeaderField &field) { return isNamed(field, name); });
}

QByteArray Response::header(QByteArrayView name) const
{
    return firstNamed(headers, name);
}

void Response::set(QByteArray name, const QByteArray &value)
{
    headers.removeIf([&name](const HeaderField &field) { return isNamed(field, name); });
    headers.append({std::move(name), value});
}

QByteArray statusPhrase(int status)
{
    static const QMap<int, QByteArray> phrases{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {414, "URI Too Long"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {421, "Misdirected Request"},
        {422, "Unprocessable Content"},
        {428, "Precondition Required"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
        {505, "HTTP Version Not Supported"},
    };
    return phrases.value(status, "Unknown");
}

Response bodyResponse(int status, const QByteArray &type, const QByteArray &body)
{
    Response response;
    response.status = status;
    response.body = body;
    response.set("Content-Type", type);
    return response;
}

} // namespace moviedb::api
