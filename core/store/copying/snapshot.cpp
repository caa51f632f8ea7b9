#include "core/store/copying/snapshot.h"

namespace moviedb::store {

Result<Snapshot> Snapshot::read(Connection &connection)
{
    if (connection.inTransaction())
        return Snapshot(nullptr);
    MOVIEDB_CHECK(connection.executeRaw(
        connection.isSqlite() ? QStringLiteral("BEGIN")
                              : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")));
    return Snapshot(&connection);
}

Snapshot::~Snapshot()
{
    if (m_connection != nullptr)
        (void)m_connection->executeRaw(QStringLiteral("ROLLBACK"));
}

} // namespace moviedb::store
