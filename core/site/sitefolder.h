// The folder of a site while it is written: another one beside it, which takes its place when it is whole. Until then, and
// whatever happens, the old one stays.
// A folder is replaced only when nothing is in it but a site that this program made.
// Thread: one at a time.
// Failure: Usage (the folder holds something else), Conflict (another program writes it), Io, naming the file or folder.
#pragma once

#include "core/base/filelock.h"

#include <QSet>

namespace moviedb {

// A site that this program made lies in the folder.
bool isSiteFolder(const QString &folder);

class SiteFolder
{
public:
    static Result<SiteFolder> begin(const QString &folder);
    SiteFolder(SiteFolder &&) = default;
    SiteFolder &operator=(SiteFolder &&) = default;
    ~SiteFolder(); // takes away what was written, if it was not put in place

    // `name`: "films/12.html".
    Result<Done> write(const QString &name, const QByteArray &bytes);
    // A file of the machine.
    Result<Done> copy(const QString &from, const QString &name);
    Result<Done> putInPlace();

    qint64 files() const { return m_files; }
    qint64 bytes() const { return m_bytes; }

private:
    SiteFolder(QString target, std::unique_ptr<FileLock> lock);

    QString m_target;
    QString m_written; // "" = it is in its place
    std::unique_ptr<FileLock> m_lock;
    QSet<QString> m_made; // folders in it
    qint64 m_files = 0;
    qint64 m_bytes = 0;
};

} // namespace moviedb
