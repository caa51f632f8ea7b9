// How long a fetcher waits for services that only ask it to wait, and what it says meanwhile.
// Times: milliseconds of the steady clock.
// Thread: values, one at a time.
// Failure: none; the end of patience is an error to tell.
#pragma once

#include "core/crawl/fetch/pacing.h"

#include <QHash>
#include <QSet>

namespace moviedb::crawl {

class ServiceWaits
{
public:
    // `patienceMs` of 0 has no end.
    ServiceWaits(qint64 patienceMs, qint64 startedAt) : m_patienceMs(patienceMs), m_startedAt(startedAt) {}

    void asked(const QString &service, const QString &host) { m_hosts[service] = host; }
    void answered(const QString &service)
    {
        m_lastTrouble.remove(service);
        m_unreachable.remove(service);
    }
    void troubled(const QString &service, const Error &why)
    {
        m_lastTrouble[service] = why.text;
        if (why.fault == Fault::Unreachable)
            m_unreachable.insert(service);
        else
            m_unreachable.remove(service);
    }

    // Why the run ends: the service has only asked us to wait for too long, or asks for more than that at once.
    std::optional<Error> endOfPatience(const QString &service, const Pacing &pacing, qint64 now) const;
    // "Waiting for en.wikipedia.org until 14:02:10. …" while the service is closed; "" = it is not.
    QString message(const QString &service, const Pacing &pacing, qint64 now) const;

private:
    QString hostOf(const QString &service) const { return m_hosts.value(service, service); }

    qint64 m_patienceMs;
    qint64 m_startedAt;
    QHash<QString, QString> m_hosts;       // by service
    QHash<QString, QString> m_lastTrouble; // by service
    QSet<QString> m_unreachable;           // services whose last trouble that was
};

} // namespace moviedb::crawl
