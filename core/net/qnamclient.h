// HttpClient over QNetworkAccessManager: gzip with a cap on the decoded size, a budget for all unfinished answers
// together, one timeout for the whole answer, at most five redirects within the same host. https://doc.qt.io/qt-6/qnetworkaccessmanager.html
// Thread: made, used and destroyed on one thread with an event loop (the crawl thread).
// Failure: Network (no connection, reset, cut or damaged body), Timeout, Tls, Limit (size, redirects), Http (a
// redirect to another host), Cancelled (somebody cancelled the future).
#pragma once

#include "core/ports/httpclient.h"

#include <QObject>

class QNetworkAccessManager;

namespace moviedb {

class AnswerMemory;

class QnamClient : public QObject, public HttpClient
{
    Q_OBJECT
public:
    // `userAgent` goes with every request; see Settings::userAgent().
    explicit QnamClient(QByteArray userAgent, QObject *parent = nullptr);
    ~QnamClient() override;

    QFuture<Result<HttpResponse>> send(const HttpRequest &request) override;

private:
    QByteArray m_userAgent;
    AnswerMemory *m_memory;
    QNetworkAccessManager *m_manager;
};

// No service is waited for longer, whatever it names: a year.
constexpr qint64 longestRetryAfterSeconds = qint64(366) * 24 * 60 * 60;

// Retry-After in seconds from now: "120" or an HTTP date (RFC 9110 10.2.3), at most longestRetryAfterSeconds. A date
// in the past is 0; nothing for other text.
std::optional<qint64> parseRetryAfter(const QByteArray &header, const QDateTime &now);

} // namespace moviedb
