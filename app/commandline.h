// The command line as plain values, checked against the table of commands. Parsing never prints and never exits.
// Thread: pure; options that name a file are looked for.
// Failure: Usage, with the text to show.
#pragma once

#include "app/command.h"
#include "core/base/result.h"

#include <QMap>

namespace moviedb {

struct CommandLine
{
    QString command;                      // "" = open the window
    const Command *description = nullptr; // of the command; null without one
    QStringList arguments;                // positional, without the command; they fit one of its forms
    QMap<QString, QString> options;       // name → value ("" for a switch), long names; values are checked
    bool has(const char *name) const { return options.contains(QString::fromLatin1(name)); }
    QString option(const char *name) const { return options.value(QString::fromLatin1(name)); }
    QStringList values(const char *name) const; // of an option that repeats, in the order given
    int number(const char *name, int fallback) const;
    std::optional<double> score(const char *name) const; // 0…100
};

Result<CommandLine> parseCommandLine(const QStringList &arguments); // without the program's name

} // namespace moviedb
