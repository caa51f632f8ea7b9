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
namespace {

template <class T> QFuture<Result<T>> noSuchTable(const QString &table)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(
        Result<T>(makeError(Fault::NotFound, QStringLiteral("There is no table \"%1\".").arg(table))));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<Result<FacetCounts>> MovieStore::facet(const FacetQuery &query)
{
    return noSuchTable<FacetCounts>(query.rows.table);
}

QFuture<Result<CellsPlan>> MovieStore::editCells(const CellsEdit &edit, bool /*dryRun*/)
{
    return noSuchTable<CellsPlan>(edit.table);
}

} // namespace moviedb

#include "moc_moviestore.cpp"
