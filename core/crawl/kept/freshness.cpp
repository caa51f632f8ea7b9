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
            const int vouched = served.vouched ? std::max(facts, hours.vouched) : facts;
            if (facts > 0)
                m_kinds.insert({source.id, served.kind.name},
                               {facts * secondsOfHour, name * secondsOfHour, vouched * secondsOfHour});
        }
}

bool Freshness::isFresh(const Need &need, Wanted wanted, const QDateTime &fetchedAt, const QDateTime &now,
                        bool vouched) const
{
    const auto kind = m_kinds.constFind({need.source, need.kind.name});
    if (kind == m_kinds.cend() || wanted == Wanted::Anew || !fetchedAt.isValid() || fetchedAt > now)
        return false;
    const qint64 usually = wanted == Wanted::Name ? kind->name : kind->facts;
    return fetchedAt.secsTo(now) < (vouched ? std::max(usually, kind->vouched) : usually);
}

} // namespace moviedb::crawl
