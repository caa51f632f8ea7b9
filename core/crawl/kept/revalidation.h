// Whether what was kept too long ago to be believed is still what its source says: which small question tells it, and what
// an answer to that means. Sources know how (Source::checkOf(), Source::standing()). What they have changed just now may be
// changed back soon: until it has settled, what was kept goes on to count, but not for longer than a week after it would have been
// checked at the latest.
// Thread: values, one at a time.
// Failure: none; what is in doubt is not confirmed.
#pragma once

#include "core/ports/source.h"

#include <QHash>

namespace moviedb::crawl {

class Revalidation
{
public:
    Revalidation() = default; // nothing is checked
    // 0 hours: every change counts at once. `vouchedHours`: see Freshness::Hours.
    Revalidation(const QList<SourcePointer> &sources, int settledAfterHours, int vouchedHours = 0);

    enum class Verdict {
        Unknown,   // nobody has asked
        Same,      // it is still what the source would say
        Unsettled, // it was changed a moment ago
        Changed    // or gone, or in doubt
    };

    // `head`: a kept answer; its bytes are not needed. Nothing: only asking for all of it tells.
    std::optional<Need> checkOf(const Document &head) const;
    // The answer to the question about what was kept for this need.
    void told(const Need &need, const Document &check) { m_told.insert(need, check); }
    Verdict verdict(const Document &kept) const;
    // When the source has said so; invalid when nobody has asked.
    QDateTime toldAt(const Need &need) const { return m_told.value(need).fetchedAt; }

private:
    QHash<QString, SourcePointer> m_sources; // by id
    QHash<Need, Document> m_told;
    qint64 m_settledAfterSeconds = 0;
    qint64 m_vouchedSeconds = 0;
};

} // namespace moviedb::crawl
