#include "core/crawl/kept/revalidation.h"

namespace moviedb::crawl {

Revalidation::Revalidation(const QList<SourcePointer> &sources)
{
    for (const SourcePointer &source : sources)
        m_sources.insert(source->info().id, source);
}

std::optional<Need> Revalidation::checkOf(const Document &head) const
{
    const SourcePointer source = m_sources.value(head.source);
    return source ? source->checkOf(head) : std::nullopt;
}

std::optional<QDateTime> Revalidation::confirmedAt(const Document &kept) const
{
    const SourcePointer source = m_sources.value(kept.source);
    const auto check = m_told.constFind(Need{kept.source, kept.kind, kept.key});
    if (!source || check == m_told.cend() || !source->confirms(*check, kept))
        return std::nullopt;
    return check->fetchedAt;
}

} // namespace moviedb::crawl
