#include "core/exporting/exporter.h"

#include "core/exporting/exportjob.h"
#include "core/exporting/exportoutput.h"

#include <QTemporaryFile>

namespace moviedb {

QFuture<Result<ExportSummary>> runExport(std::shared_ptr<MovieStore> store, const ExportRequest &request,
                                         const WatchPointer &watch)
{
    auto devices = ExportDevices{
        [fileName = request.fileName] { return ExportOutput::open(fileName); },
        []() -> Result<std::unique_ptr<QIODevice>> {
            auto file = std::make_unique<QTemporaryFile>();
            if (!file->open())
                return makeError(
                    Fault::Io, QStringLiteral("No temporary file can be made: %1.").arg(file->errorString()),
                    file->fileTemplate(), QStringLiteral("Free some space there, or set TMPDIR."));
            return std::unique_ptr<QIODevice>(std::move(file));
        }};
    const auto job = std::make_shared<ExportJob>(std::move(store), request, std::move(devices));
    job->watchedBy(watch);
    return job->start();
}

} // namespace moviedb
