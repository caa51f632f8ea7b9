#include "core/store/identity/filmtitles.h"

#include "core/store/engine/bulkinsert.h"

namespace moviedb::store {

Result<QHash<qint64, QString>> filmTitles(Connection &connection, const QList<qint64> &movieIds)
{
    QHash<qint64, QString> titles;
    MOVIEDB_CHECK(inParts(movieIds, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows,
                    connection.run(QStringLiteral("SELECT movie_id, title FROM movies WHERE movie_id IN (%1)")
                                       .arg(inList(part.size())),
                                   inBinds(part)));
        while (rows.next())
            titles.insert(rows.integer(0), rows.text(1));
        return Done{};
    }));
    return titles;
}

} // namespace moviedb::store
