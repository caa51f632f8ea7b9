#include "core/store/elections/electedlists.h"

#include "core/stitch/values.h"
#include "core/store/films/entityindex.h"
#include "core/store/identity/aliases.h"
#include "core/store/tables/columnfit.h"

#include <algorithm>

namespace moviedb::store {

Result<Done> ElectedLists::load(Connection &connection, const QMap<QString, QList<qint64>> &films)
{
    for (auto list = films.cbegin(); list != films.cend(); ++list) {
        const auto tables = listTables(m_schema, list.key());
        if (!tables)
            continue;
        const QString sql =
            QStringLiteral("SELECT l.movie_id, l.%1, e.name, %2 FROM %3 l JOIN %4 e ON e.%1 = l.%1 "
                           "WHERE l.movie_id IN (%5) ORDER BY l.movie_id, %6, l.%1")
                .arg(quoted(tables->key), tables->isCast() ? QStringLiteral("l.role") : QStringLiteral("''"),
                     quoted(tables->link->name), quoted(tables->entity->name), QStringLiteral("%1"),
                     tables->isCast() ? QStringLiteral("l.billing_order") : QStringLiteral("l.position"));
        auto &entries = m_entries[list.key()];
        MOVIEDB_CHECK(inParts(*list, [&](const QList<qint64> &part) -> Result<Done> {
            MOVIEDB_TRY(rows, connection.run(sql.arg(inList(part.size())), inBinds(part)));
            while (rows.next())
                entries[rows.integer(0)].append({rows.integer(1), rows.text(2), rows.text(3), {}});
            return Done{};
        }));
        MOVIEDB_CHECK(loadOtherNames(connection, tables->entity->name, entries));
    }
    return Done{};
}

// Claims keep the name by which a source calls somebody, also once that name means another row.
Result<Done> ElectedLists::loadOtherNames(Connection &connection, const QString &table,
                                          QHash<qint64, QList<ListedEntry>> &entries) const
{
    MOVIEDB_TRY(aliases, aliasesOf(connection, table));
    QHash<qint64, QStringList> names;
    for (const Alias &alias : std::as_const(aliases))
        names[alias.entityId] << alias.name;
    if (!names.isEmpty())
        for (QList<ListedEntry> &ofFilm : entries)
            for (ListedEntry &entry : ofFilm)
                entry.otherNames = names.value(entry.entityId);
    return Done{};
}

QList<ListedEntry> ElectedLists::entries(const QString &list, qint64 movieId) const
{
    return m_entries.value(list).value(movieId);
}

bool ElectedLists::stands(const QString &list, qint64 movieId, const QList<LinkFact> &elected) const
{
    const QList<ListedEntry> now = entries(list, movieId);
    return std::equal(now.cbegin(), now.cend(), elected.cbegin(), elected.cend(),
                      [](const ListedEntry &entry, const LinkFact &link) {
                          return (entry.name == link.entity.name ||
                                  entry.otherNames.contains(link.entity.name)) &&
                                 entry.role == link.role;
                      });
}

void ElectedLists::replace(const QString &list, qint64 movieId, const QList<LinkFact> &elected)
{
    m_wanted.append({list, movieId, elected});
}

void ElectedLists::replaceRatings(qint64 movieId, const QList<RatingFact> &ratings, const QSet<QString> &gone)
{
    m_ratings.append({movieId, ratings, gone});
}

// The row this name has in the film's list now; 0 when it is new there.
qint64 ElectedLists::standing(const Wanted &wanted, const LinkFact &link) const
{
    const QString key = stitch::wordingKey(link.entity.name);
    for (const ListedEntry &entry : entries(wanted.list, wanted.movieId))
        if (stitch::wordingKey(entry.name) == key)
            return entry.entityId;
    return 0;
}

// Ids for every entry of m_wanted, in its order; 0 for a name that fits no row.
Result<QList<QList<qint64>>> ElectedLists::resolve(Connection &connection)
{
    std::map<QString, EntityIndex> indexes; // by table: written in a fixed order
    std::map<QString, QList<EntityRef>> unknown;
    std::map<QString, QList<qint64>> films;
    for (const Wanted &wanted : std::as_const(m_wanted)) {
        const auto tables = listTables(m_schema, wanted.list);
        indexes.try_emplace(tables->entity->name, *tables->entity);
        for (const LinkFact &link : wanted.entries)
            if (standing(wanted, link) == 0)
                unknown[tables->entity->name].append(link.entity);
        films[tables->entity->name].append(wanted.movieId);
    }
    for (const auto &[table, refs] : unknown)
        MOVIEDB_CHECK(indexes.at(table).load(connection, refs, films.at(table)));
    QList<QList<EntityRow *>> rows;
    QStringList warnings; // of names that fit nowhere: they are left out, as when films are stored
    for (const Wanted &wanted : std::as_const(m_wanted)) {
        EntityIndex &index = indexes.at(listTables(m_schema, wanted.list)->entity->name);
        const NamingFilm film{wanted.movieId, {}, {}, false};
        rows.append(QList<EntityRow *>());
        for (const LinkFact &link : wanted.entries)
            rows.last().append(standing(wanted, link) == 0 ? index.resolve(link.entity, film, warnings).row
                                                           : nullptr);
    }
    ClaimWriter claims;
    for (auto &[table, index] : indexes) {
        MOVIEDB_CHECK(index.write(connection, claims));
        if (index.wroteRows())
            m_touched.insert(table);
    }
    MOVIEDB_CHECK(claims.flush(connection));
    QList<QList<qint64>> ids;
    for (qsizetype i = 0; i < m_wanted.size(); ++i) {
        ids.append(QList<qint64>());
        for (qsizetype place = 0; place < m_wanted.at(i).entries.size(); ++place) {
            const qint64 known = standing(m_wanted.at(i), m_wanted.at(i).entries.at(place));
            const EntityRow *row = rows.at(i).at(place);
            ids.last().append(known > 0 ? known : row != nullptr ? row->id : 0);
        }
    }
    return ids;
}

QString ElectedLists::fittedRole(const QString &role) const
{
    const auto value = fitted(*m_schema.table(QStringLiteral("cast"))->column(QStringLiteral("role")), role);
    return value && !value->isNull() ? value->toString() : QString(QLatin1String(""));
}

Result<Done> ElectedLists::write(Connection &connection, QMap<qint64, QMap<QString, QVariant>> &columns)
{
    const TableInfo &movies = *m_schema.table(QStringLiteral("movies"));
    MOVIEDB_TRY(resolved, resolve(connection));
    QSet<qint64> films;
    for (const Wanted &wanted : std::as_const(m_wanted))
        films.insert(wanted.movieId);
    for (const WantedRatings &wanted : std::as_const(m_ratings))
        films.insert(wanted.movieId);
    LinkWriter links(m_schema);
    MOVIEDB_CHECK(links.load(connection, films.values()));
    for (qsizetype i = 0; i < m_wanted.size(); ++i) {
        const Wanted &wanted = m_wanted.at(i);
        QList<qint64> ids;
        QList<CastEntry> cast;
        for (qsizetype place = 0; place < wanted.entries.size(); ++place) {
            if (resolved.at(i).at(place) == 0)
                continue;
            ids.append(resolved.at(i).at(place));
            cast.append({ids.last(), fittedRole(wanted.entries.at(place).role)});
        }
        const ListTables tables = *listTables(m_schema, wanted.list);
        MOVIEDB_CHECK(tables.isCast() ? links.replaceCast(connection, wanted.movieId, cast)
                                      : links.replaceList(connection, wanted.movieId, wanted.list, ids));
        if (!tables.isCast() && movies.column(tables.key) != nullptr)
            columns[wanted.movieId].insert(tables.key, ids.isEmpty() ? QVariant() : QVariant(ids.first()));
    }
    QStringList warnings;
    for (const WantedRatings &wanted : std::as_const(m_ratings))
        MOVIEDB_CHECK(
            links.replaceRatings(connection, wanted.movieId, wanted.ratings, wanted.gone, warnings));
    MOVIEDB_CHECK(links.flush(connection));
    m_touched.unite(links.touched());
    return Done{};
}

} // namespace moviedb::store
