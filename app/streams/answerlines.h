// JSON Lines in, JSON Lines out: each line is answered in its order, a bad one by {"line": n, "error": text}.
// Thread: pure, any thread.
// Failure: Io when the answers cannot be written.
#pragma once

#include "core/base/jsonread.h"

#include <QIODevice>

#include <functional>

namespace moviedb {

using LineAnswer = std::function<Result<OrderedJson>(const JsonPlace &line)>;

// The value is the exit code: 0, or 1 when a line was no good. An input without a line is answered by none, and told on
// standard error. What is ready is written when no whole line is waiting,
// so that a person at a terminal and a program at a pipe both get it.
Result<int> answerLines(QIODevice &in, QIODevice &out, const LineAnswer &answer);

QByteArray jsonLine(const OrderedJson &json);

// The "extract" of a page, or its "excerpt", as plain text: search excerpts come with marks around the words that were
// found, and both forms are welcome.
QString pageExtract(const JsonPlace &page);

} // namespace moviedb
