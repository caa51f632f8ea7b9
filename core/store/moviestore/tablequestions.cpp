#include "core/store/moviestore/tablequestions.h"

#include "core/store/browsing/facets.h"
#include "core/store/browsing/rowplace.h"
#include "core/store/browsing/tablewindows.h"
#include "core/store/browsing/textcounts.h"
#include "core/store/charting/charts.h"
#include "core/store/choosing/choices.h"

namespace moviedb::store {

QFuture<Result<TablePage>> TableQuestions::page(const TableQuery &query)
{
    return read([query](Connection &connection,
                        const SchemaInfo &schema) { return readPage(connection, schema, query); },
                query.stop);
}

QFuture<Result<qint64>> TableQuestions::count(const TableQuery &query)
{
    return readAside(query.stop, [query](Connection &connection, const SchemaInfo &schema) {
        return countMatches(connection, schema, query);
    });
}

QFuture<Result<qint64>> TableQuestions::place(const TableQuery &query, const QVariantList &key)
{
    return readAside(query.stop, [query, key](Connection &connection, const SchemaInfo &schema) {
        return placeOf(connection, schema, query, key);
    });
}

QFuture<Result<FacetCounts>> TableQuestions::facet(const FacetQuery &query)
{
    return readAside(query.rows.stop, [query](Connection &connection, const SchemaInfo &schema) {
        return readFacet(connection, schema, query);
    });
}

QFuture<Result<ChartData>> TableQuestions::chart(const ChartQuery &query)
{
    return readAside(query.films.stop, [query](Connection &connection, const SchemaInfo &schema) {
        return readChart(connection, schema, query);
    });
}

QFuture<Result<QList<ReferenceChoice>>> TableQuestions::choices(const QString &table, const QString &prefix,
                                                                int limit)
{
    return read([=](Connection &connection, const SchemaInfo &schema) {
        return readChoices(connection, schema, table, prefix, limit);
    });
}

} // namespace moviedb::store
