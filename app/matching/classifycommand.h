// classify: pages on standard input, film or not, no network, no database.
// Thread: classifyLines() any; the command main.
// Failure: Io; Parse when learned weights are damaged.
#pragma once

#include "app/command.h"
#include "core/base/result.h"

#include <QIODevice>

namespace moviedb {

Command classifyCommand();

// {key, title, description, extract} → {key, kind, film_probability}. The value is the exit code: 1 when a line was no
// good. `dataFolder`: where learned weights may lie; "" = the shipped ones.
Result<int> classifyLines(QIODevice &in, QIODevice &out, const QString &dataFolder = {});

} // namespace moviedb
