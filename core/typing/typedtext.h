// Text as it comes out of keyboards, pages and spreadsheets.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QString>

namespace moviedb::typing {

// In one line, without marks that nobody sees, with the digits of all scripts as 0…9 and the minus sign as a hyphen.
QString tidied(const QString &text);
// Letters in lower case, without accents.
QString folded(const QString &text);
// Several lines stay such; line ends are \n, marks that nobody sees are gone.
QString tidiedLines(const QString &text);

} // namespace moviedb::typing
