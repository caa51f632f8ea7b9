#include "core/store/migrate/migrationrun.h"

#include "core/store/migrate/schemacheck.h"

namespace moviedb::store {

namespace {

constexpr auto danglingRowsSql = "SELECT \"table\", \"parent\" FROM pragma_foreign_key_check";

class PlanRun
{
public:
    PlanRun(Connection &connection, const MigrationPlan &plan, const AfterStatement &afterStatement)
        : m_connection(connection), m_plan(plan), m_afterStatement(afterStatement)
    {
    }

    Result<Done> run()
    {
        MOVIEDB_TRY(dangling, countDangling());
        m_dangling = dangling;
        for (const OwnObject &own : m_plan.ownObjects)
            MOVIEDB_CHECK(statement(own.drop));
        for (const QString &sql : m_plan.opening)
            MOVIEDB_CHECK(statement(sql));
        for (const MigrationStep &step : m_plan.steps)
            if (auto done = runStep(step); !done)
                return failedStep(step, done.error());
        MOVIEDB_CHECK(putBack());
        return Done{};
    }
    Result<Done> told() { return m_afterStatement ? m_afterStatement(++m_statements) : Done{}; }

private:
    Result<Done> statement(const QString &sql)
    {
        MOVIEDB_CHECK(m_connection.executeRaw(sql));
        return told();
    }

    Result<Done> runStep(const MigrationStep &step)
    {
        for (const QString &sql : step.statements)
            MOVIEDB_CHECK(statement(sql));
        m_connection.forgetStatements(); // tables have changed under them
        MOVIEDB_TRY(wrong, failedChecks(m_connection, step.checks));
        if (!wrong.isEmpty())
            return makeError(Fault::Database, wrong.first(),
                             step.checkedName + QStringLiteral(".verify.sql"));
        MOVIEDB_CHECK(checkReferences());
        return told();
    }

    static Error failedStep(const MigrationStep &step, Error error)
    {
        error.text = (step.down ? QStringLiteral("Taking migration “%1” back failed; nothing was changed: %2")
                                : QStringLiteral("Migration “%1” failed; nothing was changed: %2"))
                         .arg(step.name, error.text);
        error.fault = Fault::Database;
        return error;
    }

    // SQLite: rows that refer to nothing. A file may have had some before; there must not be more.
    Result<int> countDangling()
    {
        if (!m_connection.isSqlite())
            return 0;
        MOVIEDB_TRY(rows, m_connection.run(QLatin1String(danglingRowsSql)));
        int count = 0;
        while (rows.next()) {
            m_danglingPlace = rows.text(0) + QStringLiteral(" → ") + rows.text(1);
            ++count;
        }
        MOVIEDB_CHECK(rows.end());
        return count;
    }

    Result<Done> checkReferences()
    {
        MOVIEDB_TRY(dangling, countDangling());
        if (dangling <= m_dangling)
            return Done{};
        return makeError(Fault::Database,
                         QStringLiteral("%1 rows would refer to rows that are not there (%2).")
                             .arg(dangling - m_dangling)
                             .arg(m_danglingPlace));
    }

    Result<Done> putBack()
    {
        for (const OwnObject &own : m_plan.ownObjects) {
            if (own.create.isEmpty())
                continue;
            if (auto made = statement(own.create); !made)
                return inTheWay(own, made.error());
        }
        for (const OwnObject &own : m_plan.ownObjects) {
            if (own.check.isEmpty())
                continue;
            if (auto works = m_connection.run(own.check); !works)
                return inTheWay(own, works.error());
        }
        return Done{};
    }

    static Error inTheWay(const OwnObject &own, const Error &error)
    {
        return makeError(
            Fault::Database,
            QStringLiteral("Your own %1 %2 does not fit the other schema; nothing was changed: %3")
                .arg(own.kind, own.name, error.text),
            own.name, QStringLiteral("Drop it first; it can be made again afterwards."));
    }

    Connection &m_connection;
    const MigrationPlan &m_plan;
    const AfterStatement &m_afterStatement;
    int m_statements = 0;
    int m_dangling = 0;
    QString m_danglingPlace;
};

// "movies.seen_on" goes with movies, and is missed without them.
Result<Done> checkAdditions(const QStringList &before, const SchemaCheck &after)
{
    for (const QString &addition : before) {
        const QString table = addition.section(QLatin1Char('.'), 0, 0);
        const bool tableGone = addition.contains(QLatin1Char('.')) && after.schema.table(table) == nullptr;
        if (!tableGone && !after.additions.contains(addition))
            return makeError(
                Fault::Database,
                QStringLiteral("%1 is your own and would be lost; nothing was changed.").arg(addition), {},
                QStringLiteral("Keep a copy of it in a table of its own, drop it, and try again."));
    }
    return Done{};
}

} // namespace

Result<SchemaInfo> runPlan(Connection &connection, const MigrationPlan &plan,
                           const QList<MigrationFile> &files, const QStringList &additions,
                           const AfterStatement &afterStatement)
{
    PlanRun run(connection, plan, afterStatement);
    MOVIEDB_CHECK(run.run());
    MOVIEDB_TRY(check, checkSchema(connection, files.first(plan.to)));
    if (!check.drift.isEmpty()) {
        Error error = check.drift.first();
        error.text =
            QStringLiteral("The migrations did not make the schema that they should; nothing was changed: ") +
            error.text.section(QLatin1Char(':'), 0, 0) + QLatin1Char('.');
        return error;
    }
    MOVIEDB_CHECK(checkAdditions(additions, check));
    MOVIEDB_CHECK(run.told());
    return check.schema;
}

Result<QStringList> failedChecks(Connection &connection, const QStringList &checks)
{
    QStringList wrong;
    for (const QString &check : checks) {
        MOVIEDB_TRY(rows, connection.run(check));
        if (rows.next())
            wrong << (rows.text(0).isEmpty() ? check.simplified() : rows.text(0));
    }
    return wrong;
}

} // namespace moviedb::store
