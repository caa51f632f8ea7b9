// For ./dev bench and whoever looks for rough edges: how long the window's thread was busy without looking at its events. Says so on
// standard error when it ends: how many stalls of more than 16 ms there were, and the longest, by the clock and by the
// processor time of the thread (what the clock has more, other programs took).
// Thread: main.
// Failure: none.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace moviedb {

class StallWatch : public QObject
{
    Q_OBJECT
public:
    explicit StallWatch(QObject *parent = nullptr);
    ~StallWatch() override;

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_processorNs = 0; // at the last beat
    double m_longestMs = 0;
    double m_longestBusyMs = 0;
    int m_stalls = 0;
    int m_busyStalls = 0;
};

} // namespace moviedb
