// How far apart two values of one field are, by what they mean, so that the widest disagreement comes first.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/film.h"

namespace moviedb::stitch {

struct Difference
{
    double distance = 0; // 0 = they agree … 1 = nothing in common; comparable between fields
    QString words;       // "83 days apart", "1.9 times as much", "2 of 3 names differ"; "" when they agree
};

// Fields whose sources can disagree: not plots, pictures and addresses, of which each source has its own, not genres and
// age ratings, which each source takes from a list of its own, and not ratings, which move by themselves.
bool canDisagree(const QString &field);

// Scalars, as usableValue() made them. Dates by days (as exactly as both are known), numbers by their ratio (a sum
// supports its own rounding), ids are the same or not, texts by the letters that would have to change.
Difference difference(const QString &field, const QVariant &left, const QVariant &right);
// Lists: the share of the shorter list that the longer one lacks: who names fewer does not contradict. One id is one
// person, however the name is written. Roles and order do not count.
Difference listDifference(const QList<LinkFact> &left, const QList<LinkFact> &right);

} // namespace moviedb::stitch
