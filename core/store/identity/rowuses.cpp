#include "core/store/identity/rowuses.h"

#include "core/store/engine/bulkinsert.h"

#include <QSet>

#include <algorithm>

namespace moviedb::store {

namespace {

const QString namingColumn = QStringLiteral("name");

bool isIdentityTable(const SchemaInfo &schema, const TableInfo &table)
{
    return table.role == TableRole::Entity && table.primaryKey.size() == 1 &&
           table.labelColumn == namingColumn && !listsOf(schema, table).isEmpty();
}

bool isListTable(const QList<FilmList> &lists, const TableInfo &table)
{
    return std::any_of(lists.cbegin(), lists.cend(),
                       [&](const FilmList &list) { return list.link == &table; });
}

// A column of movies counts only where no list of the film has the row.
Result<Done> addSingleUses(Connection &connection, const ColumnInfo &column, qint64 id, QList<RowUse> &uses)
{
    MOVIEDB_TRY(rows, connection.run(
                          QStringLiteral("SELECT movie_id, title FROM movies WHERE %1 = ? ORDER BY movie_id")
                              .arg(quoted(column.name)),
                          {id}));
    while (rows.next()) {
        const qint64 movie = rows.integer(0);
        if (std::none_of(uses.cbegin(), uses.cend(),
                         [movie](const RowUse &use) { return use.movieId == movie; }))
            uses.append({movie, rows.text(1), column.name, {}});
    }
    return Done{};
}

} // namespace

QList<FilmList> listsOf(const SchemaInfo &schema, const TableInfo &table)
{
    QList<FilmList> lists;
    for (const TableInfo &link : schema.tables)
        if (const auto list = filmList(schema, filmListOf(link)); list && list->entity == &table)
            lists.append(*list);
    return lists;
}

QList<const TableInfo *> identityTables(const SchemaInfo &schema)
{
    QList<const TableInfo *> tables;
    for (const TableInfo &table : schema.tables)
        if (isIdentityTable(schema, table))
            tables.append(&table);
    return tables;
}

Result<const TableInfo *> identityTable(const SchemaInfo &schema, const QString &name)
{
    const TableInfo *table = schema.table(name);
    if (table != nullptr && isIdentityTable(schema, *table))
        return table;
    QStringList names;
    for (const TableInfo *one : identityTables(schema))
        names << one->name;
    return makeError(Fault::Usage,
                     table == nullptr
                         ? QStringLiteral("There is no table “%1”.").arg(name)
                         : QStringLiteral("Rows of %1 are neither people nor companies.").arg(table->title),
                     name, QStringLiteral("It can be: %1.").arg(names.join(QLatin1String(", "))));
}

Result<QString> rowNameOf(Connection &connection, const TableInfo &table, qint64 id)
{
    MOVIEDB_TRY(name, connection.first(QStringLiteral("SELECT name FROM %1 WHERE %2 = ?")
                                           .arg(quoted(table.name), quoted(table.primaryKey.first())),
                                       {id}));
    if (name)
        return name->toString();
    return makeError(Fault::NotFound, QStringLiteral("%1 has no row %2.").arg(table.title).arg(id),
                     table.name);
}

QList<std::pair<const TableInfo *, const ColumnInfo *>> columnsNaming(const SchemaInfo &schema,
                                                                      const TableInfo &table)
{
    const QList<FilmList> lists = listsOf(schema, table);
    QList<std::pair<const TableInfo *, const ColumnInfo *>> columns;
    for (const TableInfo &user : schema.tables)
        for (const ColumnInfo &column : user.columns)
            if (column.references && column.references->table == table.name && !isListTable(lists, user))
                columns.append({&user, &column});
    return columns;
}

Result<QList<RowUse>> usesOf(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                             qint64 id)
{
    QList<RowUse> uses;
    for (const FilmList &list : listsOf(schema, table)) {
        const QString role = list.isCast() ? QStringLiteral("l.role") : QStringLiteral("''");
        MOVIEDB_TRY(
            rows, connection.run(QStringLiteral("SELECT l.movie_id, m.title, %1 FROM %2 l JOIN movies m ON "
                                                "m.movie_id = l.movie_id WHERE l.%3 = ? ORDER BY l.movie_id")
                                     .arg(role, quoted(list.link->name), quoted(list.linked->name)),
                                 {id}));
        while (rows.next())
            uses.append({rows.integer(0), rows.text(1), list.name, rows.text(2)});
    }
    for (const auto &[user, column] : columnsNaming(schema, table))
        if (user->name == QLatin1String("movies"))
            MOVIEDB_CHECK(addSingleUses(connection, *column, id, uses));
    // Not by the database: its idea of the order of text depends on the server's language.
    std::stable_sort(uses.begin(), uses.end(), [](const RowUse &left, const RowUse &right) {
        return std::tie(left.movieId, left.list, left.role) < std::tie(right.movieId, right.list, right.role);
    });
    return uses;
}

Result<bool> isUnused(Connection &connection, const SchemaInfo &schema, const TableInfo &table, qint64 id)
{
    for (const TableInfo &user : schema.tables)
        for (const ColumnInfo &column : user.columns) {
            if (!column.references || column.references->table != table.name)
                continue;
            MOVIEDB_TRY(found, connection.first(QStringLiteral("SELECT 1 FROM %1 WHERE %2 = ? LIMIT 1")
                                                    .arg(quoted(user.name), quoted(column.name)),
                                                {id}));
            if (found)
                return false;
        }
    return true;
}

Result<QHash<qint64, QSet<qint64>>> filmsOf(Connection &connection, const SchemaInfo &schema,
                                            const TableInfo &table, const QList<qint64> &ids)
{
    QHash<qint64, QSet<qint64>> films;
    const auto collect = [&](const QString &user, const QString &column) {
        return inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
            MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1, movie_id FROM %2 WHERE %1 IN (%3)")
                                                 .arg(quoted(column), quoted(user), inList(part.size())),
                                             inBinds(part)));
            while (rows.next())
                films[rows.integer(0)].insert(rows.integer(1));
            return Done{};
        });
    };
    for (const FilmList &list : listsOf(schema, table))
        MOVIEDB_CHECK(collect(list.link->name, list.linked->name));
    for (const auto &[user, column] : columnsNaming(schema, table))
        if (user->name == QLatin1String("movies"))
            MOVIEDB_CHECK(collect(user->name, column->name));
    return films;
}

} // namespace moviedb::store
