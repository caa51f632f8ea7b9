#include "core/store/copying/filework.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace moviedb::store {

namespace {

const QString partEnding = QStringLiteral(".part");

std::filesystem::path pathOf(const QString &file)
{
    return QFile::encodeName(file).toStdString();
}

Error fileError(const QString &what, const QString &file, const QString &reason)
{
    return makeError(Fault::Io, QStringLiteral("%1: %2.").arg(what, reason), file,
                     QStringLiteral("Check the free space and the permissions of the folder."));
}

QString reasonOf(const std::error_code &code)
{
    return QString::fromStdString(code.message());
}

Result<std::unique_ptr<FileLock>> lockOf(const QString &part)
{
    return FileLock::take(part + QStringLiteral("-lock"), QFileInfo(part).fileName());
}

// The name in its folder, too.
void syncFolder(const QString &file)
{
    const int folder =
        ::open(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

PartFile::PartFile(QString file, std::unique_ptr<FileLock> lock)
    : m_file(std::move(file)), m_path(m_file + partEnding), m_lock(std::move(lock))
{
}

Result<std::unique_ptr<PartFile>> PartFile::begin(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(folder))
        return fileError(QStringLiteral("The folder cannot be made"), folder, qt_error_string());
    MOVIEDB_TRY(lock, lockOf(file + partEnding));
    removeDatabaseFile(file + partEnding);
    return std::unique_ptr<PartFile>(new PartFile(file, std::move(lock)));
}

Result<std::unique_ptr<PartFile>> PartFile::beginFree(const std::function<QString(int)> &nameOf)
{
    for (int number = 1;; ++number) {
        const QString file = nameOf(number);
        if (QFileInfo::exists(file))
            continue;
        auto part = begin(file);
        if (!part && part.error().fault == Fault::Conflict)
            continue;
        // Its writer may have finished since the first look.
        if (!part || !QFileInfo::exists(file))
            return part;
    }
}

PartFile::~PartFile()
{
    removeDatabaseFile(m_path);
}

Result<Done> PartFile::putInPlace()
{
    MOVIEDB_CHECK(writeThrough(m_path));
    return renameOver(m_path, m_file);
}

void removeLeftParts(const QString &folder)
{
    const QDir files(folder);
    for (const QString &name : files.entryList({QLatin1Char('*') + partEnding}, QDir::Files))
        if (const auto lock = lockOf(files.filePath(name)); lock)
            removeDatabaseFile(files.filePath(name));
}

Result<Done> writeThrough(const QString &file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(), O_RDONLY);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    const QString reason = qt_error_string();
    if (descriptor >= 0)
        ::close(descriptor);
    return done ? Result<Done>(Done{})
                : fileError(QStringLiteral("The file cannot be written"), file, reason);
}

Result<Done> keepAlso(const QString &file, const QString &keptAs)
{
    std::error_code code;
    std::filesystem::create_hard_link(pathOf(file), pathOf(keptAs), code);
    if (!code)
        return Done{};
    std::filesystem::copy_file(pathOf(file), pathOf(keptAs), code); // refuses to overwrite
    if (code)
        return fileError(QStringLiteral("The file cannot be kept aside"), keptAs, reasonOf(code));
    return writeThrough(keptAs);
}

Result<Done> renameOver(const QString &from, const QString &to)
{
    std::error_code code;
    std::filesystem::rename(pathOf(from), pathOf(to), code);
    if (code)
        return fileError(QStringLiteral("The file cannot be put in place"), to, reasonOf(code));
    syncFolder(to);
    return Done{};
}

void removeDatabaseFile(const QString &file)
{
    for (const char *ending : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + QLatin1String(ending));
}

} // namespace moviedb::store
