// One request of QnamClient from sending to its answer, redirects included. Deletes itself when it is done.
// Thread: the client's.
// Failure: told through the promise, see qnamclient.h.
#pragma once

#include "core/net/gunzip.h"
#include "core/ports/httpclient.h"

#include <QFutureWatcher>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>

class QNetworkAccessManager;

namespace moviedb {

class PendingRequest : public QObject
{
    Q_OBJECT
public:
    PendingRequest(QNetworkAccessManager *manager, const HttpRequest &request, QByteArray userAgent,
                   QObject *parent);
    ~PendingRequest() override; // aborts; whoever waits for the future gets no result

    QFuture<Result<HttpResponse>> future() { return m_promise.future(); }
    void start();

private:
    void sendTo(const QUrl &url);
    void readHead();
    void readBody();
    void replyFinished();
    bool follow(int status);
    void succeed(int status);
    void fail(Fault fault, const QString &text, const QString &remedy = {});
    void end(Result<HttpResponse> result);
    void dropReply();

    QNetworkAccessManager *m_manager;
    HttpRequest m_request;
    QByteArray m_userAgent;
    QPromise<Result<HttpResponse>> m_promise;
    QFutureWatcher<Result<HttpResponse>> m_watcher;
    QTimer m_timeout;
    QNetworkReply *m_reply = nullptr;
    std::unique_ptr<Gunzip> m_gunzip;
    QByteArray m_plain;
    qint64 m_received = 0; // bytes of the body as they came
    int m_redirects = 0;
    bool m_headRead = false;
    bool m_ended = false;
};

} // namespace moviedb
