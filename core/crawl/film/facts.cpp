#include "core/crawl/film/facts.h"

#include "core/base/future.h"
#include "core/domain/sourcenames.h"
#include "core/stitch/stitch.h"

#include <QtConcurrent>

namespace moviedb::crawl {

struct Facts::Material
{
    stitch::Identity identity;
    std::optional<SourceFacts> justwatch;
    std::optional<wikipedia::Page> page;
    QString pageUrl;
    QDateTime pageFetchedAt;
    EntityPointer film;
    QDateTime filmFetchedAt;
    Items items;
    QList<QString> linked; // items of the film itself, in a fixed order
};

void Facts::run(const RunContext &context, const WorkPointer &work, QThreadPool *pool, QObject *guard,
                Ready ready)
{
    std::shared_ptr<Facts>(new Facts(context, work, pool, guard, std::move(ready)))->askPage();
}

Facts::Facts(const RunContext &context, WorkPointer work, QThreadPool *pool, QObject *guard, Ready ready)
    : m_context(context), m_work(std::move(work)), m_pool(pool), m_guard(guard), m_ready(std::move(ready))
{
}

void Facts::askPage()
{
    if (m_work->film) // both are asked for at once: they travel in different requests
        askItems(wikidata::referencedItems(*m_work->film), &Facts::askSecondLevel);
    else if (m_work->chosenKey.isEmpty())
        stitch();
    else
        askSecondLevel();
}

void Facts::askItems(const QSet<QString> &items, void (Facts::*next)())
{
    QStringList sorted(items.begin(), items.end());
    sorted.sort();
    QList<Need> needs;
    for (const QString &item : std::as_const(sorted))
        if (!m_items.contains(item))
            needs << entityNeed(item);
    const bool withPage = !m_page && !m_work->chosenKey.isEmpty();
    if (withPage)
        needs << Need{source::wikipedia, NeedKind::Pages, m_work->chosenKey};
    if (needs.isEmpty()) {
        (this->*next)();
        return;
    }
    m_context.fetcher->collect(
        needs, [self = shared_from_this(), next](const QList<Result<Document>> &documents) {
            for (const Result<Document> &document : documents) {
                if (!document)
                    return self->fail(document.error());
                if (document->kind == NeedKind::Pages) {
                    const auto page = document->missing ? Result<wikipedia::Page>(wikipedia::Page())
                                                        : wikipedia::parsePageDocument(*document);
                    if (!page)
                        return self->fail(page.error());
                    self->m_page = *page;
                    self->m_pageUrl = document->url;
                    self->m_pageFetchedAt = document->fetchedAt;
                    continue;
                }
                const auto entity = self->m_context.entities->entity(*document, self->m_context.language);
                if (!entity)
                    return self->fail(entity.error());
                self->m_items.insert(document->key, {*entity, document->fetchedAt});
            }
            (self.get()->*next)();
        });
}

void Facts::askSecondLevel()
{
    if (!m_page && !m_work->chosenKey.isEmpty()) { // a page without an item so far
        askItems({}, &Facts::askSecondLevel);
        return;
    }
    if (!m_work->film && m_page && !m_page->wikidataId.isEmpty() && !m_items.contains(m_page->wikidataId)) {
        askItems({m_page->wikidataId}, &Facts::askSecondLevel);
        return;
    }
    if (!m_work->film && m_page) {
        const Read read = m_items.value(m_page->wikidataId);
        if (read.entity) {
            m_work->film = read.entity;
            m_work->filmFetchedAt = read.fetchedAt;
            askItems(wikidata::referencedItems(*m_work->film), &Facts::askSecondLevel);
            return;
        }
    }
    QSet<QString> items;
    for (const Read &read : std::as_const(m_items))
        if (read.entity)
            items.unite(wikidata::referencedItemsOfEntity(*read.entity));
    askItems(items, &Facts::stitch);
}

void Facts::stitch()
{
    auto material = std::make_shared<Material>();
    if (m_page && !m_page->key.isEmpty())
        m_work->chosenKey = m_page->key; // after redirects
    material->identity.justwatchId = m_work->entry.justwatchId;
    material->identity.wikidataId = m_work->film ? m_work->film->id : QString();
    material->identity.wikipediaKey = m_work->chosenKey;
    material->identity.wikipediaUrl = m_pageUrl;
    material->identity.listId = m_work->entry.listId;
    material->justwatch = m_work->justwatch;
    material->page = m_page;
    material->pageUrl = m_pageUrl;
    material->pageFetchedAt = m_pageFetchedAt;
    material->film = m_work->film;
    material->filmFetchedAt = m_work->filmFetchedAt;
    material->items = m_items;
    if (m_work->film) {
        const QSet<QString> linked = wikidata::referencedItems(*m_work->film);
        material->linked = {linked.begin(), linked.end()};
        std::sort(material->linked.begin(), material->linked.end());
    }
    onFinished(QtConcurrent::run(m_pool, [material] { return compute(*material); }), m_guard,
               [self = shared_from_this()](const FilmRecord &record) {
                   self->m_work->record = record;
                   self->m_ready();
               });
}

FilmRecord Facts::compute(const Material &material)
{
    const auto entityOf = [&material](const QString &item) -> const wikidata::Entity * {
        const auto found = material.items.constFind(item);
        return found == material.items.constEnd() ? nullptr : found->entity.get();
    };
    const auto labelOf = [&entityOf](const QString &item) {
        const wikidata::Entity *entity = entityOf(item);
        return entity != nullptr ? entity->label : QString();
    };
    QList<SourceFacts> sources;
    if (material.justwatch)
        sources << *material.justwatch;
    if (material.film)
        sources << wikidata::filmFacts(*material.film, entityOf, material.filmFetchedAt);
    if (material.page && !material.page->key.isEmpty())
        sources << wikipedia::pageFacts(*material.page, material.pageFetchedAt, material.pageUrl);
    QList<EntityFacts> entities;
    for (const QString &item : material.linked)
        if (const wikidata::Entity *entity = entityOf(item))
            entities << wikidata::entityFacts(*entity, labelOf, material.items.value(item).fetchedAt);
    return stitch::choose(material.identity, sources, entities);
}

void Facts::fail(const Error &error)
{
    m_work->failure = error;
    m_ready();
}

} // namespace moviedb::crawl
