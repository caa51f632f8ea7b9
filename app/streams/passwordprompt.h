// Asks the person at the terminal for a password; what is typed is not shown. Waits for the answer: only a command that
// can do nothing before it calls this.
// Thread: main.
// Failure: nothing when no person sits at a terminal, or when they cancel (Ctrl+C, Ctrl+D, an empty line).
#pragma once

#include <QString>
#include <optional>

namespace moviedb {

std::optional<QString> askPassword(const QString &question);

} // namespace moviedb
