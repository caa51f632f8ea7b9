// What a fetcher has sent and needed not to send, and how each service stands that it asks.
// Thread: values, one at a time.
// Failure: none.
#pragma once

#include "core/crawl/fetch/frontier.h"
#include "core/crawl/fetch/pacing.h"
#include "core/domain/crawl.h"

namespace moviedb::crawl {

class RequestCounts
{
public:
    void sent(const QString &service, const QString &host);
    void received(qint64 bytes) { m_bytes += bytes; }
    void reused(const Need &need) { m_reused.insert(qHash(need)); } // an answer that was kept earlier

    void changed(const Need &need) { m_changed.insert(qHash(need)); } // since it was kept, as its source says

    int requests() const { return m_requests; }
    int reusedAnswers() const { return int(m_reused.size()); } // each once, however often it was needed
    int changedAnswers() const { return int(m_changed.size()); }
    int requestsOf(const QString &service) const { return m_byService.value(service); }
    const QMap<QString, int> &byHost() const { return m_byHost; }
    qint64 bytes() const { return m_bytes; }

private:
    int m_requests = 0;
    qint64 m_bytes = 0;
    QMap<QString, int> m_byHost;
    QHash<QString, int> m_byService;
    QSet<size_t> m_changed;
    QSet<size_t> m_reused; // their hashes: a count is all that is told
};

// Those that were asked or will be, in the order of the sources; sources of one service stand in one line.
// `now`: milliseconds of the pacing's clock.
QList<ServiceState> serviceStates(const QList<SourcePointer> &sources, const RequestCounts &counts,
                                  const Frontier &frontier, const Pacing &pacing, qint64 now);

} // namespace moviedb::crawl
