#include "core/store/backup/manifest.h"

namespace moviedb::store {

namespace {

constexpr int manifestFormat = 1;

Error noBackup()
{
    return makeError(Fault::Parse, QStringLiteral("This file is no backup of Movie DB."), {},
                     QStringLiteral("Choose one that “moviedb backup list” shows."));
}

QList<std::pair<QString, QString>> entriesOf(const BackupInfo &info)
{
    return {{QStringLiteral("format"), QString::number(manifestFormat)},
            {QStringLiteral("created_at"), info.createdAt},
            {QStringLiteral("occasion"), info.occasion},
            {QStringLiteral("engine"), info.engine},
            {QStringLiteral("database"), info.database},
            {QStringLiteral("program"), info.program},
            {QStringLiteral("schema_version"), QString::number(info.schemaVersion)},
            {QStringLiteral("films"), QString::number(info.films)},
            {QStringLiteral("rows"), QString::number(info.rows)},
            {QStringLiteral("dangling"), QString::number(info.dangling)}};
}

Result<BackupInfo> readEntries(Connection &backup)
{
    MOVIEDB_TRY(rows, backup.run(QStringLiteral("SELECT name, value FROM backup_manifest")));
    QMap<QString, QString> entries;
    while (rows.next())
        entries.insert(rows.text(0), rows.text(1));
    MOVIEDB_CHECK(rows.end());
    const auto entry = [&entries](const char *name) { return entries.value(QString::fromLatin1(name)); };
    if (entry("format").toInt() > manifestFormat)
        return makeError(Fault::Parse, QStringLiteral("This backup was written by a newer Movie DB."), {},
                         QStringLiteral("Update Movie DB."));
    if (entry("format").toInt() < 1)
        return noBackup();
    BackupInfo info;
    info.createdAt = entry("created_at");
    info.occasion = entry("occasion");
    info.engine = entry("engine");
    info.database = entry("database");
    info.program = entry("program");
    info.schemaVersion = entry("schema_version").toInt();
    info.films = entry("films").toLongLong();
    info.rows = entry("rows").toLongLong();
    info.dangling = entry("dangling").toLongLong();
    return info;
}

} // namespace

Result<Done> writeManifest(Connection &backup, const Manifest &manifest)
{
    MOVIEDB_CHECK(backup.executeRaw(
        QStringLiteral("CREATE TABLE backup_manifest (name VARCHAR(63) PRIMARY KEY, value TEXT NOT NULL)")));
    MOVIEDB_CHECK(backup.executeRaw(QStringLiteral(
        "CREATE TABLE backup_tables (name VARCHAR(255) PRIMARY KEY, row_count INTEGER NOT NULL, "
        "row_sum VARCHAR(64) NOT NULL, column_names TEXT NOT NULL, sequence INTEGER)")));
    for (const auto &[name, value] : entriesOf(manifest.info))
        MOVIEDB_CHECK(backup.execute(
            QStringLiteral("INSERT INTO backup_manifest (name, value) VALUES (?, ?)"), {name, value}));
    for (qsizetype i = 0; i < manifest.info.tables.size(); ++i) {
        const TableSum &table = manifest.info.tables.at(i);
        const auto sequence = manifest.sequences.constFind(table.table);
        MOVIEDB_CHECK(backup.execute(
            QStringLiteral("INSERT INTO backup_tables (name, row_count, row_sum, column_names, sequence) "
                           "VALUES (?, ?, ?, ?, ?)"),
            {table.table, table.rows, table.sum, manifest.columns.at(i),
             sequence == manifest.sequences.constEnd() ? QVariant() : QVariant(*sequence)}));
    }
    return Done{};
}

Result<Manifest> readManifest(Connection &backup)
{
    MOVIEDB_TRY(there,
                backup.first(QStringLiteral("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND "
                                            "name IN ('backup_manifest', 'backup_tables')")));
    if (there.value_or(0).toInt() < 2)
        return noBackup();
    Manifest manifest;
    MOVIEDB_TRY(info, readEntries(backup));
    manifest.info = info;
    MOVIEDB_TRY(rows,
                backup.run(QStringLiteral("SELECT name, row_count, row_sum, column_names, sequence FROM "
                                          "backup_tables ORDER BY rowid")));
    while (rows.next()) {
        manifest.info.tables << TableSum{rows.text(0), rows.integer(1), rows.text(2)};
        manifest.columns << rows.text(3);
        if (!rows.isNull(4))
            manifest.sequences.insert(rows.text(0), rows.integer(4));
    }
    MOVIEDB_CHECK(rows.end());
    return manifest;
}

Result<Done> dropManifest(Connection &restored)
{
    MOVIEDB_CHECK(restored.executeRaw(QStringLiteral("DROP TABLE backup_manifest")));
    return restored.executeRaw(QStringLiteral("DROP TABLE backup_tables"));
}

Result<QList<TableColumns>> manifestTables(const Manifest &manifest, const SchemaInfo &schema)
{
    QList<TableColumns> tables;
    for (qsizetype i = 0; i < manifest.info.tables.size(); ++i) {
        const QString &name = manifest.info.tables.at(i).table;
        const TableInfo *table = schema.table(name);
        if (table == nullptr)
            return makeError(Fault::Database, QStringLiteral("The table %1 is missing.").arg(name), name);
        TableColumns columns{*table, {}};
        for (const QString &column : manifest.columns.at(i).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const ColumnInfo *info = table->column(column);
            if (info == nullptr)
                return makeError(Fault::Database,
                                 QStringLiteral("The column %1 of %2 is missing.").arg(column, name), name);
            columns.columns << *info;
        }
        tables << columns;
    }
    return tables;
}

} // namespace moviedb::store
