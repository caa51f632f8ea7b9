#include "core/store/identity/linkmoves.h"

#include "core/store/engine/bulkinsert.h"
#include "core/store/identity/rowuses.h"
#include "core/store/tables/userclaims.h"

#include <QSet>

#include <algorithm>

namespace moviedb::store {

namespace {

struct CastRow
{
    qint64 id = 0;
    qint64 actorId = 0;
    QString role;
    std::optional<qint64> order;
    bool typed = false; // a person has said something of it
};

bool isSameEntry(const CastRow &one, const CastRow &other)
{
    return one.role.isEmpty() || other.role.isEmpty() ||
           one.role.compare(other.role, Qt::CaseInsensitive) == 0;
}

// Of one entry under two names: a person's, then the one with a role, then that of the row that stays.
bool givesWay(const CastRow &gone, const CastRow &kept)
{
    if (gone.typed != kept.typed)
        return kept.typed;
    return !kept.role.isEmpty() || gone.role.isEmpty();
}

class LinkMoving
{
public:
    LinkMoving(Connection &connection, const SchemaInfo &schema, const LinkMove &move, QSet<qint64> films)
        : m_connection(connection), m_schema(schema), m_move(move), m_films(std::move(films))
    {
    }

    Result<Done> moveList(const FilmList &list);
    Result<Done> moveColumns();
    void tell(QList<TableChange> &changes) const;

private:
    Result<QList<qint64>> filmsNaming(const FilmList &list);
    // True when the film named both.
    Result<bool> moveEntry(const FilmList &list, qint64 movieId);
    Result<bool> moveCast(qint64 movieId);
    Result<Done> dropCastRow(const CastRow &row, const CastRow &kept);
    Result<Done> followText(const FilmList &list, qint64 movieId);
    Result<Done> renumber(const FilmList &list, qint64 movieId);
    Result<Done> reword(const FilmList &list, qint64 movieId);

