// The network as the rest of the program sees it.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QUrl>
#include <optional>

namespace moviedb {

struct HttpRequest
{
    QString service; // "justwatch", "wikipedia", "wikidata", "images": what pacing and limits are kept for
    QByteArray method = "GET";
    QUrl url;
    QByteArray body;
    QByteArray contentType; // with a body
    QByteArray accept = "application/json";
    // Secrets: only the client sees them, and no answer, error or log repeats them.
    QByteArray authorization; // header, "Bearer …"
    QByteArray secretQuery;   // joined to the address, percent-encoded: "api_key=…"
    int timeoutMs = 30000;    // for the whole answer
    // Decoded; more ends in Fault::Limit. MediaWiki itself stops at 8 MB (https://www.mediawiki.org/wiki/API:Data_formats,
    // $wgAPIMaxResultSize), the other services' answers are far smaller.
    qint64 maxBytes = 16 << 20;
};

struct HttpResponse
{
    int status = 0;
    QByteArray body; // decoded
    QByteArray contentType;
    QByteArray etag;
    QByteArray lastModified;
    std::optional<qint64> retryAfterSeconds; // from Retry-After, seconds or date form
    QUrl finalUrl;                           // without HttpRequest::secretQuery
    QDateTime fetchedAt;                     // UTC
};

// Thread: send() is called on the thread the client lives on; the future may be watched from any.
// Any HTTP status is a response; errors are transport faults: Network, Timeout, Tls, Limit, Cancelled.
// Destroying the client cancels what is in flight; nothing calls back afterwards.
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    virtual QFuture<Result<HttpResponse>> send(const HttpRequest &request) = 0;
};

} // namespace moviedb
