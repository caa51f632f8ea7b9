// The text of a cell in the width that it has.
// Thread: pure.
// Failure: none.
#pragma once

#include <QFontMetrics>
#include <QString>

namespace moviedb::ui {

// Words give up their end for dots. What stands at the right is a number, what has no letter is one or a date, and a part of it
// would read as another one: where it has no room as a whole, dots stand in its place. `alignment`: as the model answers it.
QString cellText(const QString &whole, const QFontMetrics &metrics, int width, int alignment);

} // namespace moviedb::ui
