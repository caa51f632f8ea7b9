#include "core/store/tables/userclaims.h"

#include "core/store/tables/ownreceipts.h"

#include <algorithm>

namespace moviedb::store {

namespace {

Result<Done> addUserClaim(Connection &connection, const QVariantList &place, int position,
                          const QVariant &value, qint64 receiptId)
{
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("INSERT INTO claims (entity, entity_id, field, position, value, source, receipt_id, "
                       "chosen) VALUES (?, ?, ?, ?, ?, 'user', ?, TRUE)"),
        place + QVariantList{position, value, receiptId}));
    return Done{};
}

// Room for a new claim: the person's old ones go, the sources' ones step back.
Result<Done> clearPlace(Connection &connection, const QVariantList &place)
{
    const QString where = QStringLiteral(" WHERE entity = ? AND entity_id = ? AND field = ?");
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("DELETE FROM claims") + where + QLatin1String(" AND source = 'user'"), place));
    MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE claims SET chosen = FALSE") + where, place));
    return dropEmptyReceipts(connection, place.at(0).toString(), place.at(1).toLongLong());
}

Result<Done> setColumn(Connection &connection, qint64 movieId, const QString &column, const QVariant &value)
{
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("UPDATE movies SET %1 = ? WHERE movie_id = ?").arg(quoted(column)), {value, movieId}));
    return Done{};
}

// The single column says what the list's first entry says. By reference the list's claim speaks for it; a text has
// claims of its own.
Result<Done> followFirst(Connection &connection, const FilmList &list, qint64 movieId,
                         const QList<ListEntry> &entries)
{
    const QVariantList place = {QStringLiteral("movies"), movieId, list.single};
    if (list.keepsKey()) {
        MOVIEDB_CHECK(clearPlace(connection, place));
        return setColumn(connection, movieId, list.single,
                         entries.isEmpty() ? QVariant() : QVariant(entries.first().id));
    }
    const QString first = entries.isEmpty() ? QString() : entries.first().name;
    MOVIEDB_CHECK(claimByUser(connection, QStringLiteral("movies"), movieId, list.single, first));
    return setColumn(connection, movieId, list.single, nullIfEmpty(first));
}

// The film's own rating and votes are IMDb's: they follow when a person changes that entry, and go with it unless the
// person has rated the film apart from it.
Result<Done> followRating(Connection &connection, qint64 movieId, const QList<ListEntry> &entries)
{
    const auto imdb = std::find_if(entries.cbegin(), entries.cend(), [](const ListEntry &entry) {
        return entry.name == QLatin1String("IMDb");
    });
    const QString of =
        QStringLiteral("SELECT COUNT(*) FROM claims WHERE entity = 'movies' AND entity_id = ? AND ");
    const bool gone = imdb == entries.cend();
    MOVIEDB_TRY(known,
                connection.first(of + (gone ? QStringLiteral("field = 'rating' AND source = 'user' "
                                                             "AND CAST(? AS TEXT) = ''")
                                            : QStringLiteral("field = 'ratings' AND chosen AND value = ?")),
                                 {movieId, gone ? QString(QLatin1String("")) : entryText(*imdb)}));
    if (known && known->toLongLong() > 0)
        return Done{};
    const QVariant score = gone ? QVariant() : QVariant(QString::number(imdb->score.value_or(0), 'f', 1));
    const QVariant votes = gone || !imdb->votes ? QVariant() : QVariant(*imdb->votes);
    for (const auto &[column, value] : {std::pair("rating", score), std::pair("rating_count", votes)}) {
        MOVIEDB_CHECK(claimByUser(connection, QStringLiteral("movies"), movieId, QLatin1String(column),
                                  value.toString()));
        MOVIEDB_CHECK(setColumn(connection, movieId, QLatin1String(column), value));
    }
    return Done{};
}

} // namespace

Result<Done> claimByUser(Connection &connection, const QString &entity, qint64 entityId, const QString &field,
                         const QString &value, const QString &address)
{
    const QVariantList place = {entity, entityId, field};
    MOVIEDB_CHECK(clearPlace(connection, place));
    MOVIEDB_TRY(receipt, addUserReceipt(connection, entity, entityId, address));
    return addUserClaim(connection, place, 0, nullIfEmpty(value), receipt);
}

QString entryText(const ListEntry &entry)
{
    if (entry.score)
        return QStringLiteral("%1 %2").arg(entry.name, QString::number(*entry.score, 'f', 1));
    return entry.role.isEmpty() ? entry.name : QStringLiteral("%1 as %2").arg(entry.name, entry.role);
}

Result<Done> claimListByUser(Connection &connection, const SchemaInfo &schema, const FilmList &list,
                             qint64 movieId)
{
    const QVariantList place = {QStringLiteral("movies"), movieId, list.name};
    MOVIEDB_TRY(entries, linkedEntries(connection, schema, list, movieId));
    if (list.isRatings())
        MOVIEDB_CHECK(followRating(connection, movieId, entries));
    MOVIEDB_CHECK(clearPlace(connection, place));
    MOVIEDB_TRY(receipt, addUserReceipt(connection, place.first().toString(), movieId));
    for (int index = 0; index < entries.size(); ++index)
        MOVIEDB_CHECK(addUserClaim(connection, place, index + 1, entryText(entries.at(index)), receipt));
    // An emptied list is a claim too: nothing may fill it again.
    if (entries.isEmpty())
        MOVIEDB_CHECK(addUserClaim(connection, place, 0, QVariant(), receipt));
    return list.single.isEmpty() ? Result<Done>(Done{}) : followFirst(connection, list, movieId, entries);
}

} // namespace moviedb::store
