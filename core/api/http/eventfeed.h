// What an endless answer tells: whoever makes it happen, the connection that has it sends it on. It lives as long as the
// client listens; who tells keeps a weak pointer.
// Thread: the server's.
// Source: https://html.spec.whatwg.org/multipage/server-sent-events.html
#pragma once

#include <QByteArray>
#include <QObject>

namespace moviedb::api {

class EventFeed : public QObject
{
    Q_OBJECT
public:
    // `first` is sent at once.
    explicit EventFeed(QByteArray first) : m_first(std::move(first)) {}

    const QByteArray &first() const { return m_first; }
    // One event; `data` is one line.
    static QByteArray event(const QByteArray &name, const QByteArray &data);

Q_SIGNALS:
    void happened(const QByteArray &bytes);
    void ended(); // nothing follows

private:
    QByteArray m_first;
};

} // namespace moviedb::api
