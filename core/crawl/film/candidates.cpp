#include "core/crawl/film/candidates.h"

#include "core/sources/wikidata/facts.h"

namespace moviedb::crawl {

namespace {

void takeIfEmpty(QString &own, const QString &other)
{
    if (own.isEmpty())
        own = other;
}

// Pages are the same by key; items without a page by item.
bool isSame(const Seen &one, const Seen &other)
{
    if (!other.base.key.isEmpty())
        return one.base.key == other.base.key;
    return one.item && other.item && one.item->id == other.item->id;
}

} // namespace

void Candidates::addSeen(Seen seen)
{
    if (!seen.base.key.isEmpty() && m_rejected.contains(seen.base.key)) {
        m_metRejected = true;
        return;
    }
    for (Seen &known : m_seen) {
        if (!isSame(known, seen))
            continue;
        takeIfEmpty(known.base.description, seen.base.description);
        takeIfEmpty(known.base.excerpt, seen.base.excerpt);
        takeIfEmpty(known.base.thumbnailUrl, seen.base.thumbnailUrl);
        known.base.fromId = known.base.fromId || seen.base.fromId;
        return;
    }
    m_seen << std::move(seen);
}

void Candidates::verify(const QString &pageKey, const EntityPointer &item, const QDateTime &fetchedAt)
{
    for (Seen &seen : m_seen)
        if (seen.base.key == pageKey) {
            seen.item = item;
            seen.fetchedAt = fetchedAt;
            seen.verified = true;
        }
}

const Seen *Candidates::seenOf(const Candidate &candidate) const
{
    for (const Seen &seen : m_seen)
        if (candidate.key.isEmpty()
                ? seen.base.key.isEmpty() && seen.item && seen.item->id == candidate.wikidataId
                : seen.base.key == candidate.key)
            return &seen;
    return nullptr;
}

MatchResult Candidates::evaluate(const GalleryEntry &entry, const match::FilmClassifier &classifier,
                                 const match::Thresholds &thresholds) const
{
    QList<Candidate> candidates;
    for (const Seen &seen : m_seen) {
        Candidate candidate = seen.base;
        if (seen.item)
            wikidata::addEvidence(candidate, *seen.item,
                                  [this](const QString &item) { return m_names.value(item); });
        candidates << candidate;
    }
    return match::match(entry, candidates, classifier, thresholds);
}

} // namespace moviedb::crawl
