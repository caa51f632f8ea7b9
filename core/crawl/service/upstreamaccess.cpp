#include "core/crawl/service/upstreamaccess.h"

#include <QRandomGenerator>

namespace moviedb::crawl {

UpstreamAccess::UpstreamAccess(Upstream upstream)
    : m_upstream(std::move(upstream)), m_pacing(QRandomGenerator::global()->generate())
{
}

Resources UpstreamAccess::resources(const Settings &personal, bool inUse)
{
    if (!m_client || (m_stale && !inUse)) {
        m_client = m_upstream.makeClient(personal);
        m_stale = false;
    }
    Resources resources;
    resources.settings = m_upstream.adapt ? m_upstream.adapt(personal) : personal;
    resources.client = m_client.get();
    resources.pacing = &m_pacing;
    setRules(resources);
    return resources;
}

void UpstreamAccess::setRules(const Resources &resources)
{
    const QMap<QString, CarrierPart> services = resources.services();
    for (auto it = services.cbegin(); it != services.cend(); ++it)
        m_pacing.setRule(it.key(), it->rule);
}

} // namespace moviedb::crawl
