// Watches the event loop of the main thread. Work and waiting both count as a stall; the time in which the
// thread wanted to run and another program had the processor does not.
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

namespace moviedb::test {

class StallWatch : public QObject
{
public:
    StallWatch()
    {
        m_wall.start();
        m_queued = queuedMs();
        connect(&m_timer, &QTimer::timeout, this, &StallWatch::beat);
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(5);
    }
    // The interval that is still open counts: a watch that never ran again tells a stall, not a calm.
    qint64 longestMs() const { return qMax(m_longest, m_wall.elapsed() - (queuedMs() - m_queued)); }
    int beats() const { return m_beats; }

private:
    // Second figure of schedstat: nanoseconds spent runnable but not running (Linux, sched-stats.rst).
    static qint64 queuedMs()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() / 1000000 : 0;
    }
    void beat()
    {
        const qint64 queued = queuedMs();
        m_longest = qMax(m_longest, m_wall.restart() - (queued - m_queued));
        m_queued = queued;
        ++m_beats;
    }
    QTimer m_timer;
    QElapsedTimer m_wall;
    qint64 m_queued = 0;
    qint64 m_longest = 0;
    int m_beats = 0;
};

} // namespace moviedb::test
