// What films say of one row is said of another one: entries of lists keep their place, roles stay, no entry comes twice.
// Where a film named both rows, one entry is left: that of a person before others, in the cast that with a role.
// Thread: the connection's, inside an open step.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

#include <optional>

namespace moviedb::store {

struct LinkMove
{
    const TableInfo *table = nullptr; // of both rows
    qint64 from = 0;
    qint64 to = 0;
    QString fromName;
    QString toName;
    std::optional<QList<qint64>> movieIds = {}; // these films alone; nothing = whatever names the row
};

Result<Done> moveLinks(Connection &connection, const SchemaInfo &schema, const LinkMove &move,
                       QList<TableChange> &changes);

} // namespace moviedb::store
