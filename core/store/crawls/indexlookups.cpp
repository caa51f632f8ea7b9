#include "core/store/crawls/indexlookups.h"

namespace moviedb::store {

// A table that has no index for a question looks infinitely dear then, and compiling its plan would seem worth while.
Result<Done> preferIndexes(Connection &connection)
{
    if (connection.isSqlite())
        return Done{};
    MOVIEDB_CHECK(connection.first(QStringLiteral(
        "SELECT set_config('enable_seqscan', 'off', TRUE) || set_config('jit', 'off', TRUE)")));
    return Done{};
}

} // namespace moviedb::store
