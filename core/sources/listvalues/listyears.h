// The year of a film in the dress that many programs give it.
// Thread: pure, any thread.
// Failure: none; nothing for what is no year.
#pragma once

#include <QString>
#include <optional>

namespace moviedb::lists {

// "1999", "1999.0", "1.999E3", "1999-03-01T00:00:00Z", "March 1, 1999", "1/3/1999", "1999年", "1999/II"; 1870…2200.
std::optional<int> yearOf(const QString &text);

// The year of a day as spreadsheets count them, "36495" = 1 December 1999; nothing for other numbers.
std::optional<int> yearOfDayNumber(const QString &text);

// "2010–2015", "2010–": the years of something that went on, as series do. Next year's end is a film's still.
bool isYearSpan(const QString &text);

} // namespace moviedb::lists
