#include "core/ports/moviestore.h"

#include <QPromise>

namespace moviedb {

QFuture<Result<qint64>> MovieStore::count(const TableQuery &query)
{
    TableQuery counted = query;
    counted.counted = true;
    counted.limit = 1;
    return page(counted).then([](const Result<TablePage> &page) -> Result<qint64> {
        return page ? Result<qint64>(page->total) : Result<qint64>(page.error());
    });
}

// For stores that keep no tables.
QFuture<Result<FacetCounts>> MovieStore::facet(const FacetQuery &query)
{
    QPromise<Result<FacetCounts>> promise;
    promise.start();
    promise.addResult(Result<FacetCounts>(
        makeError(Fault::NotFound, QStringLiteral("There is no table \"%1\".").arg(query.rows.table))));
    promise.finish();
    return promise.future();
}

} // namespace moviedb

#include "moc_moviestore.cpp"
