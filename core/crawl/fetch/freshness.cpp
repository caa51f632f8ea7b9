#include "core/crawl/fetch/freshness.h"

namespace moviedb::crawl {

Freshness::Freshness(const QList<SourceInfo> &sources, int pagesHours, int searchesHours)
{
    for (const SourceInfo &source : sources)
        for (const ServedKind &served : source.kinds) {
            const int hours = served.keeps == Keeps::LikePages      ? pagesHours
                              : served.keeps == Keeps::LikeSearches ? searchesHours
                                                                    : 0;
            if (hours > 0)
                m_seconds.insert({source.id, served.kind.name}, qint64(hours) * 3600);
        }
}

bool Freshness::isFresh(const Need &need, const QDateTime &fetchedAt, const QDateTime &now) const
{
    const auto seconds = m_seconds.constFind({need.source, need.kind.name});
    return seconds != m_seconds.cend() && fetchedAt.isValid() && fetchedAt <= now &&
           fetchedAt.secsTo(now) < *seconds;
}

} // namespace moviedb::crawl
