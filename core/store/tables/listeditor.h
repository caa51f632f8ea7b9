// A film's list changed by a person: the link rows, the column of movies that keeps the first entry, and the
// person's claim of the whole list, in one transaction and one step of the history.
// Thread: the writer's.
// Failure: Usage (no such list), Constraint (a name or value that does not fit, an entry twice, no such row),
// Conflict (the list changed meanwhile; text names both), NotFound (no such film), Database.
#pragma once

#include "core/store/tables/filmlists.h"

namespace moviedb::store {

// The list as it stands afterwards.
Result<QList<ListEntry>> editList(Connection &connection, const SchemaInfo &schema, const ListEdit &edit,
                                  QList<TableChange> &changes);

// What a person says inside an open step: entries without an id become rows. Answers with the entries as they stand.
Result<QList<ListEntry>> setListByUser(Connection &connection, const SchemaInfo &schema, const FilmList &list,
                                       qint64 movieId, const QList<ListEntry> &entries,
                                       QList<TableChange> &changes);
// `entries` with another first one: nothing empties the list, for its column then says that there is none.
QList<ListEntry> withFirst(const QList<ListEntry> &entries, const std::optional<ListEntry> &first);

} // namespace moviedb::store
