// Numbers, lengths, sums of money and scores as people write them.
// Thread: pure, any thread.
// Failure: none; "" for what is none, or what could be two; the text as it is with its doubt.
#pragma once

#include "core/typing/typing.h"

namespace moviedb::typing {

// Digits and a point: "1,234.5", "1 234,5", "1’234’567" → "1234.5" …
QString numberOf(const QString &text, const Manner &manner);
// The same with a word for thousands or millions behind it: "12k", "1,2 Mio".
QString amountOf(const QString &text, const Manner &manner);
// Minutes: "92 min", "1h 32", "1:32", "2 ore e 5 minuti", "PT92M" → "92" …
QString minutesOf(const QString &text, const Manner &manner);
// US dollars: "$1.2M", "12 milioni di dollari", "USD 3,000,000" → "1200000" …
Typed dollarsOf(const QString &text, const Manner &manner);
// A price in whatever currency stands beside it: "3,99 €" → "3.99"
QString priceOf(const QString &text, const Manner &manner);
// Of ten: "8/10", "85%", "4/5", "★★★★☆" → "8", "8.5", "8", "8"
Typed scoreOf(const QString &text, const Manner &manner);

} // namespace moviedb::typing
