#include "core/base/workwatch.h"

#include <algorithm>

namespace moviedb {

int WorkWatch::permille() const
{
    const qint64 total = m_total;
    return total > 0 ? int(std::min<qint64>(m_done * 1000 / total, 1000)) : 0;
}

Result<Done> WorkWatch::goOn() const
{
    if (isCancelled())
        return makeError(Fault::Cancelled, QStringLiteral("It was stopped before its end."));
    return Done{};
}

} // namespace moviedb
