// From where pictures are loaded unasked: the hosts that the sources name, and where a setting has moved an endpoint to.
// An address in the database may come from anywhere, and asking it would tell a stranger, or a device in the person's
// own network, that somebody looks at this film.
// Thread: a value.
// Failure: none.
#pragma once

#include "core/settings/settings.h"

#include <QSet>

namespace moviedb::sources {

class ImageHosts
{
public:
    ImageHosts(const QList<SourceInfo> &sources, const Settings &settings);

    // The address to ask, https wherever the host is a source's own; empty when it is not asked.
    QUrl permitted(const QString &address) const;

private:
    QSet<QString> m_hosts; // of the sources themselves: https, its own port
    QSet<QString> m_moved; // "http://127.0.0.1:8765": as a setting says
};

} // namespace moviedb::sources
