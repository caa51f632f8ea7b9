#include "core/crawl/service/upstreamaccess.h"

#include <QRandomGenerator>

namespace moviedb::crawl {

namespace {

constexpr int networkMs = 5; // what the network may take from the gap between two requests on its way

} // namespace

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
    const auto sources = resources.fetcherSetup(resources.settings.country).sources;
    for (const auto &source : sources) {
        PacingRule rule = resources.settings.pacingFor(source->info());
        if (rule.minIntervalMs > 0)
            rule.minIntervalMs += networkMs;
        m_pacing.setRule(source->info().service, rule);
    }
}

} // namespace moviedb::crawl
