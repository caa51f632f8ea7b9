// What a file says of a stored film: what is new, what is the same, what is stored differently.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/store/importing/importrecord.h"

#include <QSet>

namespace moviedb::store {

struct FieldDifference
{
    QString field; // column, list, "ratings", "offers"
    QString stored;
    QString imported;
    bool isNew = false;      // nothing is stored there, something less exact, or what this file said before
    QString rater;           // of ratings: each is a difference of its own
    bool isPersonal = false; // what is stored is a person's word
};

// `film` as the file states it; columns and lists that it does not state differ in nothing. A year is the same as a
// day in it.
// `firstsOnly`: a list that begins like the stored one is the same.
QList<FieldDifference> differences(const FilmColumns &columns, const MovieDocument &stored,
                                   const MovieDocument &film, bool firstsOnly);

// `byPerson`: the fields of which a person has spoken. Their word on a list holds for the columns that belong to it, and
// that on the film's own rating for what IMDb says.
bool isPersonsWord(const FilmColumns &columns, const FieldDifference &difference,
                   const QSet<QString> &byPerson);

} // namespace moviedb::store
