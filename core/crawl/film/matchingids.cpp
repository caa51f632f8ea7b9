// Matching by the ids a gallery gives: cheapest and surest, but about three in a hundred are wrong, so that
// title, year and people still have their say.
#include "core/crawl/film/matching.h"
#include "core/domain/ids.h"
#include "core/domain/pagekey.h"
#include "core/domain/sourcenames.h"
#include "core/sources/wikipedia/page.h"

#include <QRegularExpression>
#include <QUrl>

namespace moviedb::crawl {

namespace {

constexpr qsizetype mostItemsPerImdbId = 3;

} // namespace

void Matching::tryGivenIds()
{
    QList<Need> needs;
    if (!ids::wikidata(m_work->entry.wikidataId).isEmpty())
        needs << entityNeed(m_work->entry.wikidataId);
    if (const QString key = pagekey::fromAddress(m_work->entry.wikiHref); !key.isEmpty())
        needs << Need{source::wikidata, NeedKind::EntitiesByPage, key};
    if (needs.isEmpty()) {
        tryImdbId();
        return;
    }
    m_context.fetcher->collect(needs, [self = shared_from_this()](const QList<Result<Document>> &documents) {
        self->itemsCame(documents, &Matching::tryImdbId);
    });
}

void Matching::tryImdbId()
{
    if (m_imdbDone || ids::imdb(m_work->entry.imdbId).isEmpty()) {
        searchNext();
        return;
    }
    m_imdbDone = true;
    const Need need{source::wikidata, NeedKind::ItemsByImdbId, m_work->entry.imdbId};
    m_context.fetcher->get(need, [self = shared_from_this()](const Result<Document> &document) {
        if (!document)
            return self->fail(document.error());
        const auto links = wikidata::parseItemLinks(*document);
        if (!links)
            return self->fail(links.error());
        QList<Need> needs;
        for (const wikidata::ItemLink &link : *links)
            if (link.item != self->m_work->entry.wikidataId && needs.size() < mostItemsPerImdbId)
                needs << entityNeed(link.item);
        if (needs.isEmpty())
            return self->searchNext();
        self->m_context.fetcher->collect(needs, [self](const QList<Result<Document>> &documents) {
            self->itemsCame(documents, &Matching::searchNext);
        });
    });
}

void Matching::itemsCame(const QList<Result<Document>> &documents, Step next)
{
    for (const Result<Document> &document : documents) {
        if (!document)
            return fail(document.error());
        Seen seen;
        if (!readItem(*document, seen.item))
            return;
        if (!seen.item)
            continue;
        seen.base.key = seen.item->pageKey;
        seen.base.title =
            seen.item->pageKey.isEmpty() ? seen.item->label : pagekey::toTitle(seen.item->pageKey);
        seen.base.description = seen.item->description;
        seen.base.fromId = true;
        seen.fetchedAt = document->fetchedAt;
        seen.verified = true;
        addSeen(seen);
    }
    if (m_seen.isEmpty())
        (this->*next)();
    else if (evaluate())
        accept();
    else
        askNames(next);
}

// People settle what title and year leave open; their names are only asked for then.
void Matching::askNames(Step next)
{
    constexpr int mostCandidates = 3;
    constexpr qsizetype mostPeople = 6;
    QList<Need> needs;
    const bool useful = !m_work->entry.directors.isEmpty() || !m_work->entry.cast.isEmpty();
    int looked = 0;
    for (const ScoredCandidate &scored : std::as_const(m_work->match.candidates)) {
        const Seen *seen = seenOf(scored.candidate);
        if (!useful || looked >= mostCandidates)
            break;
        if (seen == nullptr || !seen->item || scored.score < m_context.thresholds.noneBelow)
            continue;
        ++looked;
        for (const char *property : {"P57", "P161"}) {
            const auto statements = seen->item->statements.value(QString::fromLatin1(property));
            for (const auto &statement : statements.mid(0, mostPeople))
                if (!ids::wikidata(statement.value.item).isEmpty() && !m_namesAsked.contains(statement.value.item)) {
                    m_namesAsked.insert(statement.value.item);
                    needs << entityNeed(statement.value.item);
                }
        }
    }
    if (needs.isEmpty()) {
        (this->*next)();
        return;
    }
    m_context.fetcher->collect(needs,
                               [self = shared_from_this(), next](const QList<Result<Document>> &documents) {
                                   for (const Result<Document> &document : documents) {
                                       EntityPointer person;
                                       if (!document)
                                           return self->fail(document.error());
                                       if (!self->readItem(*document, person))
                                           return;
                                       if (person)
                                           self->m_names.insert(document->key, person->label);
                                   }
                                   if (self->evaluate())
                                       self->accept();
                                   else
                                       (self.get()->*next)();
                               });
}

} // namespace moviedb::crawl
