// What films are called, for answers that name them.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

// By film; those that are gone have none.
Result<QHash<qint64, QString>> filmTitles(Connection &connection, const QList<qint64> &movieIds);

} // namespace moviedb::store
