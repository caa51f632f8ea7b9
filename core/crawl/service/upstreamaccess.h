// The way to one upstream on the crawl thread: its client, made when it is first needed, and its pacing.
// Thread: the crawl thread.
// Failure: none; what the client cannot do, its answers say.
#pragma once

#include "core/crawl/run/resources.h"
#include "core/crawl/service/upstream.h"

namespace moviedb::crawl {

class UpstreamAccess
{
public:
    explicit UpstreamAccess(Upstream upstream);

    const QString &name() const { return m_upstream.name; }
    bool holds(const CrawlScope &scope) const { return m_upstream.holds && m_upstream.holds(scope); }

    // The client carries what the settings say of the person: changed ones bring a new one.
    void settingsChanged()
    {
        m_stale = true;
        forgetRefusals();
    }
    // A person starts a crawl, or has changed the key or the contact: services that refused us are asked once more.
    void forgetRefusals() { m_pacing.forgetRefusals(); }
    // Settings, client and pacing. `inUse` keeps the old client as long as somebody still asks through it.
    Resources resources(const Settings &personal, bool inUse);

private:
    void setRules(const Resources &resources);

    Upstream m_upstream;
    std::unique_ptr<HttpClient> m_client;
    Pacing m_pacing;
    bool m_stale = false;
};

} // namespace moviedb::crawl
