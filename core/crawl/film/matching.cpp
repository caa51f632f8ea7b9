#include "core/crawl/film/matching.h"

#include "core/domain/pagekey.h"
#include "core/domain/sourcenames.h"
#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/wikipedia/page.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr qsizetype mostQueries = 3; // for a title that nothing is found for

// The gallery's own words stay; what it does not say is taken from the details.
GalleryEntry completedEntry(const GalleryEntry &listed, GalleryEntry details)
{
    const auto keep = [](QString &target, const QString &own) {
        if (!own.isEmpty())
            target = own;
    };
    keep(details.listId, listed.listId);
    keep(details.title, listed.title);
    keep(details.jwHref, listed.jwHref);
    keep(details.wikiHref, listed.wikiHref);
    keep(details.justwatchId, listed.justwatchId);
    keep(details.imdbId, listed.imdbId);
    keep(details.tmdbId, listed.tmdbId);
    keep(details.wikidataId, listed.wikidataId);
    keep(details.originalTitle, listed.originalTitle);
    keep(details.posterUrl, listed.posterUrl);
    if (listed.year)
        details.year = listed.year;
    if (listed.runtime)
        details.runtime = listed.runtime;
    details.detailed = true;
    return details;
}

} // namespace

void Matching::run(const RunContext &context, const WorkPointer &work, Ready ready)
{
    std::shared_ptr<Matching>(new Matching(context, work, std::move(ready)))->start();
}

void Matching::search(const RunContext &context, const WorkPointer &work, const QString &words, Ready ready)
{
    std::shared_ptr<Matching> matching(new Matching(context, work, std::move(ready)));
    matching->m_queries = {words};
    matching->searchNext();
}

Matching::Matching(const RunContext &context, WorkPointer work, Ready ready)
    : m_context(context), m_work(std::move(work)), m_ready(std::move(ready))
{
    if (m_work->judged && m_work->judged->state != ReviewState::Confirmed)
        for (const ScoredCandidate &candidate : m_work->judged->candidates)
            m_rejected.insert(candidate.candidate.key);
}

void Matching::start()
{
    m_queries = match::searchQueries(m_work->entry).mid(0, mostQueries);
    if (!m_context.justwatchAllowed || m_work->entry.justwatchId.isEmpty()) {
        judgedOrIds();
        return;
    }
    m_context.fetcher->get(
        {source::justwatch, NeedKind::TitleDetails, m_work->entry.justwatchId},
        [self = shared_from_this()](const Result<Document> &document) { self->detailsCame(document); });
}

void Matching::detailsCame(const Result<Document> &document)
{
    if (!document) {
        fail(document.error());
        return;
    }
    if (!document->missing) {
        auto details = justwatch::parseTitleDetails(*document, m_context.endpoints, m_context.country);
        if (!details) {
            fail(details.error());
            return;
        }
        details->facts.receipt.fetchedAt = document->fetchedAt;
        m_work->entry = completedEntry(m_work->entry, details->entry);
        m_work->status.entry = m_work->entry;
        m_work->justwatch = std::move(details->facts);
        m_queries = match::searchQueries(m_work->entry).mid(0, mostQueries);
    }
    judgedOrIds();
}

void Matching::judgedOrIds()
{
    if (m_work->judged && m_work->judged->state == ReviewState::Confirmed &&
        !m_work->judged->chosenKey.isEmpty())
        useJudgedKey();
    else if (m_work->judged && m_work->judged->state == ReviewState::NoArticle)
        useNoArticle();
    else
        tryGivenIds();
}

void Matching::useJudgedKey()
{
    const QString key = m_work->judged->chosenKey;
    m_context.fetcher->get({source::wikidata, NeedKind::EntitiesByPage, key},
                           [self = shared_from_this(), key](const Result<Document> &document) {
                               Seen seen;
                               if (!document)
                                   return self->fail(document.error());
                               if (!self->readItem(*document, seen.item))
                                   return;
                               seen.base.key = key;
                               seen.base.title = pagekey::toTitle(key);
                               seen.fetchedAt = document->fetchedAt;
                               self->addSeen(seen);
                               self->evaluate();
                               self->m_work->match.decision = Decision::Accept;
                               self->m_work->match.chosen = 0;
                               self->m_work->match.reason.clear();
                               self->accept();
                           });
}

