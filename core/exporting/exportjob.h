// One running export: asks the store for the next rows, writes them, and so on; nothing waits.
// The film array goes to a temporary file first, for the header before it names the hash and the counts of
// what follows.
// Thread: made on any thread; each step runs on a pool thread, one at a time.
// Failure: the future ends with Io, Database, Usage or Cancelled; no file is left behind then.
#pragma once

#include "core/exporting/exporter.h"

#include <QCryptographicHash>
#include <QIODevice>
#include <QSaveFile>
#include <QSet>
#include <QTemporaryFile>

namespace moviedb {

class ExportJob : public std::enable_shared_from_this<ExportJob>
{
public:
    ExportJob(std::shared_ptr<MovieStore> store, ExportRequest request);

    QFuture<Result<ExportSummary>> start();

private:
    void begin(const Result<SchemaInfo> &schema);
    void nextMovies();
    void takeMovies(const Result<QList<MovieDocument>> &page);
    void nextRows();
    void takeRows(const Result<TablePage> &page);
    void count(const MovieDocument &movie);
    void finishMovies();
    void finishRows();
    void commit();
    void fail(const Error &error);
    bool cancelled();
    bool write(const QByteArray &bytes); // false after fail()
    QByteArray header() const;

    std::shared_ptr<MovieStore> m_store;
    ExportRequest m_request;
    QPromise<Result<ExportSummary>> m_promise;
    TableInfo m_table;
    qint64 m_afterId = 0;
    qint64 m_offset = 0;
    QTemporaryFile m_films;
    std::unique_ptr<QIODevice> m_out; // a QSaveFile, or standard output
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QMap<QString, QSet<qint64>> m_entities; // table → ids met
    QMap<QString, qint64> m_counts;
    ExportSummary m_summary;
    bool m_done = false;
};

} // namespace moviedb
