#include "core/sample/sampleanswers.h"

#include <QUrlQuery>

namespace moviedb::sample {

HttpResponse jsonAnswer(const Json &json, const char *contentType)
{
    HttpResponse response;
    response.status = 200;
    response.contentType = contentType;
    response.body = QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
    return response;
}

HttpResponse statusAnswer(int status, const QByteArray &text)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "text/plain; charset=utf-8";
    response.body = text;
    return response;
}

QString parameter(const HttpRequest &request, const char *name)
{
    const QUrlQuery query(request.method == "POST" ? QString::fromLatin1(request.body)
                                                   : request.url.query(QUrl::FullyEncoded));
    return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

} // namespace moviedb::sample