void Matching::useNoArticle()
{
    // The person said that there is no page. An item without an article may still tell facts, if it is this
    // film's.
    const QString item = m_work->entry.wikidataId;
    const auto settle = [self = shared_from_this()](const Result<Document> &document) {
        Seen seen;
        if (!document)
            return self->fail(document.error());
        if (!self->readItem(*document, seen.item))
            return;
        if (seen.item && seen.item->pageKey.isEmpty()) {
            seen.base.title = seen.item->label;
            seen.base.fromId = true;
            seen.fetchedAt = document->fetchedAt;
            self->addSeen(seen);
            if (self->evaluate())
                return self->accept();
        }
        self->m_work->match = {Decision::Accept, -1, {}, {}};
        self->finish();
    };
    if (item.isEmpty()) {
        Document none;
        none.missing = true;
        settle(none);
        return;
    }
    m_context.fetcher->get(entityNeed(item), settle);
}

bool Matching::readItem(const Document &document, EntityPointer &item)
{
    const auto entity = m_context.entities->entity(document, m_context.language);
    if (!entity) {
        fail(entity.error());
        return false;
    }
    item = *entity;
    return true;
}

void Matching::addSeen(Seen seen)
{
    const QString key = seen.base.key;
    if (!key.isEmpty() && m_rejected.contains(key)) {
        m_rejectedCame = true;
        return;
    }
    for (Seen &known : m_seen) {
        const bool same = key.isEmpty() ? known.item && seen.item && known.item->id == seen.item->id
                                        : known.base.key == key;
        if (!same)
            continue;
        if (known.base.description.isEmpty())
            known.base.description = seen.base.description;
        if (known.base.excerpt.isEmpty())
            known.base.excerpt = seen.base.excerpt;
        if (known.base.thumbnailUrl.isEmpty())
            known.base.thumbnailUrl = seen.base.thumbnailUrl;
        known.base.fromId = known.base.fromId || seen.base.fromId;
        return;
    }
    m_seen << std::move(seen);
}

Matching::Seen *Matching::seenOf(const Candidate &candidate)
{
    for (Seen &seen : m_seen)
        if (candidate.key.isEmpty()
                ? seen.base.key.isEmpty() && seen.item && seen.item->id == candidate.wikidataId
                : seen.base.key == candidate.key)
            return &seen;
    return nullptr;
}

bool Matching::evaluate()
{
    QList<Candidate> candidates;
    for (const Seen &seen : std::as_const(m_seen)) {
        Candidate candidate = seen.base;
        if (seen.item)
            wikidata::addEvidence(candidate, *seen.item,
                                  [this](const QString &item) { return m_names.value(item); });
        candidates << candidate;
    }
    m_work->match = match::match(m_work->entry, candidates, *m_context.classifier, m_context.thresholds);
    return m_work->match.decision == Decision::Accept;
}

void Matching::accept()
{
    const Candidate chosen = m_work->match.candidates.value(m_work->match.chosen).candidate;
    if (const Seen *seen = seenOf(chosen)) {
        m_work->film = seen->item;
        m_work->filmFetchedAt = seen->fetchedAt;
    }
    m_work->chosenKey = chosen.key;
    finish();
}

void Matching::finish()
{
    MatchResult &match = m_work->match;
    if (match.decision == Decision::None && m_rejectedCame)
        match.reason = QString::fromLatin1(match::reason::rejectedBefore);
    m_ready();
}

void Matching::fail(const Error &error)
{
    m_work->failure = error;
    m_ready();
}

} // namespace moviedb::crawl
