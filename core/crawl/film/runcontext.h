// What the stages of one run share.
// Thread: the crawl thread.
// Failure: none of its own.
#pragma once

#include "core/crawl/fetch/fetcher.h"
#include "core/domain/rule.h"
#include "core/domain/sourcenames.h"
#include "core/match/decide/matcher.h"
#include "core/match/decide/memory.h"
#include "core/sources/wikidata/entity.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/wikipediasource.h"

#include <QCache>

namespace moviedb::crawl {

using EntityPointer = std::shared_ptr<const wikidata::Entity>;

// Parsed entities, the recently used ones: people and companies come again from film to film.
class EntityCache
{
public:
    // Nothing for a missing document. Each revision is parsed once: a name may be read from an older one than facts are.
    Result<EntityPointer> entity(const Document &document, const QString &language);

private:
    QCache<QString, EntityPointer> m_cache{5000};
};

struct EntryWork;

struct RunContext
{
    Fetcher *fetcher = nullptr;
    EntityCache *entities = nullptr;
    std::shared_ptr<const match::FilmClassifier> classifier;
    match::Thresholds thresholds;
    match::Recheck recheck;
    Endpoints endpoints;
    QString country;
    QString language;
    QList<FieldRule> rules; // those a person changed: how values are chosen
    // Fields that a source no longer tells as it used to: what it says of them now is not believed.
    std::shared_ptr<QSet<SourceField>> closedFields = std::make_shared<QSet<SourceField>>();
    // A title has come into another stage of its way.
    std::function<void(const EntryWork &work)> moved = [](const EntryWork &) {};
    // Asked for the details of a listed title before its page is looked for: ids of sources.
    QStringList detailSources;
    int title = 0; // place of the title in the gallery, from 0: what earlier titles need is asked for first

    // What the title needs.
    void get(const Need &need, Fetcher::Answer answer, Wanted wanted = Wanted::Facts) const
    {
        fetcher->get(need, std::move(answer), {wanted, title});
    }
    void collect(const QList<Need> &needs, Fetcher::Answers answers, Wanted wanted = Wanted::Facts) const
    {
        fetcher->collect(needs, std::move(answers), {wanted, title});
    }
};

inline Need entityNeed(const QString &item)
{
    return {source::wikidata, wikidata::need::entities, item};
}

inline Need wikipediaPageNeed(const QString &key)
{
    return {source::wikipedia, wikipedia::need::pages, key};
}

} // namespace moviedb::crawl
