#include "core/crawl/fetch/endedparts.h"

#include <algorithm>

namespace moviedb::crawl {

std::optional<Error> EndedParts::whyNothingGoesOn(const QStringList &wanted) const
{
    const bool allEnded = std::all_of(wanted.begin(), wanted.end(),
                                      [this](const QString &service) { return m_parts.contains(service); });
    if (wanted.isEmpty() || !allEnded)
        return std::nullopt;
    return m_parts.value(wanted.first());
}

} // namespace moviedb::crawl
