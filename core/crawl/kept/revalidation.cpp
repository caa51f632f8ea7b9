#include "core/crawl/kept/revalidation.h"

namespace moviedb::crawl {

namespace {

constexpr qint64 longestUnsettledSeconds =
    qint64(7) * 24 * 3600; // since it was read or confirmed: some pages never rest

} // namespace

Revalidation::Revalidation(const QList<SourcePointer> &sources, int settledAfterHours, int vouchedHours)
    : m_settledAfterSeconds(settledAfterHours * 3600LL), m_vouchedSeconds(vouchedHours * 3600LL)
{
    for (const SourcePointer &source : sources)
        m_sources.insert(source->info().id, source);
}

std::optional<Need> Revalidation::checkOf(const Document &head) const
{
    const SourcePointer source = m_sources.value(head.source);
    return source ? source->checkOf(head) : std::nullopt;
}

Revalidation::Verdict Revalidation::verdict(const Document &kept) const
{
    const auto check = m_told.constFind(Need{kept.source, kept.kind, kept.key});
    if (check == m_told.cend())
        return Verdict::Unknown;
    const SourcePointer source = m_sources.value(kept.source);
    const Standing standing = source ? source->standing(*check, kept) : Standing();
    if (standing.same)
        return Verdict::Same;
    const bool isYoung = standing.changedAt.isValid() && kept.fetchedAt < standing.changedAt &&
                         standing.changedAt.secsTo(check->fetchedAt) < m_settledAfterSeconds;
    const ServedKind *served = source ? source->info().served(kept.kind) : nullptr;
    const qint64 longest =
        longestUnsettledSeconds + (served != nullptr && served->vouched ? m_vouchedSeconds : 0);
    return isYoung && kept.fetchedAt.secsTo(check->fetchedAt) < longest ? Verdict::Unsettled
                                                                        : Verdict::Changed;
}

} // namespace moviedb::crawl
