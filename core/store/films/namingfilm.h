// A film's list, as far as it tells who is meant by a name in it.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/film.h"

#include <QHash>
#include <QSet>

namespace moviedb::store {

struct NamingFilm
{
    qint64 movieId = 0;      // 0 = not stored yet
    QSet<QString> bareNames; // that it gives without any id
    QSet<QString> doubled;   // names of several people with ids
    bool isSamePage = true;  // what it named before tells who is meant now
};

// Whether the record was read from what the stored film was read from (`stored`: its columns): the same article; without one the
// same item, and without that the same title of the gallery.
bool isOfSamePage(const QMap<QString, QVariant> &stored, const FilmRecord &film);

// By list. `storedAs` 0 = a new film.
QHash<QString, NamingFilm> namingOf(const FilmRecord &film, qint64 storedAs, bool isSamePage);

// Whether what a page says is about this entry of a list. What it says of a row it only mentions counts for that list, by name
// where it gives no id.
bool isAbout(const EntityFacts &facts, const LinkFact &link);

} // namespace moviedb::store
