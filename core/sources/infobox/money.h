// Amounts of money as people write them in infoboxes.
// Thread: pure, any thread.
// Failure: nothing where a reader could not know.
#pragma once

#include <QString>
#include <optional>

namespace moviedb::wikipedia {

// The amount in US dollars that a row names; entries of the row are joined by " ; ".
// "$4.4–6 million [4]" → 4400000: of a range its lower end. The world-wide total goes before single territories,
// wherever its label stands. Nothing for other currencies (their US figure in brackets counts), for amounts
// adjusted for inflation, for parts like an opening weekend, and for text without an amount.
std::optional<double> parseDollars(const QString &text);

} // namespace moviedb::wikipedia
