#include "core/store/charting/chartreach.h"

#include <QRandomGenerator>

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr qint64 mostKeysForOne =
    10; // looked up for each film, where many keys have none that is asked about

constexpr quint32 sampleSeed = 1895; // the same films each time

// One key at random of each stretch: at even distances every second film would be asked about, and where films of two sources
// take turns, one source alone.
QString spreadKeys(qint64 last, qint64 keys)
{
    QRandomGenerator random(sampleSeed);
    QStringList all;
    all.reserve(keys);
    for (qint64 stretch = 0; stretch < keys; ++stretch) {
        const qint64 first = stretch * last / keys + 1;
        const qint64 end = (stretch + 1) * last / keys + 1;
        all << QString::number(random.bounded(first, end));
    }
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
    SqlPart some{QStringLiteral("%1 IN (%2)").arg(films.key(), spreadKeys(last, keys)),
                 films.condition.binds};
    if (!films.condition.sql.isEmpty())
        some.sql += QStringLiteral(" AND (%1)").arg(films.condition.sql);
    return ReachedFilms{{films.table, some, last}, count};
}

} // namespace moviedb::store
