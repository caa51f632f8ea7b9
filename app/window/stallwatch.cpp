#include "app/window/stallwatch.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace moviedb {

namespace {

constexpr int beatMs = 2;
constexpr double stallMs = 16; // one picture at 60 a second

qint64 processorTimeNs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000000000 + time.tv_nsec;
}

} // namespace

StallWatch::StallWatch(QObject *parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(beatMs);
    connect(&m_timer, &QTimer::timeout, this, &StallWatch::beat);
    m_timer.start();
}

StallWatch::~StallWatch()
{
    std::fprintf(stderr, "stalls over 16 ms: %d (longest %.1f ms), by processor time %d (longest %.1f ms)\n",
                 m_stalls, m_longestMs, m_busyStalls, m_longestBusyMs);
}

void StallWatch::beat()
{
    const qint64 processorNs = processorTimeNs();
    if (m_clock.isValid()) {
        const double gap = double(m_clock.nsecsElapsed()) / 1e6 - beatMs;
        const double busy = double(processorNs - m_processorNs) / 1e6;
        m_stalls += gap > stallMs ? 1 : 0;
        m_busyStalls += busy > stallMs ? 1 : 0;
        m_longestMs = std::max(m_longestMs, gap);
        m_longestBusyMs = std::max(m_longestBusyMs, busy);
        if (qEnvironmentVariableIntValue("MOVIEDB_REPORT_STALLS") > 1 && gap > stallMs)
            std::fprintf(stderr, "stall of %.1f ms, %.1f ms of them at work\n", gap, busy);
    }
    m_processorNs = processorNs;
    m_clock.start();
}

} // namespace moviedb

#include "moc_stallwatch.cpp"
