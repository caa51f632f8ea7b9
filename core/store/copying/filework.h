// Files that become what they are called only once they are whole.
// Thread: any.
// Failure: Io.
#pragma once

#include "core/base/filelock.h"

#include <functional>
#include <memory>

namespace moviedb::store {

// A file under work beside the one it will be, "movies.db.part": gone with this object unless it was put in place, and
// what a killed program left of it is removed first. Locked against other programs.
class PartFile
{
public:
    static Result<std::unique_ptr<PartFile>> begin(const QString &file);
    // Of the names of number 1, 2, …, the first that no file has and nobody is writing: it stays free until putInPlace().
    static Result<std::unique_ptr<PartFile>> beginFree(const std::function<QString(int)> &nameOf);
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    const QString &path() const { return m_path; }
    const QString &file() const { return m_file; } // that it will be
    // Written through to the disk, then renamed over what was there.
    Result<Done> putInPlace();

private:
    PartFile(QString file, std::unique_ptr<FileLock> lock);

    QString m_file;
    QString m_path;
    std::unique_ptr<FileLock> m_lock;
};

// What killed programs left in a folder.
void removeLeftParts(const QString &folder);

Result<Done> writeThrough(const QString &file);
// The same file under a second name, or a copy where the file system knows no links. Never over another file.
Result<Done> keepAlso(const QString &file, const QString &keptAs);
Result<Done> renameOver(const QString &from, const QString &to);
// The database and the files that SQLite keeps beside it.
void removeDatabaseFile(const QString &file);

} // namespace moviedb::store
