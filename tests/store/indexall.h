// The index of texts with every row in it.
#pragma once

#include "core/store/searching/searchindexing.h"
#include "tests/support/tempdatabase.h"

#include <QTest>

namespace moviedb::test {

inline void indexAll(store::Connection &connection, const SchemaInfo &schema)
{
    const auto made = store::makeIndexes(connection, schema);
    MOVIEDB_OK(made);
    for (bool more = true; more;) {
        const auto burst = store::indexSome(connection, schema);
        MOVIEDB_OK(burst);
        more = *burst;
    }
}

} // namespace moviedb::test
