#include "core/store/backup/backupwriting.h"

#include "core/store/backup/backupplace.h"
#include "core/store/backup/manifest.h"
#include "core/store/copying/filework.h"
#include "core/store/copying/integrity.h"
#include "core/store/copying/rowcopy.h"
#include "core/store/copying/snapshot.h"
#include "core/store/copying/stoppedby.h"
#include "core/store/migrate/migrator.h"
#include "core/store/schema/reflection.h"

#include <QFile>
#include <QFileInfo>

namespace moviedb::store {

namespace {

// A reader of the file that leaves no trace.
Result<std::unique_ptr<Connection>> openToLook(const QString &file)
{
    if (!QFileInfo(file).isFile())
        return makeError(Fault::Io, QStringLiteral("There is no such file."), file,
                         QStringLiteral("Look at its name and folder again."));
    ConnectionOptions options;
    options.url.path = file;
    options.readOnly = true;
    options.lookOnly = true;
    return Connection::open(options);
}

// No journal is needed for a file that is thrown away when anything goes wrong.
Result<std::unique_ptr<Connection>> openPart(const QString &path)
{
    ConnectionOptions options;
    options.url.path = path;
    MOVIEDB_TRY(part, Connection::open(options));
    for (const char *pragma : {"journal_mode = off", "synchronous = off", "foreign_keys = off"})
        MOVIEDB_CHECK(part->executeRaw(QLatin1String("PRAGMA ") + QLatin1String(pragma)));
    return part;
}

struct Definitions
{
    QStringList tables;
    QStringList others; // indexes, triggers and views, for when the rows are there
};

Result<Definitions> definitionsOf(Connection &source)
{
    MOVIEDB_TRY(rows, source.run(QStringLiteral(
                          "SELECT m.type, m.sql FROM sqlite_master AS m LEFT JOIN pragma_table_list AS l "
                          "ON l.schema = 'main' AND l.name = m.tbl_name WHERE m.sql IS NOT NULL AND "
                          "m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND "
                          "COALESCE(l.type, '') NOT IN ('virtual', 'shadow') ORDER BY m.rowid")));
    Definitions definitions;
    while (rows.next())
        (rows.text(0) == QLatin1String("table") ? definitions.tables : definitions.others) << rows.text(1);
    MOVIEDB_CHECK(rows.end());
    return definitions;
}

// The tables of the source, as its engine has them or as the migrations that it had make them here.
Result<QStringList> makeTables(Connection &source, const SchemaInfo &schema, Connection &part,
                               const QList<MigrationFile> &files)
{
    if (source.isSqlite()) {
        MOVIEDB_TRY(definitions, definitionsOf(source));
        for (const QString &table : std::as_const(definitions.tables))
            MOVIEDB_CHECK(part.executeRaw(table));
        return definitions.others;
    }
    if (schema.version > files.size())
        return makeError(Fault::Database,
                         QStringLiteral("The database was made by a newer Movie DB (schema %1, this program "
                                        "knows %2).")
                             .arg(schema.version)
                             .arg(files.size()),
                         source.place(), QStringLiteral("Update Movie DB, or use pg_dump."));
    if (schema.version > 0) {
        const MigrationReport made = migrate(part, files.first(schema.version));
        if (!made.ok())
            return made.error;
    }
    MOVIEDB_TRY(there, reflect(part));
    MOVIEDB_CHECK(addOwnParts(part, schema, there));
    return QStringList();
}

Manifest describe(const Connection &source, const SchemaInfo &schema, const BackupRequest &request,
                  const QList<TableColumns> &tables, const QList<TableSum> &sums)
{
    Manifest manifest;
    BackupInfo &info = manifest.info;
    info.createdAt = request.now;
    info.occasion = request.occasion;
    info.engine = source.isSqlite() ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL");
    info.database = request.database;
    info.program = QStringLiteral(MOVIEDB_VERSION);
    info.schemaVersion = schema.version;
    info.tables = sums;
    for (qsizetype i = 0; i < tables.size(); ++i) {
        QStringList names;
        for (const ColumnInfo &column : tables.at(i).columns)
            names << column.name;
        manifest.columns << names.join(QLatin1Char('\n'));
        info.rows += sums.at(i).rows;
        if (sums.at(i).table == QLatin1String("movies"))
            info.films = sums.at(i).rows;
    }
    return manifest;
}

qint64 totalOf(const QMap<QString, qint64> &counts)
{
    qint64 total = 0;
    for (const qint64 count : counts)
        total += count;
    return total;
}

Result<Done> fillPart(Connection &source, const QList<MigrationFile> &files, const BackupRequest &request,
                      const QString &path, WorkWatch &watch)
{
    MOVIEDB_TRY(snapshot, Snapshot::read(source));
    const StoppedBy stopping(watch, source);
    MOVIEDB_TRY(schema, reflect(source));
    MOVIEDB_TRY(rows, countRows(source, allColumns(schema)));
    watch.addTotal(rows * 2); // written, then read again
    MOVIEDB_TRY(part, openPart(path));
    MOVIEDB_TRY(others, makeTables(source, schema, *part, files));
    MOVIEDB_TRY(made, reflect(*part));
    const QList<TableColumns> tables = commonColumns(schema, made);
    MOVIEDB_TRY(sequences, readSequences(source, schema));
    MOVIEDB_TRY(transaction, part->begin());
    MOVIEDB_TRY(sums, copyRows(source, *part, tables, watch));
    MOVIEDB_CHECK(writeSequences(*part, made, sequences));
    for (const QString &other : std::as_const(others))
        MOVIEDB_CHECK(part->executeRaw(other));
    Manifest manifest = describe(source, schema, request, tables, sums);
    manifest.sequences = sequences;
    MOVIEDB_TRY(dangling, danglingReferences(*part));
    manifest.info.dangling = totalOf(dangling);
    MOVIEDB_CHECK(writeManifest(*part, manifest));
    return transaction.commit();
}

Error damagedBackup(const Error &error, const QString &file)
{
    if (error.fault == Fault::Cancelled || error.fault == Fault::Io)
        return error;
    if (error.fault == Fault::Parse)
        return makeError(error.fault, error.text, file, error.remedy, error.code);
    return makeError(Fault::Database, QStringLiteral("This backup is damaged: %1").arg(error.text), file,
                     QStringLiteral("Use another one: “moviedb backup list” shows them."), error.code);
}

Result<Manifest> manifestOf(Connection &backup, const QString &file)
{
    MOVIEDB_TRY(manifest, readManifest(backup));
    manifest.info.file = QFileInfo(file).absoluteFilePath();
    manifest.info.bytes = QFileInfo(file).size();
    return manifest;
}

Result<BackupInfo> verifyOpened(Connection &backup, const QString &file, WorkWatch &watch)
{
    MOVIEDB_TRY(manifest, manifestOf(backup, file));
    MOVIEDB_CHECK(checkStructure(backup, false));
    MOVIEDB_TRY(schema, reflect(backup));
    MOVIEDB_TRY(tables, manifestTables(manifest, schema));
    MOVIEDB_TRY(sums, tableSums(backup, tables, watch));
    MOVIEDB_CHECK(compareSums(manifest.info.tables, sums));
    MOVIEDB_TRY(sequences, readSequences(backup, schema));
    MOVIEDB_CHECK(compareSequences(manifest.sequences, sequences));
    MOVIEDB_TRY(dangling, danglingReferences(backup));
    if (totalOf(dangling) != manifest.info.dangling)
        return makeError(Fault::Database, QStringLiteral("References lead nowhere that led somewhere."));
    return manifest.info;
}

} // namespace

Result<BackupInfo> writeBackup(Connection &source, const QList<MigrationFile> &files,
                               const BackupRequest &request, WorkWatch &watch)
{
    MOVIEDB_TRY(part, request.keepsOthers ? PartFile::beginFree([&](int number) {
                    return numberedBackup(request.file, number);
                })
                                          : PartFile::begin(request.file));
    const auto filled = fillPart(source, files, request, part->path(), watch);
    if (!filled)
        MOVIEDB_CHECK(watch.goOn());
    MOVIEDB_CHECK(filled);
    MOVIEDB_TRY(checked, verifyBackup(part->path(), watch));
    // It is for reading only: opened by mistake as a database it stays what it is.
    QFile::setPermissions(part->path(), QFileDevice::ReadOwner | QFileDevice::ReadUser);
    MOVIEDB_CHECK(part->putInPlace());
    checked.file = QFileInfo(part->file()).absoluteFilePath();
    return checked;
}

Result<BackupInfo> lookAtBackup(const QString &file)
{
    auto backup = openToLook(file);
    if (!backup)
        return damagedBackup(backup.error(), file);
    const auto manifest = manifestOf(**backup, file);
    return manifest ? Result<BackupInfo>(manifest->info)
                    : Result<BackupInfo>(damagedBackup(manifest.error(), file));
}

Result<BackupInfo> verifyBackup(const QString &file, WorkWatch &watch)
{
    auto backup = openToLook(file);
    if (!backup)
        return damagedBackup(backup.error(), file);
    const auto verified = verifyOpened(**backup, file, watch);
    return verified ? verified : Result<BackupInfo>(damagedBackup(verified.error(), file));
}

} // namespace moviedb::store
