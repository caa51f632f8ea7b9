#include "core/store/engine/rows.h"

#include "core/base/storedtime.h"
#include "core/store/engine/sqlerror.h"

#include <QDateTime>
#include <QSqlDriver>

#include <cmath>

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

QString shownText(const QVariant &stored)
{
    if (stored.typeId() == QMetaType::QDate)
        return stored.toDate().toString(Qt::ISODate);
    if (stored.typeId() == QMetaType::QDateTime)
        return timeText(stored);
    return stored.toString();
}

// A number that is none of the column's: "NaN" of Postgres, 1e30 or 90.5 where whole numbers are due.
bool isBeyond(const QVariant &stored, ColumnKind kind)
{
    constexpr double mostWhole = 9.2e18; // what 64 bits hold, and a little less
    const bool isWhole = kind == ColumnKind::Integer;
    if (isWhole && stored.typeId() != QMetaType::Double)
        return false;
    const double number = stored.toDouble();
    return !std::isfinite(number) ||
           (isWhole && (std::abs(number) > mostWhole || std::trunc(number) != number));
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
    if (isBeyond(stored, kind))
        return stored.toString();
    const QVariant number = kind == ColumnKind::Integer ? QVariant(stored.toLongLong(&isNumber))
                                                        : QVariant(stored.toDouble(&isNumber));
    return isNumber ? number : QVariant(stored.toString());
}

Error readingError(const QSqlQuery &query)
{
    const bool isSqlite = query.driver()->dbmsType() == QSqlDriver::SQLite;
    return databaseError(query.lastError(), query.lastQuery(), isSqlite ? Engine::Sqlite : Engine::Postgres);
}

} // namespace

QVariant houseValue(const QVariant &stored, ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Integer:
    case ColumnKind::Decimal:
    case ColumnKind::Boolean:
        return numberOrText(stored, kind);
    case ColumnKind::Date:
        return shownText(stored).left(10);
    case ColumnKind::Timestamp:
        return timeText(stored);
    case ColumnKind::Text:
        break;
    }
    return shownText(stored);
}

Rows &Rows::operator=(Rows &&other) noexcept
{
    if (this != &other) {
        if (m_query)
            m_query->finish();
        m_query = std::move(other.m_query);
        m_broken = std::move(other.m_broken);
    }
    return *this;
}

// An unfinished select blocks WAL checkpoints and ALTER TABLE.
Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

bool Rows::noteEnd()
{
    if (m_query->lastError().isValid())
        *m_broken = readingError(*m_query);
    return false;
}

Result<Done> Rows::end() const
{
    if (!m_query->lastError().isValid())
        return Done{};
    m_broken->reset();
    return readingError(*m_query);
}

QString Rows::text(int column) const
{
    return shownText(m_query->value(column));
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
    return isNull(column) ? QVariant() : houseValue(m_query->value(column), kind);
}

} // namespace moviedb::store
