#include "core/crawl/film/pagesearch.h"

#include "core/base/unreadable.h"
#include "core/crawl/film/idsearch.h"
#include "core/crawl/film/lookingahead.h"
#include "core/crawl/film/namesearch.h"
#include "core/crawl/film/vouching.h"
#include "core/crawl/film/wordsearch.h"
#include "core/domain/pagekey.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/justwatch/titledetails.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/pagerevision.h"
#include "core/sources/wikipedia/wikipediasource.h"

namespace moviedb::crawl {

namespace {

constexpr qsizetype mostQueries = 3; // for a title that nothing is found for
// What is asked in order to find a page goes as early as the facts of a title at this part of its place: the search is question
// upon question, and would else still go on when everything that can be asked for at once has come.
constexpr int searchLead = 4;

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

// What tells whether a page is still what it was; for a film without a page its item.
Need needOf(const Candidate &candidate)
{
    return candidate.key.isEmpty() ? entityNeed(candidate.wikidataId)
                                   : Need{source::wikipedia, wikipedia::need::revisions, candidate.key};
}

Result<match::PageState> stateOf(const Document &document, const SearchState &search)
{
    if (document.source == source::wikipedia) {
        const auto page = wikipedia::parseRevisionDocument(document);
        if (!page)
            return unreadable(page.error(), document.body);
        return match::PageState{page->revision, page->changedAt};
    }
    MOVIEDB_TRY(item, search.item(document));
    return match::PageState{item ? item->revision : QString(), {}};
}

} // namespace

void PageSearch::run(const RunContext &context, const WorkPointer &work, Ready ready)
{
    std::shared_ptr<PageSearch>(new PageSearch(context, work, std::move(ready)))->askDetails();
}

void PageSearch::runWords(const RunContext &context, const WorkPointer &work, const QString &words,
                          Ready ready)
{
    std::shared_ptr<PageSearch>(new PageSearch(context, work, std::move(ready)))->searchByWords({words});
}

PageSearch::PageSearch(const RunContext &context, WorkPointer work, Ready ready)
    : m_search(std::make_shared<SearchState>()), m_ready(std::move(ready))
{
    m_search->context = context;
    m_search->context.title = work->index / searchLead;
    m_search->work = std::move(work);
}

void PageSearch::askDetails()
{
    const QString nodeId = m_search->entry().justwatchId;
    if (!m_search->context.detailSources.contains(source::justwatch) || nodeId.isEmpty())
        return useJudgment();
    vouchForDetails(m_search->context, m_search->entry());
    if (!m_search->work->judged)
        lookAhead(*m_search, [self = shared_from_this()] { self->askDetailsEarlier(); });
    // In the order of the list, but for titles with a long way before them.
    RunContext context = m_search->context;
    if (IdSearch::canBegin(m_search->entry()))
        context.title = m_search->work->index;
    context.get(
        {source::justwatch, justwatch::need::titleDetails, nodeId},
        [self = shared_from_this()](const Result<Document> &document) { self->detailsCame(document); });
}

// Its ids are wrong, or lead nowhere: the way is a long one, too.
void PageSearch::askDetailsEarlier()
{
    m_search->context.get({source::justwatch, justwatch::need::titleDetails, m_search->entry().justwatchId},
                          [](const Result<Document> &) {});
}

void PageSearch::detailsCame(const Result<Document> &document)
{
    if (!document)
        return fail(document.error());
    if (!document->missing) {
        const auto details = justwatch::parseTitleEntry(*document, m_search->context.endpoints);
        if (!details)
            return fail(unreadable(details.error(), document->body));
        EntryWork &work = *m_search->work;
        work.status.entry = completedEntry(work.entry(), *details);
    }
    useJudgment();
}

void PageSearch::useJudgment()
{
    m_search->work->moveTo(m_search->context, EntryStage::Matching);
    const auto &judged = m_search->work->judged;
    if (judged && judged->state == ReviewState::Confirmed && !judged->chosenKey.isEmpty())
        useJudgedKey();
    else if (judged && judged->state == ReviewState::NoArticle &&
             !match::isNoArticleDue(*judged, m_search->context.recheck))
        useNoArticle();
    else
        recallRejected();
}

void PageSearch::useJudgedKey()
{
    collectItems(m_search->context,
                 {{source::wikidata, wikidata::need::entitiesByPage, m_search->work->judged->chosenKey}},
                 [self = shared_from_this()](const QList<Result<Document>> &documents) {
                     self->judgedItemCame(documents.first());
                 });
}

void PageSearch::judgedItemCame(const Result<Document> &document)
{
    if (!document)
        return fail(document.error());
    const auto item = m_search->item(*document);
    if (!item)
        return fail(item.error());
    Seen seen;
    seen.base.key = m_search->work->judged->chosenKey;
    seen.base.title = pagekey::toTitle(seen.base.key);
    seen.item = *item;
    seen.fetchedAt = document->fetchedAt;
    m_search->candidates.addSeen(seen);
    m_search->evaluate();
    m_search->work->match.decision = Decision::Accept;
    m_search->work->match.chosen = 0;
    m_search->work->match.reason.clear();
    accept();
}

// The person said that there is no page. An item without an article may still tell facts, if it is this film's.
void PageSearch::useNoArticle()
{
    const QString item = m_search->entry().wikidataId;
    if (item.isEmpty()) {
        Document none;
        none.missing = true;
        return itemWithoutArticleCame(none);
    }
    m_search->context.get(entityNeed(item), [self = shared_from_this()](const Result<Document> &document) {
        self->itemWithoutArticleCame(document);
    });
}

void PageSearch::itemWithoutArticleCame(const Result<Document> &document)
{
    if (!document)
        return fail(document.error());
    const auto item = m_search->item(*document);
    if (!item)
        return fail(item.error());
    if (*item && (*item)->pageKey.isEmpty()) {
        Seen seen;
        seen.base.title = (*item)->label;
        seen.base.fromId = true;
        seen.item = *item;
        seen.fetchedAt = document->fetchedAt;
        m_search->candidates.addSeen(seen);
        if (m_search->evaluate())
            return accept();
    }
    m_search->work->match = {Decision::Accept, -1, {}, {}};
    finish();
}

// Whether the pages that a person has rejected are still what they were then.
void PageSearch::recallRejected()
{
    EntryWork &work = *m_search->work;
    if (!work.judged)
        return searchByIds();
    m_mayHaveNone = work.judged->state == ReviewState::NoArticle;
    work.lookedAgain = m_mayHaveNone;
    QList<Candidate> rejected;
    QList<Need> needs;
    for (const ScoredCandidate &one : std::as_const(work.judged->candidates)) {
        Candidate candidate = one.candidate;
        if (candidate.key.isEmpty() && candidate.wikidataId.isEmpty())
            continue;
        if (candidate.offeredAgain != OfferedAgain::No) { // and waits for the person since
            m_search->candidates.offerAgain(candidate);
            continue;
        }
        candidate.offeredAgain = match::offeredByDate(candidate, m_search->context.recheck);
        rejected << candidate;
        needs << needOf(candidate);
    }
    if (needs.isEmpty())
        return searchByIds();
    m_search->context.collect(
        needs, [self = shared_from_this(), rejected](const QList<Result<Document>> &documents) {
            self->rejectedCame(rejected, documents);
        });
}

void PageSearch::rejectedCame(const QList<Candidate> &rejected, const QList<Result<Document>> &documents)
{
    for (qsizetype i = 0; i < rejected.size(); ++i) {
        if (!documents[i])
            return fail(documents[i].error());
        const auto state = stateOf(*documents[i], *m_search);
        if (!state)
            return fail(state.error());
        recall(rejected[i], *state);
    }
    searchByIds();
}

void PageSearch::recall(Candidate rejected, const match::PageState &state)
{
    EntryWork &work = *m_search->work;
    if (rejected.offeredAgain == OfferedAgain::No)
        rejected.offeredAgain = match::offeredByPage(rejected, state);
    rejected.revision = state.revision;
    if (rejected.offeredAgain != OfferedAgain::No) {
        m_search->candidates.offerAgain(rejected);
        work.lookedAgain = true;
        return;
    }
    m_search->candidates.reject(rejected);
    if (!rejected.key.isEmpty() && !rejected.revision.isEmpty())
        work.standing.insert(rejected.key, rejected.revision);
}

void PageSearch::searchByIds()
{
    IdSearch::run(m_search, [self = shared_from_this()](const Result<bool> &accepted) {
        if (!accepted)
            return self->fail(accepted.error());
        if (*accepted)
            return self->accept();
        self->searchByNames();
    });
}

// Where a person has judged, everything is laid before them that the words find.
void PageSearch::searchByNames()
{
    const auto byWords = [this] {
        searchByWords(match::searchQueries(m_search->entry()).mid(0, mostQueries));
    };
    if (m_search->work->judged)
        return byWords();
    NameSearch::run(m_search, [self = shared_from_this(), byWords](const Result<bool> &accepted) {
        accepted &&*accepted ? self->accept() : byWords();
    });
}

void PageSearch::searchByWords(const QStringList &queries)
{
    WordSearch::run(m_search, queries, [self = shared_from_this()](const Result<bool> &accepted) {
        if (!accepted)
            return self->fail(accepted.error());
        if (*accepted)
            return self->accept();
        self->searchEnded();
    });
}

// Without a page. Where the person said so before, it stays so.
void PageSearch::searchEnded()
{
    if (m_mayHaveNone && m_search->work->match.decision == Decision::None)
        useNoArticle();
    else
        finish();
}

void PageSearch::accept()
{
    EntryWork &work = *m_search->work;
    const Candidate chosen = work.match.candidates.value(work.match.chosen).candidate;
    if (const Seen *seen = m_search->candidates.seenOf(chosen)) {
        work.film = seen->item;
        work.filmFetchedAt = seen->fetchedAt;
    }
    work.chosenKey = chosen.key;
    finish();
}

void PageSearch::finish()
{
    MatchResult &match = m_search->work->match;
    if (match.decision == Decision::None && m_search->candidates.metRejected())
        match.reason = QString::fromLatin1(match::reason::rejectedBefore);
    m_ready();
}

void PageSearch::fail(const Error &error)
{
    m_search->work->failure = error;
    m_ready();
}

} // namespace moviedb::crawl
