#include "core/store/charting/chartfilms.h"

namespace moviedb::store {

QString ChartFilms::where() const
{
    return condition.sql.isEmpty() ? QString() : QLatin1String(" WHERE ") + condition.sql;
}

QString ChartFilms::keys() const
{
    return QStringLiteral("SELECT %1 FROM %2%3").arg(key(), quoted(table.name), where());
}

QString ChartFilms::keysOfSlice() const
{
    return keys() + (condition.sql.isEmpty() ? QLatin1String(" WHERE ") : QLatin1String(" AND ")) +
           QStringLiteral("%1 > ? AND %1 <= ?").arg(key());
}

Result<qint64> ChartFilms::lastKey(Connection &connection) const
{
    MOVIEDB_TRY(last,
                connection.first(QStringLiteral("SELECT MAX(%1) FROM %2").arg(key(), quoted(table.name))));
    return last.value_or(0).toLongLong();
}

Result<qint64> ChartFilms::count(Connection &connection) const
{
    MOVIEDB_TRY(films,
                connection.first(QStringLiteral("SELECT COUNT(*) FROM %1%2").arg(quoted(table.name), where()),
                                 condition.binds));
    return films.value_or(0).toLongLong();
}

} // namespace moviedb::store
