// The program's log: one file in the data folder, kept at three files of one megabyte, and standard error from a
// level on. A message stays on its line, whatever is in it, and shows no password.
// Thread: write() and keep() from any.
// Failure: a file that cannot be written is told once on standard error; the program goes on.
#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QMutex>

namespace moviedb {

enum class LogLevel { Debug, Info, Warning, Error };
// "debug", "info", "warning", "error"; Usage error for anything else.
Result<LogLevel> logLevelFromName(const QString &name);

class LogFile
{
public:
    LogFile(const QString &folder, LogLevel onStandardError);
    ~LogFile();

    void write(LogLevel level, const QString &text);
    // In the file alone: for what standard error was told in other words.
    void keep(LogLevel level, const QString &text);
    QString fileName() const { return m_file.fileName(); }

private:
    void append(LogLevel level, const QByteArray &line);
    void open();
    void rotate();

    QMutex m_mutex;
    QFile m_file;
    LogLevel m_onStandardError;
};

} // namespace moviedb
