#include "core/store/health/storefacts.h"

#include "core/store/answers/answerfile.h"
#include "core/store/answers/sqlanswerstore.h"
#include "core/store/backup/backupplace.h"
#include "core/store/backup/backupwriting.h"
#include "core/store/copying/integrity.h"
#include "core/store/engine/sqlerror.h"
#include "core/store/health/workfacts.h"
#include "core/store/migrate/migrator.h"
#include "core/store/schema/reflection.h"
#include "core/store/searching/searchindexing.h"

#include <QDir>
#include <QFileInfo>

namespace moviedb::store {

namespace {

using health::StoreFacts;

qint64 bytesOfFiles(const QString &path, const char *part = "")
{
    return QFileInfo(path + QLatin1String(part)).size();
}

Result<Done> readEngine(Connection &connection, StoreFacts &facts)
{
    MOVIEDB_TRY(version, connection.first(connection.isSqlite()
                                              ? QStringLiteral("SELECT sqlite_version()")
                                              : QStringLiteral("SELECT current_setting('server_version')")));
    const QString number = version.value_or(QVariant()).toString().section(u' ', 0, 0);
    facts.engine =
        (connection.isSqlite() ? QStringLiteral("SQLite ") : QStringLiteral("PostgreSQL ")) + number;
    if (!connection.isSqlite()) {
        MOVIEDB_TRY(bytes, connection.first(QStringLiteral("SELECT pg_database_size(current_database())")));
        facts.bytes = bytes.value_or(0).toLongLong();
    }
    return Done{};
}

Result<Done> readFilms(Connection &connection, StoreFacts &facts)
{
    MOVIEDB_TRY(films, connection.first(QStringLiteral("SELECT COUNT(*) FROM movies")));
    facts.films = films.value_or(0).toLongLong();
    return Done{};
}

Result<Done> readReferences(Connection &connection, StoreFacts &facts)
{
    if (connection.isSqlite()) {
        MOVIEDB_TRY(dangling, danglingReferences(connection));
        facts.dangling = dangling;
        return Done{};
    }
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral(
                    "SELECT c.conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace "
                    "WHERE n.nspname = current_schema() AND c.contype = 'f' AND NOT c.convalidated "
                    "ORDER BY c.conname")));
    while (rows.next())
        facts.uncheckedRules << rows.text(0);
    return rows.end();
}

Result<Done> readSchema(Connection &connection, const QList<MigrationFile> &files, StoreFacts &facts)
{
    MOVIEDB_TRY(status, readDatabaseStatus(connection, files));
    facts.applied = status.newestApplied();
    facts.edited = status.firstEdited(facts.known);
    facts.drift = status.check.drift;
    return Done{};
}

Result<Done> readSearch(Connection &connection, StoreFacts &facts)
{
    MOVIEDB_TRY(schema, reflect(connection));
    for (const TableInfo &table : std::as_const(schema.tables)) {
        if (!isSearched(table))
            continue;
        MOVIEDB_TRY(index, readableIndex(connection, table));
        if (index.isEmpty())
            facts.tablesWithoutIndex << table.name;
    }
    MOVIEDB_TRY(waiting, waitingRows(connection));
    facts.rowsToIndex = waiting;
    if (connection.isSqlite())
        return Done{};
    MOVIEDB_TRY(
        rights,
        connection.run(QStringLiteral(
            "SELECT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm') OR (EXISTS (SELECT 1 FROM "
            "pg_available_extensions WHERE name = 'pg_trgm') AND has_database_privilege(current_database(), "
            "'CREATE'))")));
    facts.maySearch = rights.next() && rights.boolean(0);
    return rights.end();
}

void readBackups(const HealthQuestion &question, StoreFacts &facts)
{
    facts.backups.wanted = !question.backupFolder.isEmpty();
    if (!facts.backups.wanted)
        return;
    const QString mark = databaseMark(question.options.url);
    std::optional<BackupName> newest;
    for (const BackupName &name : backupNames(question.backupFolder)) {
        if (name.database != mark)
            continue;
        ++facts.backups.count;
        if (!newest || newest->isOlderThan(name))
            newest = name;
    }
    if (!newest)
        return;
    facts.backups.newest = newest->at;
    if (const auto look = lookAtBackup(QDir(question.backupFolder).filePath(newest->file)); !look)
        facts.backups.problem = look.error().text;
}

// Notes for which check a part could not be read, and goes on.
void note(StoreFacts &facts, const char *check, const Result<Done> &read)
{
    if (!read)
        facts.unread.insert(QString::fromLatin1(check), read.error());
}

void readAll(Connection &connection, const HealthQuestion &question, StoreFacts &facts)
{
    facts.readOnly = connection.whyReadOnly();
    note(facts, "database", readEngine(connection, facts));
    if (const auto whole = checkStructure(connection, true); !whole) {
        if (isDamaged(whole.error()))
            facts.damage = whole.error();
        else
            note(facts, "file", whole);
    }
    note(facts, "schema", readSchema(connection, question.files, facts));
    if (facts.applied == 0) // nothing of ours is there yet
        return;
    note(facts, "database", readFilms(connection, facts));
    note(facts, "references", readReferences(connection, facts));
    note(facts, "search-index", readSearch(connection, facts));
    note(facts, "clock", readClock(connection, facts));
    note(facts, "unfinished-crawls", readCrawls(connection, facts));
    note(facts, "review", readReview(connection, facts));
}

} // namespace

StoreFacts gatherStoreFacts(const HealthQuestion &question, const std::stop_token &stop)
{
    StoreFacts facts;
    const DatabaseUrl &url = question.options.url;
    facts.isFile = url.engine == Engine::Sqlite;
    facts.name = facts.isFile ? QFileInfo(url.path).fileName() : url.display();
    facts.engine = facts.isFile ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL");
    facts.known = question.files.isEmpty() ? 0 : question.files.last().version;
    readBackups(question, facts);
    if (facts.isFile && !QFileInfo(url.path).isFile()) {
        facts.noConnection = makeError(Fault::Io, QStringLiteral("There is no database file."), url.path,
                                       QStringLiteral("Open a database to make one, or restore a backup."));
        return facts;
    }
    if (facts.isFile) {
        facts.bytes = bytesOfFiles(url.path);
        facts.logBytes = bytesOfFiles(url.path, "-wal");
    }
    ConnectionOptions looking = question.options;
    looking.lookOnly = true;
    looking.takesTurns = false;
    const auto connection = Connection::open(looking);
    if (!connection) {
        facts.noConnection = connection.error();
        if (isDamaged(connection.error()))
            facts.damage = connection.error();
        return facts;
    }
    const std::stop_callback stopping(stop, [&connection] { (*connection)->interrupt(); });
    readAll(**connection, question, facts);
    return facts;
}

QStringList sqlDrivers()
{
    return QSqlDatabase::drivers();
}

void addAnswerFacts(const QString &cacheDir, health::MachineFacts &facts)
{
    const QString path = answerFileIn(cacheDir);
    facts.hasAnswers = QFileInfo(path).isFile();
    if (!facts.hasAnswers)
        return;
    for (const char *part : {"", "-wal"})
        facts.answerBytes += bytesOfFiles(path, part);
    const auto file = AnswerFile::openToRead(path);
    facts.answersReadable = file != nullptr;
    if (file == nullptr)
        return;
    const auto used = file->bytesInUse();
    facts.answersReadable = used.ok();
    if (used) // what is free in the file is not counted
        facts.answerBytes = *used;
}

} // namespace moviedb::store
