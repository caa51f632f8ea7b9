// What a film item, a person or a company says, as facts with their original text.
// Thread: pure, any thread.
// Failure: none; what cannot be used is left out.
#pragma once

#include "core/sources/wikidata/entity.h"

#include <QSet>
#include <functional>

namespace moviedb::wikidata {

inline const QString extractor = QStringLiteral("wikidata/1");

// Every entity whose label (and, for people and companies, facts) is needed to turn the film into facts.
QSet<QString> referencedItems(const Entity &film);

// What helps to match: year(s), runtime, people as names, ids, aliases. Names come from `labelOf` (id →
// label, "" = unknown).
using LabelOf = std::function<QString(const QString &item)>;
void addEvidence(Candidate &candidate, const Entity &film, const LabelOf &labelOf);

// Every claim of the film. Links carry the Q-id and the label; unnamed ones are left out.
using EntityOf = std::function<const Entity *(const QString &item)>; // nullptr = not read
SourceFacts filmFacts(const Entity &film, const EntityOf &entityOf, const QDateTime &fetchedAt);
// Name, ids and code. Person: dob, nationality, bio (the description). Company: location, founded.
EntityFacts entityFacts(const Entity &entity, const LabelOf &labelOf, const QDateTime &fetchedAt);
// Items that entityFacts() needs labels of (citizenship, head office).
QSet<QString> referencedItemsOfEntity(const Entity &entity);

} // namespace moviedb::wikidata
