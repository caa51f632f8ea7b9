#include "core/stitch/trustorder.h"

#include <limits>

namespace moviedb::stitch {

TrustOrder::TrustOrder(const QList<SourceInfo> &sources)
{
    for (const SourceInfo &source : sources)
        m_trust.insert(source.id, source.trust);
}

int TrustOrder::rank(const QString &source, const QString &field) const
{
    if (source == QLatin1String("user"))
        return -1;
    const auto known = m_trust.constFind(source);
    return known == m_trust.constEnd() ? std::numeric_limits<int>::max() : known->in(field);
}

} // namespace moviedb::stitch
