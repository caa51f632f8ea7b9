// A person's own claims: they are shown instead of what the sources say, and no crawl overwrites them.
// Thread: the connection's, inside the transaction of the edit.
// Failure: Database.
#pragma once

#include "core/store/tables/filmlists.h"

namespace moviedb::store {

// One value of one field of one row; the sources' claims of that field are no longer the chosen ones.
// `address`: where the person has it from, "" = they typed it.
Result<Done> claimByUser(Connection &connection, const QString &entity, qint64 entityId, const QString &field,
                         const QString &value, const QString &address = {});

// A film's list, claimed by the person as it now stands; the column of movies that keeps its first entry follows.
Result<Done> claimListByUser(Connection &connection, const SchemaInfo &schema, const FilmList &list,
                             qint64 movieId);

// What a claim says of an entry: "name", "name as role", "IMDb 7.3".
QString entryText(const ListEntry &entry);

} // namespace moviedb::store
