// From many sources' facts to one record: per field the shown value is chosen by a visible rule (RuleBook); every other
// claim is kept.
// (A person's claims live in the database; the store lets them win when it writes.)
// Thread: pure.
// Failure: none; what cannot be used is left as an unchosen claim.
#pragma once

#include "core/domain/film.h"
#include "core/domain/rule.h"
#include "core/domain/sourceinfo.h"

namespace moviedb::stitch {

struct Identity
{
    QString justwatchId;
    QString wikidataId;
    QString wikipediaKey;
    QString wikipediaUrl;
    QString listId;
};

// `stated` in any order: equal input in another order gives an equal record. `sources` say whom to believe, where
// `rules`, those that a person changed, say nothing.
FilmRecord choose(const Identity &identity, const QList<SourceFacts> &stated,
                  const QList<EntityFacts> &entities, const QList<SourceInfo> &sources,
                  const QList<FieldRule> &rules = {});

} // namespace moviedb::stitch
