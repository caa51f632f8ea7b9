#include "core/store/history/watchedtables.h"

#include "core/store/history/owningreference.h"

namespace moviedb::store {

namespace {

// The history does not watch itself, nor what the program says about its own tables.
bool isWatched(const TableInfo &table)
{
    static const QStringList unwatched = {QStringLiteral("change_steps"), QStringLiteral("changes"),
                                          QStringLiteral("table_info"), QStringLiteral("schema_migrations"),
                                          QStringLiteral("search_waiting")};
    return !table.primaryKey.isEmpty() && !unwatched.contains(table.name);
}

} // namespace

QList<WatchedTable> watchedTables(const SchemaInfo &schema)
{
    QList<WatchedTable> watched;
    for (const TableInfo &table : schema.tables) {
        if (!isWatched(table))
            continue;
        WatchedTable one{&table, {}, {}, {}};
        if (table.name == QLatin1String("claims") || table.name == QLatin1String("receipts")) {
            one.ownerColumn = QStringLiteral("entity_id");
            one.ownerNameColumn = QStringLiteral("entity");
        } else if (const ColumnInfo *owner = owningReference(table)) {
            one.ownerTable = owner->references->table;
            one.ownerColumn = owner->name;
        }
        watched << one;
    }
    return watched;
}

bool isShared(const SchemaInfo &schema, const TableInfo &table)
{
    for (const TableInfo &user : schema.tables) {
        const ColumnInfo *owner = owningReference(user);
        for (const ColumnInfo &column : user.columns) {
            if (!column.references || column.references->table != table.name)
                continue;
            // The program's own notes let go of a row that goes.
            const bool letsGo = user.role == TableRole::System && column.nullable;
            if (!letsGo && (owner != &column || user.name == QLatin1String("claims")))
                return true;
        }
    }
    return false;
}

} // namespace moviedb::store
