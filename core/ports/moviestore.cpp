#include "core/ports/moviestore.h"

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

} // namespace moviedb

#include "moc_moviestore.cpp"
