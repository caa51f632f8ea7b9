// What is asked of any table: windows of its rows, how many match, where one stands, the values they have, what charts show of
// them, names for a reference.
// Thread: callable from any thread.
// Failure: that of the function called; Cancelled for a question that was stopped.
#pragma once

#include "core/store/moviestore/storethreads.h"

namespace moviedb::store {

class TableQuestions : public StoreThreads
{
public:
    using StoreThreads::StoreThreads;

    QFuture<Result<TablePage>> page(const TableQuery &query) override;
    QFuture<Result<qint64>> count(const TableQuery &query) override;
    QFuture<Result<qint64>> place(const TableQuery &query, const QVariantList &key) override;
    QFuture<Result<FacetCounts>> facet(const FacetQuery &query) override;
    QFuture<Result<ChartData>> chart(const ChartQuery &query) override;
    QFuture<Result<QList<ReferenceChoice>>> choices(const QString &table, const QString &prefix,
                                                    int limit) override;
};

} // namespace moviedb::store
