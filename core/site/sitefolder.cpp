#include "core/site/sitefolder.h"

#include "core/base/privatefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>

namespace moviedb {

namespace {

// Says that the folder may be replaced, and is the first file that is written and the last one that goes.
constexpr char markerName[] = "made-by-moviedb.txt";
constexpr char markerText[] =
    "Movie DB made this folder and replaces it as a whole when the site is made again.\n";

Error siteNotWritten(const QString &cause, const QString &place)
{
    return makeError(Fault::Io, QStringLiteral("The site cannot be written: %1.").arg(cause), place,
                     QStringLiteral("Free some space or choose another folder."));
}

// What a site consists of at its top.
Result<Done> mayBeReplaced(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists() && !info.isSymLink())
        return Done{};
    if (!info.isDir())
        return makeError(Fault::Usage, QStringLiteral("The site would take the place of a file."), folder,
                         QStringLiteral("Name a folder."));
    const QStringList entries =
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if (entries.isEmpty())
        return Done{};
    if (!entries.contains(QLatin1String(markerName)))
        return makeError(Fault::Usage,
                         QStringLiteral("The folder is not empty, and what is in it is no site of Movie DB."),
                         folder, QStringLiteral("Name an empty folder, or one that is not there yet."));
    static const QSet<QString> own{
        QLatin1String(markerName), QStringLiteral("index.html"), QStringLiteral("site.css"),
        QStringLiteral("site.js"), QStringLiteral("films.js"),   QStringLiteral("people.js"),
        QStringLiteral("films"),   QStringLiteral("people"),     QStringLiteral("pictures")};
    for (const QString &entry : entries)
        if (!own.contains(entry))
            return makeError(
                Fault::Usage,
                QStringLiteral(
                    "“%1” lies in the folder and would be lost: the site replaces the whole folder.")
                    .arg(entry),
                folder, QStringLiteral("Move it away, or make the site in a folder of its own."));
    return Done{};
}

bool removeWhole(const QString &folder)
{
    return !QFileInfo::exists(folder) || QDir(folder).removeRecursively();
}

// Both folders are there: they change places in one step, where the file system can do that.
bool exchange(const QByteArray &one, const QByteArray &other)
{
    if (::renameat2(AT_FDCWD, one.constData(), AT_FDCWD, other.constData(), RENAME_EXCHANGE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    const QByteArray aside = one + "-old";
    if (::rename(other.constData(), aside.constData()) != 0)
        return false;
    if (::rename(one.constData(), other.constData()) != 0) {
        const int cause = errno;
        [[maybe_unused]] const int back = ::rename(aside.constData(), other.constData());
        errno = cause;
        return false;
    }
    return ::rename(aside.constData(), one.constData()) == 0;
}

} // namespace

bool isSiteFolder(const QString &folder)
{
    return QFileInfo::exists(QDir(folder).filePath(QLatin1String(markerName)));
}

SiteFolder::SiteFolder(QString target, std::unique_ptr<FileLock> lock)
    : m_target(std::move(target)), m_written(m_target + QStringLiteral(".moviedb-new")),
      m_lock(std::move(lock))
{
}

SiteFolder::~SiteFolder()
{
    if (m_lock && !m_written.isEmpty()) // not one that was moved from
        removeWhole(m_written);
}

Result<SiteFolder> SiteFolder::begin(const QString &folder)
{
    const QFileInfo info(QDir::cleanPath(folder));
    const QString target = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    if (QDir(target).isRoot())
        return makeError(Fault::Usage, QStringLiteral("The site needs a folder of its own."), target);
    MOVIEDB_CHECK(mayBeReplaced(target));
    const QString above = QFileInfo(target).absolutePath();
    if (!QDir().mkpath(above))
        return siteNotWritten(QStringLiteral("the folder above it cannot be made"), above);
    MOVIEDB_TRY(lock, FileLock::take(target + QStringLiteral(".moviedb-lock"), QStringLiteral("This site")));
    SiteFolder site(target, std::move(lock));
    // What a program left that was killed: nobody else has the lock.
    if (!removeWhole(site.m_written))
        return siteNotWritten(QStringLiteral("what an earlier try left cannot be removed"), site.m_written);
    if (!QDir().mkdir(site.m_written))
        return siteNotWritten(QStringLiteral("no folder can be made beside it"), site.m_written);
    makeUsual(site.m_written);
    MOVIEDB_CHECK(site.write(QLatin1String(markerName), QByteArray(markerText)));
    return site;
}

Result<Done> SiteFolder::write(const QString &name, const QByteArray &bytes)
{
    const QString folder = name.section(u'/', 0, -2);
    if (!folder.isEmpty() && !m_made.contains(folder)) {
        const QString path = m_written + QLatin1Char('/') + folder;
        if (!QDir().mkdir(path))
            return siteNotWritten(QStringLiteral("no folder can be made in it"), path);
        makeUsual(path);
        m_made.insert(folder);
    }
    QFile file(m_written + QLatin1Char('/') + name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered) ||
        file.write(bytes) != bytes.size())
        return siteNotWritten(file.errorString(), file.fileName());
    file.close();
    makeUsual(file.fileName());
    ++m_files;
    m_bytes += bytes.size();
    return Done{};
}

Result<Done> SiteFolder::copy(const QString &from, const QString &name)
{
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly))
        return siteNotWritten(file.errorString(), from);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return siteNotWritten(file.errorString(), from);
    return write(name, bytes);
}

Result<Done> SiteFolder::putInPlace()
{
    MOVIEDB_CHECK(mayBeReplaced(m_target)); // still, after all that time
    const QByteArray written = QFile::encodeName(m_written);
    const QByteArray target = QFile::encodeName(m_target);
    const bool replaces = QFileInfo::exists(m_target);
    if (replaces ? !exchange(written, target) : ::rename(written.constData(), target.constData()) != 0)
        return siteNotWritten(QString::fromLocal8Bit(std::strerror(errno)), m_target);
    const QString old = std::exchange(m_written, QString());
    if (replaces && !removeWhole(old))
        return makeError(Fault::Io,
                         QStringLiteral("The site is in place, but the one before it cannot be removed."),
                         old, QStringLiteral("Remove that folder by hand."));
    return Done{};
}

} // namespace moviedb
