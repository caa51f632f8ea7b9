#include "core/crawl/fetch/steadyclock.h"

#include <QElapsedTimer>

namespace moviedb::crawl {

qint64 steadyNow()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return clock.elapsed();
}

} // namespace moviedb::crawl
