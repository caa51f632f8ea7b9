#include "core/store/migrate/ownobjects.h"

#include "core/store/migrate/schemacheck.h"
#include "core/store/missing/missingindex.h"

namespace moviedb::store {

namespace {

QSet<QString> migratedNames(const SchemaShape &shape)
{
    QSet<QString> names;
    for (const IndexShape &index : shape.indexes)
        names.insert(index.name);
    for (const TriggerShape &trigger : shape.triggers)
        names.insert(trigger.name);
    return names;
}

// A view may have been broken before.
QString viewCheck(Connection &connection, const QString &view)
{
    const QString check = QStringLiteral("SELECT * FROM %1 LIMIT 0").arg(quoted(view));
    return connection.run(check).ok() ? check : QString();
}

} // namespace

Result<QList<OwnObject>> readOwnObjects(Connection &connection, const QList<MigrationFile> &files, int from,
                                        int to)
{
    QList<OwnObject> own;
    if (!connection.isSqlite() || from == 0)
        return own;
    MOVIEDB_TRY(before, expectedShape(files.first(from)));
    MOVIEDB_TRY(after, expectedShape(files.first(to)));
    const QSet<QString> migrated = migratedNames(before);
    // Views last: when they come back, what they are made of is there.
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral(
                    "SELECT type, name, tbl_name, sql FROM main.sqlite_master WHERE sql IS NOT NULL AND "
                    "type IN ('index', 'trigger', 'view') ORDER BY CASE type WHEN 'index' THEN 0 WHEN "
                    "'view' THEN 1 ELSE 2 END, rowid")));
    while (rows.next()) {
        const QString kind = rows.text(0), name = rows.text(1), table = rows.text(2);
        const bool tableGoes = before.schema.table(table) != nullptr && after.schema.table(table) == nullptr;
        if (kind != QLatin1String("view") && (migrated.contains(name) || tableGoes))
            continue;
        const bool derived = name == table + QLatin1String(missingIndexEnd);
        own << OwnObject{kind, name, QStringLiteral("DROP %1 IF EXISTS %2").arg(kind.toUpper(), quoted(name)),
                         derived ? QString() : rows.text(3),
                         kind == QLatin1String("view") ? viewCheck(connection, name) : QString()};
    }
    MOVIEDB_CHECK(rows.end());
    return own;
}

} // namespace moviedb::store
