#include "core/store/identity/aliases.h"

#include "core/store/engine/among.h"

#include <QSet>

namespace moviedb::store {

Result<QList<Alias>> aliasesOf(Connection &connection, const QString &table)
{
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT entity_id, name, wikidata_id, imdb_id, "
                                                    "justwatch_id FROM aliases WHERE entity = ? "
                                                    "ORDER BY alias_id"),
                                     {table}));
    QList<Alias> aliases;
    while (rows.next())
        aliases.append({rows.integer(0), rows.text(1), {rows.text(2), rows.text(3), rows.text(4)}});
    return aliases;
}

Result<Done> addAlias(Connection &connection, const QString &table, const Alias &alias)
{
    MOVIEDB_TRY(known, aliasesOf(connection, table));
    for (const Alias &one : std::as_const(known))
        if (one.entityId == alias.entityId && one.name == alias.name && one.ids == alias.ids)
            return Done{};
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("INSERT INTO aliases (entity, entity_id, name, wikidata_id, imdb_id, justwatch_id) "
                       "VALUES (?, ?, ?, ?, ?, ?)"),
        {table, alias.entityId, alias.name, nullIfEmpty(alias.ids[0]), nullIfEmpty(alias.ids[1]),
         nullIfEmpty(alias.ids[2])}));
    return Done{};
}

Result<QList<Separation>> separationsIn(Connection &connection, const QString &table,
                                        const QList<qint64> &movieIds)
{
    QList<Separation> separations;
    MOVIEDB_CHECK(inParts(movieIds, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(
            rows, connection.run(QStringLiteral("SELECT entity_id, other_id, movie_id, name FROM separations "
                                                "WHERE entity = ? AND %1 ORDER BY separation_id")
                                     .arg(among(connection, QStringLiteral("movie_id"), part)),
                                 QVariantList{table} + amongBinds(connection, part)));
        while (rows.next())
            separations.append({rows.integer(0), rows.integer(1), rows.integer(2), rows.text(3)});
        return Done{};
    }));
    return separations;
}

Result<QSet<std::pair<qint64, qint64>>> separatedPairs(Connection &connection, const QString &table)
{
    MOVIEDB_TRY(rows,
                connection.run(
                    QStringLiteral("SELECT DISTINCT entity_id, other_id FROM separations WHERE entity = ?"),
                    {table}));
    QSet<std::pair<qint64, qint64>> pairs;
    while (rows.next())
        pairs.insert(std::minmax(rows.integer(0), rows.integer(1)));
    return pairs;
}

Result<Done> addSeparation(Connection &connection, const QString &table, const Separation &separation)
{
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("INSERT INTO separations (entity, entity_id, other_id, movie_id, name) "
                       "VALUES (?, ?, ?, ?, ?)"),
        {table, separation.entityId, separation.otherId, separation.movieId,
         separation.name.isNull() ? QStringLiteral("") : separation.name}));
    return Done{};
}

Result<Done> handAliasesOver(Connection &connection, const QString &table, qint64 from, qint64 to)
{
    for (const auto &[place, column] :
         {std::pair{"aliases", "entity_id"}, {"separations", "entity_id"}, {"separations", "other_id"}})
        MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE %1 SET %2 = ? WHERE entity = ? AND %2 = ?")
                                             .arg(QLatin1String(place), QLatin1String(column)),
                                         {to, table, from}));
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("DELETE FROM separations WHERE entity = ? AND entity_id = other_id"), {table}));
    return Done{};
}

Result<Done> giveAlias(Connection &connection, const QString &table, qint64 from, qint64 to,
                       const QString &name)
{
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("UPDATE aliases SET entity_id = ? WHERE entity = ? AND entity_id = ? AND name = ?"),
        {to, table, from, name}));
    return Done{};
}

} // namespace moviedb::store
