#include "app/logfile.h"

#include "core/base/passwords.h"
#include "core/base/privatefiles.h"

#include <QDateTime>
#include <QDir>

#include <array>
#include <cstdio>

namespace moviedb {

namespace {

constexpr qint64 logFileBytes = 1 << 20;
constexpr int logFilesKept = 3;
constexpr std::array<const char *, 4> logLevelNames{"debug", "info", "warning", "error"};

// Text from elsewhere may neither start a line of its own nor steer a terminal.
QString onOneLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar letter : text) {
        if (letter == u'\n')
            line += QLatin1String("\\n");
        else if (letter == u'\r')
            line += QLatin1String("\\r");
        else if (letter == u'\t')
            line += QLatin1String("\\t");
        else if (letter.category() == QChar::Other_Control)
            line += QStringLiteral("\\x%1").arg(letter.unicode(), 2, 16, QLatin1Char('0'));
        else if (letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator)
            line += QStringLiteral("\\u%1").arg(letter.unicode(), 4, 16, QLatin1Char('0'));
        else
            line += letter;
    }
    return line;
}

QByteArray logLine(LogLevel level, const QString &text)
{
    const QString at = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
    return QStringLiteral("%1 %2 %3\n")
        .arg(at, QString::fromLatin1(logLevelNames.at(size_t(level))), withoutPasswords(onOneLine(text)))
        .toUtf8();
}

void tellRefusal(const QString &place, const QString &cause)
{
    std::fprintf(stderr,
                 "moviedb: The log cannot be written: %s. (%s) Check that the folder may be written to.\n",
                 qPrintable(cause), qPrintable(place));
}

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
    m_file.setFileName(folder + QStringLiteral("/moviedb.log"));
    if (QDir().mkpath(folder))
        open();
    else // opening the file would only say that there is none
        tellRefusal(folder, qt_error_string());
}

LogFile::~LogFile() = default;

void LogFile::write(LogLevel level, const QString &text)
{
    const QByteArray line = logLine(level, text);
    const QMutexLocker lock(&m_mutex);
    if (level >= m_onStandardError)
        std::fputs(line.constData(), stderr);
    append(level, line);
}

void LogFile::keep(LogLevel level, const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    append(level, logLine(level, text));
}

void LogFile::append(LogLevel level, const QByteArray &line)
{
    if (!m_file.isOpen() || level == LogLevel::Debug)
        return;
    m_file.write(line);
    m_file.flush();
    if (m_file.size() > logFileBytes)
        rotate();
}

void LogFile::open()
{
    if (!m_file.open(QIODevice::Append | QIODevice::WriteOnly))
        tellRefusal(m_file.fileName(), m_file.errorString());
    makePrivate(m_file.fileName());
}

void LogFile::rotate()
{
    const QString name = m_file.fileName();
    m_file.close();
    QFile::remove(name + QStringLiteral(".%1").arg(logFilesKept - 1));
    for (int i = logFilesKept - 2; i >= 1; --i)
        QFile::rename(name + QStringLiteral(".%1").arg(i), name + QStringLiteral(".%1").arg(i + 1));
    QFile::rename(name, name + QStringLiteral(".1"));
    open();
}

} // namespace moviedb
