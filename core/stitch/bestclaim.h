// Which of the stored claims of one field of one row is shown: what stitch::choose() decides when films are read,
// decided again later, without any network. Give a field back to the sources: leave a person's claims out and ask.
// Thread: pure.
// Failure: none; -1 or nothing when no claim can be used.
#pragma once

#include "core/domain/film.h"
#include "core/domain/rule.h"

namespace moviedb::stitch {

class RuleBook;

// A scalar: the index of the claim that is shown, -1 when none is usable. A person's claim is shown whatever it says,
// an empty one too; Claim::value is then null. `claims` in any order; their values may be texts as they are stored.
int bestClaim(const QString &field, const QList<Claim> &claims, const RuleBook &rules);
// What a column gets of a claim: trimmed text, qint64, double or PartialDate::iso(); null = unknown.
QVariant shownValue(const QString &field, const Claim &claim);

struct BestList
{
    QString source;        // whose list is shown; "" = nobody's
    QList<int> claims;     // indices of the claims that are shown, entries first, in order
    QList<LinkFact> links; // numbered 1…n, with what other sources add
};
// A linked list (directors, cast, genres, …). `entities`: who each claim speaks of, where it is known; none, or as many
// as claims. A person's list is shown whatever it says, an empty one too.
BestList bestList(const QString &list, const QList<Claim> &claims, const RuleBook &rules,
                  const QList<EntityRef> &entities = {});

// "name as role" of a claim of the cast → both; other lists have no roles.
LinkFact linkOfClaim(const Claim &claim);

} // namespace moviedb::stitch
