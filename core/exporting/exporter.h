// Export: rows of one moment stream from the store through a format into an atomic file, whatever is written meanwhile; cancel
// leaves no file behind.
// Shapes: CONTRACT (export document, JSON Lines, CSV). Row times (created_at, updated_at of single rows) are
// bookkeeping of one database, not content: they are null in the movie document so that equal content gives
// equal bytes.
// Thread: runExport() may be called from any; work runs on a pool thread.
// Failure: Io, Database, Cancelled, Usage.
#pragma once

#include "core/base/workwatch.h"
#include "core/ports/moviestore.h"

namespace moviedb {

struct ExportRequest
{
    QString format;           // RowFormat::name; "" = the first of rowFormats()
    QString table;            // "" = movies
    QList<Filter> filters;    // from --where or the page's filters
    QString search;           // as in TableQuery
    QList<QVariantList> keys; // selection, by primary keys; none = all rows
    QStringList sources;      // films: only what these said, as in ReadQuery; none = of all
    QString fileName;         // "" = standard output
};

struct ExportSummary
{
    qint64 rows = 0;
    qint64 bytes = 0;
    QString contentSha256; // of films
    QStringList warnings;  // values that were exported as null
};

// Progress of the future: rows written of rows in total. Cancel through the future, or through `watch`, where it is a step
// of something longer.
QFuture<Result<ExportSummary>> runExport(std::shared_ptr<MovieStore> store, const ExportRequest &request,
                                         const WatchPointer &watch = {});

} // namespace moviedb
