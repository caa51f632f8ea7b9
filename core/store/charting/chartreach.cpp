#include "core/store/charting/chartreach.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr qint64 mostKeysForOne =
    10; // looked up for each film, where many keys have none that is asked about

QString evenKeys(qint64 last, qint64 keys)
{
    QStringList all;
    all.reserve(keys);
    for (qint64 place = 1; place <= keys; ++place)
        all << QString::number(place * last / keys);
    return all.join(QLatin1Char(','));
}

} // namespace

Result<ReachedFilms> filmsWithin(Connection &connection, const ChartFilms &films, ChartReach reach,
                                 const SampleSizes &sizes)
{
    if (reach == ChartReach::EveryFilm)
        return ReachedFilms{films};
    MOVIEDB_TRY(count, films.count(connection));
    if (count <= sizes.few)
        return ReachedFilms{films};
    MOVIEDB_TRY(last, films.lastKey(connection));
    const qint64 keys =
        std::clamp(sizes.sampled * last / count, sizes.sampled, mostKeysForOne * sizes.sampled);
    SqlPart some{QStringLiteral("%1 IN (%2)").arg(films.key(), evenKeys(last, keys)), films.condition.binds};
    if (!films.condition.sql.isEmpty())
        some.sql += QStringLiteral(" AND (%1)").arg(films.condition.sql);
    return ReachedFilms{{films.table, some, last}, count};
}

} // namespace moviedb::store
