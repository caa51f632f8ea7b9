#include "core/store/migrate/migrator.h"

#include "core/store/engine/driverconnection.h"
#include "core/store/engine/sqlerror.h"
#include "core/store/migrate/ownobjects.h"

#include <algorithm>

namespace moviedb::store {

namespace {

// The turn to write is waited for no longer than the lock; it is taken before anything can be said inside the
// transaction. (Behind a pooler the setting would be left to somebody else: there it is waited for.)
class TurnPatience
{
public:
    TurnPatience(Connection &connection, int milliseconds)
        : m_connection(connection),
          m_set(!connection.isSqlite() && !connection.isPooled() &&
                connection.executeRaw(QStringLiteral("SET lock_timeout = %1").arg(milliseconds)).ok())
    {
    }
    ~TurnPatience()
    {
        if (m_set)
            (void)m_connection.executeRaw(
                QStringLiteral("RESET lock_timeout")); // a lost one has no settings left
    }
    TurnPatience(const TurnPatience &) = delete;
    TurnPatience &operator=(const TurnPatience &) = delete;

private:
    Connection &m_connection;
    bool m_set;
};

MigrationReport refused(MigrationOutcome outcome, int version, Error error)
{
    return MigrationReport{outcome, 0, version, std::move(error)};
}

MigrationOutcome outcomeOf(HistoryFault fault)
{
    switch (fault) {
    case HistoryFault::Newer:
        return MigrationOutcome::NewerIncompatible;
    case HistoryFault::Edited:
        return MigrationOutcome::HistoryChanged;
    case HistoryFault::Gap:
        return MigrationOutcome::Gap;
    case HistoryFault::Drifted:
        return MigrationOutcome::Drifted;
    case HistoryFault::None:
        break;
    }
    return MigrationOutcome::UpToDate;
}

Error pendingError(const Connection &connection, int applied, qsizetype known)
{
    if (!connection.whyReadOnly())
        return makeError(Fault::Database,
                         QStringLiteral("The database is older than this program: %1 migrations are pending.")
                             .arg(known - applied),
                         {}, QStringLiteral("Run \"moviedb migrate up\"."));
    const QString start =
        applied == 0
            ? QStringLiteral("The database is empty and cannot be set up here")
            : QStringLiteral("The database is older than this program (schema %1, this program needs "
                             "%2) and cannot be updated here")
                  .arg(applied)
                  .arg(known);
    Error error = *connection.whyReadOnly();
    error.text = start + QStringLiteral(": ") + error.text.section(QStringLiteral(": "), 1);
    return error;
}

// From the first look to the commit, for one connection.
class MigrationRun
{
public:
    MigrationRun(Connection &connection, const QList<MigrationFile> &files, const MigrateOptions &options,
                 bool down)
        : m_connection(connection), m_files(files), m_options(options), m_down(down)
    {
    }

    MigrationReport run()
    {
        if (auto done = look()) // not even the lock is taken
            return *done;
        if (m_connection.whyReadOnly())
            return refused(MigrationOutcome::ReadOnly, m_version, readOnlyError());
        auto plan = planMigrations(m_files, m_connection.engine(), m_version, m_target, m_options.patienceMs);
        if (!plan)
            return failed(plan.error());
        auto settings = executeAll(plan->before);
        MigrationReport report = settings ? runLocked(plan->locking) : failed(settings.error());
        m_connection.forgetStatements();
        if (auto undone = restoreSettings(plan->after); !undone && report.ok() && !m_connection.isLost())
            return failed(undone.error());
        return report;
    }

private:
    MigrationReport failed(const Error &error) const
    {
        return refused(MigrationOutcome::Failed, m_version, error);
    }

    // What there is to be said without a run; else m_version and m_target are set.
    std::optional<MigrationReport> look()
    {
        auto history = readMigrationHistory(m_connection, m_files);
        if (!history)
            return failed(history.error());
        m_version = history->version();
        if (history->fault != HistoryFault::None)
            return refused(outcomeOf(history->fault), m_version, history->error);
        m_additions = history->check.additions;
        m_target = m_options.to.value_or(m_down ? std::max(m_version - 1, std::min(m_version, 1))
                                                : int(m_files.size()));
        if (m_target > m_files.size() || m_target < 0)
            return failed(makeError(Fault::Usage, QStringLiteral("There is no migration %1.").arg(m_target),
                                    {}, QStringLiteral("The newest is %1.").arg(m_files.size())));
        if (m_down ? m_target < m_version : m_target > m_version)
            return {};
        MigrationReport report;
        report.version = m_version;
        report.schema = history->check.schema;
        return report;
    }

