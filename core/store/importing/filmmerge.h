// One film of a file and the stored film that it is: what is filled in, what stands beside, what is replaced.
// Thread: the writer's, inside the transaction and the step of the import.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/importing/filmdifference.h"
#include "core/store/importing/importrecord.h"

namespace moviedb::store {

struct FilmMerge
{
    qint64 movieId = 0;
    const MovieDocument *stored = nullptr;
    const MovieDocument *film = nullptr;
    QList<FieldDifference> differences;
};

// Of what both say nothing is written. Which film it is at
// the sources stays. `replace`: what else is stored differently becomes what the file says, where no person has spoken.
Result<Done> mergeFilm(Connection &connection, const FilmColumns &columns, const FilmMerge &merge,
                       const ImportReceipt &by, bool replace, QStringList &warnings,
                       QList<TableChange> &changes);

} // namespace moviedb::store
