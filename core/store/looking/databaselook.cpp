#include "core/store/looking/databaselook.h"

#include "core/store/engine/connectfailure.h"
#include "core/store/migrate/migrator.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace moviedb::store {

namespace {

using Seen = ConnectionVerdict::Kind;

// Of the nearest folder that is there.
bool mayMakeFileAt(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo::exists(folder) && !QFileInfo(folder).isRoot())
        folder = QFileInfo(folder).absolutePath();
    return QFileInfo(folder).isDir() && QFileInfo(folder).isWritable();
}

// As a program leaves it that was killed, and whose index of the log was removed.
bool hasLooseLog(const QString &path)
{
    return QFileInfo(path + QStringLiteral("-wal")).size() > 0 &&
           !QFileInfo::exists(path + QStringLiteral("-shm"));
}

Result<Done> readOwn(Connection &connection, const QList<MigrationFile> &files, DatabaseFacts &facts)
{
    MOVIEDB_TRY(status, readDatabaseStatus(connection, files));
    facts.applied = status.newestApplied();
    facts.edited = status.firstEdited(facts.known);
    facts.drift = status.check.drift;
    if (facts.applied > facts.known) { // does it still have what this program knows?
        MOVIEDB_TRY(check, checkSchema(connection, files));
        facts.drift = check.drift;
    }
    if (facts.drift.isEmpty() && facts.applied > 0) {
        MOVIEDB_TRY(films, connection.first(QStringLiteral("SELECT COUNT(*) FROM movies")));
        facts.films = films.value_or(0).toLongLong();
    }
    return Done{};
}

Result<Done> readFacts(Connection &connection, const QList<MigrationFile> &files, DatabaseFacts &facts)
{
    const bool sqlite = connection.isSqlite();
    MOVIEDB_TRY(tables,
                connection.first(
                    sqlite ? QStringLiteral("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND "
                                            "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
                           : QStringLiteral("SELECT COUNT(*) FROM pg_tables WHERE schemaname = "
                                            "current_schema()")));
    facts.tables = tables.value_or(0).toInt();
    MOVIEDB_TRY(
        ours,
        connection.first(
            sqlite
                ? QStringLiteral("SELECT COUNT(*) FROM pragma_table_info('schema_migrations') WHERE name IN "
                                 "('version', 'name', 'checksum', 'applied_at')")
                : QStringLiteral("SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = "
                                 "current_schema() AND table_name = 'schema_migrations' AND column_name IN "
                                 "('version', 'name', 'checksum', 'applied_at')")));
    facts.isOurs = ours.value_or(0).toInt() == 4;
    if (!sqlite) {
        MOVIEDB_TRY(rights, connection.run(QStringLiteral(
                                "SELECT COALESCE(has_schema_privilege(current_schema(), 'CREATE'), FALSE), "
                                "CAST(current_user AS text)")));
        facts.mayMakeTables = rights.next() && rights.boolean(0);
        facts.user = rights.text(1);
    }
    return facts.isOurs ? readOwn(connection, files, facts) : Result<Done>(Done{});
}

ConnectionVerdict withoutConnection(const Error &error)
{
    const ConnectFailure failure = connectFailure(error);
    const Seen kind = failure == ConnectFailure::PasswordMissing ? Seen::NoPassword
                      : failure == ConnectFailure::PasswordWrong ? Seen::WrongPassword
                      : error.code < 0                           ? Seen::Unreachable
                                                                 : Seen::Unusable;
    return {kind, error.text, error.remedy};
}

ConnectionVerdict withoutFile(const DatabaseFacts &facts)
{
    if (facts.isFolder)
        return {Seen::Unusable, QStringLiteral("There is a folder in the place of the file."),
                QStringLiteral("Name a file in it.")};
    if (!facts.mayMakeFile)
        return {Seen::Unusable, QStringLiteral("No file is there, and none can be made."),
                QStringLiteral("Check the permissions of the folder, or choose another one.")};
    return {Seen::NoFile, QStringLiteral("No file there: Switch will create it."), {}};
}

ConnectionVerdict withoutTables(const DatabaseFacts &facts)
{
    if (!facts.mayMakeTables)
        return {Seen::Unusable,
                QStringLiteral("Connected, empty, but the user %1 may not create tables.").arg(facts.user),
                QStringLiteral("Ask the server's owner: GRANT USAGE, CREATE ON SCHEMA public TO %1.")
                    .arg(facts.user)};
    if (facts.readOnly)
        return {Seen::Unusable, QStringLiteral("Connected, empty, and nothing can be made there."),
                facts.readOnly->remedy};
    return {Seen::Empty, QStringLiteral("Connected, empty: Switch will create the tables."), {}};
}

ConnectionVerdict ofAnotherProgram(const DatabaseFacts &facts)
{
    return {Seen::Foreign,
            facts.tables == 1
                ? QStringLiteral("Not a Movie DB: there is a table of another program.")
                : QStringLiteral("Not a Movie DB: there are %1 tables of another program.").arg(facts.tables),
            QStringLiteral("It was left as it is. Choose another %1.")
                .arg(facts.isFile ? QStringLiteral("file") : QStringLiteral("database"))};
}

QString filmsOf(const DatabaseFacts &facts)
{
    return facts.films == 1 ? QStringLiteral("1 film")
                            : QStringLiteral("%1 films").arg(QLocale(QLocale::English).toString(facts.films));
}

// "its file may not be written to", out of the whole sentence.
QString causeOf(const Error &readOnly)
{
    QString cause = readOnly.text.section(QStringLiteral(": "), 1);
    if (cause.isEmpty())
        cause = readOnly.text;
    if (cause.endsWith(u'.'))
        cause.chop(1);
    return cause;
}

ConnectionVerdict ofNewer(const DatabaseFacts &facts)
{
    const QString which = QStringLiteral("A newer Movie DB (schema %1, this program knows %2)")
                              .arg(facts.applied)
                              .arg(facts.known);
    const QString remedy = QStringLiteral("Update Movie DB to change something in it.");
    if (!facts.drift.isEmpty())
        return {Seen::Unusable, which + QStringLiteral(" that this program cannot read."), remedy};
    return {Seen::Newer, QStringLiteral("%1 with %2: it opens read-only.").arg(which, filmsOf(facts)),
            remedy};
}

ConnectionVerdict ofOurs(const DatabaseFacts &facts)
{
    if (facts.applied > facts.known)
        return ofNewer(facts);
    if (!facts.edited.isEmpty())
        return {Seen::Unusable,
                QStringLiteral("A Movie DB of another build: its migration “%1” was edited after it had been "
                               "applied.")
                    .arg(facts.edited),
                QStringLiteral("Open it with the program that made it.")};
    if (!facts.drift.isEmpty())
        return {
            Seen::Unusable,
            QStringLiteral("A Movie DB that another program has changed: %1").arg(facts.drift.first().text),
            facts.drift.first().remedy};
    const int pending = facts.known - facts.applied;
    if (pending > 0 && facts.readOnly)
        return {Seen::Unusable,
                QStringLiteral("An older Movie DB that cannot be updated here: %1.")
                    .arg(causeOf(*facts.readOnly)),
                facts.readOnly->remedy};
    if (pending > 0)
        return {Seen::Older,
                QStringLiteral("An older Movie DB with %1: Switch will apply %2, backed up first.")
                    .arg(filmsOf(facts), pending == 1 ? QStringLiteral("1 migration")
                                                      : QStringLiteral("%1 migrations").arg(pending)),
                {}};
    const QString upToDate = QStringLiteral("Movie DB, up to date: %1").arg(filmsOf(facts));
    if (facts.readOnly)
        return {Seen::ReadOnly,
                QStringLiteral("%1. It opens read-only: %2.").arg(upToDate, causeOf(*facts.readOnly)),
                facts.readOnly->remedy};
    return {Seen::UpToDate, upToDate + u'.', {}};
}

} // namespace

