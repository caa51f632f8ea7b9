#include "core/crawl/kept/freshness.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

int hoursOf(Keeps keeps, const Freshness::Hours &hours)
{
    switch (keeps) {
    case Keeps::LikePages:
        return hours.pages;
    case Keeps::LikeDetails:
        return hours.pages > 0 ? hours.details : 0;
    case Keeps::LikeSearches:
        return hours.searches;
    case Keeps::Never:
        break;
    }
    return 0;
}

} // namespace

Freshness::Freshness(const QList<SourceInfo> &sources, const Hours &hours)
{
    constexpr qint64 secondsOfHour = 3600;
    for (const SourceInfo &source : sources)
        for (const ServedKind &served : source.kinds) {
            const int facts = hoursOf(served.keeps, hours);
            const int name = served.givesNames ? std::max(facts, hours.names) : facts;
            if (facts > 0)
                m_kinds.insert({source.id, served.kind.name}, {facts * secondsOfHour, name * secondsOfHour});
        }
}

bool Freshness::isFresh(const Need &need, Wanted wanted, const QDateTime &fetchedAt,
                        const QDateTime &now) const
{
    const auto kind = m_kinds.constFind({need.source, need.kind.name});
    if (kind == m_kinds.cend() || !fetchedAt.isValid() || fetchedAt > now)
        return false;
    return fetchedAt.secsTo(now) < (wanted == Wanted::Name ? kind->name : kind->facts);
}

} // namespace moviedb::crawl