    Error readOnlyError() const
    {
        return m_down ? *m_connection.whyReadOnly() : pendingError(m_connection, m_version, m_files.size());
    }

    MigrationReport runLocked(const QStringList &locking)
    {
        const TurnPatience patience(m_connection, m_options.patienceMs);
        auto transaction = m_connection.begin();
        auto locked = transaction ? executeAll(locking) : Result<Done>(transaction.error());
        if (!locked)
            return failed(isRetryable(locked.error()) ? waitedInVain(locked.error().code)
                                                      : orWaitedInVain(locked.error()));
        if (auto done = look()) // another program was first
            return *done;
        MigrationReport report = refused(MigrationOutcome::Failed, m_version, {});
        auto schema = change(report);
        auto committed = schema ? transaction->commit() : Result<Done>(schema.error());
        if (!committed) {
            report.error = orWaitedInVain(committed.error());
            return report;
        }
        report.outcome = m_down           ? MigrationOutcome::Downgraded
                         : m_version == 0 ? MigrationOutcome::Fresh
                                          : MigrationOutcome::Upgraded;
        report.applied = std::abs(m_target - m_version);
        report.version = m_target;
        report.schema = std::move(*schema);
        return report;
    }

    Result<SchemaInfo> change(MigrationReport &report)
    {
        MOVIEDB_TRY(
            plan, planMigrations(m_files, m_connection.engine(), m_version, m_target, m_options.patienceMs));
        MOVIEDB_TRY(own, readOwnObjects(m_connection, m_files, m_version, m_target));
        plan.ownObjects = own;
        if (m_version > 0 && m_options.backUpFirst) {
            auto backup = m_options.backUpFirst(m_connection);
            if (!backup)
                return backupError(backup.error());
            report.backup = *backup;
        }
        return runPlan(m_connection, plan, m_files, m_additions, m_options.afterStatement);
    }

    Error backupError(Error error) const
    {
        error.text =
            QStringLiteral("The backup before the migration failed; nothing was changed: %1").arg(error.text);
        return error;
    }

    // Postgres: a table that another program has in use counts as well.
    Error orWaitedInVain(const Error &error) const
    {
        return error.code == sqlState(QLatin1String("55P03")) ? waitedInVain(error.code) : error;
    }

    Error waitedInVain(int code) const
    {
        return makeError(
            Fault::Database,
            QStringLiteral(
                "Another program has been using this database for %1 seconds; nothing was changed.")
                .arg(m_options.patienceMs / 1000),
            m_connection.place(), QStringLiteral("Try again when it has finished."), code);
    }

    Result<Done> executeAll(const QStringList &statements)
    {
        for (const QString &statement : statements)
            MOVIEDB_CHECK(m_connection.executeRaw(statement));
        return Done{};
    }

    Result<Done> restoreSettings(const QStringList &after)
    {
        MOVIEDB_CHECK(executeAll(after));
        if (!m_connection.isSqlite())
            return Done{};
        return m_connection.executeRaw(QStringLiteral("PRAGMA busy_timeout = %1").arg(sqliteBusyTimeoutMs));
    }

    Connection &m_connection;
    const QList<MigrationFile> &m_files;
    const MigrateOptions &m_options;
    const bool m_down;
    int m_version = 0;
    int m_target = 0;
    QStringList m_additions;
};

Result<Done> addFailedChecks(Connection &connection, const MigrationFile &file, QList<Error> &faults)
{
    const QString name = file.name + QStringLiteral(".verify.sql");
    MOVIEDB_TRY(checks, checksOf(file, connection.engine()));
    for (const QString &check : std::as_const(checks)) {
        auto wrong = failedChecks(connection, {check});
        if (!wrong)
            faults << wrong.error();
        else if (!wrong->isEmpty())
            faults << makeError(Fault::Database, wrong->first(), name);
    }
    return Done{};
}

Result<Done> addDanglingRows(Connection &connection, QList<Error> &faults)
{
    if (!connection.isSqlite())
        return Done{};
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral(
                    "SELECT \"table\", \"parent\", COUNT(*) FROM pragma_foreign_key_check GROUP BY 1, 2")));
    while (rows.next())
        faults << makeError(Fault::Database,
                            QStringLiteral("%1 rows of table %2 refer to rows of %3 that are not there.")
                                .arg(rows.text(2), rows.text(0), rows.text(1)),
                            connection.place(), QStringLiteral("Restore a backup, or remove these rows."));
    return rows.end();
}

} // namespace

