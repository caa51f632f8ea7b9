#include "core/store/backup/moving.h"

#include "core/store/backup/backupplace.h"
#include "core/store/copying/databasecopy.h"
#include "core/store/copying/filework.h"
#include "core/store/copying/snapshot.h"
#include "core/store/copying/stoppedby.h"
#include "core/store/migrate/migrator.h"
#include "core/store/schema/reflection.h"

#include <QFileInfo>

namespace moviedb::store {

namespace {

Error targetHolds(const DatabaseUrl &to)
{
    return makeError(
        Fault::Conflict, QStringLiteral("The database to move to is not empty."), databaseWords(to),
        to.engine == Engine::Sqlite ? QStringLiteral("Name a file that does not exist yet.")
                                    : QStringLiteral("Create an empty one (createdb NAME) and name that."));
}

// For as long as it lives nobody changes the source.
class SourceHold
{
public:
    static Result<std::unique_ptr<SourceHold>> take(Connection &source);

private:
    std::optional<Transaction> m_transaction;
    std::optional<Snapshot> m_snapshot;
};

Result<Done> lockTables(Connection &source, const SchemaInfo &schema)
{
    QStringList names;
    for (const TableInfo &table : schema.tables)
        names << quoted(table.name);
    return source.executeRaw(
        QStringLiteral("LOCK TABLE %1 IN SHARE MODE").arg(names.join(QLatin1String(", "))));
}

Result<std::unique_ptr<SourceHold>> SourceHold::take(Connection &source)
{
    auto hold = std::make_unique<SourceHold>();
    if (source.whyReadOnly()) { // nor can anybody of this user
        MOVIEDB_TRY(snapshot, Snapshot::read(source));
        hold->m_snapshot.emplace(std::move(snapshot));
        return hold;
    }
    MOVIEDB_TRY(schema, reflect(source));
    MOVIEDB_TRY(transaction, source.begin());
    hold->m_transaction.emplace(std::move(transaction));
    if (!source.isSqlite())
        MOVIEDB_CHECK(lockTables(source, schema));
    return hold;
}

MoveOutcome outcomeOf(const ConnectionOptions &from, const ConnectionOptions &to, const CopyOutcome &copied)
{
    return MoveOutcome{databaseWords(from.url), databaseWords(to.url), copied.films, copied.rows,
                       copied.tables};
}

Result<CopyOutcome> intoFile(Connection &source, const ConnectionOptions &to,
                             const QList<MigrationFile> &files, WorkWatch &watch)
{
    if (QFileInfo(to.url.path).size() > 0)
        return targetHolds(to.url);
    MOVIEDB_TRY(part, PartFile::begin(QFileInfo(to.url.path).absoluteFilePath()));
    ConnectionOptions work = to;
    work.url.path = part->path();
    CopyOutcome outcome;
    {
        MOVIEDB_TRY(target, Connection::open(work));
        MOVIEDB_TRY(copied, copyDatabase(source, *target, files, watch));
        outcome = copied;
        MOVIEDB_CHECK(target->executeRaw(QStringLiteral("PRAGMA journal_mode = delete")));
    }
    MOVIEDB_CHECK(part->putInPlace());
    return outcome;
}

Result<CopyOutcome> intoServer(Connection &source, const ConnectionOptions &to,
                               const QList<MigrationFile> &files, WorkWatch &watch)
{
    MOVIEDB_TRY(target, Connection::open(to));
    if (target->whyReadOnly())
        return *target->whyReadOnly();
    MOVIEDB_TRY(empty, holdsNothingOfValue(*target));
    if (!empty)
        return targetHolds(to.url);
    return copyDatabase(source, *target, files, watch);
}

Result<CopyOutcome> copyHeld(Connection &source, const ConnectionOptions &to,
                             const QList<MigrationFile> &files, WorkWatch &watch)
{
    const StoppedBy stopping(watch, source);
    if (source.whyReadOnly())
        MOVIEDB_CHECK(checkMigrated(source, files));
    else if (const MigrationReport report = migrate(source, files); !report.ok())
        return report.error;
    MOVIEDB_TRY(hold, SourceHold::take(source));
    return to.url.engine == Engine::Sqlite ? intoFile(source, to, files, watch)
                                           : intoServer(source, to, files, watch);
}

} // namespace

Result<MoveOutcome> moveDatabase(const ConnectionOptions &from, const ConnectionOptions &to,
                                 const QList<MigrationFile> &files, WorkWatch &watch)
{
    if (databaseMark(from.url) == databaseMark(to.url))
        return makeError(Fault::Conflict, QStringLiteral("That is the database that is open already."),
                         databaseWords(to.url), QStringLiteral("Name another place."));
    if (from.url.engine == Engine::Sqlite && !QFileInfo(from.url.path).isFile())
        return makeError(Fault::Io, QStringLiteral("There is no database to move."), databaseWords(from.url));
    MOVIEDB_TRY(source, Connection::open(from));
    const auto copied = copyHeld(*source, to, files, watch);
    if (!copied)
        MOVIEDB_CHECK(watch.goOn());
    MOVIEDB_CHECK(copied);
    return outcomeOf(from, to, *copied);
}

} // namespace moviedb::store
