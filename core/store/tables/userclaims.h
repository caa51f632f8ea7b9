// A person's own claims: they are shown instead of what the sources say, and no crawl overwrites them.
// Thread: the connection's, inside the transaction of the edit.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// One value of one field of one row; the sources' claims of that field are no longer the chosen ones.
Result<Done> claimByUser(Connection &connection, const QString &entity, qint64 entityId, const QString &field,
                         const QString &value);

// The film's list (cast, directors, …) that `link` holds, claimed by the person as it now stands. Does
// nothing for a table that is no list of films.
Result<Done> claimListByUser(Connection &connection, const SchemaInfo &schema, const TableInfo &link,
                             qint64 movieId);

// "directors" for movie_directors, "cast" for cast, "" for a table that is no list of films.
QString filmListOf(const TableInfo &link);

} // namespace moviedb::store
