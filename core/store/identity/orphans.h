// People and companies that films let go of: those that nothing else uses go, with what was said of them. Whoever a
// person has typed something about stays. Genres, countries and languages are words that stay.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/rematch.h"
#include "core/store/engine/connection.h"

#include <QMap>
#include <QSet>

namespace moviedb::store {

// Table → ids.
using LinkedRows = QMap<QString, QSet<qint64>>;

LinkedRows withoutThose(const LinkedRows &rows, const LinkedRows &others);
Result<LinkedRows> linkedRows(Connection &connection, const SchemaInfo &schema, qint64 movieId);
// All that nothing uses, whoever speaks of them.
Result<LinkedRows> unlinkedRows(Connection &connection, const SchemaInfo &schema);
// What went, by table and id.
Result<QList<NamedRow>> removeUnused(Connection &connection, const SchemaInfo &schema, const LinkedRows &rows,
                                     QList<TableChange> &changes);

} // namespace moviedb::store
