// A person's claims of many rows, a statement for hundreds of them: what userclaims.h says of one value.
// Thread: the connection's, inside the transaction of the edit.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

struct StatedValue
{
    qint64 row = 0;
    QString field;
    QString value; // "" = nothing
};

// No field of a row twice. One receipt for all that is said of a row.
Result<Done> claimManyByUser(Connection &connection, const QString &entity, const QList<StatedValue> &stated);

} // namespace moviedb::store
