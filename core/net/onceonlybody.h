// What a request carries to its service, given out once. Qt asks again by itself, up to three times and at once, when a
// connection is closed before the head of an answer has come: requests that no pacing has let go. Before that it rewinds what
// is to be sent, and gives up where that cannot be done.
// Thread: that of the reply.
// Failure: the reply ends with QNetworkReply::ContentReSendError instead of being sent again.
// Source: QHttpNetworkConnectionChannel::handleUnexpectedEOF() and resetUploadData() of Qt 6.4.
#pragma once

#include <QIODevice>

namespace moviedb {

class OnceOnlyBody : public QIODevice
{
    Q_OBJECT
public:
    explicit OnceOnlyBody(QByteArray body, QObject *parent = nullptr);

    qint64 size() const override { return m_body.size(); }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_body;
};

} // namespace moviedb
