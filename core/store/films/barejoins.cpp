#include "core/store/films/barejoins.h"

#include "core/store/identity/rowmerge.h"
#include "core/store/identity/rowuses.h"

#include <algorithm>

namespace moviedb::store {

void BareJoins::note(const TableInfo &table, qint64 bareId, const EntityRow &known)
{
    const auto noted = std::find_if(m_joins.begin(), m_joins.end(), [&](const Join &join) {
        return join.table == &table && join.bareId == bareId;
    });
    if (noted == m_joins.end())
        m_joins.append({&table, bareId, &known});
    else
        noted->isDoubtful = noted->isDoubtful || noted->known != &known;
}

Result<Done> BareJoins::write(Connection &connection, const SchemaInfo &schema, QList<TableChange> &changes)
{
    for (const Join &join : std::as_const(m_joins)) {
        if (join.isDoubtful)
            continue;
        MOVIEDB_TRY(unused, isUnused(connection, schema, *join.table, join.bareId));
        MOVIEDB_TRY(apart, separatedPairs(connection, join.table->name));
        if (!unused || apart.contains(std::minmax(join.bareId, join.known->id)))
            continue;
        MOVIEDB_TRY(keep, readIdentityRow(connection, schema, *join.table, join.known->id));
        MOVIEDB_TRY(gone, readIdentityRow(connection, schema, *join.table, join.bareId));
        const RowFusion fusion{join.table, keep, gone, mergedCells(*join.table, keep, gone, {}), {}};
        MOVIEDB_CHECK(fuseRows(connection, schema, fusion, changes));
    }
    return Done{};
}

} // namespace moviedb::store
