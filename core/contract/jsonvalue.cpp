#include "core/contract/jsonvalue.h"

#include <cmath>

namespace moviedb::contract {

OrderedJson value(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return nullptr;
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return value.toLongLong();
    case QMetaType::Double: {
        const double number = value.toDouble();
        if (std::isfinite(number) && std::abs(number) < 9.0e15 && number == std::floor(number))
            return qint64(number);
        return number;
    }
    default:
        return utf8(value.toString());
    }
}

OrderedJson textArray(const QStringList &texts)
{
    OrderedJson array = OrderedJson::array();
    for (const QString &text : texts)
        array.push_back(utf8(text));
    return array;
}

QByteArray toBytes(const OrderedJson &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

} // namespace moviedb::contract
