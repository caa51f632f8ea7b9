// Signs of currencies by the names that templates, codes and articles have for them.
// Thread: pure, any thread.
// Failure: none; "" for an unknown name.
#pragma once

#include <QString>

namespace moviedb::wikitext {

// "inr", "indian rupee" → "₹"; "aud", "australian dollar" → "A$". Case does not count.
QString currencySign(const QString &name);
// Words that stand for many currencies, so that a link on them says which: "$", "dollars", "pounds".
bool isSharedCurrencyWord(const QString &shown);

} // namespace moviedb::wikitext
