// Looks at the schema of an open database again and again: what is told of drift is worked out anew only when something
// has changed.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/table.h"
#include "core/store/engine/connection.h"
#include "core/store/migrate/migrationfiles.h"

namespace moviedb::store {

class SchemaLook
{
public:
    explicit SchemaLook(QList<MigrationFile> files) : m_files(std::move(files)) {}

    Result<SchemaReport> look(Connection &connection);

private:
    const QList<MigrationFile> m_files;
    QString m_fingerprint; // of the schema that m_report speaks of
    SchemaReport m_report;
};

} // namespace moviedb::store
