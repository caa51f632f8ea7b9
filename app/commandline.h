// The command line as plain values. Parsing never prints and never exits: errors are Fault::Usage with the
// text to show. Thread: pure.
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QStringList>

namespace moviedb {

struct CommandLine
{
    QString command;                // "" = open the window
    QStringList arguments;          // positional, without the command
    QMap<QString, QString> options; // name → value ("" for a switch), long names
    bool has(const char *name) const { return options.contains(QString::fromLatin1(name)); }
    QString option(const char *name) const { return options.value(QString::fromLatin1(name)); }
    // A whole number ≥ `minimum` from an option, `fallback` when it is not given.
    Result<int> number(const char *name, int fallback, int minimum = 0) const;
};

Result<CommandLine> parseCommandLine(const QStringList &arguments); // without the program's name
QString usageText();

} // namespace moviedb
