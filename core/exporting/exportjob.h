// One running export: asks the store for the next rows, writes them, and so on; nothing waits.
// The film array goes to a temporary file first, for the header before it names the hash and the counts of
// what follows.
// Thread: made on any thread; each step runs on a pool thread, one at a time.
// Failure: the future ends with Io, Database, Usage or Cancelled; no file is left behind then.
#pragma once

#include "core/exporting/exporter.h"
#include "core/exporting/exportheader.h"
#include "core/exporting/exportoutput.h"
#include "core/exporting/misfits.h"
#include "core/exporting/rowformat.h"

#include <QCryptographicHash>
#include <QPromise>
#include <functional>

namespace moviedb {

// Opened when the export begins; the second one holds the films until their header is known.
struct ExportDevices
{
    std::function<Result<ExportOutput>()> output;
    std::function<Result<std::unique_ptr<QIODevice>>()> films;
};

class ExportJob : public std::enable_shared_from_this<ExportJob>
{
public:
    ExportJob(std::shared_ptr<MovieStore> store, ExportRequest request, ExportDevices devices);

    QFuture<Result<ExportSummary>> start();

private:
    // A step that fails or finds the export cancelled ends it.
    void step(const std::function<Result<Done>()> &work);
    Result<Done> begin(const SchemaInfo &schema);
    Result<Done> nextMovies();
    Result<Done> takeMovies(const QList<MovieDocument> &movies);
    Result<Done> finishMovies();
    Result<Done> nextRows();
    Result<Done> takeRows(const TablePage &page);
    Result<Done> finish();
    template <class T> void ask(QFuture<Result<T>> future, Result<Done> (ExportJob::*take)(const T &));
    void end(const Result<ExportSummary> &outcome);

    std::shared_ptr<MovieStore> m_store;
    ExportRequest m_request;
    ExportDevices m_devices;
    QPromise<Result<ExportSummary>> m_promise;
    const RowFormat *m_format = nullptr;
    SchemaInfo m_schema;
    TableInfo m_table;
    Misfits m_misfits;
    std::optional<ExportOutput> m_output;
    std::unique_ptr<QIODevice> m_films;
    ExportHeader m_header;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_filmBytes = 0;
    qint64 m_afterId = 0;         // films
    QVariantList m_afterKey;      // rows
    qint64 m_read = 0;            // rows read so far
    QList<QVariantList> m_toRead; // of the selection, in the order of the keys
    ExportSummary m_summary;
};

} // namespace moviedb
