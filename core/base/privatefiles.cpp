#include "core/base/privatefiles.h"

#include <QFile>

#include <atomic>
#include <sys/stat.h>

namespace moviedb {

namespace {

constexpr mode_t othersMask = S_IRWXG | S_IRWXO;

std::atomic<int> maskBefore = -1; // of the process, like the mask itself

} // namespace

void keepFilesPrivate()
{
    const mode_t before = ::umask(othersMask);
    if (maskBefore < 0)
        maskBefore = int(before);
}

void makePrivate(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat now = {};
    if (::stat(name.constData(), &now) == 0 && (now.st_mode & othersMask) != 0) [[maybe_unused]]
        const int changed = ::chmod(name.constData(), now.st_mode & S_IRWXU);
}

void makeUsual(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat now = {};
    if (maskBefore < 0 || ::stat(name.constData(), &now) != 0)
        return;
    const mode_t usual = S_ISDIR(now.st_mode) ? 0777 : 0666;
    [[maybe_unused]] const int changed = ::chmod(name.constData(), usual & ~mode_t(maskBefore.load()));
}

} // namespace moviedb
