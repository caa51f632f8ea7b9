#include "app/logfile.h"

#include <QDateTime>
#include <QDir>

#include <array>
#include <cstdio>

namespace moviedb {

namespace {

constexpr qint64 logFileBytes = 1 << 20;
constexpr int logFilesKept = 3;
constexpr std::array<const char *, 4> logLevelNames{"debug", "info", "warning", "error"};

} // namespace

Result<LogLevel> logLevelFromName(const QString &name)
{
    for (size_t i = 0; i < logLevelNames.size(); ++i)
        if (name == QLatin1String(logLevelNames[i]))
            return LogLevel(i);
    return makeError(Fault::Usage, QStringLiteral("There is no log level “%1”.").arg(name),
                     QStringLiteral("--log-level"), QStringLiteral("Levels: debug, info, warning, error."));
}

LogFile::LogFile(const QString &folder, LogLevel onStandardError) : m_onStandardError(onStandardError)
{
    QDir().mkpath(folder);
    m_file.setFileName(folder + QStringLiteral("/moviedb.log"));
    if (!m_file.open(QIODevice::Append | QIODevice::WriteOnly))
        std::fprintf(stderr, "moviedb: the log cannot be written: %s\n", qPrintable(m_file.errorString()));
}

LogFile::~LogFile() = default;

void LogFile::write(LogLevel level, const QString &text)
{
    const QString at = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
    const QByteArray line = QStringLiteral("%1 %2 %3\n")
                                .arg(at, QString::fromLatin1(logLevelNames.at(size_t(level))), text)
                                .toUtf8();
    const QMutexLocker lock(&m_mutex);
    if (level >= m_onStandardError)
        std::fputs(line.constData(), stderr);
    if (!m_file.isOpen() || level == LogLevel::Debug)
        return;
    m_file.write(line);
    m_file.flush();
    if (m_file.size() > logFileBytes)
        rotate();
}

void LogFile::rotate()
{
    const QString name = m_file.fileName();
    m_file.close();
    QFile::remove(name + QStringLiteral(".%1").arg(logFilesKept - 1));
    for (int i = logFilesKept - 2; i >= 1; --i)
        QFile::rename(name + QStringLiteral(".%1").arg(i), name + QStringLiteral(".%1").arg(i + 1));
    QFile::rename(name, name + QStringLiteral(".1"));
    if (!m_file.open(QIODevice::Append | QIODevice::WriteOnly))
        std::fprintf(stderr, "moviedb: the log cannot be written: %s\n", qPrintable(m_file.errorString()));
}

} // namespace moviedb
