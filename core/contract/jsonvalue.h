// The parts all shapes are made of: values, texts, numbers, and the bytes in the end.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/base/jsonread.h"

#include <QByteArray>
#include <QVariant>

namespace moviedb::contract {

// A stored value as JSON: whole numbers without a fraction, text as it is, null for unknown.
OrderedJson value(const QVariant &value);

template <class Number> OrderedJson numberOrNull(const std::optional<Number> &number)
{
    return number ? OrderedJson(*number) : OrderedJson(nullptr);
}

OrderedJson textArray(const QStringList &texts);

// Compact UTF-8; text that is not valid Unicode gets replacement characters instead of an exception.
QByteArray toBytes(const OrderedJson &json);

} // namespace moviedb::contract
