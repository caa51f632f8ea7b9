// A lock between programs of one machine: a file that the system keeps locked for as long as its holder lives. However
// the holder ends, the lock ends with it, and a file that is left behind locks nothing: there are no stale locks, and
// no guessing by process numbers or times.
// Thread: values, one at a time.
// Failure: Conflict, naming the holder; Io where the file cannot be made or its file system knows no locks.
// Source: flock(2).
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <memory>

namespace moviedb {

class FileLock
{
public:
    // Does not wait. `subject` is what the lock is for, as a person is told: "Run 3". A second lock of the same file is
    // refused inside one program too.
    static Result<std::unique_ptr<FileLock>> take(const QString &fileName, const QString &subject);
    ~FileLock(); // gives it back and removes the file
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    FileLock(int file, QByteArray path) : m_file(file), m_path(std::move(path)) {}

    const int m_file; // descriptor
    const QByteArray m_path;
};

} // namespace moviedb
