#include "core/crawl/fetch/servicestates.h"

#include <QDateTime>

namespace moviedb::crawl {

namespace {

constexpr qint64 shownWaitMs = 1000; // shorter ones are the usual pace

ServiceState doorOf(const QString &service, const Pacing &pacing, qint64 now)
{
    ServiceState state;
    const qint64 until = pacing.closedUntil(service, now);
    if (pacing.whyRefused(service)) {
        state.door = ServiceState::Door::Refused;
    } else if (until - now > shownWaitMs) {
        state.door = ServiceState::Door::Waiting;
        state.until = QDateTime::currentDateTime().addMSecs(until - now).time();
    }
    return state;
}

} // namespace

void RequestCounts::sent(const QString &service, const QString &host)
{
    ++m_requests;
    ++m_byHost[host];
    ++m_byService[service];
}

QList<ServiceState> serviceStates(const QList<SourcePointer> &sources, const RequestCounts &counts,
                                  const Frontier &frontier, const Pacing &pacing, qint64 now)
{
    QList<ServiceState> states;
    QHash<QString, qsizetype> places;
    for (const SourcePointer &source : sources) {
        const SourceInfo info = source->info();
        const int queued = frontier.queued(info.id);
        if (const auto known = places.constFind(info.service); known != places.constEnd()) {
            states[*known].queued += queued;
            continue;
        }
        ServiceState state = doorOf(info.service, pacing, now);
        state.title = info.title;
        state.requests = counts.requestsOf(info.service);
        state.queued = queued;
        if (state.requests == 0 && queued == 0)
            continue;
        places.insert(info.service, states.size());
        states << state;
    }
    return states;
}

} // namespace moviedb::crawl
