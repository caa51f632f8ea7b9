#include "core/store/identity/orphans.h"

#include "core/store/engine/bulkinsert.h"

#include <algorithm>

namespace moviedb::store {

namespace {

const QString keptName = QStringLiteral("name");

// Two of them may have one name: they are people and companies, not words.
bool holdsNamesakes(const TableInfo &table)
{
    return table.role == TableRole::Entity && table.primaryKey.size() == 1 &&
           table.column(keptName) != nullptr && table.column(u"wikidata_id") != nullptr &&
           !table.unique.contains(QStringList{keptName});
}

// Every column that refers to a row of `table`.
QList<std::pair<const TableInfo *, const ColumnInfo *>> usersOf(const SchemaInfo &schema,
                                                                const TableInfo &table)
{
    QList<std::pair<const TableInfo *, const ColumnInfo *>> users;
    for (const TableInfo &user : schema.tables)
        for (const ColumnInfo &column : user.columns)
            if (column.references && column.references->table == table.name)
                users.append({&user, &column});
    return users;
}

Result<Done> takeOut(Connection &connection, const QString &select, const QVariantList &binds,
                     QSet<qint64> &ids)
{
    MOVIEDB_TRY(rows, connection.run(select, binds));
    while (rows.next())
        ids.remove(rows.integer(0));
    return Done{};
}

// Neither in use, nor spoken of by a person.
Result<QList<qint64>> unused(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                             const QSet<qint64> &ids)
{
    QSet<qint64> left = ids;
    const QList<qint64> asked = ids.values();
    for (const auto &[user, column] : usersOf(schema, table))
        MOVIEDB_CHECK(takeOut(connection,
                              QStringLiteral("SELECT DISTINCT %1 FROM %2 WHERE %1 IN (%3)")
                                  .arg(quoted(column->name), quoted(user->name), inList(asked.size())),
                              inBinds(asked), left));
    MOVIEDB_CHECK(takeOut(connection,
                          QStringLiteral("SELECT DISTINCT entity_id FROM claims WHERE entity = ? AND "
                                         "source = 'user' AND entity_id IN (%1)")
                              .arg(inList(asked.size())),
                          QVariantList{table.name} + inBinds(asked), left));
    QList<qint64> found = left.values();
    std::sort(found.begin(), found.end());
    return found;
}

Result<Done> remove(Connection &connection, const TableInfo &table, const QList<qint64> &ids)
{
    for (const char *said : {"claims", "receipts"}) // in this order: a claim names its receipt
        MOVIEDB_CHECK(
            connection.execute(QStringLiteral("DELETE FROM %1 WHERE entity = ? AND entity_id IN (%2)")
                                   .arg(QLatin1String(said), inList(ids.size())),
                               QVariantList{table.name} + inBinds(ids)));
    MOVIEDB_CHECK(
        connection.execute(QStringLiteral("DELETE FROM %1 WHERE %2 IN (%3)")
                               .arg(quoted(table.name), quoted(table.primaryKey.first()), inList(ids.size())),
                           inBinds(ids)));
    return Done{};
}

} // namespace

LinkedRows withoutThose(const LinkedRows &rows, const LinkedRows &others)
{
    LinkedRows left;
    for (auto row = rows.cbegin(); row != rows.cend(); ++row)
        left.insert(row.key(), *row - others.value(row.key()));
    return left;
}

Result<LinkedRows> linkedRows(Connection &connection, const SchemaInfo &schema, qint64 movieId)
{
    LinkedRows linked;
    for (const TableInfo &table : schema.tables) {
        if (!holdsNamesakes(table))
            continue;
        for (const auto &[user, column] : usersOf(schema, table)) {
            if (user->column(u"movie_id") == nullptr)
                continue;
            MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1 FROM %2 WHERE movie_id = ?")
                                                 .arg(quoted(column->name), quoted(user->name)),
                                             {movieId}));
            while (rows.next())
                if (!rows.isNull(0))
                    linked[table.name].insert(rows.integer(0));
        }
    }
    return linked;
}

Result<LinkedRows> unlinkedRows(Connection &connection, const SchemaInfo &schema)
{
    LinkedRows unlinked;
    for (const TableInfo &table : schema.tables) {
        if (!holdsNamesakes(table))
            continue;
        QStringList uses;
        for (const auto &[user, column] : usersOf(schema, table))
            uses << QStringLiteral("SELECT %1 FROM %2 WHERE %1 IS NOT NULL")
                        .arg(quoted(column->name), quoted(user->name));
        QString select =
            QStringLiteral("SELECT %1 FROM %2").arg(quoted(table.primaryKey.first()), quoted(table.name));
        if (!uses.isEmpty())
            select += QStringLiteral(" EXCEPT ") + uses.join(QLatin1String(" EXCEPT "));
        MOVIEDB_TRY(rows, connection.run(select));
        while (rows.next())
            unlinked[table.name].insert(rows.integer(0));
    }
    return unlinked;
}

Result<QList<NamedRow>> removeUnused(Connection &connection, const SchemaInfo &schema, const LinkedRows &rows,
                                     QList<TableChange> &changes)
{
    QList<NamedRow> gone;
    for (auto candidates = rows.cbegin(); candidates != rows.cend(); ++candidates) {
        const TableInfo &table = *schema.table(candidates.key());
        MOVIEDB_CHECK(inParts(candidates->values(), [&](const QList<qint64> &part) -> Result<Done> {
            MOVIEDB_TRY(ids, unused(connection, schema, table, QSet<qint64>(part.begin(), part.end())));
            if (ids.isEmpty())
                return Done{};
            const QString key = quoted(table.primaryKey.first());
            {
                MOVIEDB_TRY(named,
                            connection.run(QStringLiteral("SELECT name FROM %1 WHERE %2 IN (%3) ORDER BY %2")
                                               .arg(quoted(table.name), key, inList(ids.size())),
                                           inBinds(ids)));
                while (named.next())
                    gone.append({table.name, named.text(0)});
            }
            TableChange change{table.name, {}};
            for (const qint64 id : std::as_const(ids))
                change.keys.append(QVariantList{id});
            changes.append(change);
            return remove(connection, table, ids);
        }));
    }
    return gone;
}

} // namespace moviedb::store
