#include "core/ports/moviestore.h"

#include "core/base/future.h"

namespace moviedb {
namespace {

// Of stores that keep no tables.
template <class T> QFuture<Result<T>> noSuchTable(const QString &table)
{
    return readyFuture(
        Result<T>(makeError(Fault::NotFound, QStringLiteral("There is no table “%1”.").arg(table))));
}

} // namespace

QFuture<Result<qint64>> MovieStore::count(const TableQuery &query)
{
    TableQuery counted = query;
    counted.counted = true;
    counted.limit = 1;
    return page(counted).then([](const Result<TablePage> &page) -> Result<qint64> {
        return page ? Result<qint64>(page->total) : Result<qint64>(page.error());
    });
}

QFuture<Result<qint64>> MovieStore::place(const TableQuery &query, const QVariantList & /*key*/)
{
    return noSuchTable<qint64>(query.table);
}

QFuture<Result<FacetCounts>> MovieStore::facet(const FacetQuery &query)
{
    return noSuchTable<FacetCounts>(query.rows.table);
}

QFuture<Result<ChartData>> MovieStore::chart(const ChartQuery &query)
{
    return noSuchTable<ChartData>(query.films.table);
}

QFuture<Result<CellsPlan>> MovieStore::editCells(const CellsEdit &edit, WriteMode /*mode*/)
{
    return noSuchTable<CellsPlan>(edit.table);
}

} // namespace moviedb

#include "moc_moviestore.cpp"
