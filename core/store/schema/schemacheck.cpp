#include "core/store/schema/schemacheck.h"

#include "core/store/schema/drift.h"
#include "core/store/schema/migrator.h"

namespace moviedb::store {

namespace {

Result<SchemaShape> expectedShape(const QList<MigrationFile> &applied)
{
    ConnectionOptions inMemory;
    inMemory.url.path = QStringLiteral(":memory:");
    MOVIEDB_TRY(scratch, Connection::open(inMemory));
    const MigrationReport report = migrate(*scratch, applied);
    if (!report.ok())
        return report.error;
    return readShape(*scratch);
}

} // namespace

Result<SchemaCheck> checkSchema(Connection &connection, const QList<MigrationFile> &applied)
{
    MOVIEDB_TRY(expected, expectedShape(applied));
    MOVIEDB_TRY(live, readShape(connection));
    return SchemaCheck{driftBetween(expected, live), additionsIn(expected, live)};
}

} // namespace moviedb::store