DatabaseFacts gather(const ConnectionOptions &options, const QList<MigrationFile> &files)
{
    DatabaseFacts facts;
    facts.known = files.isEmpty() ? 0 : files.last().version;
    facts.isFile = options.url.engine == Engine::Sqlite;
    if (facts.isFile) {
        const QFileInfo file(options.url.path);
        facts.isFolder = file.isDir();
        facts.exists = file.exists();
        facts.mayMakeFile = mayMakeFileAt(options.url.path);
        facts.hasLooseLog = hasLooseLog(file.canonicalFilePath());
        if (facts.isFolder || !facts.exists)
            return facts;
    }
    ConnectionOptions looking = options;
    looking.lookOnly = true;
    auto connection = Connection::open(looking);
    if (!connection) {
        facts.noConnection = connection.error();
        return facts;
    }
    facts.readOnly = (*connection)->whyReadOnly();
    if (auto read = readFacts(**connection, files, facts); !read)
        facts.noConnection = read.error();
    return facts;
}

ConnectionVerdict judge(const DatabaseFacts &facts)
{
    if (facts.isFile && (facts.isFolder || !facts.exists))
        return withoutFile(facts);
    if (facts.noConnection)
        return withoutConnection(*facts.noConnection);
    if (facts.hasLooseLog && (facts.isOurs || facts.tables == 0))
        return {Seen::Older,
                QStringLiteral(
                    "A database whose last changes are not in its file yet: Switch will put them there."),
                {}};
    if (facts.isOurs && (facts.applied > 0 || facts.tables > 1))
        return ofOurs(facts);
    return facts.tables - int(facts.isOurs) == 0 ? withoutTables(facts) : ofAnotherProgram(facts);
}

} // namespace moviedb::store
