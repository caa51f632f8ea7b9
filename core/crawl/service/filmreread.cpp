#include "core/crawl/service/filmreread.h"

#include "core/crawl/film/factreading.h"
#include "core/crawl/service/keptfacts.h"
#include "core/sources/registry/sources.h"

namespace moviedb::crawl {

bool isNotKept(const Error &error)
{
    return error.fault == Fault::Network || error.fault == Fault::Unreachable || error.fault == Fault::Io;
}

void FilmReread::run(const RunContext &context, const RematchCase &film, QThreadPool *pool, QObject *guard,
                     Answer answer)
{
    std::shared_ptr<FilmReread>(new FilmReread(context, film, pool, guard, std::move(answer)))->readItem();
}

FilmReread::FilmReread(const RunContext &context, const RematchCase &film, QThreadPool *pool, QObject *guard,
                       Answer answer)
    : m_context(context), m_film(film), m_pool(pool), m_guard(guard), m_answer(std::move(answer)),
      m_work(std::make_shared<EntryWork>())
{
    m_work->status.entry = m_film.entry;
    // As if a person had accepted the page: whether it is the film's was settled long ago.
    m_work->judged = PastJudgment{m_film.entry, {}, ReviewState::Confirmed, m_film.wikipediaKey};
    m_work->kept = keptFacts(m_film, {source::wikidata, source::wikipedia});
    m_work->keptSources = sources::descriptions();
}

// It came by its own id, or by the page that was found.
void FilmReread::readItem()
{
    if (m_film.wikidataId.isEmpty())
        return choosePage();
    const Need byPage{source::wikidata, wikidata::need::entitiesByPage, m_film.wikipediaKey};
    const bool isByPage = !m_film.wikipediaKey.isEmpty() &&
                          !m_context.fetcher->canBring(entityNeed(m_film.wikidataId)) &&
                          m_context.fetcher->canBring(byPage);
    m_context.fetcher->get(
        isByPage ? byPage : entityNeed(m_film.wikidataId),
        [self = shared_from_this()](const Result<Document> &document) { self->itemCame(document); });
}

void FilmReread::itemCame(const Result<Document> &document)
{
    if (!document)
        return m_answer(document.error());
    const auto item = m_context.entities->entity(*document, m_context.language);
    if (!item)
        return m_answer(item.error());
    m_work->film = *item;
    m_work->filmFetchedAt = document->fetchedAt;
    choosePage();
}

// A page that was moved is stored under the name it was asked for.
void FilmReread::choosePage()
{
    m_work->chosenKey = m_film.wikipediaKey;
    if (!m_film.wikipediaKey.isEmpty() && m_work->film && !m_work->film->pageKey.isEmpty() &&
        !m_context.fetcher->canBring(wikipediaPageNeed(m_film.wikipediaKey)))
        m_work->chosenKey = m_work->film->pageKey;
    readFacts();
}

void FilmReread::readFacts()
{
    FactReading::run(m_context, m_work, m_pool, m_guard, [self = shared_from_this()] {
        if (self->m_work->failure)
            return self->m_answer(*self->m_work->failure);
        if (!self->m_work->record)
            return self->m_answer(
                makeError(Fault::Conflict, QStringLiteral("The stored page is not this film's."), {},
                          QStringLiteral("Give the film another page, or crawl it again.")));
        self->m_answer(*self->m_work->record);
    });
}

} // namespace moviedb::crawl
