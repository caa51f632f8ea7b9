// What a value means, whatever it is written like: "162 minutes" and "2 h 42" are one runtime, "$237 million" is
// 237000000, a day supports its month and its year, texts agree without case, spaces and punctuation.
// Thread: pure.
// Failure: none; what says nothing that fits the field means nothing.
#pragma once

#include <QString>
#include <QVariant>

#include <optional>

namespace moviedb::stitch {

// Minutes: "162", "162 min", "2 h 42", "2 hours 42 minutes", "1h". Nothing for anything else.
std::optional<qint64> minutesOf(const QString &text);
// Dollars: "$237 million", "US$1.2 billion", "237,000,000". Nothing for another currency, or for a range.
std::optional<double> dollarsOf(const QString &text);

// Both as usableValue() made them: they say the same of this field.
bool sameMeaning(const QString &field, const QVariant &left, const QVariant &right);

} // namespace moviedb::stitch
