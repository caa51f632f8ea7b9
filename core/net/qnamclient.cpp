#include "core/net/qnamclient.h"

#include "core/net/pendingrequest.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace moviedb {

namespace {

// Two large answers; a batch of a service's ordinary ones is a few hundred kilobytes.
constexpr qint64 answerBudget = 32 << 20;

} // namespace

QnamClient::QnamClient(QByteArray userAgent, QObject *parent)
    : QObject(parent), m_userAgent(std::move(userAgent)), m_memory(new AnswerMemory(answerBudget, this)),
      m_manager(new QNetworkAccessManager(this))
{
    m_manager->setTransferTimeout(0); // PendingRequest times the whole answer, not the gaps in it
}

QnamClient::~QnamClient()
{
    // Before the manager: the replies belong to it.
    qDeleteAll(findChildren<PendingRequest *>(Qt::FindDirectChildrenOnly));
}

QFuture<Result<HttpResponse>> QnamClient::send(const HttpRequest &request)
{
    auto *pending = new PendingRequest(m_manager, m_memory, request, m_userAgent, this);
    QFuture<Result<HttpResponse>> future = pending->future();
    pending->start();
    return future;
}

std::optional<qint64> parseRetryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false; // a number of any length is one
        const qint64 seconds = text.toLongLong(&fits);
        return fits ? std::min(seconds, longestRetryAfterSeconds) : longestRetryAfterSeconds;
    }
    QString date = QString::fromLatin1(text);
    date.replace(QStringLiteral("GMT"), QStringLiteral("+0000"));
    const QDateTime until = QDateTime::fromString(date, Qt::RFC2822Date);
    if (!until.isValid())
        return std::nullopt;
    const qint64 ms = now.msecsTo(until);
    return ms <= 0 ? 0 : std::min((ms + 999) / 1000, longestRetryAfterSeconds);
}

} // namespace moviedb

#include "moc_qnamclient.cpp"
