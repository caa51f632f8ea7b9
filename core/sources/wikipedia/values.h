// Amounts, lengths and dates as people write them in infoboxes.
// Thread: pure, any thread.
// Failure: nothing where a reader could not know.
#pragma once

#include <QString>
#include <optional>

namespace moviedb::wikipedia {

// "$4.4–6 million [4]" → 4400000: the first amount in US dollars, of a range its lower end; an amount marked
// as worldwide goes before the first. Nothing for other currencies (also AU$, CA$, …), for amounts adjusted
// for inflation and for text without an amount.
std::optional<double> parseDollars(const QString &text);
std::optional<int> parseRuntime(const QString &text);         // minutes; the first, original one
std::optional<QString> parseReleaseDate(const QString &text); // PartialDate::iso() of the earliest date named

} // namespace moviedb::wikipedia