    Connection &m_connection;
    const SchemaInfo &m_schema;
    const LinkMove &m_move;
    QSet<qint64> m_films;
    QSet<QString> m_touched;
};

Result<QList<qint64>> LinkMoving::filmsNaming(const FilmList &list)
{
    MOVIEDB_TRY(rows, m_connection.run(
                          QStringLiteral("SELECT DISTINCT movie_id FROM %1 WHERE %2 = ? ORDER BY movie_id")
                              .arg(quoted(list.link->name), quoted(list.linked->name)),
                          {m_move.from}));
    QList<qint64> films;
    while (rows.next())
        if (m_films.contains(rows.integer(0)))
            films.append(rows.integer(0));
    return films;
}

Result<Done> LinkMoving::moveList(const FilmList &list)
{
    MOVIEDB_TRY(films, filmsNaming(list));
    for (const qint64 film : std::as_const(films)) {
        MOVIEDB_TRY(joined, list.isCast() ? moveCast(film) : moveEntry(list, film));
        if (joined)
            MOVIEDB_CHECK(renumber(list, film));
        MOVIEDB_CHECK(followText(list, film));
        MOVIEDB_CHECK(reword(list, film));
    }
    if (!films.isEmpty())
        m_touched.insert(list.link->name);
    return Done{};
}

// The key of such a row names the person: it is another row then.
Result<bool> LinkMoving::moveEntry(const FilmList &list, qint64 movieId)
{
    const QString link = quoted(list.link->name), key = quoted(list.linked->name);
    const QString ofFilm = QStringLiteral(" WHERE movie_id = ? AND %1 = ?").arg(key);
    const QString position = list.order.isEmpty() ? QStringLiteral("NULL") : quoted(list.order);
    const auto placeOf = [&](qint64 id) {
        return m_connection.first(
            QStringLiteral("SELECT COALESCE(%1, 0) FROM ").arg(position) + link + ofFilm, {movieId, id});
    };
    MOVIEDB_TRY(from, placeOf(m_move.from));
    MOVIEDB_TRY(to, placeOf(m_move.to));
    if (!to) {
        QStringList names, values;
        for (const ColumnInfo &column : list.link->columns) {
            names << quoted(column.name);
            values << (column.name == list.linked->name ? QStringLiteral("CAST(? AS INTEGER)")
                                                        : quoted(column.name));
        }
        MOVIEDB_CHECK(m_connection.execute(
            QStringLiteral("INSERT INTO %1 (%2) SELECT %3 FROM %1")
                    .arg(link, names.join(QLatin1String(", ")), values.join(QLatin1String(", "))) +
                ofFilm,
            {m_move.to, movieId, m_move.from}));
    } else if (from && from->toLongLong() < to->toLongLong()) {
        MOVIEDB_CHECK(
            m_connection.execute(QStringLiteral("UPDATE %1 SET %2 = ?").arg(link, position) + ofFilm,
                                 {from->toLongLong(), movieId, m_move.to}));
    }
    MOVIEDB_CHECK(
        m_connection.execute(QStringLiteral("DELETE FROM ") + link + ofFilm, {movieId, m_move.from}));
    return to.has_value();
}

Result<bool> LinkMoving::moveCast(qint64 movieId)
{
    QList<CastRow> gone, kept;
    {
        MOVIEDB_TRY(
            rows,
            m_connection.run(QStringLiteral("SELECT r.cast_id, r.actor_id, r.role, r.billing_order, EXISTS "
                                            "(SELECT 1 FROM claims c WHERE c.entity = 'cast' AND c.entity_id "
                                            "= r.cast_id AND c.source = 'user') FROM \"cast\" r WHERE "
                                            "r.movie_id = ? AND r.actor_id IN (?, ?) ORDER BY r.cast_id"),
                             {movieId, m_move.from, m_move.to}));
        while (rows.next()) {
            const CastRow row{rows.integer(0), rows.integer(1), rows.text(2), rows.optionalInteger(3),
                              rows.boolean(4)};
            (row.actorId == m_move.from ? gone : kept).append(row);
        }
    }
    bool joined = false;
    for (const CastRow &row : std::as_const(gone)) {
        const auto same =
            std::find_if(kept.begin(), kept.end(), [&](const CastRow &one) { return isSameEntry(row, one); });
        joined = joined || same != kept.end();
        if (same != kept.end() && givesWay(row, *same)) {
            MOVIEDB_CHECK(dropCastRow(row, *same));
            continue;
        }
        if (same != kept.end()) {
            MOVIEDB_CHECK(dropCastRow(*same, row));
            kept.erase(same);
        }
        MOVIEDB_CHECK(m_connection.execute(
            QStringLiteral("UPDATE \"cast\" SET actor_id = ? WHERE cast_id = ?"), {m_move.to, row.id}));
    }
    return joined;
}

// What is left stands where the first of the two stood.
Result<Done> LinkMoving::dropCastRow(const CastRow &row, const CastRow &kept)
{
    for (const char *said : {"claims", "receipts"}) // in this order: a claim names its receipt
        MOVIEDB_CHECK(m_connection.execute(
            QStringLiteral("DELETE FROM %1 WHERE entity = 'cast' AND entity_id = ?").arg(QLatin1String(said)),
            {row.id}));
    MOVIEDB_CHECK(m_connection.execute(QStringLiteral("DELETE FROM \"cast\" WHERE cast_id = ?"), {row.id}));
    if (row.order && kept.order && *row.order < *kept.order)
        MOVIEDB_CHECK(
            m_connection.execute(QStringLiteral("UPDATE \"cast\" SET billing_order = ? WHERE cast_id = ?"),
                                 {*row.order, kept.id}));
    return Done{};
}

// No place is left out where an entry went.
Result<Done> LinkMoving::renumber(const FilmList &list, qint64 movieId)
{
    if (list.order.isEmpty())
        return Done{};
    const TableInfo &link = *list.link;
    QStringList keys, match;
    for (const QString &key : link.primaryKey) {
        keys << quoted(key);
        match << quoted(key) + QStringLiteral(" = ?");
    }
    QList<std::pair<QVariantList, qint64>> entries;
    {
        MOVIEDB_TRY(rows, m_connection.run(
                              QStringLiteral("SELECT %1, %2 FROM %3 WHERE movie_id = ? AND %2 IS "
                                             "NOT NULL ORDER BY %2, %1")
                                  .arg(keys.join(QLatin1String(", ")), quoted(list.order), quoted(link.name)),
                              {movieId}));
        while (rows.next()) {
            QVariantList key;
            for (int i = 0; i < keys.size(); ++i)
                key << rows.integer(i);
            entries.append({key, rows.integer(int(keys.size()))});
        }
    }
    for (qsizetype place = 0; place < entries.size(); ++place)
        if (entries.at(place).second != place + 1)
            MOVIEDB_CHECK(m_connection.execute(
                QStringLiteral("UPDATE %1 SET %2 = ? WHERE %3")
                    .arg(quoted(link.name), quoted(list.order), match.join(QLatin1String(" AND "))),
                QVariantList{place + 1} + entries.at(place).first));
    return Done{};
}

// A column of movies that keeps the first name as a text.
Result<Done> LinkMoving::followText(const FilmList &list, qint64 movieId)
{
    if (list.single.isEmpty() || list.keepsKey() || m_move.fromName == m_move.toName)
        return Done{};
    const ColumnInfo *column = m_schema.table(u"movies")->column(list.single);
    if (column == nullptr || m_move.toName.size() > column->maxLength.value_or(m_move.toName.size()))
        return Done{};
    MOVIEDB_CHECK(m_connection.execute(
        QStringLiteral("UPDATE movies SET %1 = ? WHERE movie_id = ? AND %1 = ? AND NOT EXISTS (SELECT 1 FROM "
                       "claims c WHERE c.entity = 'movies' AND c.entity_id = movies.movie_id AND c.field = "
                       "'%2' AND c.source = 'user')")
            .arg(quoted(list.single), list.single),
        {m_move.toName, movieId, m_move.fromName}));
    return Done{};
}

// A person who has said who stands in the list has said it of the row under its other name.
Result<Done> LinkMoving::reword(const FilmList &list, qint64 movieId)
{
    if (m_move.fromName == m_move.toName)
        return Done{};
    MOVIEDB_TRY(said, m_connection.first(
                          QStringLiteral("SELECT 1 FROM claims WHERE entity = 'movies' AND entity_id = ? AND "
                                         "field = ? AND source = 'user' LIMIT 1"),
                          {movieId, list.name}));
    return said ? claimListByUser(m_connection, m_schema, list, movieId) : Result<Done>(Done{});
}

Result<Done> LinkMoving::moveColumns()
{
    for (const auto &[user, column] : columnsNaming(m_schema, *m_move.table)) {
        const QString sql =
            QStringLiteral("UPDATE %1 SET %2 = ? WHERE %2 = ?").arg(quoted(user->name), quoted(column->name));
        const QVariantList binds{m_move.to, m_move.from};
        if (!m_move.movieIds) {
            MOVIEDB_CHECK(m_connection.execute(sql, binds));
        } else if (user->column(u"movie_id") != nullptr) {
            MOVIEDB_CHECK(inParts(*m_move.movieIds, [&](const QList<qint64> &part) -> Result<Done> {
                MOVIEDB_CHECK(m_connection.execute(
                    sql + QStringLiteral(" AND movie_id IN (%1)").arg(inList(part.size())),
                    binds + inBinds(part)));
                return Done{};
            }));
        }
        m_touched.insert(user->name);
    }
    return Done{};
}

void LinkMoving::tell(QList<TableChange> &changes) const
{
    TableChange films{QStringLiteral("movies"), {}};
    QList<qint64> ids = m_films.values();
    std::sort(ids.begin(), ids.end());
    for (const qint64 id : std::as_const(ids))
        films.keys.append(QVariantList{id});
    if (!films.keys.isEmpty())
        changes.append(films);
    QStringList tables = m_touched.values();
    tables.sort();
    for (const QString &table : std::as_const(tables))
        if (table != films.table)
            changes.append({table, {}});
}

} // namespace

Result<Done> moveLinks(Connection &connection, const SchemaInfo &schema, const LinkMove &move,
                       QList<TableChange> &changes)
{
    QSet<qint64> films;
    MOVIEDB_TRY(named, filmsOf(connection, schema, *move.table, {move.from}));
    for (const qint64 film : named.value(move.from))
        if (!move.movieIds || move.movieIds->contains(film))
            films.insert(film);
    LinkMoving moving(connection, schema, move, films);
    MOVIEDB_CHECK(moving.moveColumns());
    for (const FilmList &list : listsOf(schema, *move.table))
        MOVIEDB_CHECK(moving.moveList(list));
    moving.tell(changes);
    return Done{};
}

} // namespace moviedb::store
