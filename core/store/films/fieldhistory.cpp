#include "core/store/films/fieldhistory.h"

namespace moviedb::store {

namespace {

constexpr int newestFilms = 500;

Result<qint64> oldestOfNewest(Connection &connection)
{
    MOVIEDB_TRY(found,
                connection.first(QStringLiteral("SELECT MIN(movie_id) FROM (SELECT movie_id FROM movies "
                                                "ORDER BY movie_id DESC LIMIT %1) AS newest")
                                     .arg(newestFilms)));
    return found ? found->toLongLong() : 0;
}

using Reader = std::pair<QString, QString>; // source and extractor

Result<QHash<Reader, int>> filmsRead(Connection &connection, qint64 oldest)
{
    MOVIEDB_TRY(rows, connection.run(
                          QStringLiteral("SELECT source, extractor, COUNT(DISTINCT entity_id) FROM receipts "
                                         "WHERE entity = 'movies' AND entity_id >= ? GROUP BY source, "
                                         "extractor"),
                          {oldest}));
    QHash<Reader, int> films;
    while (rows.next())
        films.insert({rows.text(0), rows.text(1)}, int(rows.integer(2)));
    return films;
}

} // namespace

Result<QList<FieldHistory>> fieldHistory(Connection &connection)
{
    MOVIEDB_TRY(oldest, oldestOfNewest(connection));
    MOVIEDB_TRY(films, filmsRead(connection, oldest));
    MOVIEDB_TRY(
        rows,
        connection.run(
            QStringLiteral("SELECT c.source, r.extractor, c.field, COUNT(DISTINCT c.entity_id) FROM claims "
                           "c JOIN receipts r ON r.receipt_id = c.receipt_id WHERE c.entity = 'movies' "
                           "AND c.entity_id >= ? AND c.source NOT IN ('user', 'list') AND c.field NOT "
                           "LIKE 'offers.%' GROUP BY c.source, r.extractor, c.field ORDER BY c.source, "
                           "r.extractor, c.field"),
            {oldest}));
    QList<FieldHistory> history;
    while (rows.next()) {
        FieldHistory one;
        one.field = {rows.text(0), rows.text(2)};
        one.extractor = rows.text(1);
        one.films = films.value({one.field.source, one.extractor});
        one.found = int(rows.integer(3));
        history.append(one);
    }
    return history;
}

} // namespace moviedb::store
