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

QString nameOf(const Seen &seen)
{
    return seen.base.key.isEmpty() && seen.item ? seen.item->id : seen.base.key;
}

QString nameOf(const Candidate &candidate)
{
    return candidate.key.isEmpty() ? candidate.wikidataId : candidate.key;
}

} // namespace

void Candidates::reject(const Candidate &rejected)
{
    m_rejected.insert(nameOf(rejected));
}

void Candidates::offerAgain(const Candidate &rejected)
{
    m_again.insert(nameOf(rejected), rejected);
}

void Candidates::addSeen(Seen seen)
{
    if (const QString name = nameOf(seen); !name.isEmpty() && m_rejected.contains(name)) {
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
        if (const auto again = m_again.constFind(nameOf(seen)); again != m_again.cend()) {
            candidate.rejectedAt = again->rejectedAt;
            candidate.offeredAgain = again->offeredAgain;
            candidate.revision = again->revision;
        }
        candidates << candidate;
    }
    return match::match(entry, candidates, classifier, thresholds);
}

} // namespace moviedb::crawl
