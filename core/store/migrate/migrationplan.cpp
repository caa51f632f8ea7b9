#include "core/store/migrate/migrationplan.h"

#include "core/store/migrate/sqlscript.h"

namespace moviedb::store {

namespace {

// Any number will do, as long as every Movie DB uses the same.
constexpr qint64 advisoryLockKey = 0x4d6f76696544424c;

Result<QStringList> statementsOf(const QString &text, const QString &file, Engine engine)
{
    auto lines = linesFor(text, engine);
    auto statements = lines ? splitStatements(*lines) : Result<QStringList>(lines.error());
    if (statements)
        return statements;
    Error error = statements.error();
    error.where = file + QStringLiteral(", ") + error.where;
    return error;
}

// Name and checksum are the program's own text: letters, digits and lines.
QString noteSql(const MigrationFile &file)
{
    return QStringLiteral("INSERT INTO schema_migrations (version, name, checksum) VALUES (%1, '%2', '%3')")
        .arg(QString::number(file.version), file.name, file.checksum);
}

Result<MigrationStep> upStep(const MigrationFile &file, Engine engine)
{
    MigrationStep step{file.version, file.name, false, {}, file.name, {}};
    MOVIEDB_TRY(statements, statementsOf(file.text, file.name + QStringLiteral(".sql"), engine));
    step.statements = statements + QStringList{noteSql(file)};
    return step;
}

Result<MigrationStep> downStep(const MigrationFile &file, Engine engine)
{
    const QString name = file.name + QStringLiteral(".down.sql");
    if (!file.down)
        return makeError(Fault::Database, QStringLiteral("Migration “%1” has no way down.").arg(file.name),
                         name, QStringLiteral("Write %1, or restore a backup.").arg(name));
    MigrationStep step{file.version, file.name, true, {}, {}, {}};
    MOVIEDB_TRY(statements, statementsOf(*file.down, name, engine));
    step.statements =
        statements +
        QStringList{QStringLiteral("DELETE FROM schema_migrations WHERE version = %1").arg(file.version)};
    return step;
}

Result<Done> addChecks(MigrationStep &step, const MigrationFile &reached, Engine engine)
{
    MOVIEDB_TRY(checks, checksOf(reached, engine));
    step.checkedName = reached.name;
    step.checks = checks;
    return Done{};
}

MigrationPlan emptyPlan(Engine engine, int from, int to, int patienceMs)
{
    MigrationPlan plan;
    plan.engine = engine;
    plan.from = from;
    plan.to = to;
    if (engine == Engine::Sqlite) {
        plan.before = {QStringLiteral("PRAGMA busy_timeout = %1").arg(patienceMs),
                       QStringLiteral("PRAGMA foreign_keys = off")};
        plan.after = {QStringLiteral("PRAGMA foreign_keys = on")};
    } else {
        plan.locking = {QStringLiteral("SET LOCAL lock_timeout = %1").arg(patienceMs),
                        QStringLiteral("SELECT pg_advisory_xact_lock(%1)").arg(advisoryLockKey)};
    }
    if (from == 0 && to > 0)
        plan.opening = {QStringLiteral("CREATE TABLE IF NOT EXISTS schema_migrations ("
                                       "version INTEGER PRIMARY KEY, name VARCHAR(255) NOT NULL, "
                                       "checksum VARCHAR(64) NOT NULL, "
                                       "applied_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP)")};
    return plan;
}

QString withSemicolons(const QStringList &statements)
{
    QString text;
    for (const QString &statement : statements)
        text += statement + QStringLiteral(";\n");
    return text;
}

QString titleOf(const MigrationStep &step)
{
    return QStringLiteral("\n-- %1%2\n")
        .arg(step.name, step.down ? QStringLiteral(", taken back") : QString());
}

} // namespace

Result<QStringList> checksOf(const MigrationFile &file, Engine engine)
{
    return statementsOf(file.verify.value_or(QString()), file.name + QStringLiteral(".verify.sql"), engine);
}

Result<MigrationPlan> planMigrations(const QList<MigrationFile> &files, Engine engine, int from, int to,
                                     int patienceMs)
{
    if (to < 0 || to > files.size())
        return makeError(Fault::Usage, QStringLiteral("There is no migration %1.").arg(to), {},
                         QStringLiteral("The newest is %1.").arg(files.size()));
    MigrationPlan plan = emptyPlan(engine, from, to, patienceMs);
    for (int version = from; version < to; ++version) {
        MOVIEDB_TRY(step, upStep(files.at(version), engine));
        plan.steps << step;
        MOVIEDB_CHECK(addChecks(plan.steps.last(), files.at(version), engine));
    }
    for (int version = from; version > to; --version) {
        MOVIEDB_TRY(step, downStep(files.at(version - 1), engine));
        plan.steps << step;
        if (version > 1)
            MOVIEDB_CHECK(addChecks(plan.steps.last(), files.at(version - 2), engine));
        else
            plan.steps.last().statements << QStringLiteral("DROP TABLE schema_migrations");
    }
    return plan;
}

QString scriptOf(const MigrationPlan &plan)
{
    if (plan.steps.isEmpty())
        return QStringLiteral("-- Nothing to do.\n");
    QStringList drops, creates, ownChecks;
    for (const OwnObject &own : plan.ownObjects) {
        drops << own.drop;
        if (!own.create.isEmpty())
            creates << own.create;
        if (!own.check.isEmpty())
            ownChecks << own.check;
    }
    QString script = withSemicolons(plan.before);
    script +=
        plan.engine == Engine::Sqlite ? QStringLiteral("BEGIN IMMEDIATE;\n") : QStringLiteral("BEGIN;\n");
    script += withSemicolons(plan.locking + drops + plan.opening);
    for (const MigrationStep &step : plan.steps) {
        script += titleOf(step) + withSemicolons(step.statements);
        if (!step.checks.isEmpty())
            script += QStringLiteral("-- Each of these gives no row.\n") + withSemicolons(step.checks);
        if (plan.engine == Engine::Sqlite)
            script += QStringLiteral("PRAGMA foreign_key_check;\n");
    }
    return script + QLatin1Char('\n') + withSemicolons(creates + ownChecks) + QStringLiteral("COMMIT;\n") +
           withSemicolons(plan.after);
}

} // namespace moviedb::store
