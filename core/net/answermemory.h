// The memory that unfinished answers of one client may take together. Who may not grow stops reading, so that the
// sender has to wait; the largest answer always goes on, so that one of them ends.
// Thread: the client's.
// Failure: none; a request that waits too long runs into its own timeout.
#pragma once

#include <QHash>
#include <QObject>

namespace moviedb {

class AnswerMemory : public QObject
{
    Q_OBJECT
public:
    // `budget`: bytes, over all requests. One answer may go beyond it, up to its own limit.
    explicit AnswerMemory(qint64 budget, QObject *parent = nullptr);

    bool mayGrow(const QObject *request) const;
    void hold(const QObject *request, qint64 bytes); // what it holds by now
    void release(const QObject *request);
    qint64 held() const { return m_held; } // bytes, by all of them

Q_SIGNALS:
    void released(); // who waits may look again

private:
    qint64 m_budget;
    qint64 m_held = 0;
    QHash<const QObject *, qint64> m_holders;
};

} // namespace moviedb
