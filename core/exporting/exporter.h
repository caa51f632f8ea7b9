// Export: rows stream from the store through a format into an atomic file; cancel leaves no file behind.
// Shapes: CONTRACT (export document, JSON Lines, CSV). Row times (created_at, updated_at of single rows) are
// bookkeeping of one database, not content: they are null in the movie document so that equal content gives
// equal bytes. Thread: exportMovies may be called from any; work runs on a pool thread. Failure: Io,
// Database, Cancelled, Usage.
#pragma once

#include "core/ports/moviestore.h"

#include <QPromise>

namespace moviedb {

enum class ExportFormat { Document, JsonLines, Csv }; // Document: one JSON document

struct ExportRequest
{
    ExportFormat format = ExportFormat::Document;
    QString table; // "" or "movies" for the movie document (csv: the movies table with names); else any
                   // table, csv or jsonl
    QList<Filter> filters; // from --where or the page's filters
    QString search;
    QList<qint64> ids; // selection
    QString fileName;  // "" = standard output
};

struct ExportSummary
{
    qint64 rows = 0;
    qint64 bytes = 0;
    QString contentSha256;
};

// Progress of the future: rows written of rows in total. Cancel through the future.
QFuture<Result<ExportSummary>> runExport(std::shared_ptr<MovieStore> store, const ExportRequest &request);

// "year >= 1990 and title ~ 'storm'" → filters; Usage error naming the place. Columns are checked against the
// table.
// The other way: "runtime >= 90", "plot is empty".
QString describeFilter(const Filter &filter);
Result<QList<Filter>> parseWhere(const QString &expression, const TableInfo &table);

} // namespace moviedb
