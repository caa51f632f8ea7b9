// Whether what was kept too long ago to be believed is still what its source says: which small question tells it, and what
// an answer to that means. Sources know how (Source::checkOf(), Source::confirms()).
// Thread: values, one at a time. Failure: none; what is in doubt is not confirmed.
#pragma once

#include "core/ports/source.h"

#include <QHash>

namespace moviedb::crawl {

class Revalidation
{
public:
    Revalidation() = default; // nothing is checked
    explicit Revalidation(const QList<SourcePointer> &sources);

    // `head`: a kept answer; its bytes are not needed. Nothing: only asking for all of it tells.
    std::optional<Need> checkOf(const Document &head) const;
    // The answer to the question about what was kept for this need.
    void told(const Need &need, const Document &check) { m_told.insert(need, check); }
    // When the source has said that this is still what it would say.
    std::optional<QDateTime> confirmedAt(const Document &kept) const;

private:
    QHash<QString, SourcePointer> m_sources; // by id
    QHash<Need, Document> m_told;
};

} // namespace moviedb::crawl
