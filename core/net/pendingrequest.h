// One request of QnamClient from sending to its answer, redirects included; sent once, whatever becomes of the connection.
// Deletes itself when it is done.
// Thread: the client's.
// Failure: told through the promise, see qnamclient.h.
#pragma once

#include "core/net/answermemory.h"
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
    // `memory` outlives the request.
    PendingRequest(QNetworkAccessManager *manager, AnswerMemory *memory, const HttpRequest &request,
                   QByteArray userAgent, QObject *parent);
    ~PendingRequest() override; // aborts; whoever waits for the future gets no result

    QFuture<Result<HttpResponse>> future() { return m_promise.future(); }
    void start();

private:
    void sendTo(const QUrl &url);
    QNetworkReply *begin(const QNetworkRequest &request);
    void refuseSecondSending();
    void failClosed();
    void readHead();
    void readBody();
    void decode(const QByteArray &piece);
    void goOn();
    void replyFinished();
    bool wasCutShort() const;
    bool follow(int status);
    void succeed(int status);
    void fail(Fault fault, const QString &text, const QString &remedy = {});
    void failTooLarge();
    void end(Result<HttpResponse> result);
    void dropReply();
    const QByteArray &body() const { return m_gunzip ? m_gunzip->decoded() : m_plain; }

    QNetworkAccessManager *m_manager;
    AnswerMemory *m_memory;
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
    bool m_wasSent = false;
    bool m_headRead = false;
    bool m_ended = false;
};

} // namespace moviedb
