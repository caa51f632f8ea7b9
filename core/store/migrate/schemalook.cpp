#include "core/store/migrate/schemalook.h"

#include "core/store/migrate/schemacheck.h"
#include "core/store/schema/schemashape.h"

namespace moviedb::store {

Result<SchemaReport> SchemaLook::look(Connection &connection)
{
    MOVIEDB_TRY(shape, readShape(connection));
    const int version = shape.schema.version;
    const QString seen = QString::number(version) + QLatin1Char(' ') + fingerprint(shape);
    if (seen != m_fingerprint) {
        m_report = SchemaReport();
        m_report.newestVersion = int(m_files.size());
        // What a newer program made of it is not known here.
        if (version <= m_files.size()) {
            MOVIEDB_TRY(check, checkSchema(connection, m_files.first(version)));
            m_report.drift = std::move(check.drift);
            m_report.additions = std::move(check.additions);
        }
        m_fingerprint = seen;
    }
    m_report.schema = std::move(shape.schema);
    return m_report;
}

} // namespace moviedb::store
