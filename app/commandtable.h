// Every command of the program. A new one is a pair of files in app/commands and one line in commandtable.cpp.
// Thread: pure, any thread.
#pragma once

#include "app/command.h"

namespace moviedb {

// In the order of --help.
const QList<Command> &commandTable();
const Command *findCommand(const QString &name); // null: there is none

// Options that every command takes, and the window too.
const QList<Option> &globalOptions();

} // namespace moviedb
