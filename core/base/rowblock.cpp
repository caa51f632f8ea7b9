#include "core/base/rowblock.h"

namespace moviedb {

QVariant RowBlock::value(const Cell &cell) const
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        break;
    case Cell::Kind::Boolean:
        return cell.boolean();
    case Cell::Kind::Integer:
        return cell.integer();
    case Cell::Kind::Decimal:
        return cell.decimal();
    case Cell::Kind::Text:
        return QString::fromUtf8(text(cell));
    }
    return {};
}

void RowBlock::add(const QVariant &value)
{
    if (value.isNull())
        return addNull();
    switch (value.typeId()) {
    case QMetaType::Bool:
        return addBoolean(value.toBool());
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return addInteger(value.toLongLong());
    case QMetaType::Double:
        return addDecimal(value.toDouble());
    default:
        return addText(value.toString().toUtf8());
    }
}

void RowBlock::setText(Cell &cell, QByteArrayView utf8)
{
    cell = {Cell::Kind::Text, quint32(utf8.size()), quint64(m_texts.size())};
    m_texts.append(utf8);
}

} // namespace moviedb
