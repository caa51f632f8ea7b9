#include "core/base/filelock.h"

#include "core/base/holder.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace moviedb {

namespace {

Error cannotLock(const QString &fileName, int code)
{
    return makeError(
        Fault::Io,
        QStringLiteral("The file that keeps other programs away cannot be locked: %1.")
            .arg(qt_error_string(code)),
        fileName,
        QStringLiteral("Check that its folder may be written to, and that its disk has free space."), code);
}

// The holder before removes the file when it ends: the one that was opened may have lost its name meanwhile.
bool hasName(int file, const QByteArray &path)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(file, &opened) == 0 && ::stat(path.constData(), &named) == 0 &&
           opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

QString holderIn(int file)
{
    std::array<char, 400> text;
    const ssize_t size = ::pread(file, text.data(), text.size(), 0);
    return size > 0 ? QString::fromUtf8(text.data(), size).simplified() : QString();
}

bool writeHolder(int file)
{
    const QByteArray text = thisProgram().toUtf8() + '\n';
    return ::ftruncate(file, 0) == 0 &&
           ::pwrite(file, text.constData(), size_t(text.size()), 0) == text.size();
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::take(const QString &fileName, const QString &subject)
{
    const QByteArray path = QFile::encodeName(fileName);
    while (true) {
        const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (file < 0)
            return cannotLock(fileName, errno);
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const int code = errno;
            const QString holder = holderIn(file);
            ::close(file);
            return code == EWOULDBLOCK ? heldElsewhere(subject, holder, fileName)
                                       : cannotLock(fileName, code);
        }
        if (!hasName(file, path)) {
            ::close(file);
            continue;
        }
        std::unique_ptr<FileLock> lock(new FileLock(file, path));
        if (!writeHolder(file))
            return cannotLock(fileName, errno);
        return lock;
    }
}

// Removed while it is still locked: nobody can have locked a file of that name in between.
FileLock::~FileLock()
{
    ::unlink(m_path.constData());
    ::close(m_file);
}

} // namespace moviedb
