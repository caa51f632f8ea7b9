#include "core/exporting/exporter.h"

#include "core/exporting/exportjob.h"

namespace moviedb {

QFuture<Result<ExportSummary>> runExport(std::shared_ptr<MovieStore> store, const ExportRequest &request)
{
    return std::make_shared<ExportJob>(std::move(store), request)->start();
}

} // namespace moviedb
