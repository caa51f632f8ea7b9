// Wikidata: entities, ids and labels. https://www.wikidata.org/wiki/Wikidata:Data_access,
// JSON model: https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
// Thread: pure and const, any thread. Failure: Parse (with the JSON path), RateLimited (maxlag), NotFound.
#pragma once

#include "core/base/partialdate.h"
#include "core/ports/source.h"
#include "core/settings/settings.h"

#include <QHash>
#include <QSet>

namespace moviedb::wikidata {

struct Quantity
{
    double amount = 0;
    QString unit; // Q-id, empty = none
};

struct Value // of a statement's main snak or a qualifier; exactly one member is set
{
    QString item;     // "Q42"
    QString text;     // string, external id, url, monolingual text
    QString language; // of monolingual text
    std::optional<PartialDate> date;
    std::optional<Quantity> quantity;
};

struct Statement
{
    Value value;
    QHash<QString, QList<Value>> qualifiers; // property → values
    QString snippet;                         // the value as written, for receipts: "+82 Q7727"
};

struct Entity
{
    QString id;    // canonical; may differ from the one asked for (merged items)
    QString label; // en, else mul, else any
    QString description;
    QStringList names; // labels, aliases and titles in every language that came, without repeats
    QString pageKey;   // article of our language, with underscores; empty = none
    QString revision;
    QHash<QString, QList<Statement>>
        statements;      // property → statements of the best rank only; no- and some-values left out
    bool isFilm() const; // instance-of in the film classes and in none of the excluding ones
    QString text(const QString &property) const; // first text value
};

// Body of an Entities or EntitiesByPage document.
Result<Entity> parseEntity(const Document &document, const QString &language = QStringLiteral("en"));

// Body of an ItemsByImdbId document.
struct ItemLink
{
    QString imdbId;
    QString item;
    QString pageKey; // empty = no article
};
Result<QList<ItemLink>> parseItemLinks(const Document &document); // several items may carry one id

// Every entity whose label (and, for people and companies, facts) is needed to turn the film into facts.
QSet<QString> referencedItems(const Entity &film);

// What helps to match: year(s), runtime, people as names, ids, aliases. Names come from `labelOf` (id →
// label, "" = unknown).
using LabelOf = std::function<QString(const QString &item)>;
void addEvidence(Candidate &candidate, const Entity &film, const LabelOf &labelOf);

// Every claim of the film. Links carry the Q-id and the label; unnamed ones are left out.
SourceFacts filmFacts(const Entity &film, const std::function<const Entity *(const QString &item)> &entityOf,
                      const QDateTime &fetchedAt);
// Person: dob (+ dob_precision), nationality, bio (the description). Company: location, founded (+
// founded_precision).
EntityFacts entityFacts(const Entity &entity, const LabelOf &labelOf, const QDateTime &fetchedAt);
// Items that entityFacts() needs labels of (citizenship, head office).
QSet<QString> referencedItemsOfEntity(const Entity &entity);

class WikidataSource : public Source
{
public:
    WikidataSource(Endpoints endpoints, QString language);
    const SourceInfo &info() const override;
    int batchSize(NeedKind kind) const override; // Entities 50, EntitiesByPage 50, ItemsByImdbId 100
    Result<HttpRequest> request(NeedKind kind, const QStringList &keys) const override;
    Result<QList<Document>> split(NeedKind kind, const QStringList &keys,
                                  const HttpResponse &response) const override;

private:
    Endpoints m_endpoints;
    QString m_language;
};

} // namespace moviedb::wikidata
