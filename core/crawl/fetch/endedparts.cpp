#include "core/crawl/fetch/endedparts.h"

#include <QUrl>

#include <algorithm>

namespace moviedb::crawl {

void EndedParts::end(const QString &service, Error why)
{
    if (const QString host = QUrl(why.where).host(); !host.isEmpty())
        why.where = host;
    m_parts.insert(service, why);
}

std::optional<Error> EndedParts::whyNothingGoesOn(const QStringList &wanted) const
{
    const bool allEnded = std::all_of(wanted.begin(), wanted.end(),
                                      [this](const QString &service) { return m_parts.contains(service); });
    if (wanted.isEmpty() || !allEnded)
        return std::nullopt;
    return m_parts.value(wanted.first());
}

} // namespace moviedb::crawl
