// From many sources' facts to one record: per field the shown value is chosen by a visible rule,
// a person > sources that agree > source order of that field; every other claim is kept.
// (A person's claims live in the database; the store lets them win when it writes.)
// Thread: pure. Failure: none; what cannot be used is left as an unchosen claim.
#pragma once

#include "core/domain/film.h"

namespace moviedb::stitch {

// Order of trust per field, best first; fields not named use the default order. Shown in the README and the
// claims pane.
QStringList sourceOrder(const QString &field);

struct Identity
{
    QString justwatchId;
    QString wikidataId;
    QString wikipediaKey;
    QString wikipediaUrl;
    QString listId;
};

// `sources` in any order. The result is deterministic: equal input in another order gives an equal record.
FilmRecord choose(const Identity &identity, const QList<SourceFacts> &sources,
                  const QList<EntityFacts> &entities);

} // namespace moviedb::stitch
