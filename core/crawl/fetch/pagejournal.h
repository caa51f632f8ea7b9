// Every document a run has received, in one append-only file: a resumed run asks for nothing it has already, and
// --offline reads what earlier runs have left. A torn tail (the program was killed while writing) is cut off.
// Record: length u32, crc32 u32 (both big-endian), then that many bytes: CBOR in a zstd frame, or as qCompress() makes
// them, as earlier versions did.
// One program writes into a journal: "<file>.lock" is locked for as long as it is open.
// Thread: values, one at a time (the crawl thread).
// Failure: Io with the file's name; Conflict, naming the program that has the journal open.
#pragma once

#include "core/base/filelock.h"
#include "core/base/packedbytes.h"
#include "core/crawl/fetch/frontier.h"

#include <QCache>
#include <QFile>

namespace moviedb::crawl {

class PageJournal
{
public:
    static constexpr int keptJournals = 20;
    static constexpr qsizetype recentBytes = 16 << 20; // of bodies that are read without the file

    // Memory only, for look-ups outside a run.
    PageJournal() = default;

    // <cacheDir>/runs/<runId>-<tag>.pages. The tag tells runs of two databases apart.
    static QString fileName(const QString &cacheDir, qint64 runId, const QString &tag);

    // Opens or makes the file. `resume` false empties it: a run id can come again with a new database file.
    Result<Done> open(const QString &fileName, bool resume);
    // Further journals to read from, newest first (for --offline). Never written.
    void addOlder(const QString &directory);

    Result<Done> append(const QList<Document> &documents);
    bool contains(const Need &need) const { return m_index.contains(need); }
    // Nothing when it is not there or cannot be read any more.
    std::optional<Document> read(const Need &need);
    int size() const { return int(m_index.size()); }

    // Removes all but the newest `kept` journals of the folder, and none that is open, here or in another program.
    static void tidy(const QString &directory, int kept = keptJournals);

private:
    struct Place
    {
        int file = -1; // -1 = m_file, else index into m_older
        qint64 offset = 0;
    };
    qint64 load(QFile &file, int number); // where the last whole record ends

    std::unique_ptr<FileLock> m_lock; // of m_file
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<BytePacker> m_packer; // with it
    std::vector<std::unique_ptr<QFile>> m_older;
    QHash<Need, Place> m_index;
    QHash<Need, Document> m_memory; // without a file
    // Most of what is read again is read soon after it came.
    std::unique_ptr<QCache<Need, Document>> m_recent;
};

} // namespace moviedb::crawl
