#include "core/net/pendingrequest.h"

#include "core/net/onceonlybody.h"
#include "core/net/qnamclient.h"

#include <QNetworkAccessManager>

namespace moviedb {

namespace {

constexpr int maxRedirects = 5;
constexpr qint64 readAhead = 1 << 20; // bytes Qt may hold before we have looked at them

Fault faultOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return Fault::Tls;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return Fault::Timeout;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError: // "Network unreachable", among others
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
        return Fault::Unreachable;
    default:
        return Fault::Network;
    }
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

// The pacing is kept per service: an answer may not send us to somebody else.
bool sameHost(const QUrl &from, const QUrl &to)
{
    if (from.host() != to.host())
        return false;
    if (from.scheme() == to.scheme())
        return from.port() == to.port();
    return from.scheme() == QLatin1String("http") && to.scheme() == QLatin1String("https");
}

QUrl withSecret(QUrl url, const QByteArray &secret)
{
    if (secret.isEmpty())
        return url;
    const QString query = url.query(QUrl::FullyEncoded);
    url.setQuery(query + (query.isEmpty() ? QString() : QStringLiteral("&")) + QString::fromLatin1(secret),
                 QUrl::StrictMode);
    return url;
}

// What came back may repeat the address as it was sent.
QString withoutSecret(QString text, const QByteArray &secret)
{
    if (secret.isEmpty())
        return text;
    const QString word = QString::fromLatin1(secret);
    return text.remove(QLatin1Char('&') + word).remove(word);
}

} // namespace

PendingRequest::PendingRequest(QNetworkAccessManager *manager, AnswerMemory *memory,
                               const HttpRequest &request, QByteArray userAgent, QObject *parent)
    : QObject(parent), m_manager(manager), m_memory(memory), m_request(request),
      m_userAgent(std::move(userAgent))
{
    // Queued: what is released by one request's end must not run another's in the middle of it.
    connect(m_memory, &AnswerMemory::released, this, &PendingRequest::goOn, Qt::QueuedConnection);
    m_promise.start();
    m_watcher.setFuture(m_promise.future());
    connect(&m_watcher, &QFutureWatcherBase::canceled, this,
            [this] { fail(Fault::Cancelled, tr("The request was cancelled.")); });
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        fail(Fault::Timeout, tr("No complete answer within %1 seconds.").arg(m_request.timeoutMs / 1000.0),
             tr("Try again later."));
    });
}

PendingRequest::~PendingRequest()
{
    m_ended = true;
    m_memory->release(this);
    dropReply();
}

void PendingRequest::start()
{
    m_timeout.start(m_request.timeoutMs);
    sendTo(m_request.url);
}

void PendingRequest::sendTo(const QUrl &url)
{
    m_headRead = false;
    m_received = 0;
    m_plain.clear();
    m_gunzip.reset();
    QNetworkRequest request(withSecret(url, m_request.secretQuery));
    request.setRawHeader("User-Agent", m_userAgent);
    if (!m_request.authorization.isEmpty())
        request.setRawHeader("Authorization", m_request.authorization);
    // Asking for gzip ourselves turns Qt's own decoding off: what it guards is the ratio of packed to unpacked size
    // (setDecompressedSafetyCheckThreshold()), not the size, and an answer that was cut short passes for whole.
    request.setRawHeader("Accept-Encoding", "gzip");
    request.setRawHeader("Accept", m_request.accept);
    if (!m_request.contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, m_request.contentType);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    m_wasSent = false;
    m_reply = begin(request);
    m_reply->setReadBufferSize(readAhead);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_wasSent = true; });
    connect(m_reply, &QNetworkReply::encrypted, this, &PendingRequest::refuseSecondSending);
    connect(m_reply, &QNetworkReply::readyRead, this, &PendingRequest::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &PendingRequest::replyFinished);
}

// Over TLS a question without a body stays one: some services refuse those that have even an empty one.
QNetworkReply *PendingRequest::begin(const QNetworkRequest &request)
{
    if (m_request.method == "GET" && request.url().scheme() == QLatin1String("https"))
        return m_manager->get(request);
    auto *body = new OnceOnlyBody(m_request.body);
    QNetworkReply *reply = m_manager->sendCustomRequest(request, m_request.method, body);
    body->setParent(reply);
    return reply;
}

// A second handshake for a request that is out already: Qt would send it again. It waits for this slot.
void PendingRequest::refuseSecondSending()
{
    if (m_wasSent)
        failClosed();
}

void PendingRequest::failClosed()
{
    fail(Fault::Network, tr("The connection failed: it was closed before an answer came."),
         tr("Check the network and try again."));
}

