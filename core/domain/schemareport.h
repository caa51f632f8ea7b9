// The schema as it is at this moment, and how it stands to what the migrations made of it.
#pragma once

#include "core/base/result.h"
#include "core/domain/table.h"

namespace moviedb {

struct SchemaReport
{
    SchemaInfo schema;
    int newestVersion = 0; // that this program knows
    QList<Error> drift;    // what another program took away or altered, one plain sentence each
    QStringList additions; // "my_notes", "movies.seen_on": a person's own
};

} // namespace moviedb
