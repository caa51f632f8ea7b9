#include "core/importing/tableoffile.h"

#include <algorithm>

namespace moviedb {

namespace {

bool holdsKey(const TableInfo &table, const QStringList &names)
{
    return !table.primaryKey.isEmpty() &&
           std::all_of(table.primaryKey.cbegin(), table.primaryKey.cend(),
                       [&](const QString &name) { return names.contains(name); });
}

qsizetype saidOf(const TableInfo &table, const QStringList &names)
{
    return std::count_if(table.columns.cbegin(), table.columns.cend(),
                         [&](const ColumnInfo &column) { return names.contains(column.name); });
}

// "actors", "actors-2024", "Actors (1)"
bool isNamedAfter(const QString &fileName, const TableInfo &table)
{
    const QString base = fileName.section(u'.', 0, 0).toLower();
    return base.startsWith(table.name.toLower()) &&
           (base.size() == table.name.size() || !base.at(table.name.size()).isLetter()) &&
           (base.size() == table.name.size() || base.at(table.name.size()) != u'_');
}

} // namespace

const TableInfo *tableOfFile(const SchemaInfo &schema, const QStringList &names, const QString &fileName)
{
    const TableInfo *best = nullptr;
    qsizetype most = 0;
    bool isAlone = false;
    const TableInfo *named = nullptr;
    for (const TableInfo &table : schema.tables) {
        if (table.role == TableRole::System)
            continue;
        const qsizetype said = saidOf(table, names);
        if (isNamedAfter(fileName, table) && (said > 0 || names.isEmpty()))
            named = &table;
        if (!holdsKey(table, names) || said < most)
            continue;
        isAlone = said > most;
        most = said;
        best = &table;
    }
    return isAlone ? best : named;
}

} // namespace moviedb