MigrationReport migrate(Connection &connection, const QList<MigrationFile> &files,
                        const MigrateOptions &options)
{
    return MigrationRun(connection, files, options, false).run();
}

MigrationReport migrateDown(Connection &connection, const QList<MigrationFile> &files,
                            const MigrateOptions &options)
{
    return MigrationRun(connection, files, options, true).run();
}

Result<MigrationPlan> planFor(Connection &connection, const QList<MigrationFile> &files,
                              std::optional<int> to, std::optional<Engine> engine)
{
    MOVIEDB_TRY(history, readMigrationHistory(connection, files));
    if (history.fault != HistoryFault::None)
        return history.error;
    const int target = to.value_or(int(files.size()));
    MOVIEDB_TRY(plan, planMigrations(files, engine.value_or(connection.engine()), history.version(), target,
                                     MigrateOptions().patienceMs));
    if (plan.engine == connection.engine() && !plan.steps.isEmpty()) {
        MOVIEDB_TRY(own, readOwnObjects(connection, files, plan.from, plan.to));
        plan.ownObjects = own;
    }
    return plan;
}

Result<Done> checkMigrated(Connection &connection, const QList<MigrationFile> &files)
{
    MOVIEDB_TRY(history, readMigrationHistory(connection, files));
    if (history.fault != HistoryFault::None)
        return history.error;
    if (history.applied.size() < files.size())
        return pendingError(connection, history.version(), files.size());
    return Done{};
}

int DatabaseStatus::newestApplied() const
{
    int newest = 0;
    for (const MigrationStatus &one : migrations)
        newest = one.applied ? std::max(newest, one.version) : newest;
    return newest;
}

QString DatabaseStatus::firstEdited(int known) const
{
    const auto edited =
        std::find_if(migrations.cbegin(), migrations.cend(),
                     [known](const MigrationStatus &one) { return one.edited && one.version <= known; });
    return edited == migrations.cend() ? QString() : edited->name;
}

Result<DatabaseStatus> readDatabaseStatus(Connection &connection, const QList<MigrationFile> &files)
{
    MOVIEDB_TRY(history, readMigrationHistory(connection, files));
    QMap<int, MigrationStatus> lines;
    for (const MigrationFile &file : files)
        lines.insert(file.version,
                     MigrationStatus{file.version, file.name, false, {}, false, file.checksum, {}});
    for (const AppliedMigration &past : std::as_const(history.applied)) {
        MigrationStatus &line = lines[past.version];
        // A migration that only the database knows counts as edited: its file is not the one applied.
        line.edited = line.checksum != past.checksum;
        line.version = past.version;
        line.name = line.name.isEmpty() ? past.name : line.name;
        line.applied = true;
        line.appliedAt = past.appliedAt;
        line.appliedChecksum = past.checksum;
    }
    return DatabaseStatus{lines.values(), history.check, connection.whyReadOnly(),
                          history.fault == HistoryFault::Gap ? std::optional(history.error) : std::nullopt};
}

Result<QList<Error>> verifySchema(Connection &connection, const QList<MigrationFile> &files)
{
    MOVIEDB_TRY(history, readMigrationHistory(connection, files));
    if (history.fault == HistoryFault::Drifted)
        return history.check.drift;
    if (history.fault != HistoryFault::None)
        return QList<Error>{history.error};
    QList<Error> faults;
    for (const MigrationFile &file : files.first(history.applied.size()))
        MOVIEDB_CHECK(addFailedChecks(connection, file, faults));
    MOVIEDB_CHECK(addDanglingRows(connection, faults));
    return faults;
}

} // namespace moviedb::store
