// Sources that answer from a script: a need has the body that the test wrote down for it, or is missing. Everything
// that is asked for is kept, in order.
// Thread: one at a time; the script outlives its fetcher.
#pragma once

#include "core/base/future.h"
#include "core/crawl/fetch/fetcher.h"

#include <QHash>

namespace moviedb::test {

class Script
{
public:
    void set(const Need &need, const QByteArray &body) { m_bodies.insert(need, body); }
    // The service answers so to this need, always.
    void fail(const Need &need, int status) { m_statuses.insert(need, status); }
    // The answer to this need does not come.
    void hold(const Need &need) { m_statuses.insert(need, 0); }
    // "search The Kite", "entities Q5"
    QStringList asked() const { return m_asked; }
    void forget() { m_asked.clear(); }

    // As the crawl has it, but unpaced and in memory.
    std::unique_ptr<crawl::Fetcher> makeFetcher();

private:
    class ScriptedSource;
    class ScriptedClient;
    QHash<Need, QByteArray> m_bodies;
    QHash<Need, int> m_statuses;
    QStringList m_asked;
    crawl::Pacing m_pacing;
    std::unique_ptr<HttpClient> m_client;
};

} // namespace moviedb::test
