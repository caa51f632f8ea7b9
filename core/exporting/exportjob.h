// One running export: blocks come from the store, and are written on the thread pool while the next ones are read.
// The film array goes to a temporary file first, for the header before it names the hash and the counts of
// what follows; so does a document that a library writes.
// Thread: made on any thread; what it writes is written on pool threads, one at a time.
// Failure: the future ends with Io, Database, Usage or Cancelled; no file is left behind then.
#pragma once

#include "core/exporting/contenthash.h"
#include "core/exporting/exporter.h"
#include "core/exporting/exportheader.h"
#include "core/exporting/exportoutput.h"
#include "core/exporting/filmwriter.h"
#include "core/exporting/misfits.h"
#include "core/exporting/readingjob.h"
#include "core/formats/rowformat.h"

#include <QTemporaryDir>
#include <functional>

namespace moviedb {

// Opened when the export begins; the second one holds the films until their header is known.
struct ExportDevices
{
    std::function<Result<ExportOutput>()> output;
    std::function<Result<std::unique_ptr<QIODevice>>()> films;
};

class ExportJob : public ReadingJob<ExportJob, ExportSummary>
{
public:
    ExportJob(std::shared_ptr<MovieStore> store, ExportRequest request, ExportDevices devices);

private:
    friend class ReadingJob<ExportJob, ExportSummary>;

    Result<Done> begin(const SchemaInfo &schema);
    Result<Done> beginFilms();
    Result<Done> beginRows();
    Result<QString> fileToWrite(); // in a temporary folder
    Result<Done> writeRows(RowBlock &block);
    Result<Done> writeFilms(FilmBlock &block);
    Result<Done> addToFile(FilmBlock &block);
    Result<Done> finishRows();
    Result<Done> finishFilms();
    Result<Done> copyWhatIsWritten();
    Result<Done> finish();
    Result<Done> commit();
    void release();
    Error cancelled() const;

    ExportRequest m_request;
    ExportDevices m_devices;
    const RowFormat *m_format = nullptr;
    SchemaInfo m_schema;
    TableInfo m_table;
    Misfits m_misfits;
    ByteWriter m_bytes;
    std::optional<ExportOutput> m_output;
    // Of films, and of a format that writes a file of its own: what is copied in the end.
    std::unique_ptr<QIODevice> m_written;
    qint64 m_writtenBytes = 0;
    std::unique_ptr<QTemporaryDir> m_folder; // of that file
    std::optional<RowFile> m_rowFile;
    std::optional<FilmWriter> m_filmWriter;
    ExportHeader m_header;
    ContentHash m_hash;
};

} // namespace moviedb
