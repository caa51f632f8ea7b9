#include "core/store/engine/rows.h"

#include "core/base/storedtime.h"

#include <QDateTime>

namespace moviedb::store {

namespace {

QString timeText(const QVariant &stored)
{
    if (stored.typeId() == QMetaType::QDateTime) {
        // Column type TIMESTAMP: the digits are UTC, whatever zone the driver believes them to be in.
        const QDateTime time = stored.toDateTime();
        return time.date().toString(Qt::ISODate) + QLatin1Char('T') +
               time.time().toString(QStringLiteral("HH:mm:ss")) + QLatin1Char('Z');
    }
    return isoTimestamp(stored.toString());
}

// SQLite keeps any text in a column of numbers when another program writes it: it is given as the text it is.
QVariant numberOrText(const QVariant &stored, ColumnKind kind)
{
    bool isNumber = true;
    if (kind == ColumnKind::Boolean) {
        if (stored.typeId() == QMetaType::QString)
            stored.toString().toLongLong(&isNumber);
        return isNumber ? QVariant(stored.toBool()) : stored;
    }
    const QVariant number = kind == ColumnKind::Integer ? QVariant(stored.toLongLong(&isNumber))
                                                        : QVariant(stored.toDouble(&isNumber));
    return isNumber ? number : QVariant(stored.toString());
}

} // namespace

Rows &Rows::operator=(Rows &&other) noexcept
{
    if (this != &other) {
        if (m_query)
            m_query->finish();
        m_query = std::move(other.m_query);
    }
    return *this;
}

// An unfinished select blocks WAL checkpoints and ALTER TABLE.
Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

QString Rows::text(int column) const
{
    const QVariant value = m_query->value(column);
    if (value.typeId() == QMetaType::QDate)
        return value.toDate().toString(Qt::ISODate);
    if (value.typeId() == QMetaType::QDateTime)
        return timeText(value);
    return value.toString();
}

QString Rows::date(int column) const
{
    return text(column).left(10);
}

QString Rows::timestamp(int column) const
{
    return isNull(column) ? QString() : timeText(m_query->value(column));
}

std::optional<qint64> Rows::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional<qint64>(integer(column));
}

QVariant Rows::value(int column, ColumnKind kind) const
{
    if (isNull(column))
        return {};
    switch (kind) {
    case ColumnKind::Integer:
    case ColumnKind::Decimal:
    case ColumnKind::Boolean:
        return numberOrText(m_query->value(column), kind);
    case ColumnKind::Date:
        return date(column);
    case ColumnKind::Timestamp:
        return timestamp(column);
    case ColumnKind::Text:
        break;
    }
    return text(column);
}

} // namespace moviedb::store
