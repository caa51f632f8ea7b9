#include "core/store/exchange/requesttext.h"

#include <QCborMap>
#include <QtEndian>

namespace moviedb::store {

namespace {

// What an answer may be at most, unpacked: the largest that a service is asked for, and its head.
constexpr qsizetype largestBytes = 64 << 20;

QString packed(const QCborMap &map)
{
    return QString::fromLatin1(qCompress(map.toCborValue().toCbor()).toBase64());
}

Result<QCborMap> unpacked(const QString &text)
{
    const QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
    const auto size = bytes.size() < 4 ? quint32(0) : qFromBigEndian<quint32>(bytes.constData());
    const QByteArray plain = size > 0 && size <= largestBytes ? qUncompress(bytes) : QByteArray();
    const QCborValue value = QCborValue::fromCbor(plain);
    if (!value.isMap())
        return makeError(Fault::Parse, QStringLiteral("A shared request cannot be read."),
                         QStringLiteral("shared_requests"));
    return value.toMap();
}

QByteArray bytesOf(const QCborMap &map, QLatin1String name)
{
    return map.value(name).toByteArray();
}

QString textOf(const QCborMap &map, QLatin1String name)
{
    return map.value(name).toString();
}

QCborMap mapOf(const Error &error)
{
    return {{QLatin1String("fault"), int(error.fault)},
            {QLatin1String("text"), error.text},
            {QLatin1String("where"), error.where},
            {QLatin1String("remedy"), error.remedy},
            {QLatin1String("code"), error.code}};
}

// A number that another version has written may mean nothing here.
Fault faultOf(const QCborMap &map)
{
    const qint64 number = map.value(QLatin1String("fault")).toInteger(-1);
    return number >= 0 && number <= int(Fault::Cancelled) ? Fault(number) : Fault::Network;
}

HttpResponse responseOf(const QCborMap &map)
{
    HttpResponse response;
    response.status = int(map.value(QLatin1String("status")).toInteger());
    response.body = bytesOf(map, QLatin1String("body"));
    response.contentType = bytesOf(map, QLatin1String("content_type"));
    response.etag = bytesOf(map, QLatin1String("etag"));
    response.lastModified = bytesOf(map, QLatin1String("last_modified"));
    const QCborValue retryAfter = map.value(QLatin1String("retry_after"));
    if (retryAfter.isInteger())
        response.retryAfterSeconds = retryAfter.toInteger();
    response.finalUrl = QUrl(textOf(map, QLatin1String("url")));
    response.fetchedAt = QDateTime::fromString(textOf(map, QLatin1String("fetched_at")), Qt::ISODateWithMs);
    return response;
}

} // namespace

QString requestToText(const HttpRequest &request)
{
    return packed({{QLatin1String("service"), request.service},
                   {QLatin1String("method"), request.method},
                   {QLatin1String("url"), request.url.toString(QUrl::FullyEncoded)},
                   {QLatin1String("body"), request.body},
                   {QLatin1String("content_type"), request.contentType},
                   {QLatin1String("accept"), request.accept},
                   {QLatin1String("timeout"), request.timeoutMs},
                   {QLatin1String("most"), request.maxBytes}});
}

Result<HttpRequest> requestFromText(const QString &text)
{
    MOVIEDB_TRY(map, unpacked(text));
    HttpRequest request;
    request.service = textOf(map, QLatin1String("service"));
    request.method = bytesOf(map, QLatin1String("method"));
    request.url = QUrl(textOf(map, QLatin1String("url")), QUrl::StrictMode);
    request.body = bytesOf(map, QLatin1String("body"));
    request.contentType = bytesOf(map, QLatin1String("content_type"));
    request.accept = bytesOf(map, QLatin1String("accept"));
    request.timeoutMs = int(map.value(QLatin1String("timeout")).toInteger(request.timeoutMs));
    request.maxBytes = map.value(QLatin1String("most")).toInteger(request.maxBytes);
    return request;
}

QString answerToText(const Result<HttpResponse> &answer)
{
    if (!answer)
        return packed(mapOf(answer.error()));
    QCborMap map{{QLatin1String("status"), answer->status},
                 {QLatin1String("body"), answer->body},
                 {QLatin1String("content_type"), answer->contentType},
                 {QLatin1String("etag"), answer->etag},
                 {QLatin1String("last_modified"), answer->lastModified},
                 {QLatin1String("url"), answer->finalUrl.toString(QUrl::FullyEncoded)},
                 {QLatin1String("fetched_at"), answer->fetchedAt.toUTC().toString(Qt::ISODateWithMs)}};
    if (answer->retryAfterSeconds)
        map.insert(QLatin1String("retry_after"), *answer->retryAfterSeconds);
    return packed(map);
}

Result<CarriedAnswer> answerFromText(qint64 requestId, const QString &text)
{
    MOVIEDB_TRY(map, unpacked(text));
    if (map.contains(QLatin1String("status")))
        return CarriedAnswer{requestId, responseOf(map)};
    return CarriedAnswer{requestId,
                         makeError(faultOf(map), textOf(map, QLatin1String("text")),
                                   textOf(map, QLatin1String("where")), textOf(map, QLatin1String("remedy")),
                                   int(map.value(QLatin1String("code")).toInteger()))};
}

} // namespace moviedb::store
