#include "core/crawl/film/factreading.h"

#include "core/base/future.h"
#include "core/base/unreadable.h"
#include "core/crawl/film/factsizes.h"
#include "core/crawl/film/landing.h"
#include "core/crawl/film/pagecheck.h"
#include "core/crawl/film/vouching.h"
#include "core/domain/pagekey.h"
#include "core/domain/sourcenames.h"
#include "core/sources/wikidata/facts.h"
#include "core/sources/wikipedia/facts.h"
#include "core/stitch/stitch.h"

#include <QtConcurrent>

#include <algorithm>

namespace moviedb::crawl {

namespace {

// In a fixed order: the same film asks for the same batches again.
QList<Need> needsOf(const QSet<QString> &items)
{
    QStringList sorted(items.begin(), items.end());
    sorted.sort();
    QList<Need> needs;
    for (const QString &item : std::as_const(sorted))
        needs << entityNeed(item);
    return needs;
}

} // namespace

void FactReading::run(const RunContext &context, const WorkPointer &work, QThreadPool *pool, QObject *guard,
                      Ready ready)
{
    std::shared_ptr<FactReading> reading(new FactReading(context, work, pool, guard, std::move(ready)));
    if (work->film)
        reading->readItemsOfFilm();
    else
        reading->readPage();
}

void FactReading::askAhead(const RunContext &context, int index, const EntityPointer &film,
                           const QString &pageKey)
{
    RunContext own = context;
    own.title = index;
    QList<Need> needs = needsOf(wikidata::referencedItems(*film));
    if (!pageKey.isEmpty())
        needs << wikipediaPageNeed(pageKey);
    own.collect(
        needs,
        [own](const QList<Result<Document>> &documents) {
            QSet<QString> items;
            for (const Result<Document> &document : documents) {
                if (!document || document->source != source::wikidata)
                    continue;
                const auto entity = own.entities->entity(*document, own.language);
                if (entity && *entity)
                    items.unite(wikidata::referencedItemsOfEntity(**entity));
            }
            own.collect(
                needsOf(items), [](const QList<Result<Document>> &) {}, Wanted::Name);
        },
        Wanted::Name);
}

FactReading::FactReading(const RunContext &context, WorkPointer work, QThreadPool *pool, QObject *guard,
                         Ready ready)
    : m_context(context), m_work(std::move(work)), m_pool(pool), m_guard(guard), m_ready(std::move(ready))
{
    m_context.title = m_work->index;
    m_material.film = {m_work->film, m_work->filmFetchedAt};
    if (m_work->film)
        m_matchedItem = m_work->film->id;
}

void FactReading::readPage()
{
    if (const auto need = pageNeed())
        collect({*need}, &FactReading::readItemOfPage);
    else
        readOtherSources();
}

void FactReading::readItemOfPage()
{
    const QString item = m_material.page->wikidataId;
    if (!item.isEmpty())
        collect({entityNeed(item)}, &FactReading::readItemsOfFilm);
    else if (!refusedPage())
        readOtherSources();
}

void FactReading::readItemsOfFilm()
{
    if (!m_material.film.entity) { // it was found by its page
        if (refusedPage())
            return;
        m_material.film = m_material.items.value(m_material.page->wikidataId);
        m_work->film = m_material.film.entity;
        m_work->filmFetchedAt = m_material.film.fetchedAt;
    }
    if (!m_material.film.entity) {
        readOtherSources();
        return;
    }
    QList<Need> needs = itemNeeds(wikidata::referencedItems(*m_material.film.entity));
    if (const auto need = pageNeed()) // at once: they travel in different requests
        needs << *need;
    collect(needs, &FactReading::readOtherItemOfPage, Wanted::Name);
}

// Merged items have two names; only the item itself tells whether it is the same.
void FactReading::readOtherItemOfPage()
{
    const QString item = m_material.page ? m_material.page->wikidataId : QString();
    if (item.isEmpty() || item == m_material.film.entity->id || m_material.items.contains(item))
        readItemsThatThoseName();
    else
        collect({entityNeed(item)}, &FactReading::readItemsThatThoseName);
}

void FactReading::readItemsThatThoseName()
{
    if (refusedPage())
        return;
    QSet<QString> items;
    for (const Item &item : std::as_const(m_material.items))
        if (item.entity)
            items.unite(wikidata::referencedItemsOfEntity(*item.entity));
    collect(itemNeeds(items), &FactReading::readOtherSources, Wanted::Name);
}

// Round by round: a source may need one document to know which to ask for next.
void FactReading::readOtherSources()
{
    QList<Need> needs;
    for (const SourcePointer &source : m_context.fetcher->sources())
        for (const Need &need : source->factNeeds(filmIds(), m_documents.value(source->info().id)))
            if (m_context.fetcher->canBring(need))
                needs << need;
    if (needs.isEmpty())
        gatherFacts();
    else
        collect(needs, &FactReading::readOtherSources);
}

void FactReading::gatherFacts()
{
    m_material.ids = filmIds();
    for (const SourcePointer &source : m_context.fetcher->sources()) {
        m_material.sources << source->info();
        if (const QList<Document> documents = m_documents.value(source->info().id); !documents.isEmpty())
            m_material.told.append({source, documents});
    }
    m_material.kept = m_work->kept;
    for (const SourceInfo &kept : std::as_const(m_work->keptSources))
        if (std::none_of(m_material.sources.cbegin(), m_material.sources.cend(),
                         [&kept](const SourceInfo &known) { return known.id == kept.id; }))
            m_material.sources << kept;
    stitch();
}

void FactReading::stitch()
{
    m_work->moveTo(m_context, EntryStage::Storing);
    if (m_material.page && !m_material.page->key.isEmpty())
        m_work->chosenKey = m_material.page->key; // after redirects
    m_material.wikipediaKey = m_work->chosenKey;
    m_material.rules = m_context.rules;
    m_material.closed = *m_context.closedFields;
    m_material.justwatchId = m_work->entry().justwatchId;
    m_material.listId = m_work->entry().listId;
    onFinished(QtConcurrent::run(m_pool, [material = m_material] { return stitched(material); }), m_guard,
               [self = shared_from_this()](const Result<FilmRecord> &record) {
                   if (!record)
                       return self->fail(record.error());
                   self->m_work->record = *record;
                   self->m_ready();
               });
}

Result<FilmRecord> FactReading::stitched(const Material &material)
{
    const auto entityOf = [&material](const QString &item) -> const wikidata::Entity * {
        const auto found = material.items.constFind(item);
        return found == material.items.constEnd() ? nullptr : found->entity.get();
    };
    const auto labelOf = [&entityOf](const QString &item) {
        const wikidata::Entity *entity = entityOf(item);
        return entity != nullptr ? entity->label : QString();
    };
    stitch::Identity identity{
        material.justwatchId, {}, material.wikipediaKey, material.pageUrl, material.listId};
    QList<SourceFacts> stated;
    for (const Told &told : material.told) {
        MOVIEDB_TRY(facts, told.source->facts(material.ids, told.documents));
        if (facts)
            stated << *facts;
    }
    const QList<SourceFacts> others = stated;
    QList<EntityFacts> entities;
    if (const EntityPointer film = material.film.entity) {
        identity.wikidataId = film->id;
        stated << wikidata::filmFacts(*film, entityOf, material.film.fetchedAt);
        const QSet<QString> named = wikidata::referencedItems(*film);
        QStringList linked(named.begin(), named.end());
        linked.sort();
        for (const QString &item : std::as_const(linked))
            if (const wikidata::Entity *entity = entityOf(item))
                entities << wikidata::entityFacts(*entity, labelOf, material.items.value(item).fetchedAt);
    }
    if (material.page && !material.page->key.isEmpty())
        stated << wikipedia::pageFacts(*material.page, material.pageFetchedAt, material.pageUrl);
    QList<Receipt> readings;
    for (SourceFacts &facts : stated) {
        readings << facts.receipt;
        facts = without(material.closed, withinSizes(std::move(facts)));
    }
    for (const SourceFacts &kept : material.kept)
        if (std::none_of(others.cbegin(), others.cend(), [&kept](const SourceFacts &anew) {
                return anew.receipt.source == kept.receipt.source;
            }))
            stated << withinSizes(kept);
    entities = withinSizes(std::move(entities));
    FilmRecord record = stitch::choose(identity, stated, entities, material.sources, material.rules);
    record.readings = readings;
    return record;
}

void FactReading::collect(const QList<Need> &needs, Step next, Wanted wanted)
{
    if (needs.isEmpty()) {
        (this->*next)();
        return;
    }
    const Fetcher::Answers came = [self = shared_from_this(),
                                   next](const QList<Result<Document>> &documents) {
        std::optional<Document> page;
        for (const Result<Document> &document : documents) {
            if (!document)
                return self->fail(document.error());
            if (document->source == source::wikipedia)
                page = *document;
            else if (!self->keep(*document))
                return;
        }
        if (page)
            self->keepPage(*page, next);
        else
            (self.get()->*next)();
    };
    if (wanted == Wanted::Facts)
        collectItems(m_context, needs, came);
    else
        m_context.collect(needs, came, wanted);
}

bool FactReading::keep(const Document &document)
{
    if (document.source == source::wikidata)
        return keepItem(document);
    m_documents[document.source] << document;
    return true;
}

// Reading pages was a third of what this thread did.
void FactReading::keepPage(const Document &document, Step next)
{
    m_material.page = wikipedia::Page();
    m_material.pageUrl = document.url;
    m_material.pageFetchedAt = document.fetchedAt;
    if (document.missing) {
        (this->*next)();
        return;
    }
    onFinished(QtConcurrent::run(m_pool, [document] { return wikipedia::parsePageDocument(document); }),
               m_guard, [self = shared_from_this(), document, next](const Result<wikipedia::Page> &page) {
                   if (!page)
                       return self->fail(unreadable(page.error(), document.body));
                   self->m_material.page = *page;
                   (self.get()->*next)();
               });
}

bool FactReading::keepItem(const Document &document)
{
    const auto entity = m_context.entities->entity(document, m_context.language);
    if (!entity) {
        fail(entity.error());
        return false;
    }
    m_material.items.insert(document.key, {*entity, document.fetchedAt});
    return true;
}

QList<Need> FactReading::itemNeeds(const QSet<QString> &items) const
{
    QList<Need> needs = needsOf(items);
    needs.removeIf([this](const Need &need) { return m_material.items.contains(need.key); });
    return needs;
}

std::optional<Need> FactReading::pageNeed() const
{
    if (m_material.page || m_work->chosenKey.isEmpty())
        return std::nullopt;
    return wikipediaPageNeed(m_work->chosenKey);
}

// The item's ids before the gallery's: about three in a hundred of those are wrong.
FilmIds FactReading::filmIds() const
{
    const GalleryEntry &entry = m_work->entry();
    FilmIds ids{entry.justwatchId, entry.imdbId, entry.tmdbId, {}, m_work->chosenKey};
    if (const EntityPointer film = m_material.film.entity) {
        ids.wikidataId = film->id;
        if (const QString imdb = film->imdbFilm(); !imdb.isEmpty())
            ids.imdbId = imdb;
        if (const QString tmdb = film->tmdbFilm(); !tmdb.isEmpty())
            ids.tmdbId = tmdb;
    }
    return ids;
}

bool FactReading::refusedPage()
{
    if (!m_material.page || m_work->chosenKey.isEmpty())
        return false;
    ChosenPage chosen;
    chosen.askedFor = m_work->chosenKey;
    if (!m_material.page->key.isEmpty())
        chosen.page = &*m_material.page;
    const EntityPointer film = m_material.film.entity;
    const EntityPointer other = m_material.items.value(m_material.page->wikidataId).entity;
    const bool isFilms = film && m_material.page->wikidataId == film->id;
    chosen.itemOfPage = isFilms ? film.get() : other.get();
    chosen.matchedItem = m_matchedItem;
    QString reason = objectionTo(chosen);
    if (reason.isEmpty() && isRedirected(chosen) && m_matchedItem.isEmpty() && !isStillTheFilm())
        reason = QString::fromLatin1(match::reason::pageOfAnother);
    // What a person has chosen is theirs to answer for, as long as it is still what they saw.
    if (reason.isEmpty() || (isByPerson() && chosen.page != nullptr && !isRedirected(chosen)))
        return false;
    refusePage(reason);
    return true;
}

// The page that a redirect led to.
bool FactReading::isStillTheFilm() const
{
    const EntityPointer item = m_material.items.value(m_material.page->wikidataId).entity;
    if (!item || !m_context.classifier)
        return true;
    const MatchResult &match = m_work->match;
    const Candidate chosen = match.candidates.value(match.chosen).candidate;
    Landing landing{m_work->entry(), chosen.title, chosen.directors, *m_material.page, *item, isByPerson()};
    if (landing.askedTitle.isEmpty())
        landing.askedTitle = pagekey::toTitle(m_work->chosenKey);
    return isSameFilm(landing, *m_context.classifier, m_context.thresholds);
}

bool FactReading::isByPerson() const
{
    return m_work->judged && m_work->judged->state == ReviewState::Confirmed;
}

void FactReading::refusePage(const QString &reason)
{
    if (isByPerson())
        return fail(makeError(
            Fault::NotFound,
            m_material.page->key.isEmpty()
                ? QStringLiteral("The page “%1” that was accepted is not there.").arg(m_work->chosenKey)
                : QStringLiteral("The page “%1” that was accepted leads to “%2” now, which is not this film.")
                      .arg(m_work->chosenKey, m_material.page->key),
            {}, QStringLiteral("Accept another page, or say that the film has no article.")));
    MatchResult &match = m_work->match;
    if (m_material.page->key.isEmpty() && match.chosen >= 0 && match.chosen < match.candidates.size())
        match.candidates.removeAt(match.chosen);
    match.decision = match.candidates.isEmpty() ? Decision::None : Decision::Review;
    match.chosen = -1;
    match.reason = reason;
    m_work->film.reset();
    m_work->filmFetchedAt = {};
    m_work->chosenKey.clear();
    m_ready();
}

void FactReading::fail(const Error &error)
{
    m_work->failure = error;
    m_ready();
}

} // namespace moviedb::crawl