void PendingRequest::readHead()
{
    if (m_headRead)
        return;
    m_headRead = true;
    if (m_request.method != "HEAD" &&
        m_reply->rawHeader("Content-Length").toLongLong() > m_request.maxBytes) {
        failTooLarge();
        return;
    }
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate")
        m_gunzip = std::make_unique<Gunzip>(m_request.maxBytes);
    else if (!encoding.isEmpty() && encoding != "identity")
        fail(Fault::Network,
             tr("The answer is packed in a way nobody asked for: %1.").arg(QString::fromLatin1(encoding)));
}

void PendingRequest::readBody()
{
    readHead();
    while (!m_ended && m_reply->bytesAvailable() > 0 && m_memory->mayGrow(this)) {
        const QByteArray piece = m_reply->read(qint64(256) * 1024);
        if (piece.isEmpty())
            return;
        decode(piece);
    }
}

void PendingRequest::decode(const QByteArray &piece)
{
    m_received += piece.size();
    Gunzip::State state = Gunzip::State::More;
    if (m_gunzip)
        state = m_gunzip->feed(piece);
    else
        m_plain += piece;
    m_memory->hold(this, body().size());
    if (state == Gunzip::State::Damaged)
        fail(Fault::Network, tr("The answer's gzip data is damaged."), tr("Try again later."));
    else if (state == Gunzip::State::TooLarge || m_received > m_request.maxBytes)
        failTooLarge();
}

void PendingRequest::goOn()
{
    if (m_ended || m_reply == nullptr)
        return;
    if (m_reply->isFinished())
        replyFinished();
    else if (m_reply->bytesAvailable() > 0) // else not even the head may have come
        readBody();
}

bool PendingRequest::wasCutShort() const
{
    const QByteArray length = m_reply->rawHeader("Content-Length");
    return (!length.isEmpty() && m_request.method != "HEAD" && length.toLongLong() != m_received) ||
           (m_gunzip && !m_gunzip->complete());
}

void PendingRequest::replyFinished()
{
    readBody();
    if (m_ended || m_reply->bytesAvailable() > 0) // the rest is read when there is memory for it
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    // From 201 on Qt's codes are HTTP statuses in other words; below that the transport failed.
    const bool transport =
        status == 0 || (error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied);
    if (error == QNetworkReply::ContentReSendError) {
        failClosed();
        return;
    }
    if (transport) {
        fail(faultOf(error), tr("The connection failed: %1.").arg(m_reply->errorString()),
             tr("Check the network and try again."));
        return;
    }
    if (wasCutShort()) {
        fail(Fault::Network, tr("The answer was cut short."), tr("Try again later."));
        return;
    }
    if (!isRedirect(status) || !follow(status))
        succeed(status);
}

bool PendingRequest::follow(int status)
{
    const QByteArray location = m_reply->rawHeader("Location");
    if (location.isEmpty())
        return false;
    const QString address = withoutSecret(QString::fromUtf8(location), m_request.secretQuery);
    const QUrl target = m_reply->url().resolved(QUrl::fromEncoded(address.toUtf8()));
    if (!sameHost(m_reply->url(), target)) {
        fail(Fault::Http, tr("The answer points to another address: %1.").arg(target.toDisplayString()));
        return true;
    }
    if (++m_redirects > maxRedirects) {
        fail(Fault::Limit, tr("More than %1 redirects in a row.").arg(maxRedirects));
        return true;
    }
    if (status == 303 || (status < 303 && m_request.method == "POST")) {
        m_request.method = "GET";
        m_request.body.clear();
        m_request.contentType.clear();
    }
    dropReply();
    sendTo(target);
    return true;
}

void PendingRequest::succeed(int status)
{
    HttpResponse response;
    response.status = status;
    response.body = body();
    response.contentType = m_reply->rawHeader("Content-Type");
    response.etag = m_reply->rawHeader("ETag");
    response.lastModified = m_reply->rawHeader("Last-Modified");
    response.fetchedAt = QDateTime::currentDateTimeUtc();
    response.retryAfterSeconds = parseRetryAfter(m_reply->rawHeader("Retry-After"), response.fetchedAt);
    const QString address = m_reply->url().toString(QUrl::FullyEncoded);
    response.finalUrl = QUrl(withoutSecret(address, m_request.secretQuery));
    end(std::move(response));
}

void PendingRequest::fail(Fault fault, const QString &text, const QString &remedy)
{
    end(makeError(fault, withoutSecret(text, m_request.secretQuery),
                  m_request.url.toString(QUrl::RemoveUserInfo), remedy));
}

void PendingRequest::failTooLarge()
{
    fail(Fault::Limit, tr("The answer is larger than %1 bytes.").arg(m_request.maxBytes));
}

void PendingRequest::end(Result<HttpResponse> result)
{
    if (m_ended)
        return;
    m_ended = true;
    m_timeout.stop();
    dropReply();
    m_watcher.disconnect(this);
    m_plain.clear();
    m_gunzip.reset();
    m_memory->release(this);
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

void PendingRequest::dropReply()
{
    if (m_reply == nullptr)
        return;
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace moviedb

#include "moc_pendingrequest.cpp"
