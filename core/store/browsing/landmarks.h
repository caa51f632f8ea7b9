// Where rows stand in an order of their table, as windows met them: the next window near one is read from there on instead
// of being counted off from the beginning (https://use-the-index-luke.com/no-offset). They hold as long as the data is the
// same (keptcounts.h), so that a place is always the one that counting would find.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

struct Landmark
{
    qint64 offset = 0;  // rows before it
    QVariantList place; // what its row is ordered by, key last; none = the beginning
    QString stamp;      // of the data it was told or met in
};

// The nearest one at that offset or before it; the beginning if there is none. `order`: a name for all rows of a table in one
// order.
Result<Landmark> nearestLandmark(Connection &connection, const QString &order, qint64 offset);

// For the next windows, if the data still is what it was.
Result<Done> keepLandmark(Connection &connection, const QString &order, const Landmark &landmark);

} // namespace moviedb::store
