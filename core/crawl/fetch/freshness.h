// How long an answer that was kept earlier stands for a new one, by what was asked: sources say which kinds keep at all, the
// settings say for how long.
// Thread: values. Failure: none.
#pragma once

#include "core/ports/source.h"

#include <QHash>

namespace moviedb::crawl {

class Freshness
{
public:
    Freshness() = default; // nothing keeps
    // Hours, 0 = asked anew each time.
    Freshness(const QList<SourceInfo> &sources, int pagesHours, int searchesHours);

    bool keeps(const Need &need) const { return m_seconds.contains({need.source, need.kind.name}); }
    // `fetchedAt` of the kept answer. One of the future is none: the clock was wrong then, or is now.
    bool isFresh(const Need &need, const QDateTime &fetchedAt, const QDateTime &now) const;

private:
    QHash<std::pair<QString, QString>, qint64> m_seconds; // by source and kind
};

} // namespace moviedb::crawl
