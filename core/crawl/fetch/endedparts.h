// Services whose part of a run has ended before the run has: they refused us, or only ever asked us to wait. They are asked
// nothing more; what waits for them stays for the next run.
// Thread: values, one at a time.
// Failure: none.
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QString>

namespace moviedb::crawl {

class EndedParts
{
public:
    // `why` is kept without the address of the request that brought it: it is about the service.
    void end(const QString &service, Error why);
    bool isEmpty() const { return m_parts.isEmpty(); }
    bool has(const QString &service) const { return m_parts.contains(service); }

    // The reason of the first of `wanted` (services that something waits for, in the order of the sources) when all of them
    // have ended; nothing while another one goes on, or when nothing waits.
    std::optional<Error> whyNothingGoesOn(const QStringList &wanted) const;

private:
    QMap<QString, Error> m_parts; // by service
};

} // namespace moviedb::crawl
