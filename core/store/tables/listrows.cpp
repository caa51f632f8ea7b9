#include "core/store/tables/listrows.h"

#include "core/store/tables/columnfit.h"

namespace moviedb::store {

namespace {

struct LinkRow
{
    QVariantList key;    // of the link table
    QVariantList values; // in the order of linkColumns()
};

// What an entry says, what tells the rows apart first.
QStringList linkColumns(const FilmList &list)
{
    if (list.isRatings())
        return {list.linked->name, QStringLiteral("score"), QStringLiteral("votes")};
    QStringList columns{list.linked->name};
    if (list.isCast())
        columns << QStringLiteral("role");
    if (!list.order.isEmpty())
        columns << list.order;
    return columns;
}

QVariantList linkValues(const FilmList &list, const ListEntry &entry, qsizetype place)
{
    if (list.isRatings())
        return {entry.name, entry.score.value_or(0), entry.votes ? QVariant(*entry.votes) : QVariant()};
    QVariantList values{entry.id};
    if (list.isCast()) // an empty role is a role, not unknown
        values << (entry.role.isEmpty() ? QString(QLatin1String("")) : entry.role);
    if (!list.order.isEmpty())
        values << qint64(place + 1);
    return values;
}

QStringList quotedNames(const QStringList &names)
{
    QStringList all;
    for (const QString &name : names)
        all << quoted(name);
    return all;
}

Result<QList<LinkRow>> storedRows(Connection &connection, const FilmList &list, qint64 movieId)
{
    const QStringList names = list.link->primaryKey + linkColumns(list);
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT %1 FROM %2 WHERE movie_id = ? ORDER BY %3")
                                   .arg(quotedNames(names).join(QLatin1String(", ")), quoted(list.link->name),
                                        quotedNames(list.link->primaryKey).join(QLatin1String(", "))),
                               {movieId}));
    QList<LinkRow> stored;
    while (rows.next()) {
        LinkRow row;
        for (int i = 0; i < names.size(); ++i)
            (i < list.link->primaryKey.size() ? row.key : row.values)
                << rows.value(i, list.link->column(names.at(i))->kind);
        stored << row;
    }
    return stored;
}

QString keyIs(const FilmList &list)
{
    return quotedNames(list.link->primaryKey).join(QLatin1String(" = ? AND ")) + QLatin1String(" = ?");
}

Result<Done> updateRow(Connection &connection, const FilmList &list, const LinkRow &row,
                       const QVariantList &wanted)
{
    const QStringList columns = linkColumns(list);
    QStringList sets;
    QVariantList binds;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const ColumnInfo &column = *list.link->column(columns.at(i));
        if (sameStored(column, row.values.at(i), wanted.at(i)))
            continue;
        sets << quoted(column.name) + QLatin1String(" = ?");
        binds << boundValue(column, wanted.at(i));
    }
    if (sets.isEmpty())
        return Done{};
    MOVIEDB_CHECK(
        connection.execute(QStringLiteral("UPDATE %1 SET %2 WHERE %3")
                               .arg(quoted(list.link->name), sets.join(QLatin1String(", ")), keyIs(list)),
                           binds + row.key));
    return Done{};
}

Result<Done> insertLink(Connection &connection, const FilmList &list, qint64 movieId,
                        const QVariantList &wanted)
{
    const QStringList columns = linkColumns(list);
    QVariantList binds{movieId};
    for (qsizetype i = 0; i < columns.size(); ++i)
        binds << boundValue(*list.link->column(columns.at(i)), wanted.at(i));
    MOVIEDB_CHECK(
        connection.execute(QStringLiteral("INSERT INTO %1 (movie_id, %2) VALUES (%3)")
                               .arg(quoted(list.link->name), quotedNames(columns).join(QLatin1String(", ")),
                                    Connection::placeholders(binds.size())),
                           binds));
    return Done{};
}

// Pairs what is wanted with stored rows: by all that tells them apart, then the same actor in another role.
QList<std::optional<LinkRow>> pairedRows(const FilmList &list, QList<LinkRow> &stored,
                                         const QList<QVariantList> &wanted)
{
    QList<std::optional<LinkRow>> paired(wanted.size());
    for (const int size : list.isCast() ? QList<int>{2, 1} : QList<int>{1})
        for (qsizetype place = 0; place < wanted.size(); ++place) {
            const auto same = [&](const LinkRow &row) {
                return std::equal(row.values.cbegin(), row.values.cbegin() + size, wanted.at(place).cbegin());
            };
            const auto match = std::find_if(stored.begin(), stored.end(), same);
            if (paired.at(place) || match == stored.end())
                continue;
            paired[place] = *match;
            stored.erase(match);
        }
    return paired;
}

} // namespace

Result<Done> writeLinkRows(Connection &connection, const FilmList &list, qint64 movieId,
                           const QList<ListEntry> &entries)
{
    MOVIEDB_TRY(stored, storedRows(connection, list, movieId));
    QList<QVariantList> wanted;
    for (qsizetype place = 0; place < entries.size(); ++place)
        wanted << linkValues(list, entries.at(place), place);
    const QList<std::optional<LinkRow>> paired = pairedRows(list, stored, wanted);
    for (const LinkRow &row : std::as_const(stored))
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("DELETE FROM %1 WHERE %2").arg(quoted(list.link->name), keyIs(list)), row.key));
    for (qsizetype place = 0; place < wanted.size(); ++place)
        MOVIEDB_CHECK(paired.at(place) ? updateRow(connection, list, *paired.at(place), wanted.at(place))
                                       : insertLink(connection, list, movieId, wanted.at(place)));
    return Done{};
}

} // namespace moviedb::store
